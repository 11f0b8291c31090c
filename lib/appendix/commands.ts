import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import type { Catalogue } from "@/lib/agencies/catalogue"
import { resolveAgencies } from "@/lib/agencies/names"
import { proposeAgencies } from "@/lib/agencies/proposals"
import { readCatalogue } from "@/lib/agencies/read-catalogue"
import { nameOn } from "@/lib/agencies/validity"
import { foldedForm } from "@/lib/agencies/written-forms"
import type { CorrectionSeed } from "@/lib/appendix/corrections"
import { decodeText } from "@/lib/appendix/decode-text"
import type { ConfirmPlan, PreviewPlan } from "@/lib/appendix/input"
import { interpretPlan } from "@/lib/appendix/interpret"
import type { PlanAsPrinted, Problem } from "@/lib/appendix/plan-as-printed"
import { readPlan } from "@/lib/appendix/read-plan"
import { sha256Of, storePlan } from "@/lib/appendix/store-plan"
import { database, type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Actor, actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import { believableYears, deadlineSentence } from "@/lib/tasks/deadline"

type Context = { viewer: Viewer; now: Date }
export type ImportResult = { outcome: "imported" | "unchanged"; slug: string; tasks: number }

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
  const read = interpretPlan(plan, [], catalogue, termsOf(plan))
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

/**
 * Imports a plan, all or nothing: a text that cannot be read in full changes nothing, a text that is already stored
 * changes nothing ("unchanged"). What an administrator said about unknown names becomes written forms of the catalogue.
 */
export async function confirmPlan(
  { viewer, now }: Context,
  input: z.infer<typeof ConfirmPlan>,
): Promise<Outcome<ImportResult>> {
  if (!can(viewer, "import-plan"))
    return write((tx) => deny(tx, { viewer, now }, "import-plan", { object: "plan", objectId: null }))
  const decoded = decodeText(new TextEncoder().encode(input.text))
  if (!decoded.ok) return decoded
  try {
    return await write(async (tx) => {
      const aliases = await storeAliases(tx, actorOf(viewer), now, input)
      if (!aliases.ok) throw new Abandoned(aliases)
      const consolidator = await tx.agency.findUnique({ where: { key: input.consolidator }, select: { id: true } })
      if (!consolidator)
        throw new Abandoned(refused("invalid", { fields: { consolidator: "Chọn cơ quan đầu mối tổng hợp." } }))
      const { issuer, periodFrom, periodTo } = input
      const imported = await importText(tx, actorOf(viewer), now, decoded.value, [], {
        issuer,
        periodFrom,
        periodTo,
        consolidatorId: consolidator.id,
      })
      if (!imported.ok) throw new Abandoned(imported)
      return imported
    })
  } catch (problem) {
    if (problem instanceof Abandoned) return problem.refusal
    throw problem
  }
}

/** Rolls the import back, the written forms with it, and carries the refusal out of the transaction. */
class Abandoned extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

type Decided = { issuer: string; periodFrom: number; periodTo: number; consolidatorId: string | null }

/** The import itself, inside a transaction: also the first start uses it, with the corrections that lie beside a text. */
export async function importText(
  tx: Transaction,
  actor: Actor,
  now: Date,
  text: string,
  seeds: CorrectionSeed[],
  decided?: Decided,
): Promise<Outcome<ImportResult>> {
  const sha256 = sha256Of(text)
  const same = await tx.sourceText.findUnique({
    where: { sha256 },
    select: { plan: { select: { slug: true, _count: { select: { tasks: true } } } } },
  })
  if (same) return ok({ outcome: "unchanged", slug: same.plan.slug, tasks: same.plan._count.tasks })
  const printed = readPlan(text)
  if (!printed.ok) return refused("unreadable-text", { detail: printed.problems.map(problemSentence).join("\n") })
  const { plan } = printed
  const other = await tx.plan.findFirst({
    where: {
      number: plan.number,
      symbol: plan.symbol,
      issuedOn: plan.issuedOn,
      issuer: decided?.issuer ?? plan.issuer,
    },
  })
  if (other)
    return refused("unreadable-text", {
      detail: `${plan.number}/${plan.symbol} đã được nhập với văn bản khác. Thay đổi của kế hoạch được ghi bằng quyết định sửa đổi, bổ sung, không nhập lại văn bản.`,
    })
  const catalogue = await readCatalogue(tx, plan.issuedOn)
  const terms = termsOf({ ...plan, ...(decided && { periodFrom: decided.periodFrom, periodTo: decided.periodTo }) })
  const read = interpretPlan(plan, seeds, catalogue, terms)
  const consolidatorKey = consolidatorOf(plan, catalogue)
  const consolidatorId = decided
    ? decided.consolidatorId
    : consolidatorKey
      ? (catalogue.agencyIds.get(consolidatorKey) ?? null)
      : null
  const { id, slug } = await storePlan(
    tx,
    { text, printed: plan, read, terms, issuer: decided?.issuer ?? plan.issuer, consolidatorId },
    catalogue,
    now,
  )
  await record(tx, actor, now, {
    verb: "plan-imported",
    object: "plan",
    objectId: id,
    particulars: {
      plan: `${plan.number}/${plan.symbol}`,
      slug,
      sha256,
      tasks: read.tasks.length,
      sections: read.sections.length,
      unplaced: read.unplaced.length,
    },
  })
  return ok({ outcome: "imported", slug, tasks: read.tasks.length })
}

/** A problem of a text as one line: where, what stands there, what is wrong, what would be accepted. */
export const problemSentence = ({ line, value, message, accepted }: Problem): string =>
  `Dòng ${line}: ${message}${value ? ` Đang ghi: “${value}”.` : ""} ${accepted}`

const termsOf = ({ periodFrom, periodTo }: { periodFrom: number; periodTo: number }) => ({
  periodFrom,
  periodTo,
  ...believableYears(periodFrom, periodTo),
})

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

function consolidatorOf(plan: PlanAsPrinted, catalogue: Catalogue): string | null {
  return plan.consolidator
    ? (resolveAgencies(plan.consolidator, catalogue).find((resolved) => resolved.agency)?.agency ?? null)
    : null
}

async function storeAliases(
  tx: Transaction,
  actor: Actor,
  now: Date,
  { unknown, means }: z.infer<typeof ConfirmPlan>,
): Promise<Outcome> {
  for (const [index, written] of unknown.entries()) {
    const meaning = means[index] as string
    const key = meaning.slice(meaning.indexOf(":") + 1)
    const agency = meaning.startsWith("agency:")
      ? await tx.agency.findUnique({ where: { key }, select: { id: true, names: true } })
      : null
    const group = meaning.startsWith("group:")
      ? await tx.group.findUnique({ where: { key }, select: { id: true, name: true } })
      : null
    if (meaning !== "words" && !agency && !group)
      return refused("invalid", { fields: { means: "Chọn cơ quan cho từng tên chưa nhận ra." } })
    await tx.alias.create({
      data: { written, folded: foldedForm(written), agencyId: agency?.id ?? null, groupId: group?.id ?? null },
    })
    await record(tx, actor, now, {
      verb: "alias-added",
      object: "catalogue",
      objectId: null,
      particulars: {
        written,
        means:
          group?.name ??
          (agency && (nameOn(agency.names, dayOf(now))?.official ?? key)) ??
          "chỉ là chữ, không gắn cơ quan nào",
      },
    })
  }
  return ok()
}
