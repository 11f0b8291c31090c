/** What a cell of the matrix says: the state in one phrase, and beneath it what belongs to it. */
import { type Day, writtenDay, yearOf } from "@/lib/day"
import type { MatrixCell } from "@/lib/reports/matrix-cells"
import type { ReportFilter } from "@/lib/reports/matrix-view"
import type { PeriodDays } from "@/lib/reports/period"
import { isUnsent } from "@/lib/reports/report-standing"
import { latenessWords } from "@/lib/reports/standing-words"
import { CHASE_CHANNEL_WORDS, counted, REPORT_CLASS_WORDS } from "@/lib/words"

type Told = Pick<MatrixCell, "standing" | "isNothing" | "exemptReason" | "days" | "chased">

/** "Đã gửi chậm 03 ngày", "Chưa gửi, quá hạn 03 ngày", "Không gửi" once it is locked. */
export function cellPhrase({ standing, isNothing }: Told, day: Day, { locksOn }: Pick<PeriodDays, "locksOn">): string {
  const { class: where, daysLate } = standing
  if (isUnsent(standing) && daysLate > 0)
    return day >= locksOn ? "Không gửi" : `Chưa gửi, quá hạn ${counted(daysLate)} ngày`
  if (isNothing && (where === "SENT" || where === "TAKEN")) return "Không phát sinh"
  if (where === "SENT") return `Đã gửi ${latenessWords(daysLate)}`
  return REPORT_CLASS_WORDS[where]
}

/** What stands beneath: the rest of the state in one line, whose days it took where that is asked for, the last chase. */
export function cellDetails(cell: Told & { year: number }, withDays = false): string[] {
  const { standing, days, chased, year } = cell
  const lines = [restOf(cell).join(", ")]
  if (withDays && standing.firstSentOn !== null)
    lines.push(`đơn vị ${counted(days.agency)} ngày, đầu mối ${counted(days.reviewer)} ngày`)
  if (chased)
    lines.push(`đôn đốc ${shortDay(chased.on, year)}, ${CHASE_CHANNEL_WORDS[chased.channel].toLocaleLowerCase("vi")}`)
  return lines.filter(Boolean)
}

function restOf({ standing, isNothing, exemptReason, year }: Told & { year: number }): string[] {
  const { class: where, firstSentOn, daysLate, since } = standing
  if (where === "EXEMPT") return exemptReason ? [exemptReason] : []
  if (firstSentOn === null) {
    const state = daysLate > 0 && where !== "NOT_STARTED" ? [REPORT_CLASS_WORDS[where].toLocaleLowerCase("vi")] : []
    return since === null ? state : [...state, `từ ${shortDay(since, year)}`]
  }
  const sent = `${where === "SENT" && !isNothing ? "gửi" : latenessWords(daysLate)} ${shortDay(firstSentOn, year)}`
  if (where === "RETURNED" && since !== null) return [`trả lại ${shortDay(since, year)}`, sent]
  return isNothing && where === "TAKEN" ? ["đã tiếp nhận", sent] : [sent]
}

// in the column of a year its days need not say it
const shortDay = (day: Day, year: number) => (yearOf(day) === year ? writtenDay(day).slice(0, 5) : writtenDay(day))

export const FILTER_WORDS: Record<ReportFilter, string> = {
  unsent: "Chưa gửi",
  "not-started": "Chưa bắt đầu",
  draft: "Đang soạn",
  "with-head": "Chờ lãnh đạo đơn vị",
  sent: "Chờ tiếp nhận",
  returned: "Trả lại",
  taken: "Đã tiếp nhận",
  late: "Gửi chậm",
  nothing: "Không phát sinh",
  exempt: "Được miễn",
}
