import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { FileLine } from "@/components/file-line"
import { ActionForm } from "@/components/ui/action-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { FocusOnChange } from "@/components/ui/focus-on-change"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import type { Viewer } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { matrixPath, planPath, reportPath } from "@/lib/addresses"
import { type Day, dayOf, screenMoment, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { dueWords } from "@/lib/reports/period"
import { findReview } from "@/lib/reports/review-queries"
import { standingWords } from "@/lib/reports/standing-words"
import { PAPER_CHANNEL_WORDS } from "@/lib/words"
import { ContactLine } from "../../../contact-line"
import { Differences } from "../differences"
import { seenOf } from "../own-steps"
import { pathOf, type ReportProps, readAsked } from "../report-of-page"
import { ReturnedNotice } from "../returned-notice"
import { StepForm } from "../step-form"
import { returnReportAction, takeReportAction } from "./actions"
import { Notes } from "./notes"
import { PaperForm } from "./paper-form"
import { PeriodRights } from "./period-rights"
import { Reading } from "./reading"

type Props = ReportProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

// A page and its title ask the same question; within one request it is answered once.
const findOnce = cache((viewer: Viewer, plan: string, year: number, agency: string, today: Day) =>
  findReview(viewer, { plan, year, agency }, today),
)

export async function generateMetadata(props: ReportProps): Promise<Metadata> {
  const { period, agency } = await load(props)
  return { title: `Đọc báo cáo năm ${period.year}, ${agency.name}` }
}

/** The reviewer reads a report, takes it or returns it by parts; records what came on paper; grants what a period allows. */
export default async function ReviewPage(props: Props) {
  const review = await load(props)
  const { plan, period, agency, verbs, sent, standing, papers, contact, exemptReason, exception } = review
  const seen = seenOf(review)
  const asked = await props.searchParams
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
        title={`Đọc báo cáo năm ${period.year}`}
        aside={`Chốt số liệu ${writtenDay(period.dataAsOf)} · ${dueWords(period)}`}
      />
      {exemptReason !== null && (
        <Notice>
          Được miễn báo cáo năm {period.year}. Lý do: {exemptReason}
        </Notice>
      )}
      {exception && (
        <Notice>
          Được gửi sau khi khóa, đến hết ngày {writtenDay(exception.until)}. Lý do: {exception.reason}
        </Notice>
      )}
      {asked.paper === "stored" && (
        <Notice kind="done" takeFocus>
          Đã nhận báo cáo giấy; báo cáo được tính theo ngày đến.
        </Notice>
      )}
      <FocusOnChange of={`${review.version}`} className="max-w-text">
        {standingWords(standing)}.
      </FocusOnChange>
      {contact && <ContactLine contact={contact} />}
      <ReturnedNotice report={review} />
      {papers.map(({ id, channel, arrivedOn, number, symbol, issuedOn, file, at, by }) => (
        <div key={id} className="my-2">
          {PAPER_CHANNEL_WORDS[channel]}: {number !== null && `số ${[number, symbol].filter(Boolean).join("/")}`}
          {issuedOn && ` ngày ${writtenDay(issuedOn)}`}, đến ngày {writtenDay(arrivedOn)}.
          <span className="block text-meta text-ink-2">
            {by.name} ghi lúc {screenMoment(at)}
          </span>
          {file && <FileLine file={file} />}
        </div>
      ))}
      {verbs.includes("take") && (
        <div className="mt-4">
          <StepForm action={takeReportAction} report={seen} id="tiep-nhan" verb="Tiếp nhận" look="primary" />
        </div>
      )}
      <Differences report={review} />
      {sent ? (
        verbs.includes("return") ? (
          <ActionForm action={returnReportAction} id="tra-lai" label="Đọc và trả lại" className="max-w-none!">
            {Object.entries(seen).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Reading review={review} sent={sent} mayReturn />
            <SectionHeading>Trả lại</SectionHeading>
            <p className="max-w-text text-meta text-ink-2">
              Trả lại các phần đã chọn ở trên; không chọn phần nào là trả lại cả báo cáo. Lý do gửi kèm; thời điểm gửi
              lần đầu giữ nguyên.
            </p>
            <div className="max-w-text">
              <TextArea name="reason" label="Lý do trả lại" rows={3} maxLength={2000} />
            </div>
            <SubmitButton look="danger">Trả lại</SubmitButton>
          </ActionForm>
        ) : (
          <Reading review={review} sent={sent} mayReturn={false} />
        )
      ) : (
        <p className="my-3 text-ink-2">Chưa có nội dung gửi qua hệ thống này.</p>
      )}
      {!sent && verbs.includes("return") && (
        <StepForm
          action={returnReportAction}
          report={seen}
          id="tra-lai"
          verb="Trả lại"
          look="danger"
          reason="Lý do trả lại"
        />
      )}
      <Notes review={review} />
      <div className="print:hidden">
        <SectionHeading>Việc khác của đầu mối</SectionHeading>
        {verbs.includes("receive-paper") && <PaperForm report={seen} asked={asked} />}
        <PeriodRights review={review} />
        <p className="my-3">
          <Link href={reportPath(plan.slug, period.year, agency.key)}>Trang báo cáo của cơ quan, diễn biến</Link>
        </p>
      </div>
    </>
  )
}

async function load(props: ReportProps) {
  const asked = await readAsked(props)
  const viewer = await requireViewer(pathOf(asked, "review"))
  return (await findOnce(viewer, asked.plan, asked.year, asked.agency, dayOf(new Date()))) ?? notFound()
}
