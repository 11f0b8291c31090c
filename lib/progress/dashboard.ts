import "server-only"
import { join, raw, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import type { Desk } from "@/lib/cooperation/desks"
import { type Day, daysBetween } from "@/lib/day"
import { ATTENTIONS, type Attention } from "@/lib/progress/attention"
import { type Bucket, type BucketCounts, bucketsOf, countBuckets } from "@/lib/progress/buckets"
import { countRecent } from "@/lib/progress/recent"
import { asksFor, isInBuckets, isWaiting } from "@/lib/progress/status-sql"
import { NO_CONDITIONS } from "@/lib/tasks/conditions"
import { agencyNames } from "@/lib/tasks/counts"
import { kindOfLead, leadOfKey } from "@/lib/tasks/grouping"
import { countBucketsBy } from "@/lib/tasks/list-buckets"
import { countGroups, type ListSource, openList } from "@/lib/tasks/list-source"

export type BucketRow = { key: string; label: string; agencyKey: string | null; count: number; buckets: BucketCounts }

/**
 * Where a plan stands on a day: the eight groups over all its tasks, by lead agency in the official order, by section; what
 * asks for attention, with since when; what was said of late. Null when there is no such plan to see. Every figure is that
 * of the list under the same conditions and day.
 */
export async function findDashboard(viewer: Reader, slug: string, asOf: Day | null, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const list = await openList(viewer, slug, { ...NO_CONDITIONS, q: "", asOf }, today)
  if (!list) return null
  const [byLead, bySection, attention, recent] = await Promise.all([
    bucketRows(list, "lead"),
    bucketRows(list, "section"),
    countAttention(list),
    countRecent(list),
  ])
  const buckets = sum(byLead.map((row) => row.buckets))
  return {
    asOf: list.asOf,
    total: byLead.reduce((total, { count }) => total + count, 0),
    buckets,
    byLead,
    bySection,
    attention,
    recent,
  }
}

export type Dashboard = NonNullable<Awaited<ReturnType<typeof findDashboard>>>

async function bucketRows(list: ListSource, group: "lead" | "section"): Promise<BucketRow[]> {
  const counts = await countGroups(list, group)
  const [buckets, names] = await Promise.all([
    countBucketsBy(
      list,
      group,
      counts.map(({ key }) => key),
    ),
    group === "lead" ? agencyNames(list.today) : new Map<string, string>(),
  ])
  return counts.map(({ key, label, count }) => {
    const isAgency = group === "lead" && kindOfLead(key) === "agency"
    return {
      key,
      label: (isAgency && names.get(leadOfKey(key))) || label,
      agencyKey: isAgency ? leadOfKey(key) : null,
      count,
      buckets: buckets.get(key) ?? countBuckets([]),
    }
  })
}

const sum = (all: BucketCounts[]): BucketCounts => {
  const total = countBuckets([])
  for (const counts of all) for (const bucket of Object.keys(total) as Bucket[]) total[bucket] += counts[bucket]
  return total
}

/**
 * The same figures of today for somebody's first page, without the tables: of a whole plan, or of the tasks that one agency
 * or group leads by name. Null when there is no such plan to see.
 */
export async function findOutlook(viewer: Reader, slug: string, lead: string | null, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const list = await openList(viewer, slug, { ...NO_CONDITIONS, q: "", asOf: null, lead }, today)
  if (!list) return null
  const [buckets, attention] = await Promise.all([countBucketsBy(list, "none", ["all"]), countAttention(list)])
  return { buckets: buckets.get("all") ?? countBuckets([]), attention }
}

/** How many tasks ask for each kind of attention, and since how many days the oldest of those that wait or are overdue. */
async function countAttention({ db, from, where, status, asOf }: ListSource) {
  const columns = ATTENTIONS.map(
    (attention) => sql`sum(CASE WHEN ${asksFor(status, attention)} THEN 1 ELSE 0 END) AS ${raw(`"${attention}"`)}`,
  )
  const isOverdue = isInBuckets(status, bucketsOf("overdue"))
  const [[row], waits] = await Promise.all([
    db.$queryRaw<Record<string, number | bigint | Day | null>[]>(sql`
      SELECT ${join(columns)},
        min(${status.pendingSince}) AS "pendingSince", min(CASE WHEN ${isOverdue} THEN l."due" END) AS "overdueSince"
      FROM ${from} WHERE ${where}`),
    db.$queryRaw<{ desk: Desk; since: Day }[]>(sql`
      SELECT w."desk", min(w."since") AS "since" FROM ${from} JOIN "Wait" w ON w."taskId" = l."taskId"
      WHERE ${where} AND ${isWaiting(status)} GROUP BY w."desk"`),
  ])
  const days = (since: unknown) => (typeof since === "string" ? daysBetween(since, asOf) : null)
  return {
    counts: Object.fromEntries(ATTENTIONS.map((name) => [name, Number(row?.[name] ?? 0)])) as Record<Attention, number>,
    longestPending: days(row?.pendingSince),
    longestOverdue: days(row?.overdueSince),
    /** Since how many days the longest has lain at each desk. */
    longestAt: Object.fromEntries(waits.map(({ desk, since }) => [desk, days(since)])) as Partial<Record<Desk, number>>,
  }
}
