import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import type { Viewer } from "@/lib/access/permissions"
import type { Day } from "@/lib/day"
import type { TaskListView } from "@/lib/tasks/input"
import { orderOf } from "@/lib/tasks/list-conditions"
import { openList } from "@/lib/tasks/list-source"

type Neighbours = { previous: string | null; next: string | null }

/** The numbers of the tasks before and behind this one in the list of that view; null at its ends and outside of it. */
export async function findNeighbours(
  viewer: Viewer,
  slug: string,
  view: TaskListView,
  number: string,
  today: Day,
): Promise<Neighbours> {
  const list = await openList(viewer, slug, view, today)
  if (!list) return NONE
  const order = await orderOf(view, list.searched)
  const own = sql`(SELECT ${join(order)} FROM "TaskListing" l WHERE l."planId" = ${list.plan.id} AND l."number" = ${number})`
  const beside = (is: Sql, direction: Sql) => sql`(
    SELECT l."number" FROM ${list.from} WHERE ${list.where} AND (${join(order)}) ${is} ${own}
    ORDER BY ${join(order.map((part) => sql`${part} ${direction}`))} LIMIT 1)`
  const [found] = await list.db.$queryRaw<Neighbours[]>(
    sql`SELECT ${beside(sql`<`, sql`DESC`)} AS "previous", ${beside(sql`>`, sql`ASC`)} AS "next"`,
  )
  return found ?? NONE
}

const NONE = { previous: null, next: null }
