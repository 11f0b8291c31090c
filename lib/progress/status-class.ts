/**
 * What of a dated task's status does not depend on the day: with its due day and any day from now on, the class tells the
 * official group. So many tasks are counted from few figures, and filtered without replaying what was said.
 */
import type { Day } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import { isStopped } from "@/lib/progress/progress"
import type { Standing } from "@/lib/progress/standing"

/** "begun" and "notBegun" become overdue once the due day is past; all others are groups that stay. */
export type StatusClass = "begun" | "notBegun" | Bucket

/** The class of a task with this one duty; null `due` is a task without a term, or one that recurs. */
export function statusClassOf(standing: Standing, due: Day | null, issuedOn: Day): StatusClass {
  const { progress, finishedOn, pending } = standing
  if (progress !== null && isStopped(progress)) return "stopped"
  if (due === null || due < issuedOn) return "recurring"
  if (progress === "COMPLETED") return finishedOn !== null && finishedOn > due ? "completedLate" : "completedOnTime"
  const isBegun = progress !== null && progress !== "NOT_STARTED"
  if (!pending) return isBegun ? "begun" : "notBegun"
  // While it waits for the reviewer its lateness stands still.
  const isOverdue = pending.since > due
  return isBegun
    ? isOverdue
      ? "inProgressOverdue"
      : "inProgressInTime"
    : isOverdue
      ? "notStartedOverdue"
      : "notStartedInTime"
}

/** The official group on a day, not before the class came about. */
export function bucketOfClass(statusClass: StatusClass, due: Day | null, day: Day): Bucket {
  const isOverdue = due !== null && due < day
  if (statusClass === "begun") return isOverdue ? "inProgressOverdue" : "inProgressInTime"
  if (statusClass === "notBegun") return isOverdue ? "notStartedOverdue" : "notStartedInTime"
  return statusClass
}
