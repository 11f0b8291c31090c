/**
 * Since when an agency is exempt from a report on a day: an exemption may be taken back, and what was then is read from the
 * changes on record. Both are told by the day; what happens later on the same day counts.
 */
import type { Day } from "@/lib/day"

export type ExemptionChange = { on: Day; reason: string | null }

/** The exemption that holds on that day, from the changes in their order; null where there is none. */
export function exemptionOn(day: Day, changes: readonly ExemptionChange[]): { on: Day; reason: string } | null {
  const last = changes.filter(({ on }) => on <= day).at(-1)
  return last && last.reason !== null ? { on: last.on, reason: last.reason } : null
}
