/**
 * A status in the words of the screens: one phrase (group and days), and at most one line beneath it, the most pressing of
 * what else there is to say. What is overdue or due soon asks for somebody and is filled; all else is icon and word.
 */
import { type Day, daysBetween, writtenDay } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import type { Standing } from "@/lib/progress/standing"
import type { Timeliness } from "@/lib/progress/timeliness"
import type { DrawnStatus } from "@/lib/tasks/year-rule"
import { withSmallInitial } from "@/lib/vietnamese"
import { BUCKET_WORDS, counted, PROGRESS_WORDS } from "@/lib/words"

export type Told = {
  year: number | null
  due: Day | null
  standing: Standing
  timeliness: Timeliness
  bucket: Bucket
  wasSubmittedInTime: boolean
}

/** "Đang thực hiện, quá hạn 330 ngày"; of a yearly duty with its year: "Năm 2024: đang thực hiện, còn 36 ngày". */
export function statusPhrase({ year, standing, timeliness, bucket }: Told): string {
  const phrase = phraseOf(standing.progress, timeliness, bucket)
  return year === null ? phrase : `Năm ${year}: ${withSmallInitial(phrase)}`
}

function phraseOf(progress: Progress | null, timeliness: Timeliness, bucket: Bucket): string {
  const said = PROGRESS_WORDS[progress ?? "NOT_STARTED"]
  switch (timeliness.class) {
    case "STOPPED":
      return said
    case "COMPLETED_ON_TIME":
      return BUCKET_WORDS.completedOnTime
    case "COMPLETED_LATE":
      return `${BUCKET_WORDS.completedLate} ${counted(timeliness.days)} ngày`
    case "OVERDUE":
      return `${said}, quá hạn ${counted(timeliness.days)} ngày`
    case "DUE_SOON":
      return timeliness.days === 0 ? `${said}, hôm nay đến hạn` : `${said}, còn ${counted(timeliness.days)} ngày`
    case "IN_TIME":
      return `${said}, trong hạn`
    case "COMPLETED_WITHOUT_TERM":
      return said
    case "WITHOUT_TERM":
      return progress === null ? BUCKET_WORDS[bucket] : `${said}, không xác định thời hạn`
  }
}

/** The one line under the phrase, by what presses most: returned, waiting, without evidence, submitted in time, freshness. */
export function statusDetail({ standing, timeliness, wasSubmittedInTime }: Told, day: Day): string {
  const { returned, pending, isWithoutEvidence, lastSaidOn } = standing
  if (returned) return `trả lại ngày ${writtenDay(returned.on)}, chưa gửi lại`
  if (pending)
    return `chờ xác nhận: ${withSmallInitial(PROGRESS_WORDS[pending.progress])}, gửi ngày ${writtenDay(pending.since)}`
  if (isWithoutEvidence) return "chưa có minh chứng"
  if (wasSubmittedInTime) return "trình đúng hạn, phê duyệt sau hạn"
  if (lastSaidOn === null) return "chưa có cập nhật"
  return timeliness.class.startsWith("COMPLETED") ? "" : freshness(lastSaidOn, day)
}

/** "cập nhật hôm nay", "cập nhật 42 ngày trước". */
export function freshness(lastSaidOn: Day, day: Day): string {
  const days = daysBetween(lastSaidOn, day)
  return days <= 0 ? "cập nhật hôm nay" : `cập nhật ${counted(days)} ngày trước`
}

/** What waits for the reviewer, with since how many days the oldest of it does: days of the reviewer's own. */
export function pendingWords(longest: number | null): string {
  if (longest === null) return "cập nhật chờ xác nhận"
  return longest === 0
    ? "cập nhật chờ xác nhận, gửi hôm nay"
    : `cập nhật chờ xác nhận, lâu nhất ${counted(longest)} ngày`
}

/** "hoàn thành 3 (quá hạn 1) · đang thực hiện 2 (quá hạn 2)": the parts of a sub-total, each with the status that it opens. */
export function bucketParts(counts: Record<Bucket, number>) {
  const parts = [
    {
      words: "hoàn thành",
      status: "completed" as const,
      count: counts.completedOnTime + counts.completedLate,
      late: counts.completedLate,
      lateStatus: "completedLate" as const,
    },
    {
      words: "đang thực hiện",
      status: "inProgress" as const,
      count: counts.inProgressInTime + counts.inProgressOverdue,
      late: counts.inProgressOverdue,
      lateStatus: "inProgressOverdue" as const,
    },
    {
      words: "chưa thực hiện",
      status: "notStarted" as const,
      count: counts.notStartedInTime + counts.notStartedOverdue,
      late: counts.notStartedOverdue,
      lateStatus: "notStartedOverdue" as const,
    },
    {
      words: "thường xuyên, không hạn",
      status: "recurring" as const,
      count: counts.recurring,
      late: 0,
      lateStatus: null,
    },
    { words: "tạm dừng, thôi thực hiện", status: "stopped" as const, count: counts.stopped, late: 0, lateStatus: null },
  ]
  return parts.filter(({ count }) => count > 0)
}

/** A status as the year rule draws it. */
export const drawnStatus = ({ due, standing, timeliness }: Told): DrawnStatus => ({
  due,
  finishedOn: standing.finishedOn,
  isOverdue: timeliness.class === "OVERDUE",
  pendingSince: standing.pending?.since ?? null,
})
