import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { type Bucket, type BucketCounts, countBuckets } from "@/lib/progress/buckets"
import { bucketOfClass, type StatusClass } from "@/lib/progress/status-class"
import type { Grouping } from "@/lib/tasks/grouping"
import { GROUP_COLUMNS } from "@/lib/tasks/list-conditions"
import type { ListSource } from "@/lib/tasks/list-source"

/**
 * How many tasks of each of these groups of a list are in each of the eight official groups on the list's day. Of a whole
 * plan today it is summed from the stored counts, else counted.
 */
export async function countBucketsBy(
  list: ListSource,
  group: Grouping,
  keys: string[],
): Promise<Map<string, BucketCounts>> {
  if (keys.length === 0) return new Map()
  const isStored = list.isWhole && list.asOf === list.today && group !== "deadline"
  const rows = isStored ? await storedRows(list, group) : await countedRows(list, group, keys)
  const counts = new Map<string, BucketCounts>()
  for (const { key, bucket, count } of rows) {
    const own = counts.get(key) ?? countBuckets([])
    own[bucket] += count
    counts.set(key, own)
  }
  return counts
}

type Counted = { key: string; bucket: Bucket; count: number }

async function storedRows({ db, plan, asOf }: ListSource, group: Grouping): Promise<Counted[]> {
  const rows = await db.statusCount.findMany({ where: { planId: plan.id, count: { gt: 0 } } })
  return rows.map(({ sectionKey, leadKey, due, statusClass, count }) => ({
    key: group === "section" ? sectionKey : group === "lead" ? leadKey : "all",
    bucket: bucketOfClass(statusClass as StatusClass, due || null, asOf),
    count,
  }))
}

async function countedRows(
  { db, from, where, status }: ListSource,
  group: Grouping,
  keys: string[],
): Promise<Counted[]> {
  const key = group === "none" ? sql`'all'` : GROUP_COLUMNS[group]
  const among = group === "none" ? sql`TRUE` : sql`${key} IN (${join(keys)})`
  const rows = await db.$queryRaw<{ key: string; bucket: Bucket; count: number | bigint }[]>(sql`
    SELECT ${key} AS "key", ${status.bucket} AS "bucket", count(*) AS "count" FROM ${from}
    WHERE ${where} AND ${among} GROUP BY 1, 2`)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
