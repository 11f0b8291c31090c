import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { type StatusSource, statusSource } from "@/lib/progress/status-sql"
import { type Conditions, NO_CONDITIONS } from "@/lib/tasks/conditions"
import { type Grouping, labelOfDeadline } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { GROUP_COLUMNS, orderOf, whereOf } from "@/lib/tasks/list-conditions"
import { readSearch, type Searched } from "@/lib/tasks/search"
import type { StandingFacts } from "@/lib/tasks/standing-facts"

/** A list that a viewer may see: which listings of which plan on which day, and whether they are all of them. */
export type ListSource = {
  db: Database
  plan: PlanOfList
  asOf: Day
  today: Day
  status: StatusSource
  from: Sql
  where: Sql
  isWhole: boolean
  searched: Searched
}
/** What is asked of a plan for its list, and what its list says of it. */
export type PlanOfList = {
  id: string
  slug: string
  kind: string
  number: string
  symbol: string
  title: string
  issuedOn: Day
  issuer: string
  periodFrom: number
  periodTo: number
  dueSoonDays: number
}

/**
 * Opens a plan's list under a view's conditions; null when there is no such plan to see. Whether proposals are open is
 * asked only of whoever decides about them. Words that nowhere stand together are searched for one by one.
 */
export async function openList(
  viewer: Reader,
  slug: string,
  view: Conditions & { q: string; asOf: Day | null },
  today: Day,
): Promise<ListSource | null> {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug }, select: PLAN_OF_LIST })
  if (!plan) return null
  const asOf = view.asOf !== null && view.asOf < today ? view.asOf : today
  const status = statusSource(asOf, today, plan)
  const mayAsk = view.proposals !== null && can(viewer, "decide-correction", await planSubject(db, plan.id, today))
  const conditions = { ...view, proposals: mayAsk ? view.proposals : null }
  const search = readSearch(view.q)
  const names = Object.keys(NO_CONDITIONS) as (keyof Conditions)[]
  const isWhole = search === null && names.every((name) => conditions[name] === null)
  const list = { db, plan, asOf, today, status, from: sql`"TaskListing" l ${status.join}`, isWhole }
  const open = async (searched: Searched) => ({
    ...list,
    searched,
    where: await whereOf(plan.id, conditions, searched, status),
  })
  if (search === null) return open(null)
  const together = await open({ search, manner: "phrase" })
  if (search.folded.length === 1 || (await isAny(together))) return together
  return open({ search, manner: "all" })
}

const PLAN_OF_LIST = {
  id: true,
  slug: true,
  kind: true,
  number: true,
  symbol: true,
  title: true,
  issuedOn: true,
  issuer: true,
  periodFrom: true,
  periodTo: true,
  dueSoonDays: true,
} as const

async function isAny({ db, from, where }: ListSource): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>(sql`SELECT 1 AS "any" FROM ${from} WHERE ${where} LIMIT 1`)
  return rows.length > 0
}

export type GroupCount = { key: string; label: string; count: number }

/** How a list divides, in the order of its groups. Of a whole plan the counts are stored; of a part they are counted. */
export async function countGroups(
  { db, plan, from, where, isWhole }: ListSource,
  group: Grouping,
): Promise<GroupCount[]> {
  const stored = await db.taskCount.findMany({
    where: { planId: plan.id, facet: group === "none" ? "all" : group },
    orderBy: { key: "asc" },
    select: { key: true, label: true, count: true },
  })
  const labels = new Map(stored.map(({ key, label }) => [key, label]))
  const named = (key: string, count: number) => ({
    key,
    label: group === "deadline" ? labelOfDeadline(key) : (labels.get(key) ?? ""),
    count,
  })
  if (isWhole) return stored.filter(({ count }) => count > 0).map(({ key, count }) => named(key, count))
  const column = group === "none" ? sql`'all'` : GROUP_COLUMNS[group]
  const counted = await db.$queryRaw<{ key: string; count: number | bigint }[]>(sql`
    SELECT ${column} AS "key", count(*) AS "count" FROM ${from} WHERE ${where} GROUP BY 1 ORDER BY 1`)
  return counted.map(({ key, count }) => named(key, Number(count)))
}

export type Place = { no: number; taskId: string; number: string; groupKey: string }

/** The places of a list in its order, `limit` of them from `offset` on. */
export async function readPlaces(
  list: ListSource,
  view: Pick<TaskListView, "group" | "sort">,
  { limit, offset }: { limit: number; offset: number },
): Promise<Place[]> {
  const groupKey = view.group === "none" ? sql`'all'` : GROUP_COLUMNS[view.group]
  return list.db.$queryRaw<Place[]>(sql`
    SELECT l."no", l."taskId", l."number", ${groupKey} AS "groupKey" FROM ${list.from} WHERE ${list.where}
    ORDER BY ${join(await orderOf(view, list.searched))} LIMIT ${limit} OFFSET ${offset}`)
}

/** What is told at these places, in their order: the row of a list, or all facts. */
export async function readDigests<Told>(
  db: Database,
  places: { no: number }[],
  told: "row" | "facts",
): Promise<Told[]> {
  const texts = new Map<number, string>()
  for (let at = 0; at < places.length; at += MOST_AT_ONCE) {
    const no = { in: places.slice(at, at + MOST_AT_ONCE).map((place) => place.no) }
    const digests = await db.taskDigest.findMany({
      where: { no },
      select: { no: true, row: told === "row", facts: told === "facts" },
    })
    for (const digest of digests) texts.set(digest.no, digest[told])
  }
  return places.map(({ no }) => JSON.parse(texts.get(no) as string) as Told)
}

/**
 * The facts of a list's tasks, `limit` of them from `offset` on, as they are stored, with how many proposals are open and
 * how each stands on the list's day.
 */
export async function readFactTexts(
  list: ListSource,
  view: Pick<TaskListView, "group" | "sort">,
  { limit, offset }: { limit: number; offset: number },
): Promise<FactText[]> {
  const { status } = list
  return list.db.$queryRaw(sql`
    SELECT d."facts" AS "text", l."openProposals", l."due", l."version", ${status.progress} AS "progress",
      ${status.finishedOn} AS "finishedOn", ${status.pendingSince} AS "pendingSince", ${status.bucket} AS "bucket",
      ${list.asOf < list.today ? lastUpdateUntil(list.asOf) : sql`l."lastUpdateAt"`} AS "lastUpdateAt"
    FROM ${list.from} JOIN "TaskDigest" d ON d."no" = l."no"
    WHERE ${list.where} ORDER BY ${join(await orderOf(view, list.searched))} LIMIT ${limit} OFFSET ${offset}`)
}

export type FactText = { text: string; openProposals: number } & StandingFacts

// Of a day that is past nothing is stored ready.
const lastUpdateUntil = (day: Day): Sql => sql`(
  SELECT max(e."at") FROM "Obligation" o JOIN "ProgressUpdate" u ON u."obligationId" = o."id"
  JOIN "ReviewStep" e ON e."updateId" = u."id" AND e."verb" IN ('send', 'record') AND e."on" <= ${day}
  WHERE o."taskId" = l."taskId")`

const MOST_AT_ONCE = 500 // values that one statement carries on either engine
