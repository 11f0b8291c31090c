import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import type { Desk } from "@/lib/cooperation/desks"
import { type Day, plusDays, yearOf } from "@/lib/day"
import { type Attention, DESK_OF, SILENT_DAYS } from "@/lib/progress/attention"
import { type Bucket, bucketsOf } from "@/lib/progress/buckets"

/**
 * How the one duty of each dated task stands on a day, as SQL beside "TaskListing" l: the same judgement as in
 * timeliness.ts and buckets.ts, for counting and filtering many tasks at once (a test compares the two on every day). Of
 * today it is read from the listing itself; of a day that is past from the rows of "Standing".
 */
export type StatusSource = {
  /** What stands behind FROM "TaskListing" l. */
  join: Sql
  bucket: Sql
  isOpen: Sql
  progress: Sql
  finishedOn: Sql
  pendingSince: Sql
  returnedOn: Sql
  lastSaidOn: Sql
  isWithoutEvidence: Sql
  day: Day
  dueSoonDays: number
}

export function statusSource(
  asOf: Day,
  today: Day,
  { issuedOn, dueSoonDays }: { issuedOn: Day; dueSoonDays: number },
): StatusSource {
  const isToday = asOf >= today
  const bucket = isToday ? bucketNow(asOf) : bucketThen(asOf, issuedOn)
  const column = (name: Sql) => (isToday ? sql`l.${name}` : sql`s.${name}`)
  return {
    join: isToday ? sql`` : standingHeld(asOf, sql`l."obligationId"`),
    bucket,
    isOpen: isToday ? isOpenNow : sql`${bucket} IN (${join([...bucketsOf("open")])})`,
    progress: column(sql`"progress"`),
    finishedOn: column(sql`"finishedOn"`),
    pendingSince: column(sql`"pendingSince"`),
    returnedOn: column(sql`"returnedOn"`),
    lastSaidOn: column(sql`"lastSaidOn"`),
    isWithoutEvidence: column(sql`"isWithoutEvidence"`),
    day: asOf,
    dueSoonDays,
  }
}

/** The same of today over "StatusCount" l, where "" stands for null. */
export const statusOfCounts = (source: StatusSource): StatusSource => ({
  ...source,
  pendingSince: sql`NULLIF(l."pendingSince", '')`,
  returnedOn: sql`NULLIF(l."returnedOn", '')`,
})

/** Joins the row of "Standing" s that held on a day, of the duty of "Obligation" o or of another id. */
export const standingHeld = (day: Day, obligationId = sql`o."id"`): Sql => sql`
  LEFT JOIN "Standing" s ON s."obligationId" = ${obligationId} AND s."from" = (
    SELECT max(x."from") FROM "Standing" x WHERE x."obligationId" = ${obligationId} AND x."from" <= ${day})`

/** The condition that nothing ended the duty of that row. */
export const isUnfinished = sql`(s."progress" IS NULL OR s."progress" NOT IN ('COMPLETED', 'SUSPENDED', 'DISCONTINUED'))`

/** The condition that a task is owed year by year (isYearly in lib/tasks/deadline.ts). */
export const isOwedYearly = sql`l."deadlineKind" IN ('OPEN_FROM_YEAR', 'ANNUAL', 'CONTINUOUS')`

/** See status-class.ts. */
const bucketNow = (day: Day): Sql => sql`CASE l."statusClass"
  WHEN 'begun' THEN CASE WHEN l."due" < ${day} THEN 'inProgressOverdue' ELSE 'inProgressInTime' END
  WHEN 'notBegun' THEN CASE WHEN l."due" < ${day} THEN 'notStartedOverdue' ELSE 'notStartedInTime' END
  ELSE l."statusClass" END`

// Whatever the day: what was begun or not only becomes overdue.
const isOpenNow = sql`l."statusClass" IN (${join(["begun", "notBegun", ...bucketsOf("open")])})`

/** The group of a duty with a due day, from the row of "Standing" s that held on a day. */
export const bucketThen = (day: Day, issuedOn: Day, due = sql`l."due"`): Sql => {
  // While a completion waits for the reviewer its lateness stands still.
  const isOverdue = sql`${due} < CASE WHEN s."pendingSince" < ${day} THEN s."pendingSince" ELSE ${day} END`
  return sql`CASE
    WHEN s."progress" IN ('SUSPENDED', 'DISCONTINUED') THEN 'stopped'
    WHEN ${due} IS NULL OR ${due} < ${issuedOn} THEN 'recurring'
    WHEN s."progress" = 'COMPLETED' AND s."finishedOn" > ${due} THEN 'completedLate'
    WHEN s."progress" = 'COMPLETED' THEN 'completedOnTime'
    WHEN s."progress" IS NULL OR s."progress" = 'NOT_STARTED' THEN
      CASE WHEN ${isOverdue} THEN 'notStartedOverdue' ELSE 'notStartedInTime' END
    WHEN ${isOverdue} THEN 'inProgressOverdue' ELSE 'inProgressInTime' END`
}

/** The condition that a task asks for that attention on the day. */
export function asksFor(source: StatusSource, attention: Attention): Sql {
  const { day, isOpen } = source
  switch (attention) {
    case "pending":
      return sql`${source.pendingSince} IS NOT NULL`
    case "returned":
      return sql`${source.returnedOn} IS NOT NULL`
    case "submitted":
      return sql`${source.progress} = 'SUBMITTED' AND ${isOpen}`
    case "no-evidence":
      return sql`${source.isWithoutEvidence} = TRUE`
    case "silent":
      return sql`${isOpen} AND ${source.lastSaidOn} < ${plusDays(day, -SILENT_DAYS)}`
    case "never":
      return sql`${isOpen} AND ${source.lastSaidOn} IS NULL`
    case "due-this-year":
      return sql`${isOpen} AND l."due" BETWEEN ${`${yearOf(day)}-01-01`} AND ${`${yearOf(day)}-12-31`}`
    case "due-soon":
      return sql`${isOpen} AND l."due" BETWEEN ${day} AND ${plusDays(day, source.dueSoonDays)}`
    case "at-agency":
    case "at-reviewer":
    case "at-province":
    case "at-prime-minister":
      return sql`l."taskId" IN (${liesAt(DESK_OF[attention], day)}) AND NOT ${isInBuckets(source, FINISHED)}`
  }
}

const FINISHED = [...bucketsOf("completed"), ...bucketsOf("stopped")]

/** The tasks that lay at a desk on a day, as was known on it. */
const liesAt = (desk: Desk, day: Day): Sql =>
  sql`SELECT w."taskId" FROM "Wait" w WHERE w."desk" = ${desk} AND ${holdsOn(day)}`
const holdsOn = (day: Day): Sql => sql`w."countsOn" <= ${day} AND (w."endedOn" IS NULL OR w."endedOn" > ${day})`

/** The condition that a "Wait" w of a task holds on the day and the task is not finished. */
export const isWaiting = (source: StatusSource): Sql =>
  sql`${holdsOn(source.day)} AND NOT ${isInBuckets(source, FINISHED)}`

/** The condition that a task is in one of some groups. */
export const isInBuckets = (source: StatusSource, buckets: readonly Bucket[]): Sql =>
  sql`${source.bucket} IN (${join([...buckets])})`
