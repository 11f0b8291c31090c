import { buttonClasses } from "@/components/ui/button"
import { Disclosure } from "@/components/ui/disclosure"
import { submissionFilePath, summaryFilePath } from "@/lib/addresses"
import { type Day, yearOf } from "@/lib/day"

type SummaryFilesProps = {
  plan: { slug: string; issuedOn: Day; periodTo: number }
  /** The year that is looked at. */
  year: number
  today: Day
  /** Whether the viewer lays the report before whoever signs it. */
  submits: boolean
}

const FORMATS = [
  { format: "docx", words: "Word" },
  { format: "pdf", words: "PDF" },
  { format: "xlsx", words: "Excel, các phụ lục" },
] as const

/** Báo cáo năm by one click: of the plan's year that is looked at as a Word file, of others and in other formats beneath. */
export function SummaryFiles({ plan, year, today, submits }: SummaryFilesProps) {
  const last = Math.min(yearOf(today), plan.periodTo)
  const first = yearOf(plan.issuedOn)
  const shown = Math.min(Math.max(year, first), last)
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
  return (
    <div className="my-4 print:hidden">
      <a href={summaryFilePath(plan.slug, shown, "docx")} className={buttonClasses("primary")}>
        Xuất báo cáo năm {shown}
      </a>
      <Disclosure summary="Năm khác, PDF, Excel">
        <ul>
          {years.map((one) => (
            <li key={one} className="flex flex-wrap gap-x-4">
              <span>Năm {one}:</span>
              {FORMATS.map(({ format, words }) => (
                <a
                  key={format}
                  href={summaryFilePath(plan.slug, one, format)}
                  className="touch inline-flex items-center"
                >
                  {words}
                  <span className="sr-only">&nbsp;báo cáo năm {one}</span>
                </a>
              ))}
              {submits && (
                <a href={submissionFilePath(plan.slug, one)} className="touch inline-flex items-center">
                  Tờ trình<span className="sr-only">&nbsp;báo cáo năm {one}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
