import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { agencyNameOn, membersOfGroup, readDirectory } from "@/lib/agencies/directory"
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
  const keyOf = new Map([...directory.agencies.values()].map(({ id, key }) => [id, key]))
  const byAgency = new Map<string, BucketCounts>()
  for (const { helpers, leads, bucket, count } of figures) {
    const helping = new Set(
      (helpers ?? "").split(" ").flatMap((one) => {
        const [group = "", givenOn] = one.split("@")
        return givenOn ? membersOfGroup(directory, group, givenOn) : (keyOf.get(one) ?? [])
      }),
    )
    for (const key of helping) {
      if (leads.includes(` ${key} `)) continue
      const buckets = byAgency.get(key) ?? countBuckets([])
      buckets[bucket] += Number(count)
      byAgency.set(key, buckets)
    }
  }
  const rows = [...directory.agencies.keys()].flatMap((key): HelperRow[] => {
    const buckets = byAgency.get(key)
    if (!buckets) return []
    const count = Object.values(buckets).reduce((sum, some) => sum + some, 0)
    return [{ key, name: agencyNameOn(directory, key, today) ?? key, count, buckets }]
  })
  return { asOf: list.asOf, rows }
}

type Figure = { helpers: string | null; leads: string; bucket: Bucket; count: number | bigint }

/**
 * How many tasks have the same helpers, leads and standing: a plan names few sets of helpers. An agency is told by its id, a
 * group by its key and the day on which it was charged, on which its members are meant.
 */
const readFigures = ({ db, from, where, status }: ListSource) =>
  db.$queryRaw<Figure[]>(sql`
    SELECT t."helpers", t."leads", t."bucket", count(*) AS "count" FROM (
      SELECT l."leads" AS "leads", ${status.bucket} AS "bucket", (
        SELECT string_agg(COALESCE(a."agencyId", g."key" || '@' || a."from"), ' ' ORDER BY a."order", a."id")
        FROM "Assignment" a LEFT JOIN "Group" g ON g."id" = a."groupId"
        WHERE a."taskId" = l."taskId" AND a."role" = 'COORDINATING' AND a."to" IS NULL
      ) AS "helpers" FROM ${from} WHERE ${where}
    ) t GROUP BY 1, 2, 3`)
