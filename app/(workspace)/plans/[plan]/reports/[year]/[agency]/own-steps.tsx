import type { ReportPage } from "@/lib/reports/queries"
import { handBackReportAction, withdrawReportAction } from "./actions"
import { type SeenReport, StepForm } from "./step-form"

/** What the agency may do besides writing and sending: the head gives back to the officers, anybody of it withdraws. */
export function OwnSteps({ report }: { report: ReportPage }) {
  const { verbs } = report
  const seen = seenOf(report)
  return (
    <>
      {verbs.includes("hand-back") && (
        <StepForm
          action={handBackReportAction}
          report={seen}
          id="chuyen-lai"
          verb="Chuyển lại cán bộ"
          reason="Lý do chuyển lại"
        />
      )}
      {verbs.includes("withdraw") && (
        <StepForm action={withdrawReportAction} report={seen} id="thu-hoi" verb="Thu hồi">
          <p className="my-2 text-meta text-ink-2">
            Thu hồi để sửa khi chưa được tiếp nhận. Thời điểm gửi lần đầu giữ nguyên.
          </p>
        </StepForm>
      )}
    </>
  )
}

export const seenOf = ({ plan, period, agency, state, version }: ReportPage): SeenReport => ({
  plan: plan.slug,
  year: period.year,
  agency: agency.key,
  state,
  version,
})
