import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import type { Database, Transaction } from "@/lib/database"
import { type Day, yearOf } from "@/lib/day"
import { type Bucket, bucketOf } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import { NEVER_REPORTED, type Standing } from "@/lib/progress/standing"
import { standingHeld } from "@/lib/progress/status-sql"
import { type Timeliness, timelinessOn, wasSubmittedInTime } from "@/lib/progress/timeliness"

/** How a duty stands on a day, ready to be shown: the year is set where the task is owed year by year. */
export type ShownStatus = {
  year: number | null
  due: Day | null
  standing: Standing
  timeliness: Timeliness
  bucket: Bucket
  wasSubmittedInTime: boolean
}

type Plan = { issuedOn: Day; dueSoonDays: number }
type Asked = { taskId: string; isYearly: boolean }

/**
 * How each of these tasks stands on a day: its one duty, or of what recurs the duty of that day's year (of the nearest
 * year where the plan has none of it). One question for all of them, whatever was said before.
 */
export async function statusesOn(
  db: Database,
  plan: Plan,
  tasks: Asked[],
  day: Day,
): Promise<Map<string, ShownStatus>> {
  if (tasks.length === 0) return new Map()
  const yearly = new Set(tasks.flatMap(({ taskId, isYearly }) => (isYearly ? [taskId] : [])))
  const rows = await dutiesOf(
    db,
    tasks.map(({ taskId }) => taskId),
    day,
    isNearestTo(yearOf(day)),
  )
  return new Map(rows.map((row) => [row.taskId, shown(row, plan, yearly.has(row.taskId), day)]))
}

/** How every duty of one task stands on a day, in the order of its years. */
export async function dutyStatuses(db: Database, plan: Plan, { taskId, isYearly }: Asked, day: Day) {
  const rows = await dutiesOf(db, [taskId], day)
  return rows.map((row) => ({ obligationId: row.id, ...shown(row, plan, isYearly, day) }))
}

/** How a part of a duty stands, judged like a duty by itself. */
export const statusOfPart = (standing: Standing, due: Day | null, plan: Plan, day: Day): ShownStatus =>
  judged(standing, { year: null, due }, plan, false, day)

/** How each of these duties stands on a day, by the id of its obligation. */
export async function obligationStatuses(
  db: Database | Transaction,
  plan: Plan,
  tasks: Asked[],
  day: Day,
): Promise<Map<string, ShownStatus>> {
  if (tasks.length === 0) return new Map()
  const yearly = new Set(tasks.flatMap(({ taskId, isYearly }) => (isYearly ? [taskId] : [])))
  const rows = await dutiesOf(db, [...new Set(tasks.map(({ taskId }) => taskId))], day)
  return new Map(rows.map((row) => [row.id, shown(row, plan, yearly.has(row.taskId), day)]))
}

type Row = {
  id: string
  taskId: string
  year: number | null
  due: Day | null
  progress: Progress | null
  updateId: string | null
  finishedOn: Day | null
  submittedOn: Day | null
  isWithoutEvidence: boolean | number | null
  pendingId: string | null
  pendingProgress: Progress | null
  pendingSince: Day | null
  returnedId: string | null
  returnedOn: Day | null
  lastSaidOn: Day | null
}

const dutiesOf = (db: Database | Transaction, taskIds: string[], day: Day, which = sql`TRUE`): Promise<Row[]> =>
  db.$queryRaw<Row[]>(sql`
    SELECT o."id", o."taskId", o."year", o."originalDue" AS "due", s."progress", s."updateId", s."finishedOn",
      s."submittedOn", s."isWithoutEvidence", s."pendingId", s."pendingProgress", s."pendingSince", s."returnedId",
      s."returnedOn", s."lastSaidOn"
    FROM "Obligation" o ${standingHeld(day)}
    WHERE o."taskId" IN (${join(taskIds)}) AND o."inForce" = TRUE AND ${which} ORDER BY o."taskId", o."year"`)

/** The condition that no other duty of its task is nearer to a year: of two as near the earlier is meant. */
const isNearestTo = (year: number): Sql => sql`NOT EXISTS (
  SELECT 1 FROM "Obligation" n WHERE n."taskId" = o."taskId" AND n."inForce" = TRUE AND n."id" <> o."id" AND (
    abs(n."year" - ${year}) < abs(o."year" - ${year})
    OR (abs(n."year" - ${year}) = abs(o."year" - ${year}) AND n."year" < o."year")))`

const shown = (row: Row, plan: Plan, isYearly: boolean, day: Day): ShownStatus =>
  judged(standingOfRow(row), row, plan, isYearly, day)

type Owed = { year: number | null; due: Day | null }

function judged(standing: Standing, { year, due }: Owed, plan: Plan, isYearly: boolean, day: Day): ShownStatus {
  const timeliness = timelinessOn(day, standing, { due, ...plan })
  return {
    year: isYearly ? year : null,
    due,
    standing,
    timeliness,
    bucket: bucketOf({ progress: standing.progress, timeliness, recurring: isYearly, ofYear: isYearly }),
    wasSubmittedInTime: wasSubmittedInTime(standing, timeliness, due),
  }
}

function standingOfRow(row: Row): Standing {
  const { progress, updateId, finishedOn, submittedOn, lastSaidOn } = row
  return {
    ...NEVER_REPORTED,
    progress,
    updateId,
    finishedOn,
    submittedOn,
    isWithoutEvidence: Boolean(row.isWithoutEvidence),
    pending:
      row.pendingId && row.pendingProgress && row.pendingSince
        ? { updateId: row.pendingId, progress: row.pendingProgress, since: row.pendingSince }
        : null,
    returned: row.returnedId && row.returnedOn ? { updateId: row.returnedId, on: row.returnedOn } : null,
    lastSaidOn,
  }
}
