import { matrixPath } from "@/lib/addresses"
import { type Day, daysBetween, screenDay } from "@/lib/day"
import type { countUnsent } from "@/lib/reports/matrix"
import { lastDayInTime } from "@/lib/reports/period"
import { counted } from "@/lib/words"

type Unsent = NonNullable<Awaited<ReturnType<typeof countUnsent>>>

/** "24/33 cơ quan chưa gửi báo cáo năm 2024, còn 05 ngày". */
export function unsentFigure(slug: string, { period, expected, unsent }: Unsent, today: Day) {
  const { year, dueOn } = period
  const left = daysBetween(today, lastDayInTime(period))
  const term = left >= 0 ? `còn ${counted(left)} ngày` : `quá hạn ${screenDay(dueOn)}`
  return {
    figure: unsent === 0 ? 0 : `${unsent}/${expected}`,
    words: `cơ quan chưa gửi báo cáo năm ${year}${unsent === 0 ? "" : `, ${term}`}`,
    href: matrixPath(slug, { year, state: "unsent" }),
    isPressing: left < 0,
  }
}
