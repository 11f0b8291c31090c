import "server-only"
import { join, raw, sqltag as sql } from "@prisma/client/runtime/client"
import type { Desk } from "@/lib/cooperation/desks"
import { type Day, daysBetween } from "@/lib/day"
import { ATTENTIONS, type Attention, DESK_OF } from "@/lib/progress/attention"
import { bucketsOf } from "@/lib/progress/buckets"
import { asksFor, isInBuckets, isWaiting } from "@/lib/progress/status-sql"
import { KNOWN_ATTENTIONS } from "@/lib/tasks/counted-over"
import type { ListSource } from "@/lib/tasks/list-source"

/** The attentions that follow from the day on which somebody last spoke of a task: no stored count knows it. */
const OF_LAST_WORD = ["silent", "never"] as const

/** How many tasks ask for each kind of attention, and since how many days the oldest of those that wait or are overdue. */
export async function countAttention(list: ListSource) {
  const [{ pendingSince, overdueSince, ...known }, spoken, waits] = await Promise.all([
    countKnown(list),
    countByLastWord(list),
    countWaits(list),
  ])
  const days = (since: unknown) => (typeof since === "string" ? daysBetween(since, list.asOf) : null)
  const waitAt = (attention: Attention) =>
    attention in DESK_OF ? waits.find(({ desk }) => desk === DESK_OF[attention as keyof typeof DESK_OF]) : undefined
  const count = (attention: Attention) =>
    Number(known[attention] ?? spoken.get(attention) ?? waitAt(attention)?.count ?? 0)
  return {
    counts: Object.fromEntries(ATTENTIONS.map((name) => [name, count(name)])) as Record<Attention, number>,
    longestPending: days(pendingSince),
    longestOverdue: days(overdueSince),
    /** Since how many days the longest has lain at each desk. */
    longestAt: Object.fromEntries(waits.map(({ desk, since }) => [desk, days(since)])) as Partial<Record<Desk, number>>,
  }
}

type Known = Partial<Record<Attention, number | bigint | null>> & {
  pendingSince?: Day | null
  overdueSince?: Day | null
}

async function countKnown({ db, counted }: ListSource): Promise<Known> {
  const { from, where, status, number } = counted.statuses
  const columns = KNOWN_ATTENTIONS.map(
    (name) => sql`sum(CASE WHEN ${asksFor(status, name)} THEN ${number} ELSE 0 END) AS ${raw(`"${name}"`)}`,
  )
  const isOverdue = isInBuckets(status, bucketsOf("overdue"))
  const [row] = await db.$queryRaw<Known[]>(sql`
    SELECT ${join(columns)}, min(${status.pendingSince}) AS "pendingSince",
      min(CASE WHEN ${isOverdue} THEN l."due" END) AS "overdueSince"
    FROM ${from} WHERE ${where}`)
  return row ?? {}
}

async function countByLastWord({ db, from, where, status }: ListSource): Promise<Map<Attention, number>> {
  const counts = OF_LAST_WORD.map(
    (name) => sql`
      SELECT ${raw(`'${name}'`)} AS "name", count(*) AS "count" FROM ${from} WHERE ${where} AND ${asksFor(status, name)}`,
  )
  const rows = await db.$queryRaw<{ name: Attention; count: number | bigint }[]>(join(counts, " UNION ALL "))
  return new Map(rows.map(({ name, count }) => [name, Number(count)]))
}

/** What lies at each desk. CROSS JOIN keeps SQLite to the order written: the few that wait first, not all tasks. */
async function countWaits({ db, from, where, status }: ListSource) {
  return db.$queryRaw<{ desk: Desk; count: number | bigint; since: Day }[]>(sql`
    SELECT w."desk", count(DISTINCT l."taskId") AS "count", min(w."since") AS "since"
    FROM "Wait" w CROSS JOIN ${from} WHERE w."taskId" = l."taskId" AND ${where} AND ${isWaiting(status)}
    GROUP BY w."desk"`)
}
