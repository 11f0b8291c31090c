import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, yearOf } from "@/lib/day"
import { type Bucket, bucketOf, countBuckets } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import { NEVER_REPORTED } from "@/lib/progress/standing"
import { timelinessOn } from "@/lib/progress/timeliness"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"

/**
 * The duties of one year, on a day: those of that year, what recurs with its day of that year, and, named apart, dated ones
 * of earlier years that were not finished when it began. Tasks and yearly duties are never in one total.
 */
export async function countYear(reader: Reader, slug: string, year: number, asOf: Day, today: Day) {
  if (!can(reader, "see-task", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    select: { id: true, issuedOn: true, dueSoonDays: true },
  })
  if (!plan) return null
  const day = asOf < today ? asOf : today
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT o."year", o."originalDue" AS "due", l."deadlineKind" AS "kind", s."progress", s."finishedOn",
      s."pendingId", s."pendingProgress", s."pendingSince"
    FROM "Obligation" o JOIN "TaskListing" l ON l."taskId" = o."taskId"
    LEFT JOIN "Standing" s ON s."obligationId" = o."id" AND s."from" = (
      SELECT max(x."from") FROM "Standing" x WHERE x."obligationId" = o."id" AND x."from" <= ${day})
    WHERE l."planId" = ${plan.id} AND o."inForce" = TRUE AND o."year" <= ${year}`)
  const own = rows.filter((row) => row.year === year)
  const earlier = rows.filter((row) => row.year < year && !isYearly(row.kind) && !isOver(row, year))
  return {
    year,
    own: countBuckets(own.map((row) => bucketIn(row, plan, day))),
    earlier: countBuckets(earlier.map((row) => bucketIn(row, plan, day))),
  }
}

type Row = {
  year: number
  due: Day | null
  kind: DeadlineKind
  progress: Progress | null
  finishedOn: Day | null
  pendingId: string | null
  pendingProgress: Progress | null
  pendingSince: Day | null
}

/** Whether it was finished before the year began, or stopped. */
const isOver = ({ progress, finishedOn }: Row, year: number) =>
  (finishedOn !== null && yearOf(finishedOn) < year) || progress === "SUSPENDED" || progress === "DISCONTINUED"

function bucketIn(row: Row, plan: { issuedOn: Day; dueSoonDays: number }, day: Day): Bucket {
  const { progress, finishedOn, pendingId, pendingProgress, pendingSince, due } = row
  const pending =
    pendingId && pendingProgress && pendingSince
      ? { updateId: pendingId, progress: pendingProgress, since: pendingSince }
      : null
  const timeliness = timelinessOn(day, { ...NEVER_REPORTED, progress, finishedOn, pending }, { due, ...plan })
  return bucketOf({ progress, timeliness, recurring: isYearly(row.kind), ofYear: true })
}
