/**
 * Thời hạn, how a duty stands to its term on a day: always computed. It is late when the day that decides lies behind the
 * due day in force; without a due day it is never late; what was due before the plan was issued is never overdue. While a
 * completion waits for the reviewer, its lateness stands still from the day on which it was sent. What is finished keeps
 * its class for ever.
 */
import { type Day, daysBetween } from "@/lib/day"
import { isStopped } from "@/lib/progress/progress"
import type { Standing } from "@/lib/progress/standing"

export const TIMELINESS_CLASSES = [
  "IN_TIME",
  "DUE_SOON",
  "OVERDUE",
  "COMPLETED_LATE",
  "COMPLETED_ON_TIME",
  "COMPLETED_WITHOUT_TERM",
  "WITHOUT_TERM",
  "STOPPED",
] as const

export type Timeliness =
  | { class: "IN_TIME" | "DUE_SOON" | "OVERDUE" | "COMPLETED_LATE"; days: number }
  | { class: "COMPLETED_ON_TIME" | "COMPLETED_WITHOUT_TERM" | "WITHOUT_TERM" | "STOPPED"; days: null }
export type TimelinessClass = (typeof TIMELINESS_CLASSES)[number]

export type Terms = { due: Day | null; issuedOn: Day; dueSoonDays: number }

/** The class on that day, with the days left, overdue or late. */
export function timelinessOn(day: Day, standing: Standing, { due, issuedOn, dueSoonDays }: Terms): Timeliness {
  const { progress, finishedOn, pending } = standing
  const isUndated = due === null || due < issuedOn
  if (progress !== null && isStopped(progress)) return { class: "STOPPED", days: null }
  if (progress === "COMPLETED") {
    if (isUndated || finishedOn === null) return { class: "COMPLETED_WITHOUT_TERM", days: null }
    const late = daysBetween(due, finishedOn)
    return late > 0 ? { class: "COMPLETED_LATE", days: late } : { class: "COMPLETED_ON_TIME", days: null }
  }
  if (isUndated) return { class: "WITHOUT_TERM", days: null }
  const seenOn = pending && pending.since < day ? pending.since : day
  const left = daysBetween(seenOn, due)
  if (left < 0) return { class: "OVERDUE", days: -left }
  return { class: left <= dueSoonDays ? "DUE_SOON" : "IN_TIME", days: left }
}

/** "Trình đúng hạn, phê duyệt sau hạn": late by the day of issue, though it was submitted in time. */
export const wasSubmittedInTime = ({ submittedOn }: Standing, timeliness: Timeliness, due: Day | null): boolean =>
  timeliness.class === "COMPLETED_LATE" && submittedOn !== null && due !== null && submittedOn <= due
