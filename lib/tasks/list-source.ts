import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { readPlan } from "@/lib/plans/read-plan"
import { type StatusSource, statusSource } from "@/lib/progress/status-sql"
import type { Conditions } from "@/lib/tasks/conditions"
import { type Counted, storedCounts } from "@/lib/tasks/counted-over"
import { hitsOf } from "@/lib/tasks/full-text"
import type { TaskListView } from "@/lib/tasks/input"
import { GROUP_COLUMNS, isLedBy, orderOf, whereOf } from "@/lib/tasks/list-conditions"
import type { ListedRow } from "@/lib/tasks/listing"
import { readSearch, type Searched, type SearchManner } from "@/lib/tasks/search"
import type { StandingFacts } from "@/lib/tasks/standing-facts"
import type { TaskFacts } from "@/lib/tasks/task-facts"

/**
 * A list that a viewer may see: which listings of which plan on which day. `counted` is over what its tasks are counted,
 * where only the conditions matter, and where it matters how the tasks stand on the day.
 */
export type ListSource = {
  db: Database
  plan: PlanOfList
  asOf: Day
  today: Day
  status: StatusSource
  from: Sql
  where: Sql
  counted: { keys: Counted; statuses: Counted }
  searched: Searched
  /** How many tasks it holds, where that had to be asked before. */
  total: number | null
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
  const plan = await readPlan(slug)
  if (!plan) return null
  const asOf = view.asOf !== null && view.asOf < today ? view.asOf : today
  const status = statusSource(asOf, today, plan)
  const mayAsk = view.proposals !== null && can(viewer, "decide-correction", await planSubject(db, plan.id, today))
  const conditions = { ...view, proposals: mayAsk ? view.proposals : null }
  const search = readSearch(view.q)
  const list = { db, plan, asOf, today, status, total: null }
  const fits = await whereOf(plan.id, conditions, status)
  const where = conditions.lead === null ? fits : sql`${fits} AND ${await isUnderLead(db, plan.id, conditions.lead)}`
  if (search === null) {
    const from = sql`"TaskListing" l ${status.join}`
    const stored = await storedCounts(plan.id, conditions, status, asOf === today)
    const one = { from, where, status, number: ONE, isStored: false }
    const counted = { keys: stored ?? one, statuses: (asOf === today && stored) || one }
    return { ...list, from, where, searched: null, counted }
  }
  const found = async (manner: SearchManner): Promise<ListSource> => {
    // CROSS JOIN keeps SQLite to the order written: the few hits first, not all that the plan has.
    const from = sql`(${await hitsOf(search, manner)}) h CROSS JOIN "TaskListing" l ${status.join}`
    const hits = { from, where: sql`l."no" = h."no" AND ${where}` }
    const one = { ...hits, status, number: ONE, isStored: false }
    return { ...list, ...hits, searched: { search, manner }, counted: { keys: one, statuses: one } }
  }
  const together = await found("phrase")
  if (search.folded.length === 1) return together
  const total = await countTasks(together)
  return total > 0 ? { ...together, total } : found("all")
}

const ONE = sql`1`

/**
 * Under which first leads the tasks of an agency or group stand, so that an index in the order of the list finds them: the
 * stored counts know it of every task.
 */
async function isUnderLead(db: Database, planId: string, lead: string): Promise<Sql> {
  const keys = await db.$queryRaw<{ leadKey: string }[]>(sql`
    SELECT DISTINCT l."leadKey" FROM "StatusCount" l WHERE l."planId" = ${planId} AND ${isLedBy(lead)}`)
  const [only] = keys
  if (!only) return sql`FALSE`
  return keys.length === 1
    ? sql`l."leadKey" = ${only.leadKey}`
    : sql`l."leadKey" IN (${join(keys.map(({ leadKey }) => leadKey))})`
}

/** How many tasks a list holds. */
export async function countTasks({ db, total, counted }: ListSource): Promise<number> {
  if (total !== null) return total
  const { from, where, number } = counted.keys
  const [sum] = await db.$queryRaw<{ count: number | bigint | null }[]>(sql`
    SELECT sum(${number}) AS "count" FROM ${from} WHERE ${where}`)
  return Number(sum?.count ?? 0)
}

export type Place = { no: number; taskId: string; number: string; groupKey: string }

/** The places of a list in its order, `limit` of them from `offset` on. */
export const readPlaces = (list: ListSource, view: Laid, window: Window): Promise<Place[]> =>
  readAt<Place>(list, view, window, { columns: sql``, joined: sql`` })

/**
 * The places with what the rows of the list tell. A search sorts all its hits: what is told is read of the few that are
 * shown, not carried along by thousands.
 */
export async function readTold(list: ListSource, view: Laid, window: Window): Promise<ToldPlace[]> {
  if (list.searched) {
    const places = await readPlaces(list, view, window)
    const rows = await readDigests<ListedRow>(list.db, sql`"row"`, places)
    return places.flatMap((place) => {
      const row = rows.get(place.no)
      return row ? [{ ...place, row }] : [] // taken away a moment ago
    })
  }
  const more = { columns: sql`, d."row"`, joined: sql`JOIN "TaskDigest" d ON d."no" = l."no"` }
  const told = await readAt<Place & { row: string }>(list, view, window, more)
  return told.map(({ row, ...place }) => ({ ...place, row: JSON.parse(row) as ListedRow }))
}

export type ToldPlace = Place & { row: ListedRow }

/** All facts of the tasks at some places, by the number ("no") of their listing. */
export const readFacts = (db: Database, places: Place[]): Promise<Map<number, TaskFacts>> =>
  readDigests<TaskFacts>(db, sql`"facts"`, places)

async function readDigests<Told>(db: Database, column: Sql, places: Place[]): Promise<Map<number, Told>> {
  if (places.length === 0) return new Map()
  const digests = await db.$queryRaw<{ no: number; told: string }[]>(sql`
    SELECT "no", ${column} AS "told" FROM "TaskDigest" WHERE "no" IN (${join(places.map(({ no }) => no))})`)
  return new Map(digests.map(({ no, told }) => [no, JSON.parse(told) as Told]))
}

type Laid = Pick<TaskListView, "group" | "sort">
type Window = { limit: number; offset: number }

async function readAt<Row>(
  list: ListSource,
  view: Laid,
  { limit, offset }: Window,
  { columns, joined }: { columns: Sql; joined: Sql },
) {
  const groupKey = view.group === "none" ? sql`'all'` : GROUP_COLUMNS[view.group]
  return list.db.$queryRaw<Row[]>(sql`
    SELECT l."no", l."taskId", l."number", ${groupKey} AS "groupKey"${columns} FROM ${list.from} ${joined}
    WHERE ${list.where} ORDER BY ${join(await orderOf(view, list.searched))} LIMIT ${limit} OFFSET ${offset}`)
}

/**
 * The facts of a list's tasks, `limit` of them from `offset` on, as they are stored, with how many proposals are open and
 * how each stands on the list's day.
 */
export async function readFactTexts(list: ListSource, view: Laid, { limit, offset }: Window): Promise<FactText[]> {
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
