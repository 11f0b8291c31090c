import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { PrintButton } from "@/components/ui/print-button"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { partAnchor, reportPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { chapterOf, resultSectionOf } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"
import { counted } from "@/lib/words"
import { forwardReportAction, sendReportAction } from "../actions"
import { seenOf } from "../own-steps"
import { pathOf, type ReportProps, readAsked, requireWrittenReport } from "../report-of-page"
import { partWords, ReturnedNotice } from "../returned-notice"
import { SentText } from "../sent-text"
import { Sources } from "../sources"
import { StepForm } from "../step-form"
import { FigureTable } from "./figure-table"

export async function generateMetadata(props: ReportProps): Promise<Metadata> {
  const { report } = await load(props)
  return { title: `Toàn văn báo cáo năm ${report.period.year}, ${report.agency.name}` }
}

/** The whole text and its figures, once more before it leaves the hands: what is missing, and the one step onwards. */
export default async function CheckPage(props: ReportProps) {
  const { report, written } = await load(props)
  const { plan, period, agency, state, changedSince } = report
  const home = reportPath(plan.slug, period.year, agency.key)
  // What was sent is read where its receipt stands.
  if (state === "SENT" || state === "TAKEN") redirect(home)
  const duties = written.work.duties.map(({ number, bucket, year }) => ({
    number,
    section: resultSectionOf({ bucket, recurring: year !== null }),
  }))
  const parts = written.parts
    .filter(({ isBlank, isRequired }) => !isBlank || isRequired)
    .map(({ task, ...part }) => ({ ...part, title: task?.title ?? null }))
  return (
    <>
      <Breadcrumb steps={[{ label: `Báo cáo năm ${period.year}`, href: home }]} current="Xem toàn văn" />
      <PageHead
        issuer={agency.name}
        kind="Báo cáo"
        title={`Kết quả năm ${period.year} thực hiện ${planName(plan)} ngày ${writtenDay(plan.issuedOn)}`}
        aside={`Số liệu đến ${writtenDay(written.work.asOf)}`}
      />
      <ReturnedNotice report={report} />
      <Missing report={report} />
      <PrintButton />
      <SentText
        parts={parts}
        duties={duties}
        year={period.year}
        changed={changedSince}
        beside={(part) => (
          <Sources
            sentences={part.sources}
            plan={plan.slug}
            agency={agency.key}
            asOf={written.work.asOf}
            body={part.body}
          />
        )}
      />
      <SectionHeading>Số liệu đến ngày {writtenDay(written.work.asOf)}</SectionHeading>
      <FigureTable plan={plan.slug} asOf={written.work.asOf} duties={written.work.duties} />
      <Onwards report={report} />
    </>
  )
}

function Missing({ report: { missing, plan, period, agency } }: { report: ReportPage }) {
  if (missing.length === 0) return null
  return (
    <Notice kind="attention">
      Chưa gửi được: {counted(missing.length)} mục chưa có ý kiến.
      <ul className="list-disc pl-5">
        {missing.map(({ key }) => (
          <li key={key}>
            <Link href={`${reportPath(plan.slug, period.year, agency.key, chapterOf(key))}#${partAnchor(key)}`}>
              {partWords(key)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The officer's and the head's one button; what it does is said above it. */
function Onwards({ report }: { report: ReportPage }) {
  const { verbs, period, agency, consolidator, mayStillSend, exemptReason } = report
  const seen = seenOf(report)
  if (exemptReason !== null) return null
  if (!mayStillSend)
    return (
      <Notice kind="attention">
        Kỳ báo cáo năm {period.year} đã khóa ngày {writtenDay(period.locksOn)}. Đề nghị cơ quan đầu mối cho phép gửi (có
        lý do, có thời hạn).
      </Notice>
    )
  if (verbs.includes("send"))
    return (
      <StepForm action={sendReportAction} report={seen} id="gui" verb={`Gửi ${consolidator}`} look="primary">
        <p className="my-2">
          Gửi báo cáo năm {period.year} của {agency.name} đến {consolidator}. Thời điểm gửi lần đầu là căn cứ tính đúng
          hạn. Sau khi tiếp nhận, chỉ sửa được khi {consolidator} trả lại.
        </p>
      </StepForm>
    )
  if (verbs.includes("forward"))
    return (
      <StepForm action={forwardReportAction} report={seen} id="chuyen" verb="Chuyển lãnh đạo duyệt" look="primary">
        <p className="my-2">
          Chuyển báo cáo năm {period.year} đến lãnh đạo {agency.name}. Lãnh đạo gửi hoặc chuyển lại cán bộ; trong khi
          chờ, có thể thu hồi để sửa.
        </p>
      </StepForm>
    )
  return <Notice>Báo cáo đang chờ lãnh đạo đơn vị.</Notice>
}

async function load(props: ReportProps) {
  const asked = await readAsked(props)
  return requireWrittenReport(await requireViewer(pathOf(asked, "check")), asked)
}
