import { FileLinks } from "@/components/file-links"
import { buttonClasses } from "@/components/ui/button"
import { Disclosure } from "@/components/ui/disclosure"
import { Link } from "@/components/ui/link"
import { editionFilePath, editionPath, submissionFilePath, summaryFilePath } from "@/lib/addresses"
import { type Day, dayOf, writtenDay, yearOf } from "@/lib/day"
import type { NewestEditions } from "@/lib/editions/queries"

type SummaryFilesProps = {
  plan: { slug: string; issuedOn: Day; periodFrom: number; periodTo: number }
  /** The year that is looked at. */
  year: number
  today: Day
  /** Whether the viewer lays the report before whoever signs it. */
  submits: boolean
  editions: NewestEditions
}

const FORMATS = [
  { format: "docx", words: "Word" },
  { format: "pdf", words: "PDF" },
  { format: "xlsx", words: "Excel, các phụ lục" },
] as const

const SUBMITTED = [
  { kind: "letter", format: "docx", words: "Tờ trình (Word)" },
  { kind: "letter", format: "pdf", words: "Tờ trình (PDF)" },
  { kind: "report", format: "docx", words: "Báo cáo của cơ quan tổng hợp (Word)" },
  { kind: "report", format: "pdf", words: "Báo cáo của cơ quan tổng hợp (PDF)" },
] as const

/**
 * Báo cáo năm by one click: the newest edition as a Word file, or as a spreadsheet. Of a year without one, what the system writes from the data,
 * marked as such; other years and formats beneath.
 */
export function SummaryFiles({ plan, year, today, submits, editions: { annual, closing } }: SummaryFilesProps) {
  const last = Math.min(yearOf(today), plan.periodTo)
  const first = yearOf(plan.issuedOn)
  const shown = Math.min(Math.max(year, first), last)
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
  const newest = annual.find((edition) => edition.year <= shown)
  const hrefOf = (format: "docx" | "xlsx") =>
    newest ? editionFilePath(plan.slug, newest, format) : summaryFilePath(plan.slug, shown, format)
  return (
    <div className="my-4 print:hidden">
      {newest && newest.year < shown && (
        <p className="mb-1.5">
          Chưa có bản tổng hợp năm {shown}. Bản gần nhất: năm {newest.year}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <a href={hrefOf("docx")} className={buttonClasses("primary")}>
          Xuất báo cáo năm {newest?.year ?? shown}
          {newest && " (Word)"}
        </a>
        <a href={hrefOf("xlsx")} className="touch inline-flex items-center">
          Tải Excel
        </a>
      </p>
      <p className="mt-1 text-meta">
        {newest ? (
          <Link href={editionPath(plan.slug, newest)}>
            Bản tổng hợp số {newest.no}, chốt ngày {writtenDay(dayOf(newest.at))}
          </Link>
        ) : (
          `Chưa có bản tổng hợp nào được chốt cho năm ${shown}.`
        )}
      </p>
      <Disclosure summary="Năm khác, PDF, Excel">
        <ul>
          {years.map((one) => (
            <Files
              key={one}
              plan={plan.slug}
              year={one}
              submits={submits}
              edition={annual.find((edition) => edition.year === one)}
            />
          ))}
          {closing && (
            <li>
              <FileLinks
                of={`báo cáo giai đoạn ${plan.periodFrom}-${plan.periodTo}`}
                label={`Giai đoạn ${plan.periodFrom}-${plan.periodTo}, bản số ${closing.no}:`}
                files={filesOf((format) => editionFilePath(plan.slug, { year: "closing", no: closing.no }, format))}
              />
            </li>
          )}
        </ul>
      </Disclosure>
    </div>
  )
}

type FilesProps = { plan: string; year: number; submits: boolean; edition?: NewestEditions["annual"][number] }

function Files({ plan, year, submits, edition }: FilesProps) {
  const files = filesOf((format) =>
    edition ? editionFilePath(plan, edition, format) : summaryFilePath(plan, year, format),
  )
  return (
    <li>
      <FileLinks
        of={`báo cáo năm ${year}`}
        label={`Năm ${year}, ${edition ? `bản số ${edition.no}` : "số liệu hiện có"}:`}
        files={files}
      />
      {submits && (
        <FileLinks
          of={`năm ${year}`}
          label={`Trình năm ${year}:`}
          files={SUBMITTED.map(({ words, kind, format }) => ({
            words,
            href: submissionFilePath(plan, year, kind, format),
          }))}
        />
      )}
    </li>
  )
}

const filesOf = (hrefOf: (format: (typeof FORMATS)[number]["format"]) => string) =>
  FORMATS.map(({ format, words }) => ({ words, href: hrefOf(format) }))
