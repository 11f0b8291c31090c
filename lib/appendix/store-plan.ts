import "server-only"
import { createHash, randomUUID } from "node:crypto"
import type { CellAsRead, PlanAsRead } from "@/lib/appendix/interpret"
import type { PlanAsPrinted } from "@/lib/appendix/plan-as-printed"
import { inBulk, type Transaction } from "@/lib/database"
import { documentSlug } from "@/lib/documents/slug"
import { settingsAround } from "@/lib/reports/period"
import { CITING_COLUMNS, type PlanTerms, readCitations } from "@/lib/tasks/reading"
import { refreshListings } from "@/lib/tasks/store-listing"
import { type AgencyIds, approverRows, assignmentRows, storeCitations } from "@/lib/tasks/store-reading"

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

/**
 * Writes a whole plan: text, sections, tasks, cells with their corrections, and what they were read to mean. Rows are
 * written in bulk, so that a plan of thousands of tasks keeps other writers waiting for seconds, not minutes.
 */
export async function storePlan(
  tx: Transaction,
  plan: PlanToStore,
  ids: AgencyIds,
  now: Date,
): Promise<{ id: string; slug: string }> {
  const { printed, read, terms } = plan
  const slug = await freeSlug(tx, printed)
  const { id: planId } = await tx.plan.create({
    data: {
      slug,
      number: printed.number,
      symbol: printed.symbol,
      issuedOn: printed.issuedOn,
      issuer: plan.issuer,
      kind: printed.kind,
      title: printed.title,
      ...terms,
      ...(printed.reportDue && settingsAround(printed.reportDue)),
      importedAt: now,
      versions: { create: { no: 1, effectiveOn: printed.issuedOn } },
      texts: { create: { sha256: sha256Of(plan.text), text: plan.text, importedAt: now } },
      ...(plan.consolidatorId && {
        functions: { create: { function: "CONSOLIDATOR", agencyId: plan.consolidatorId, from: printed.issuedOn } },
      }),
    },
  })
  const sections = read.sections.map((section) => ({ ...section, id: randomUUID() }))
  const tasks = read.tasks.map((task) => ({ ...task, id: randomUUID() }))
  const cells = [
    ...read.headings.map((cell) => ({ cell, id: randomUUID(), owner: {} })),
    ...sections.flatMap(({ id, cells }) => cells.map((cell) => ({ cell, id: randomUUID(), owner: { sectionId: id } }))),
    ...tasks.flatMap(({ id, cells }) => cells.map((cell) => ({ cell, id: randomUUID(), owner: { taskId: id } }))),
  ]

  await inBulk(
    sections.map(({ id, order, numeral, printed: label, line }) => ({
      id,
      planId,
      order,
      numeral,
      printed: label,
      line,
    })),
    (data) => tx.section.createMany({ data }),
  )
  await inBulk(
    tasks.map(({ id, number, order, line, condition, sectionOrder }) => {
      const sectionId = sections.find((section) => section.order === sectionOrder)?.id as string
      return { id, planId, sectionId, stableKey: `${slug}/${number}`, number, order, line, condition }
    }),
    (data) => tx.task.createMany({ data }),
  )
  await inBulk(
    cells.map(({ cell: { column, line, verbatim, corrected }, id, owner }) => ({
      id,
      planId,
      ...owner,
      column,
      line,
      verbatim,
      corrected,
    })),
    (data) => tx.cell.createMany({ data }),
  )
  await inBulk(
    cells.flatMap(({ cell, id: cellId }) =>
      cell.corrections.map(({ from, to, confidence, reason, state }, index) => ({
        cellId,
        order: index + 1,
        from,
        to,
        confidence,
        reason,
        state,
      })),
    ),
    (data) => tx.correction.createMany({ data }),
  )
  await inBulk(
    cells.flatMap(({ cell, id: cellId }) =>
      cell.proposals.map(({ kind, from, to, confidence, reason, state }) => ({
        cellId,
        kind,
        from,
        to,
        confidence,
        reason,
        state,
      })),
    ),
    (data) => tx.proposal.createMany({ data }),
  )
  await inBulk(
    tasks.map(
      ({
        id: taskId,
        reading: {
          deadline: { kind, start, due },
        },
      }) => ({ taskId, seq: 1, kind, start, due, how: "PARSED" as const, at: now }),
    ),
    (data) => tx.deadlineReading.createMany({ data }),
  )
  await inBulk(
    tasks.flatMap(({ id: taskId, reading }) =>
      reading.obligations.map(({ year, due }) => ({ taskId, year, originalDue: due })),
    ),
    (data) => tx.obligation.createMany({ data }),
  )
  await inBulk(
    tasks.flatMap(({ id, reading }) => [
      ...assignmentRows(id, "LEAD", reading.leads, ids, printed.issuedOn),
      ...assignmentRows(id, "COORDINATING", reading.coordinating, ids, printed.issuedOn),
    ]),
    (data) => tx.assignment.createMany({ data }),
  )
  await inBulk(
    tasks.flatMap(({ id, reading }) => approverRows(id, reading.approvers)),
    (data) => tx.approver.createMany({ data }),
  )
  await storeAllCitations(tx, cells)
  await refreshListings(
    tx,
    planId,
    tasks.map(({ id }) => id),
  )
  return { id: planId, slug }
}

/** Dated mentions first, so that a mention without a day finds its document. */
async function storeAllCitations(tx: Transaction, cells: { id: string; cell: CellAsRead }[]): Promise<void> {
  const citing = cells
    .filter(({ cell }) => CITING_COLUMNS.includes(cell.column))
    .map(({ id, cell }) => ({ id, cell, citations: readCitations(cell.column, cell.corrected) }))
    .filter(({ citations }) => citations.length > 0)
  const isDated = ({ citations }: (typeof citing)[number]) => citations.every((citation) => citation.issuedOn !== null)
  for (const { id, cell } of [...citing.filter(isDated), ...citing.filter((one) => !isDated(one))])
    await storeCitations(tx, id, cell.column, cell.corrected)
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
