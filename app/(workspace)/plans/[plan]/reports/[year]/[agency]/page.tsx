import type { Metadata } from "next"
import { FileLinks } from "@/components/file-links"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { buttonClasses } from "@/components/ui/button"
import { Fact, Facts } from "@/components/ui/facts"
import { FocusOnChange } from "@/components/ui/focus-on-change"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { matrixPath, planPath, reportFilePath, reportPath } from "@/lib/addresses"
import { daysBetween, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { dueWords, lastDayInTime } from "@/lib/reports/period"
import type { ReportPage } from "@/lib/reports/queries"
import { standingWords } from "@/lib/reports/standing-words"
import { counted } from "@/lib/words"
import { ChapterList } from "./chapter-list"
import { chapterState } from "./chapters"
import { Differences } from "./differences"
import { OwnSteps } from "./own-steps"
import { Receipt } from "./receipt"
import { pathOf, type ReportProps, readAsked, requireReport } from "./report-of-page"
import { ReturnedNotice } from "./returned-notice"
import { ReviewLink } from "./review/review-link"
import { SentText } from "./sent-text"
import { SignedCopies } from "./signed-copies"
import { StepList } from "./step-list"

type Props = ReportProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(props: ReportProps): Promise<Metadata> {
  const report = await load(props)
  return { title: `Báo cáo năm ${report.period.year}, ${report.agency.name}` }
}

const FORMATS = [
  { format: "docx", words: "Word" },
  { format: "pdf", words: "PDF" },
] as const

/** A year's report: to its agency a task list of parts that were written first; to others what was sent. */
export default async function ReportPageView(props: Props) {
  const report = await load(props)
  const { plan, period, agency, written, sent, standing } = report
  const files = FORMATS.map(({ format, words }) => ({
    words,
    href: reportFilePath(plan.slug, period.year, agency.key, format),
  }))
  return (
    <>
      <Breadcrumb
        steps={[
          { label: planName(plan), href: planPath(plan.slug) },
          { label: "Báo cáo năm", href: matrixPath(plan.slug, { year: period.year }) },
        ]}
        current={`${agency.name}, năm ${period.year}`}
      />
      <PageHead
        issuer={agency.name}
        title={`Báo cáo kết quả thực hiện ${planName(plan)} năm ${period.year}`}
        aside={`Chốt số liệu ${writtenDay(period.dataAsOf)} · ${dueWords(period)}`}
      />
      {report.exemptReason !== null && (
        <Notice>
          Được miễn báo cáo năm {period.year}. Lý do: {report.exemptReason}
        </Notice>
      )}
      <ReturnedNotice report={report} />
      <Receipt report={report} />
      <Differences report={report} />
      <FocusOnChange of={`${report.version}`} className="max-w-text">
        {standingWords(standing)}.
      </FocusOnChange>
      {written && isStillWritten(report) ? (
        <>
          <p className="my-2 max-w-text">{progressWords(report)}</p>
          <ChapterList report={report} parts={written.parts} />
          <p className="my-4 flex flex-wrap items-center gap-4">
            <Link href={reportPath(plan.slug, period.year, agency.key, "check")} className={buttonClasses("primary")}>
              Xem toàn văn
            </Link>
            <FileLinks of="báo cáo" label="Tải bản DỰ THẢO:" files={files} />
            {report.lastYear && (
              <Link href={reportPath(plan.slug, period.year - 1, agency.key)}>Báo cáo năm {period.year - 1}</Link>
            )}
          </p>
        </>
      ) : (
        sent && (
          <>
            <SectionHeading aside={<FileLinks of="báo cáo" files={files} />}>Nội dung đã gửi</SectionHeading>
            <SentText parts={sent.parts} duties={sent.duties} year={sent.year} changed={report.changedSinceLast} />
          </>
        )
      )}
      <OwnSteps report={report} />
      <SignedCopies report={report} asked={await props.searchParams} />
      <ReviewLink report={report} />
      <StepList report={report} />
      <SectionHeading>Kỳ báo cáo</SectionHeading>
      <Facts>
        <Fact term="Mở kỳ">{writtenDay(period.opensOn)}</Fact>
        <Fact term="Chốt số liệu">{writtenDay(period.dataAsOf)}</Fact>
        <Fact term="Hạn gửi">{dueWords(period)}</Fact>
        <Fact term="Khóa">từ ngày {writtenDay(period.locksOn)}; sau đó chỉ gửi được khi cơ quan đầu mối cho phép</Fact>
        {report.exception && (
          <Fact term="Được gửi sau khi khóa">
            đến hết ngày {writtenDay(report.exception.until)}. Lý do: {report.exception.reason}
          </Fact>
        )}
      </Facts>
    </>
  )
}

async function load(props: ReportProps) {
  const asked = await readAsked(props)
  return requireReport(await requireViewer(pathOf(asked)), asked)
}

/** The agency still has it in hand; what was sent is read as it was sent. */
const isStillWritten = ({ state, exemptReason }: ReportPage) =>
  exemptReason === null && state !== "SENT" && state !== "TAKEN"

function progressWords({ written, period, today, missing, firstSentOn }: ReportPage): string {
  const parts = written?.parts ?? []
  const chapters = new Set(parts.map(({ key }) => key))
  const done = parts.filter((part) => chapterState([part]).kind === "done").length
  const left = daysBetween(today, lastDayInTime(period))
  const days =
    firstSentOn !== null ? "" : left >= 0 ? ` Còn ${counted(left)} ngày.` : ` Hạn ${writtenDay(period.dueOn)}.`
  const asks = missing.length > 0 ? ` Còn ${counted(missing.length)} mục chưa có ý kiến.` : ""
  return `Đã xem ${counted(done)}/${counted(chapters.size)} mục.${days}${asks} Nội dung được viết sẵn từ các cập nhật trong năm; sửa được từng câu.`
}
