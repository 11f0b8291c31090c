import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { proposeAgencies } from "@/lib/agencies/proposals"
import { readCatalogue } from "@/lib/agencies/read-catalogue"
import { nameOn } from "@/lib/agencies/validity"
import { decodeText } from "@/lib/appendix/decode-text"
import type { PreviewPlan } from "@/lib/appendix/input"
import { consolidatorOf, interpretPlan, planTerms } from "@/lib/appendix/interpret"
import type { PlanAsPrinted } from "@/lib/appendix/plan-as-printed"
import { readPlan } from "@/lib/appendix/read-plan"
import { sha256Of } from "@/lib/appendix/store-plan"
import { database, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { deadlineSentence } from "@/lib/tasks/deadline"

type Context = { viewer: Viewer; now: Date }

/**
 * What an import of this text would make, without storing anything: every problem with its line and column, or the plan
 * with its readings and the agencies found and not found. For administrators.
 */
export async function previewPlan(context: Context, input: z.infer<typeof PreviewPlan>) {
  if (!can(context.viewer, "import-plan"))
    return write((tx) => deny(tx, context, "import-plan", { object: "plan", objectId: null }))
  const decoded = decodeText(new Uint8Array(await input.file.arrayBuffer()))
  if (!decoded.ok) return decoded
  return previewText(context, decoded.value)
}

/** The preview of a text that is already read; used again when a confirmation is refused. */
export async function previewText({ viewer, now }: Context, text: string) {
  if (!can(viewer, "import-plan")) return refused("not-allowed")
  const today = dayOf(now)
  const db = await database()
  const printed = readPlan(text)
  if (!printed.ok) return ok({ kind: "problems" as const, problems: printed.problems })
  const known = await db.sourceText.findUnique({
    where: { sha256: sha256Of(text) },
    select: { plan: { select: { slug: true } } },
  })
  if (known) return ok({ kind: "unchanged" as const, slug: known.plan.slug })
  const { plan } = printed
  const catalogue = await readCatalogue(db, plan.issuedOn)
  const read = interpretPlan(plan, [], catalogue, planTerms(plan))
  const agencies = await db.agency.findMany({ orderBy: { order: "asc" }, select: { key: true, names: true } })
  const groups = await db.group.findMany({ orderBy: { order: "asc" }, select: { key: true, name: true } })
  return ok({
    kind: "readable" as const,
    text,
    plan: {
      ...headOf(plan),
      columns: plan.columns,
      consolidatorWords: plan.consolidator,
      reportDue: plan.reportDue,
      consolidator: consolidatorOf(plan, catalogue),
    },
    sections: read.sections.map((section) => ({
      numeral: section.numeral,
      printed: section.printed,
      title: textOf(section.cells, "TITLE"),
      tasks: read.tasks.filter((task) => task.sectionOrder === section.order).length,
    })),
    tasks: read.tasks.map((task) => ({
      number: task.number,
      line: task.line,
      title: textOf(task.cells, "TITLE"),
      lead: textOf(task.cells, "LEAD"),
      deadline: textOf(task.cells, "DEADLINE"),
      kind: task.reading.deadline.kind,
      sentence: deadlineSentence(task.reading.deadline, plan.periodTo),
    })),
    unknown: read.unknownAgencies.map((entry) => ({ ...entry, proposals: proposeAgencies(entry.words, catalogue) })),
    agencies: agencies.map((agency) => ({
      key: agency.key,
      name: nameOn(agency.names, today)?.official ?? agency.names[0]?.official ?? agency.key,
    })),
    groups,
  })
}

export type PlanPreview = Extract<Awaited<ReturnType<typeof previewText>>, { ok: true }>["value"]

const headOf = ({ number, symbol, issuedOn, issuer, kind, title, periodFrom, periodTo }: PlanAsPrinted) => ({
  number,
  symbol,
  issuedOn,
  issuer,
  kind,
  title,
  periodFrom,
  periodTo,
})

const textOf = (cells: { column: string; corrected: string }[], column: string) =>
  cells.find((cell) => cell.column === column)?.corrected ?? ""
