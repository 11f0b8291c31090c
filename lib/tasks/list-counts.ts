import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { type Bucket, type BucketCounts, countBuckets } from "@/lib/progress/buckets"
import { readCounts } from "@/lib/tasks/counts"
import { type Grouping, labelOfDeadline } from "@/lib/tasks/grouping"
import { GROUP_COLUMNS } from "@/lib/tasks/list-conditions"
import type { ListSource } from "@/lib/tasks/list-source"

export type GroupCount = { key: string; label: string; count: number }

/** How a list divides, in the order of its groups. */
export async function countGroups(list: ListSource, group: Exclude<Grouping, "none">): Promise<GroupCount[]> {
  const { from, where, number } = list.counted.keys
  const [rows, labelOf] = await Promise.all([
    list.db.$queryRaw<{ key: string; count: number | bigint }[]>(sql`
      SELECT ${GROUP_COLUMNS[group]} AS "key", sum(${number}) AS "count" FROM ${from} WHERE ${where} GROUP BY 1 ORDER BY 1`),
    labelsOf(list, group),
  ])
  return rows.map(({ key, count }) => ({ key, label: labelOf(key), count: Number(count) }))
}

/** The same, and how many tasks of each group are in each of the eight official groups on the list's day. */
export async function countGroupsByBucket(
  list: ListSource,
  group: Grouping,
): Promise<(GroupCount & { buckets: BucketCounts })[]> {
  const { from, where, status, number } = list.counted.statuses
  const [rows, labelOf] = await Promise.all([
    list.db.$queryRaw<{ key: string; bucket: Bucket; count: number | bigint }[]>(sql`
      SELECT ${columnOf(group)} AS "key", ${status.bucket} AS "bucket", sum(${number}) AS "count" FROM ${from}
      WHERE ${where} GROUP BY 1, 2 ORDER BY 1`),
    labelsOf(list, group),
  ])
  const groups = new Map<string, BucketCounts>()
  for (const { key, bucket, count } of rows) {
    const buckets = groups.get(key) ?? countBuckets([])
    buckets[bucket] = Number(count)
    groups.set(key, buckets)
  }
  return [...groups].map(([key, buckets]) => {
    const count = Object.values(buckets).reduce((sum, some) => sum + some, 0)
    return { key, label: labelOf(key), count, buckets }
  })
}

const columnOf = (group: Grouping) => (group === "none" ? sql`'all'` : GROUP_COLUMNS[group])

/** How groups are headed: deadlines by what their key says, all else as it is printed. */
async function labelsOf({ plan }: ListSource, group: Grouping): Promise<(key: string) => string> {
  if (group === "deadline") return labelOfDeadline
  if (group === "none") return () => ""
  const printed = (await readCounts(plan.id)).filter(({ facet }) => facet === group)
  const labels = new Map(printed.map(({ key, label }) => [key, label]))
  return (key) => labels.get(key) ?? ""
}
