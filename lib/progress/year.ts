import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, yearOf } from "@/lib/day"
import { BUCKETS, type Bucket, type BucketCounts, countBuckets } from "@/lib/progress/buckets"
import { bucketThen, standingHeld } from "@/lib/progress/status-sql"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"

export type YearCounts = { year: number; own: BucketCounts; earlier: BucketCounts }

/**
 * The duties of one year, on a day: those of that year, what recurs with its day of that year, and, named apart, dated ones
 * of earlier years that were not finished when it began. Tasks and yearly duties are never in one total.
 */
export async function countYear(reader: Reader, slug: string, year: number, asOf: Day, today: Day) {
  const counted = await countDuties(reader, slug, asOf, today)
  return counted && tally(counted.rows, year)
}

/** The same of every year of the plan, from the one in which it was issued. */
export async function countYears(reader: Reader, slug: string, asOf: Day, today: Day): Promise<YearCounts[] | null> {
  const counted = await countDuties(reader, slug, asOf, today)
  if (!counted) return null
  const years = counted.rows.map(({ year }) => year).filter((year) => year >= yearOf(counted.issuedOn))
  return [...new Set(years)].sort().map((year) => tally(counted.rows, year))
}

type Row = { year: number; kind: DeadlineKind; bucket: Bucket; finishedIn: string | null; count: number }

/** How many duties of a plan share year, kind, group and the year in which they were finished: few rows for any plan. */
async function countDuties(reader: Reader, slug: string, asOf: Day, today: Day) {
  if (!can(reader, "see-task", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, issuedOn: true } })
  if (!plan) return null
  const day = asOf < today ? asOf : today
  const rows = await db.$queryRaw<(Omit<Row, "count"> & { count: number | bigint })[]>(sql`
    SELECT o."year", l."deadlineKind" AS "kind", ${bucketThen(day, plan.issuedOn, sql`o."originalDue"`)} AS "bucket",
      substr(s."finishedOn", 1, 4) AS "finishedIn", count(*) AS "count"
    FROM "Obligation" o JOIN "TaskListing" l ON l."taskId" = o."taskId" ${standingHeld(day)}
    WHERE l."planId" = ${plan.id} AND o."inForce" = TRUE AND o."year" IS NOT NULL
    GROUP BY 1, 2, 3, 4`)
  return { issuedOn: plan.issuedOn, rows: rows.map((row): Row => ({ ...row, count: Number(row.count) })) }
}

function tally(rows: Row[], year: number): YearCounts {
  const isOver = ({ bucket, finishedIn }: Row) =>
    bucket === "stopped" || (finishedIn !== null && Number(finishedIn) < year)
  return {
    year,
    own: summed(rows.filter((row) => row.year === year)),
    earlier: summed(rows.filter((row) => row.year < year && !isYearly(row.kind) && !isOver(row))),
  }
}

function summed(rows: Row[]): BucketCounts {
  const counts = countBuckets([])
  for (const { bucket, count } of rows) counts[bucket] += count
  return counts
}

/** How many duties there are in all groups. */
export const totalOf = (counts: BucketCounts): number => BUCKETS.reduce((total, bucket) => total + counts[bucket], 0)
