import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { CellColumn } from "@/lib/appendix/columns"
import { CORRECTION_STATES, isInForce } from "@/lib/appendix/states"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { CitationMeaning } from "@/lib/documents/meanings"
import type { DeadlineKind } from "@/lib/tasks/deadline"
import type { TaskHead } from "@/lib/tasks/task-head"

// What is kept of one task, each kind in one question, as its page shows it.

export type Shown = {
  column: CellColumn
  line: number
  verbatim: string
  corrected: string
  corrections: { from: string; to: string }[]
}

/**
 * The printed cells of a task and the title of its section, the newest version of each column. Only corrections in force
 * are part of a reading; the open ones are the reviewer's (lib/appendix/queries.ts).
 */
export async function readCells(
  db: Database,
  { id, sectionId }: TaskHead,
): Promise<{ own: Shown[]; section: Shown[] }> {
  const rows = await db.$queryRaw<CellRow[]>(sql`
    SELECT c."taskId", c."column", c."version", c."line", c."verbatim", c."corrected", k."from", k."to"
    FROM "Cell" c LEFT JOIN "Correction" k ON k."cellId" = c."id" AND k."state" IN (${join(IN_FORCE)})
    WHERE c."taskId" = ${id} OR c."sectionId" = ${sectionId} ORDER BY c."version" DESC, c."column", k."order"`)
  const newest = (isAsked: (row: CellRow) => boolean): Shown[] => {
    const cells = new Map<CellColumn, Shown & { version: number }>()
    for (const { column, version, line, verbatim, corrected, from, to } of rows.filter(isAsked)) {
      const cell = cells.get(column) ?? { column, version, line, verbatim, corrected, corrections: [] }
      if (cell.version === version && from !== null && to !== null) cell.corrections.push({ from, to })
      cells.set(column, cell)
    }
    return [...cells.values()]
  }
  return { own: newest(({ taskId }) => taskId === id), section: newest(({ taskId }) => taskId === null) }
}

const IN_FORCE = CORRECTION_STATES.filter(isInForce)

type CellRow = Omit<Shown, "corrections"> & {
  taskId: string | null
  version: number
  from: string | null
  to: string | null
}

export type Cited = {
  column: CellColumn
  fragment: string
  meaning: CitationMeaning
  document: {
    id: string
    slug: string
    type: string
    number: string
    symbol: string
    issuedOn: Day | null
    issuer: string | null
  }
}

/** The legal documents that a task cites, column by column. */
export async function readCitations(db: Database, taskId: string): Promise<Cited[]> {
  type Row = Omit<Cited, "document"> & Cited["document"]
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT c."column", i."fragment", i."meaning", d."id", d."slug", d."type", d."number", d."symbol", d."issuedOn", d."issuer"
    FROM "Cell" c JOIN "Citation" i ON i."cellId" = c."id" JOIN "Document" d ON d."id" = i."documentId"
    WHERE c."taskId" = ${taskId} ORDER BY c."version" DESC, c."line", c."column", i."order"`)
  return rows.map(({ column, fragment, meaning, ...document }) => ({ column, fragment, meaning, document }))
}

export type Reading = {
  seq: number
  kind: DeadlineKind
  start: Day | null
  due: Day | null
  how: "PARSED" | "OVERRIDDEN"
  reason: string | null
  at: Date
  by: { name: string } | null
}

/** How the deadline was understood over time, oldest first. */
export async function readReadings(db: Database, taskId: string): Promise<Reading[]> {
  const rows = await db.$queryRaw<(Omit<Reading, "by"> & { name: string | null })[]>(sql`
    SELECT r."seq", r."kind", r."start", r."due", r."how", r."reason", r."at", p."name"
    FROM "DeadlineReading" r LEFT JOIN "Person" p ON p."id" = r."byId" WHERE r."taskId" = ${taskId} ORDER BY r."seq"`)
  return rows.map(({ name, ...reading }) => ({ ...reading, by: name === null ? null : { name } }))
}

export type AssignedRow = {
  role: "LEAD" | "COORDINATING"
  words: string
  from: Day
  agency: { key: string; order: number } | null
  group: { key: string; name: string; enumerable: boolean; order: number } | null
  contact: { person: string | null; phone: string | null }
}

/** Whom a task is assigned to now, in the printed order. */
export async function readAssigned(db: Database, taskId: string): Promise<AssignedRow[]> {
  type Row = Pick<AssignedRow, "role" | "words" | "from"> & {
    agencyKey: string | null
    agencyOrder: number
    person: string | null
    phone: string | null
    groupKey: string | null
    groupName: string
    groupOrder: number
    enumerable: boolean | number
  }
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT a."role", a."words", a."from", y."key" AS "agencyKey", y."order" AS "agencyOrder",
      y."contactPerson" AS "person", y."contactPhone" AS "phone",
      g."key" AS "groupKey", g."name" AS "groupName", g."order" AS "groupOrder", g."enumerable"
    FROM "Assignment" a LEFT JOIN "Agency" y ON y."id" = a."agencyId" LEFT JOIN "Group" g ON g."id" = a."groupId"
    WHERE a."taskId" = ${taskId} AND a."to" IS NULL ORDER BY a."order"`)
  return rows.map(({ role, words, from, agencyKey, agencyOrder, person, phone, groupKey, ...row }) => ({
    ...{ role, words, from, contact: { person, phone } },
    agency: agencyKey === null ? null : { key: agencyKey, order: agencyOrder },
    group:
      groupKey === null
        ? null
        : { key: groupKey, name: row.groupName, enumerable: Boolean(row.enumerable), order: row.groupOrder },
  }))
}
