import type { MatrixPeriod } from "@/lib/reports/matrix-cells"
import { periodWords } from "@/lib/reports/period"
import { counted } from "@/lib/words"
import { changePeriodAction } from "./actions"
import { PeriodForm } from "./period-form"

/** A year's reporting: its days, and to the reviewer the form that changes them. */
export function PeriodCard({ plan, period, mayChange }: { plan: string; period: MatrixPeriod; mayChange: boolean }) {
  const { year } = period
  return (
    <section aria-label={`Năm ${year}`} className="my-3">
      <h3 className="font-semibold">Năm {year}</h3>
      <p className="max-w-text">
        Đã gửi {counted(period.rates.received)}/{counted(period.rates.expected)} cơ quan, trong đó đúng hạn{" "}
        {counted(period.rates.onTime)}.
      </p>
      <p className="text-cell text-ink-2">{periodWords(period)}</p>
      {mayChange && <PeriodForm action={changePeriodAction} plan={plan} period={period} />}
    </section>
  )
}
