import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { reportPath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import { receiptCode } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"
import { STEP_WORDS } from "@/lib/reports/standing-words"
import { partWords } from "./returned-notice"

/** What happened to the report, newest first; what was sent can be read as it was. */
export function StepList({ report }: { report: ReportPage }) {
  const { steps, snapshots, plan, period, agency } = report
  if (steps.length === 0) return null
  return (
    <>
      <SectionHeading>Diễn biến</SectionHeading>
      <ol className="border-t border-rule">
        {[...steps].reverse().map((step) => {
          const sent = step.verb === "send" && snapshots.find(({ at }) => at.getTime() === step.at.getTime())
          return (
            <li key={step.seq} className="border-b border-rule py-2">
              {STEP_WORDS[step.verb]}
              {sent && (
                <>
                  {" "}
                  <Link href={reportPath(plan.slug, period.year, agency.key, `sent/${sent.no}`)}>
                    {receiptCode(period.year, agency.key, sent.no)}
                  </Link>
                </>
              )}
              {step.parts.length > 0 && ` ${step.parts.map(({ key }) => partWords(key)).join(", ")}`}
              {step.reason && `. Lý do: ${step.reason}`}
              <span className="block text-meta text-ink-2">
                {step.by.name}, {screenMoment(step.at)}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
