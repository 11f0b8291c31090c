/** Lời nhắc: what is said on the telephone or written in a message to an agency that owes a report. */
import { type Day, weekdayOf, writtenDay } from "@/lib/day"
import type { PeriodDays } from "@/lib/reports/period"
import type { ReportStanding } from "@/lib/reports/report-standing"
import { counted } from "@/lib/words"

type Reminder = {
  consolidator: string
  agency: string
  year: number
  plan: string
  period: Pick<PeriodDays, "dueOn" | "dueInclusive">
  standing: ReportStanding
  /** The numbers of the tasks of which nothing is said yet. */
  missing: readonly string[]
  link: string
}

export function reminderText({ consolidator, agency, year, plan, period, standing, missing, link }: Reminder): string {
  const isAgain = standing.firstSentOn !== null
  const asks = `${consolidator} đề nghị ${agency} ${isAgain ? "gửi lại" : "gửi"} báo cáo năm ${year} thực hiện ${plan}`
  const tasks =
    missing.length > 0 ? ` Còn ${counted(missing.length)} nhiệm vụ chưa có ý kiến: ${missing.join(", ")}.` : ""
  return `${asks}${isAgain ? againWords(standing) : dueWords(period, standing)}.${tasks} ${link}`
}

const againWords = ({ class: where, since }: ReportStanding) =>
  where === "RETURNED" && since !== null ? ` (đã trả lại ngày ${writtenDay(since)})` : ""

function dueWords({ dueOn, dueInclusive }: Reminder["period"], { daysLate }: ReportStanding): string {
  if (daysLate > 0) return `; hạn ${writtenDay(dueOn)}, đã quá ${counted(daysLate)} ngày`
  return dueInclusive ? `, chậm nhất hết ngày ${dayInWords(dueOn)}` : ` trước ngày ${dayInWords(dueOn)}`
}

const dayInWords = (day: Day) => `${writtenDay(day)} (${weekdayOf(day)})`
