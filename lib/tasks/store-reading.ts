import "server-only"
import type { Resolved } from "@/lib/agencies/names"
import type { CellColumn } from "@/lib/appendix/columns"
import type { Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { foldedDocument } from "@/lib/documents/names"
import { documentSlug } from "@/lib/documents/slug"
import type { AssignmentRole } from "@/lib/tasks/assignment"
import type { DeadlineRule } from "@/lib/tasks/deadline"
import { readCitations } from "@/lib/tasks/reading"
import { refreshListings } from "@/lib/tasks/store-listing"

/** The ids behind the keys that names were resolved to. */
export type AgencyIds = { agencyIds: Map<string, string>; groupIds: Map<string, string> }

/** Replaces who leads or helps a task by what its cell now says. */
export async function storeAssignments(
  tx: Transaction,
  taskId: string,
  role: AssignmentRole,
  resolved: Resolved[],
  ids: AgencyIds,
  from: Day,
): Promise<void> {
  await tx.assignment.deleteMany({ where: { taskId, role, basis: null } })
  await tx.assignment.createMany({ data: assignmentRows(taskId, role, resolved, ids, from) })
}

/** The rows by which a task is led or helped, in printed order. */
export const assignmentRows = (taskId: string, role: AssignmentRole, resolved: Resolved[], ids: AgencyIds, from: Day) =>
  resolved.map(({ words, agency, group }, index) => ({
    taskId,
    role,
    order: index + 1,
    words,
    agencyId: agency ? (ids.agencyIds.get(agency) ?? null) : null,
    groupId: group ? (ids.groupIds.get(group) ?? null) : null,
    from,
  }))

/** Replaces the approving levels of a task. */
export async function storeApprovers(tx: Transaction, taskId: string, names: string[]): Promise<void> {
  await tx.approver.deleteMany({ where: { taskId } })
  await tx.approver.createMany({ data: approverRows(taskId, names) })
}

/** The rows of a task's approving levels, in printed order. */
export const approverRows = (taskId: string, names: string[]) =>
  names.map((name, index) => ({ taskId, order: index + 1, name }))

/** Replaces the citations of a cell; documents are shared by all plans and found by type, number, symbol and day. */
export async function storeCitations(
  tx: Transaction,
  cellId: string,
  column: CellColumn,
  corrected: string,
): Promise<void> {
  await tx.citation.deleteMany({ where: { cellId } })
  const cited = new Set<string>()
  for (const [index, { fragment, meaning, ...document }] of readCitations(column, corrected).entries()) {
    const documentId = await findOrCreateDocument(tx, document)
    if (cited.has(documentId)) continue
    cited.add(documentId)
    await tx.citation.create({ data: { documentId, cellId, order: index + 1, fragment, meaning } })
  }
}

/** Adds a reading of the deadline (the newest stands) and lets the obligations follow it; none is ever removed. */
export async function storeDeadline(
  tx: Transaction,
  taskId: string,
  rule: Pick<DeadlineRule, "kind" | "start" | "due">,
  obligations: { year: number | null; due: Day | null }[],
  reading: { how: "PARSED" | "OVERRIDDEN"; reason: string | null; byId: string | null; at: Date },
): Promise<number> {
  const last = await tx.deadlineReading.findFirst({
    where: { taskId },
    orderBy: { seq: "desc" },
    select: { seq: true },
  })
  const seq = (last?.seq ?? 0) + 1
  await tx.deadlineReading.create({
    data: { taskId, seq, kind: rule.kind, start: rule.start, due: rule.due, ...reading },
  })
  const existing = await tx.obligation.findMany({ where: { taskId } })
  for (const { year, due } of obligations) {
    const same = existing.find((obligation) => obligation.year === year)
    if (same) await tx.obligation.update({ where: { id: same.id }, data: { originalDue: due, inForce: true } })
    else await tx.obligation.create({ data: { taskId, year, originalDue: due } })
  }
  const dropped = existing
    .filter((obligation) => !obligations.some(({ year }) => year === obligation.year))
    .map(({ id }) => id)
  await tx.obligation.updateMany({ where: { id: { in: dropped } }, data: { inForce: false } })
  return seq
}

type Cited = { type: string; number: string; symbol: string; issuedOn: Day | null; issuer: string | null }

async function findOrCreateDocument(
  tx: Transaction,
  { type, number, symbol, issuedOn, issuer }: Cited,
): Promise<string> {
  const same = await tx.document.findMany({
    where: { type, number, symbol },
    select: { id: true, issuer: true, issuedOn: true },
  })
  const dated = same.filter((document) => document.issuedOn !== null)
  // A mention without a day means the one document that bears this number, where there is just one.
  const known =
    same.find((document) => document.issuedOn === issuedOn) ??
    (issuedOn === null && dated.length === 1 ? dated[0] : undefined)
  if (known) {
    if (!known.issuer && issuer) await nameIssuer(tx, known.id, { type, number, symbol, issuer })
    return known.id
  }
  const slug = documentSlug({ number, symbol, issuedOn })
  const taken = await tx.document.count({ where: { slug: { startsWith: slug } } })
  const { id } = await tx.document.create({
    data: {
      slug: taken === 0 ? slug : `${slug}-${taken + 1}`,
      type,
      number,
      symbol,
      issuedOn,
      issuer,
      folded: foldedDocument({ type, number, symbol, issuer }),
    },
  })
  return id
}

/** A citation that names the issuer tells it of the document, and so to the lists of every task that cites it already. */
async function nameIssuer(
  tx: Transaction,
  documentId: string,
  { issuer, ...named }: Omit<Cited, "issuedOn" | "issuer"> & { issuer: string },
): Promise<void> {
  const data = { issuer, folded: foldedDocument({ ...named, issuer }) }
  await tx.document.update({ where: { id: documentId }, data })
  const citing = await tx.taskListing.findMany({
    where: { task: { cells: { some: { citations: { some: { documentId } } } } } },
    select: { planId: true, taskId: true },
  })
  for (const planId of new Set(citing.map((listing) => listing.planId)))
    await refreshListings(
      tx,
      planId,
      citing.filter((listing) => listing.planId === planId).map(({ taskId }) => taskId),
    )
}
