import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { agencyNameOn, readDirectory } from "@/lib/agencies/directory"
import type { Day } from "@/lib/day"
import { type Bucket, type BucketCounts, countBuckets } from "@/lib/progress/buckets"
import { NO_CONDITIONS } from "@/lib/tasks/conditions"
import { type ListSource, openList } from "@/lib/tasks/list-source"

export type HelperRow = { key: string; name: string; count: number; buckets: BucketCounts }

/**
 * How the tasks with which each agency helps, by name or with a group, stand on a day, in the official order. A task has as
 * many helpers as it has, so that the rows add up to nothing; each figure is that of the list under the same conditions and
 * day. Null when there is no such plan to see.
 */
export async function countByHelper(viewer: Reader, slug: string, asOf: Day | null, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const list = await openList(viewer, slug, { ...NO_CONDITIONS, q: "", asOf }, today)
  if (!list) return null
  const [figures, directory] = await Promise.all([readFigures(list), readDirectory()])
  const byAgency = new Map<string, BucketCounts>()
  for (const { key, bucket, count } of figures) {
    const buckets = byAgency.get(key) ?? countBuckets([])
    buckets[bucket] = Number(count)
    byAgency.set(key, buckets)
  }
  const rows = [...directory.agencies.keys()].flatMap((key): HelperRow[] => {
    const buckets = byAgency.get(key)
    if (!buckets) return []
    const count = Object.values(buckets).reduce((sum, some) => sum + some, 0)
    return [{ key, name: agencyNameOn(directory, key, today) ?? key, count, buckets }]
  })
  return { asOf: list.asOf, rows }
}

/** Who helps with which task: by name, or as one of a group when it was charged with it; never where it leads. */
const readFigures = ({ db, from, where, status }: ListSource) =>
  db.$queryRaw<{ key: string; bucket: Bucket; count: number | bigint }[]>(sql`
    SELECT y."key" AS "key", ${status.bucket} AS "bucket", count(*) AS "count"
    FROM ${from} JOIN (
      SELECT a."taskId", a."agencyId" FROM "Assignment" a
      WHERE a."role" = 'COORDINATING' AND a."to" IS NULL AND a."agencyId" IS NOT NULL
      UNION
      SELECT a."taskId", m."agencyId" FROM "Assignment" a JOIN "Group" g ON g."id" = a."groupId"
      JOIN "GroupMember" m ON m."groupId" = g."id" AND m."from" <= a."from" AND (m."to" IS NULL OR m."to" >= a."from")
      WHERE a."role" = 'COORDINATING' AND a."to" IS NULL AND g."enumerable" = TRUE
    ) h ON h."taskId" = l."taskId" JOIN "Agency" y ON y."id" = h."agencyId"
    WHERE ${where} AND replace(l."leads", ' ' || y."key" || ' ', '') = l."leads"
    GROUP BY 1, 2`)
