/**
 * How a task stands on a day, as programs are told it beside the task's facts. Taken from its listing alone: of a task that
 * is reported year by year nothing but the group, the version and when somebody last spoke.
 */
import type { Day } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import { NEVER_REPORTED } from "@/lib/progress/standing"
import { type TimelinessClass, timelinessOn } from "@/lib/progress/timeliness"

/** What is stored of it; the moment as either engine hands it out. */
export type StandingFacts = {
  due: Day | null
  progress: Progress | null
  finishedOn: Day | null
  pendingSince: Day | null
  bucket: Bucket
  version: number
  lastUpdateAt: Date | string | null
}

export type ToldStanding = {
  progress: Progress | null
  timeliness: { class: TimelinessClass; days: number | null }
  bucket: Bucket
  version: number
  lastUpdateAt: string | null
}

export function tellStanding(
  { due, progress, finishedOn, pendingSince, bucket, version, lastUpdateAt }: StandingFacts,
  day: Day,
  plan: { issuedOn: Day; dueSoonDays: number },
): ToldStanding {
  // While a completion waits for the reviewer its lateness stands still; what waits is of no matter here.
  const pending = pendingSince === null ? null : { updateId: "", progress: "COMPLETED" as const, since: pendingSince }
  return {
    progress,
    timeliness: timelinessOn(day, { ...NEVER_REPORTED, progress, finishedOn, pending }, { due, ...plan }),
    bucket,
    version,
    lastUpdateAt: lastUpdateAt === null ? null : new Date(lastUpdateAt).toISOString(),
  }
}
