import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { reportPath } from "@/lib/addresses"
import { type Day, screenDay } from "@/lib/day"
import { dueWords } from "@/lib/reports/period"
import type { ReportStanding } from "@/lib/reports/report-standing"
import { standingWords } from "@/lib/reports/standing-words"
import { counted } from "@/lib/words"
import { changePeriodAction } from "./actions"
import { PeriodForm } from "./period-form"

export type Period = {
  year: number
  opensOn: Day
  dataAsOf: Day
  dueOn: Day
  dueInclusive: boolean
  locksOn: Day
  version: number
  rates: { expected: number; received: number; onTime: number }
  own: { agency: string; standing: ReportStanding }[]
}

/** A year's reporting: its days, how much has arrived, the own agency's report, and to the reviewer its days to change. */
export function PeriodCard({ plan, period, mayChange }: { plan: string; period: Period; mayChange: boolean }) {
  const { year, rates, own } = period
  return (
    <section aria-label={`Năm ${year}`}>
      <SectionHeading>Năm {year}</SectionHeading>
      <p className="max-w-text">
        Đã gửi {counted(rates.received)}/{counted(rates.expected)} cơ quan, trong đó đúng hạn {counted(rates.onTime)}.{" "}
        {own.map(({ agency, standing }) => (
          <Link key={agency} href={reportPath(plan, year, agency)}>
            Báo cáo của đơn vị: {standingWords(standing)}
          </Link>
        ))}
      </p>
      <p className="text-meta text-ink-2">
        Mở {screenDay(period.opensOn)} · chốt số liệu {screenDay(period.dataAsOf)} · {dueWords(period)} · khóa từ{" "}
        {screenDay(period.locksOn)}
      </p>
      {mayChange && <PeriodForm action={changePeriodAction} plan={plan} period={period} />}
    </section>
  )
}
