import "server-only"
import { createHash } from "node:crypto"
import type { CellAsRead, PlanAsRead } from "@/lib/appendix/interpret"
import type { PlanAsPrinted } from "@/lib/appendix/plan-as-printed"
import type { Transaction } from "@/lib/database"
import { documentSlug } from "@/lib/documents/slug"
import type { PlanTerms } from "@/lib/tasks/reading"
import { CITING_COLUMNS, readCitations } from "@/lib/tasks/reading"
import {
  type AgencyIds,
  storeApprovers,
  storeAssignments,
  storeCitations,
  storeDeadline,
} from "@/lib/tasks/store-reading"

/** The identity of a text: SHA-256 (hex) of its stored form. */
export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex")

export type PlanToStore = {
  text: string
  printed: PlanAsPrinted
  read: PlanAsRead
  terms: PlanTerms
  issuer: string
  consolidatorId: string | null
}

/** Writes a whole plan: text, sections, tasks, cells with their corrections, and what they were read to mean. */
export async function storePlan(
  tx: Transaction,
  plan: PlanToStore,
  ids: AgencyIds,
  now: Date,
): Promise<{ id: string; slug: string }> {
  const { printed, read, terms } = plan
  const slug = await freeSlug(tx, printed)
  const { id } = await tx.plan.create({
    data: {
      slug,
      number: printed.number,
      symbol: printed.symbol,
      issuedOn: printed.issuedOn,
      issuer: plan.issuer,
      kind: printed.kind,
      title: printed.title,
      ...terms,
      ...(printed.reportDue && { reportDueMonth: printed.reportDue.month, reportDueDay: printed.reportDue.day }),
      importedAt: now,
      versions: { create: { no: 1, effectiveOn: printed.issuedOn } },
      texts: { create: { sha256: sha256Of(plan.text), text: plan.text, importedAt: now } },
      ...(plan.consolidatorId && {
        functions: { create: { function: "CONSOLIDATOR", agencyId: plan.consolidatorId, from: printed.issuedOn } },
      }),
    },
  })
  for (const cell of read.headings) await storeCell(tx, { planId: id }, cell)
  const sections = new Map<number, string>()
  for (const { order, numeral, printed: label, line, cells } of read.sections) {
    const section = await tx.section.create({ data: { planId: id, order, numeral, printed: label, line } })
    sections.set(order, section.id)
    for (const cell of cells) await storeCell(tx, { planId: id, sectionId: section.id }, cell)
  }
  const citing: { cellId: string; cell: CellAsRead }[] = []
  for (const task of read.tasks) {
    const { id: taskId } = await tx.task.create({
      data: {
        stableKey: `${slug}/${task.number}`,
        planId: id,
        sectionId: sections.get(task.sectionOrder) as string,
        number: task.number,
        order: task.order,
        line: task.line,
        condition: task.condition,
      },
    })
    for (const cell of task.cells) {
      const cellId = await storeCell(tx, { planId: id, taskId }, cell)
      if (CITING_COLUMNS.includes(cell.column)) citing.push({ cellId, cell })
    }
    await storeDeadline(tx, taskId, task.reading.deadline, task.reading.obligations, {
      how: "PARSED",
      reason: null,
      byId: null,
      at: now,
    })
    await storeAssignments(tx, taskId, "LEAD", task.reading.leads, ids, printed.issuedOn)
    await storeAssignments(tx, taskId, "COORDINATING", task.reading.coordinating, ids, printed.issuedOn)
    await storeApprovers(tx, taskId, task.reading.approvers)
  }
  // Dated mentions first, so that a mention without a day finds its document.
  const isDated = ({ cell }: { cell: CellAsRead }) =>
    readCitations(cell.column, cell.corrected).every((citation) => citation.issuedOn !== null)
  for (const { cellId, cell } of [...citing.filter(isDated), ...citing.filter((one) => !isDated(one))])
    await storeCitations(tx, cellId, cell.column, cell.corrected)
  return { id, slug }
}

async function storeCell(
  tx: Transaction,
  owner: { planId: string; taskId?: string; sectionId?: string },
  cell: CellAsRead,
): Promise<string> {
  const { id } = await tx.cell.create({
    data: { ...owner, column: cell.column, line: cell.line, verbatim: cell.verbatim, corrected: cell.corrected },
    select: { id: true },
  })
  const corrections = cell.corrections.map(({ from, to, confidence, reason, state }, index) => ({
    cellId: id,
    order: index + 1,
    from,
    to,
    confidence,
    reason,
    state,
  }))
  if (corrections.length > 0) await tx.correction.createMany({ data: corrections })
  const proposals = cell.proposals.map(({ kind, from, to, confidence, reason, state }) => ({
    cellId: id,
    kind,
    from,
    to,
    confidence,
    reason,
    state,
  }))
  if (proposals.length > 0) await tx.proposal.createMany({ data: proposals })
  return id
}

/** "124-kh-ubnd"; where another plan bears it already, with its year, and if need be with a count. */
async function freeSlug(tx: Transaction, { number, symbol, issuedOn }: PlanAsPrinted): Promise<string> {
  const short = documentSlug({ number, symbol })
  const withYear = `${short}-${issuedOn.slice(0, 4)}`
  const taken = new Set(
    (await tx.plan.findMany({ where: { slug: { startsWith: short } }, select: { slug: true } })).map(
      (plan) => plan.slug,
    ),
  )
  if (!taken.has(short)) return short
  for (let n = 1; ; n++) {
    const slug = n === 1 ? withYear : `${withYear}-${n}`
    if (!taken.has(slug)) return slug
  }
}
