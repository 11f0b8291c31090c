/**
 * The eight official groups in which plans are reported; each task or yearly duty is in exactly one, the first that fits:
 * stopped; recurring or without a term; completed on time or late; in progress or not started, each in time or overdue. Over
 * a whole plan what recurs is one group; over one year its duty of that year is counted like any other.
 */
import type { Progress } from "@/lib/progress/progress"
import type { Timeliness } from "@/lib/progress/timeliness"

/** In the official order. */
export const BUCKETS = [
  "completedOnTime",
  "completedLate",
  "inProgressInTime",
  "inProgressOverdue",
  "notStartedInTime",
  "notStartedOverdue",
  "recurring",
  "stopped",
] as const
export type Bucket = (typeof BUCKETS)[number]

type Judged = {
  progress: Progress | null
  timeliness: Timeliness
  /** Whether the duty belongs to a task that recurs, and whether it is looked at by itself, as the duty of one year. */
  recurring: boolean
  ofYear: boolean
}

export function bucketOf({ progress, timeliness, recurring, ofYear }: Judged): Bucket {
  if (timeliness.class === "STOPPED") return "stopped"
  if (recurring && !ofYear) return "recurring"
  if (timeliness.class === "WITHOUT_TERM" || timeliness.class === "COMPLETED_WITHOUT_TERM") return "recurring"
  if (timeliness.class === "COMPLETED_LATE") return "completedLate"
  if (timeliness.class === "COMPLETED_ON_TIME") return "completedOnTime"
  const isOverdue = timeliness.class === "OVERDUE"
  if (progress === null || progress === "NOT_STARTED") return isOverdue ? "notStartedOverdue" : "notStartedInTime"
  return isOverdue ? "inProgressOverdue" : "inProgressInTime"
}

export type BucketCounts = Record<Bucket, number>

/** How many there are of each; the sum is the number of those that were counted. */
export function countBuckets(buckets: Iterable<Bucket>): BucketCounts {
  const counts = Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as BucketCounts
  for (const bucket of buckets) counts[bucket] += 1
  return counts
}

/** What lists are filtered by: one of the eight groups, or several that belong together. */
export const STATUSES = [...BUCKETS, "completed", "inProgress", "notStarted", "overdue", "open"] as const
export type Status = (typeof STATUSES)[number]

/** The groups behind a status. */
export const bucketsOf = (status: Status): readonly Bucket[] =>
  status in TOGETHER ? TOGETHER[status as keyof typeof TOGETHER] : [status as Bucket]

/** How many there are in a status. */
export const countIn = (status: Status, counts: BucketCounts): number =>
  bucketsOf(status).reduce((count, bucket) => count + counts[bucket], 0)

const TOGETHER = {
  completed: ["completedOnTime", "completedLate"],
  inProgress: ["inProgressInTime", "inProgressOverdue"],
  notStarted: ["notStartedInTime", "notStartedOverdue"],
  overdue: ["inProgressOverdue", "notStartedOverdue"],
  open: ["inProgressInTime", "inProgressOverdue", "notStartedInTime", "notStartedOverdue"],
} as const satisfies Record<string, readonly Bucket[]>
