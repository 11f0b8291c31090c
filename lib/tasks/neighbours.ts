import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import type { Viewer } from "@/lib/access/permissions"
import type { Day } from "@/lib/day"
import type { TaskListView } from "@/lib/tasks/input"
import { orderOf } from "@/lib/tasks/list-conditions"
import { openList } from "@/lib/tasks/list-source"
import { findTaskHead } from "@/lib/tasks/task-head"

type Neighbours = { previous: string | null; next: string | null }

/**
 * The numbers of the tasks before and behind this one in the list of that view; null at its ends and outside of it. Its own
 * place is asked for first: beside given values both are found in the index, beside a question in it only the group.
 */
export async function findNeighbours(
  viewer: Viewer,
  slug: string,
  view: TaskListView,
  number: string,
  today: Day,
): Promise<Neighbours> {
  const list = await openList(viewer, slug, view, today)
  const task = list && (await findTaskHead(slug, number))
  if (!list || !task) return NONE
  const order = await orderOf(view, list.searched)
  const [own] = await list.db.$queryRaw<Record<string, string | number>[]>(sql`
    SELECT ${join(order.map((part, at) => sql`${part} AS ${PLACES[at]}`))} FROM "TaskListing" l WHERE l."taskId" = ${task.id}`)
  if (!own) return NONE
  const place = join(Object.values(own))
  const beside = (is: Sql, direction: Sql) => sql`(
    SELECT l."number" FROM ${list.from} WHERE ${list.where} AND (${join(order)}) ${is} (${place})
    ORDER BY ${join(order.map((part) => sql`${part} ${direction}`))} LIMIT 1)`
  const [found] = await list.db.$queryRaw<Neighbours[]>(
    sql`SELECT ${beside(sql`<`, sql`DESC`)} AS "previous", ${beside(sql`>`, sql`ASC`)} AS "next"`,
  )
  return found ?? NONE
}

const NONE = { previous: null, next: null }
/** As many as an order has parts: group, two of a search, sort, the printed order. */
const PLACES = [sql`"p1"`, sql`"p2"`, sql`"p3"`, sql`"p4"`, sql`"p5"`] as const
