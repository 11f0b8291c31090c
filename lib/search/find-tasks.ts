import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { type FoundElsewhere, findElsewhere } from "@/lib/tasks/found-elsewhere"
import { holds } from "@/lib/tasks/full-text"
import { orderOf } from "@/lib/tasks/list-conditions"
import type { ListedRow } from "@/lib/tasks/listing"
import { namesOfDay } from "@/lib/tasks/names-of-day"
import type { Search, Searched } from "@/lib/tasks/search"
import type { TaskFacts } from "@/lib/tasks/task-facts"

/** So many tasks are shown of the plan that comes first, so many of each other one, and of so many plans. */
const OF_FIRST = 10
const OF_OTHERS = 3
const PLANS = 10

export type FoundTask = Pick<ListedRow, "title" | "deadlineText" | "deadline"> & {
  number: string
  leads: string[]
  found: FoundElsewhere | null
}
export type TasksOfPlan = {
  plan: { slug: string; kind: string; number: string; symbol: string }
  count: number
  tasks: FoundTask[]
}

/**
 * The tasks of all plans that the viewer may see and that hold the search: how many in each plan, those of `first` before
 * the others and then the newest, and the best of them. Counted and found as each plan's own list does, with three
 * questions for any number of plans.
 */
export async function findTasks(viewer: Viewer, search: Search, first: string | null, today: Day) {
  const none: { total: number; plans: TasksOfPlan[]; searched: Searched } = { total: 0, plans: [], searched: null }
  if (!can(viewer, "see-task", {})) return none
  const db = await database()
  for (const manner of search.folded.length === 1 ? (["phrase"] as const) : (["phrase", "all"] as const)) {
    const searched = { search, manner }
    const where = await holds(sql`l."no"`, search, manner)
    const counted = await db.$queryRaw<{ planId: string; count: number | bigint }[]>(
      sql`SELECT l."planId", count(*) AS "count" FROM "TaskListing" l WHERE ${where} GROUP BY 1`,
    )
    if (counted.length === 0) continue
    const counts = new Map(counted.map(({ planId, count }) => [planId, Number(count)]))
    const plans = await plansOf(db, [...counts.keys()], first)
    const shown = plans.slice(0, PLANS)
    const places = await bestPlaces(db, where, shown, searched)
    const tasks = await tasksAt(places, searched, today)
    return {
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      searched,
      plans: plans.map(({ id, ...plan }) => ({
        plan,
        count: counts.get(id) ?? 0,
        tasks: tasks.filter((_, at) => places[at]?.planId === id),
      })),
    }
  }
  return none
}

async function plansOf(db: Database, ids: string[], first: string | null) {
  const plans = await db.plan.findMany({
    where: { id: { in: ids } },
    orderBy: [{ issuedOn: "desc" }, { slug: "asc" }],
    select: { id: true, slug: true, kind: true, number: true, symbol: true },
  })
  return [...plans.filter(({ slug }) => slug === first), ...plans.filter(({ slug }) => slug !== first)]
}

type Place = { number: string; planId: string; row: string; facts: string }

/** The best hits of each plan, plan by plan. */
async function bestPlaces(db: Database, where: Sql, plans: { id: string }[], searched: Searched): Promise<Place[]> {
  const order = join(await orderOf({ group: "none", sort: "order" }, searched))
  const ids = plans.map(({ id }) => id)
  const places = await db.$queryRaw<(Place & { place: number | bigint })[]>(sql`
    SELECT ranked.*, d."row", d."facts" FROM (
      SELECT l."no", l."number", l."planId", row_number() OVER (PARTITION BY l."planId" ORDER BY ${order}) AS "place"
      FROM "TaskListing" l WHERE l."planId" IN (${join(ids)}) AND ${where}
    ) AS ranked JOIN "TaskDigest" d ON d."no" = ranked."no" WHERE "place" <= ${OF_FIRST}`)
  const shown = places.filter(({ planId, place }) => planId === ids[0] || Number(place) <= OF_OTHERS)
  return shown.sort((a, b) => ids.indexOf(a.planId) - ids.indexOf(b.planId) || Number(a.place) - Number(b.place))
}

async function tasksAt(places: Place[], searched: Searched, today: Day): Promise<FoundTask[]> {
  // Of a group only the name is told, not how many belong to it.
  const nameOf = await namesOfDay(today, today)
  return places.map((place) => {
    const { leads, ...row } = JSON.parse(place.row) as ListedRow
    const task = { ...row, number: place.number, leads: leads.map(nameOf) }
    return {
      number: task.number,
      title: task.title,
      deadlineText: task.deadlineText,
      deadline: task.deadline,
      leads: task.leads.map(({ name }) => name),
      found: findElsewhere(task, JSON.parse(place.facts) as TaskFacts, searched),
    }
  })
}
