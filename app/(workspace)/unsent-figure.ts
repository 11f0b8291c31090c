import { matrixPath } from "@/lib/addresses"
import { type Day, daysBetween, writtenDay } from "@/lib/day"
import { lastDayInTime } from "@/lib/reports/period"
import type { ReportCounts } from "@/lib/reports/period-counts"
import { counted } from "@/lib/words"

/** "24/33 cơ quan chưa gửi báo cáo năm 2024, còn 05 ngày". */
export function unsentFigure(slug: string, { period, expected, count }: ReportCounts, today: Day) {
  const { year, dueOn } = period
  const unsent = count("unsent")
  const left = daysBetween(today, lastDayInTime(period))
  const term = left >= 0 ? `còn ${counted(left)} ngày` : `quá hạn ${writtenDay(dueOn)}`
  return {
    figure: unsent === 0 ? 0 : `${unsent}/${expected}`,
    words: `cơ quan chưa gửi báo cáo năm ${year}${unsent === 0 ? "" : `, ${term}`}`,
    href: matrixPath(slug, { year, state: "unsent" }),
    isPressing: left < 0,
  }
}
