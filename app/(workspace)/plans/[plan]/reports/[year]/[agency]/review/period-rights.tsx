import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { writtenDay } from "@/lib/day"
import type { Review } from "@/lib/reports/review-queries"
import { endExemptionAction, exemptAgencyAction, grantExceptionAction } from "./actions"

/** What the reviewer may grant an agency for a period: to send after the lock, to be exempt; each with its reason. */
export function PeriodRights({ review }: { review: Review }) {
  const { plan, period, agency, exemptReason, firstSentOn, mayExempt, mayExcept } = review
  const named = { plan: plan.slug, year: String(period.year), agency: agency.key }
  const hidden = Object.entries(named).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  return (
    <>
      {mayExcept && exemptReason === null && (
        <ActionForm action={grantExceptionAction} id="ngoai-le" label="Cho phép gửi sau khi khóa">
          {hidden}
          <FormDisclosure summary="Cho phép gửi sau khi khóa">
            <p className="my-2 text-meta text-ink-2">Kỳ báo cáo khóa từ ngày {writtenDay(period.locksOn)}.</p>
            <DateField name="until" label="Được gửi đến hết ngày" />
            <TextArea name="reason" label="Lý do" rows={2} maxLength={1000} />
            <SubmitButton small look="outlined">
              Cho phép gửi
            </SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
      {mayExempt && exemptReason === null && firstSentOn === null && (
        <ActionForm action={exemptAgencyAction} id="mien" label="Miễn báo cáo">
          {hidden}
          <FormDisclosure summary="Miễn báo cáo">
            <TextArea name="reason" label="Lý do miễn" rows={2} maxLength={1000} />
            <SubmitButton small look="outlined">
              Miễn báo cáo
            </SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
      {mayExempt && exemptReason !== null && (
        <ActionForm action={endExemptionAction} id="thoi-mien" label="Thôi miễn báo cáo">
          {hidden}
          <SubmitButton small look="outlined">
            Thôi miễn báo cáo
          </SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
