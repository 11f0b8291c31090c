import "server-only"
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import type { Attention } from "@/lib/progress/attention"
import { type StatusSource, statusOfCounts } from "@/lib/progress/status-sql"
import { type Conditions, NO_CONDITIONS } from "@/lib/tasks/conditions"
import { whereOf } from "@/lib/tasks/list-conditions"

/**
 * Over what rows l a list is counted: its listings, each one task, or the stored counts ("StatusCount"), each `number` tasks
 * that have all in common which the conditions ask for.
 */
export type Counted = { from: Sql; where: Sql; status: StatusSource; number: Sql; isStored: boolean }

/** What the stored counts know of a task whatever the day; how it stands they know of today. */
const KNOWN: (keyof Conditions)[] = ["section", "lead", "kind", "due"]
const KNOWN_TODAY: (keyof Conditions)[] = [...KNOWN, "status", "attention"]

/** The attentions that follow from what the stored counts know. */
export const KNOWN_ATTENTIONS: readonly Attention[] = [
  ...(["pending", "returned", "submitted", "no-evidence", "due-this-year", "due-soon"] as const),
]

/** The stored counts of the tasks that fit; null where a condition asks for what they do not know. */
export async function storedCounts(
  planId: string,
  conditions: Conditions,
  source: StatusSource,
  isToday: boolean,
): Promise<Counted | null> {
  const known = isToday ? KNOWN_TODAY : KNOWN
  const asked = (Object.keys(NO_CONDITIONS) as (keyof Conditions)[]).filter((name) => conditions[name] !== null)
  if (asked.some((name) => !known.includes(name))) return null
  if (conditions.attention !== null && !KNOWN_ATTENTIONS.includes(conditions.attention)) return null
  const status = statusOfCounts(source)
  const where = await whereOf(planId, conditions, status)
  return { from: sql`"StatusCount" l`, where, status, number: sql`l."count"`, isStored: true }
}
