import type { Desk } from "@/lib/cooperation/desks"

/**
 * What asks for somebody's attention among the tasks: each a line of the dashboards and a filter of the lists. They may
 * overlap; the eight groups (buckets.ts) do not.
 */
export const ATTENTIONS = [
  "pending", // sent, waits for the reviewer's confirmation
  "returned", // returned, and nothing sent since
  "submitted", // lies with whoever approves it
  "no-evidence", // completed without a document
  "silent", // open, and nothing was said of it for SILENT_DAYS
  "never", // open, and nobody ever reported on it
  "due-this-year",
  "due-soon",
  "at-agency", // not finished, and the lead says that it lies at another agency's desk
  "at-reviewer",
  "at-province",
  "at-prime-minister",
] as const
export type Attention = (typeof ATTENTIONS)[number]

/** At whose desk a task waits, of those that wait at one. */
export const DESK_OF = {
  "at-agency": "AGENCY",
  "at-reviewer": "REVIEWER",
  "at-province": "PROVINCE",
  "at-prime-minister": "PRIME_MINISTER",
} as const satisfies Partial<Record<Attention, Desk>>

/** After so many days without a word an open task is asked about. */
export const SILENT_DAYS = 90
