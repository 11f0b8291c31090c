import { Badge } from "@/components/ui/badge"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { reportPath } from "@/lib/addresses"
import { type Day, daysBetween } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { dueWords, isOpen, lastDayInTime } from "@/lib/reports/period"
import type { DueReport } from "@/lib/reports/queries"
import { standingWords } from "@/lib/reports/standing-words"
import { counted } from "@/lib/words"

/** The yearly reports that the agency still owes: where each lies, and how many days are left. */
export function DueReports({ reports, today }: { reports: DueReport[]; today: Day }) {
  const due = reports.filter(
    ({ period, standing }) => isOpen(today, period) && (today < period.locksOn || isMine(standing.class)),
  )
  if (due.length === 0) return null
  return (
    <>
      <SectionHeading>Báo cáo năm</SectionHeading>
      <ul className="border-t-2 border-ink bg-sheet">
        {due.map(({ plan, period, agency, standing }) => {
          const left = daysBetween(today, lastDayInTime(period))
          const isPressing = standing.firstSentOn === null || standing.class === "RETURNED"
          return (
            <li
              key={`${plan.slug} ${period.year} ${agency}`}
              className="border-b border-rule px-2.5 py-2 last:border-rule-strong"
            >
              <Link href={reportPath(plan.slug, period.year, agency)}>
                Báo cáo năm {period.year}, {planName(plan)}
              </Link>{" "}
              <span className="block text-meta text-ink-2">
                {isPressing ? (
                  <Badge tone="amber" icon="hourglass" filled>
                    {standingWords(standing)}
                  </Badge>
                ) : (
                  standingWords(standing)
                )}
                {standing.firstSentOn === null && left >= 0 && ` · còn ${counted(left)} ngày, ${dueWords(period)}`}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

// After the lock only what somebody of the house began, was returned or sent still concerns it; what was never sent is told
// on the reports' own page.
const isMine = (where: DueReport["standing"]["class"]) =>
  where === "SENT" || where === "RETURNED" || where === "WITH_HEAD"
