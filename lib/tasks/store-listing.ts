import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { CELL_COLUMNS } from "@/lib/appendix/columns"
import { inBulk, type Transaction, write } from "@/lib/database"
import { foldedDocument } from "@/lib/documents/names"
import { readStatuses } from "@/lib/progress/store-status"
import { orderOfAssignee } from "@/lib/tasks/assignees"
import { indexWords } from "@/lib/tasks/full-text"
import { listingOf } from "@/lib/tasks/listing"
import { storeCounts } from "@/lib/tasks/store-counts"
import type { AssignedTo, StoredTask } from "@/lib/tasks/task-facts"

/**
 * Writes anew how these tasks of one plan stand in lists, after what it is derived from has changed: listing, digest, the
 * words of the search, and the plan's counts. Always in the transaction of the change.
 */
export async function refreshListings(tx: Transaction, planId: string, taskIds: string[]): Promise<void> {
  await inBulk(taskIds, (some) => refreshSome(tx, planId, some))
  await storeCounts(tx, planId)
}

async function refreshSome(tx: Transaction, planId: string, taskIds: string[]): Promise<void> {
  const listed = await deriveListings(tx, taskIds)
  const known = await numbersOf(tx, taskIds)
  await tx.taskListing.createMany({
    data: listed.filter(({ taskId }) => !known.has(taskId)).map(({ taskId, keys }) => ({ taskId, planId, ...keys })),
  })
  for (const { taskId, keys } of listed.filter(({ taskId }) => known.has(taskId)))
    await tx.taskListing.update({ where: { taskId }, data: keys })
  const numbers = await numbersOf(tx, taskIds)
  const digests = listed.map(({ taskId, row, facts, words }) => ({
    no: numbers.get(taskId) as number,
    row: JSON.stringify(row),
    facts: JSON.stringify(facts),
    words,
  }))
  await tx.taskDigest.deleteMany({ where: { no: { in: digests.map(({ no }) => no) } } })
  await tx.taskDigest.createMany({ data: digests.map(({ words: _, ...digest }) => digest) })
  await indexWords(tx, digests)
}

const numbersOf = async (tx: Transaction, taskIds: string[]) => {
  const rows = await tx.taskListing.findMany({ where: { taskId: { in: taskIds } }, select: { taskId: true, no: true } })
  return new Map(rows.map(({ taskId, no }) => [taskId, no]))
}

/** Derives what lists and searches need of tasks and documents that were stored before there were any. */
export async function deriveMissing(): Promise<void> {
  await write(async (tx) => {
    for (const document of await tx.document.findMany({ where: { folded: "" } }))
      await tx.document.update({ where: { id: document.id }, data: { folded: foldedDocument(document) } })
    const tasks = await tx.task.findMany({ where: { listing: null }, select: { id: true, planId: true } })
    for (const planId of new Set(tasks.map((task) => task.planId)))
      await refreshListings(
        tx,
        planId,
        tasks.filter((task) => task.planId === planId).map(({ id }) => id),
      )
  })
}

/** What should be stored for lists of these tasks, read from what it follows from. */
export async function deriveListings(tx: Transaction, taskIds: string[]) {
  const tasks = await tx.task.findMany({
    where: { id: { in: taskIds } },
    orderBy: { order: "asc" },
    select: {
      id: true,
      stableKey: true,
      number: true,
      order: true,
      line: true,
      section: {
        select: {
          order: true,
          numeral: true,
          cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
        },
      },
      cells: { orderBy: { version: "desc" }, select: cellFields },
      readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true, start: true, due: true } },
      obligations: { where: { inForce: true }, orderBy: { year: "asc" }, select: { year: true, originalDue: true } },
      assignments: { where: { to: null }, orderBy: { order: "asc" }, select: assignmentFields },
      approvers: { orderBy: { order: "asc" }, select: { name: true } },
    },
  })
  const statuses = await readStatuses(tx, taskIds)
  const versions = await readVersions(tx, taskIds)
  return tasks.map(({ id, section, cells, readings, assignments, approvers, ...rest }) => {
    const names = new Map(assignments.map(({ agency, group }) => namesBorne(agency, group)))
    const [first] = assignments.filter(({ role }) => role === "LEAD")
    const task: StoredTask = {
      ...rest,
      section: { order: section.order, numeral: section.numeral, title: section.cells[0]?.corrected ?? "" },
      cells: CELL_COLUMNS.flatMap((column) => cells.find((cell) => cell.column === column) ?? []),
      deadline: readings[0] ?? { kind: "UNREADABLE", start: null, due: null },
      assignments: assignments.map(({ role, words, agency, group }) => ({
        role,
        words,
        agencyKey: agency?.key ?? null,
        groupKey: group?.key ?? null,
      })),
      approvers: approvers.map(({ name }) => name),
    }
    const namesOf = ({ agencyKey, groupKey }: AssignedTo) => names.get(agencyKey ?? groupKey ?? "") ?? []
    const { keys, ...told } = listingOf(task, { order: orderOfAssignee(first) }, namesOf)
    const status = statuses.get(id)
    if (!status) throw new Error("a task has a status")
    return { taskId: id, keys: { ...keys, ...status, ...(versions.get(id) ?? NEVER_SAID) }, ...told }
  })
}

const NEVER_SAID = { version: 0, lastUpdateAt: null }

/** How many updates were made of each task, and when one of them was last sent. */
async function readVersions(tx: Transaction, taskIds: string[]) {
  const rows = await tx.$queryRaw<
    { taskId: string; version: number | bigint; lastUpdateAt: Date | string | null }[]
  >(sql`
    SELECT o."taskId", count(DISTINCT u."id") AS "version", max(s."at") AS "lastUpdateAt"
    FROM "Obligation" o JOIN "ProgressUpdate" u ON u."obligationId" = o."id"
    LEFT JOIN "ReviewStep" s ON s."updateId" = u."id" AND s."verb" IN ('send', 'record')
    WHERE o."taskId" IN (${join(taskIds)}) GROUP BY o."taskId"`)
  return new Map(
    rows.map(({ taskId, version, lastUpdateAt }) => [
      taskId,
      { version: Number(version), lastUpdateAt: lastUpdateAt === null ? null : new Date(lastUpdateAt) },
    ]),
  )
}

const cellFields = {
  column: true,
  line: true,
  verbatim: true,
  corrected: true,
  corrections: { orderBy: { order: "asc" }, select: { from: true, to: true, confidence: true, state: true } },
  proposals: {
    orderBy: { kind: "asc" },
    select: { kind: true, from: true, to: true, confidence: true, state: true },
  },
  citations: {
    orderBy: { order: "asc" },
    select: {
      document: { select: { slug: true, type: true, number: true, symbol: true, issuedOn: true, issuer: true } },
    },
  },
} as const

const assignmentFields = {
  role: true,
  words: true,
  agency: { select: { key: true, order: true, names: { select: { official: true, short: true } } } },
  group: { select: { key: true, name: true, order: true } },
} as const

type Borne = { key: string; names: { official: string; short: string }[] } | null

const namesBorne = (agency: Borne, group: { key: string; name: string } | null): [string, string[]] =>
  agency
    ? [agency.key, [...new Set(agency.names.flatMap(({ official, short }) => [official, short]))]]
    : [group?.key ?? "", group ? [group.name] : []]
