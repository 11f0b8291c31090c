import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import type { Day } from "@/lib/day"
import { type Bucket, type BucketCounts, countBuckets } from "@/lib/progress/buckets"
import { countAttention } from "@/lib/progress/count-attention"
import { countRecent } from "@/lib/progress/recent"
import { NO_CONDITIONS } from "@/lib/tasks/conditions"
import { agencyNames } from "@/lib/tasks/counts"
import { kindOfLead, leadOfKey } from "@/lib/tasks/grouping"
import { countGroupsByBucket } from "@/lib/tasks/list-counts"
import { type ListSource, openList } from "@/lib/tasks/list-source"

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
  const [groups, names] = await Promise.all([
    countGroupsByBucket(list, group),
    group === "lead" ? agencyNames(list.today) : new Map<string, string>(),
  ])
  return groups.map((row) => {
    const isAgency = group === "lead" && kindOfLead(row.key) === "agency"
    const agencyKey = isAgency ? leadOfKey(row.key) : null
    return { ...row, agencyKey, label: (agencyKey && names.get(agencyKey)) || row.label }
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
  const [[all], attention] = await Promise.all([countGroupsByBucket(list, "none"), countAttention(list)])
  return { buckets: all?.buckets ?? countBuckets([]), attention }
}
