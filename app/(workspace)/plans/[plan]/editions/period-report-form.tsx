import { ActionForm } from "@/components/ui/action-form"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { closePeriodReportAction } from "./actions"

type PeriodReportFormProps = { plan: { slug: string; periodFrom: number; periodTo: number }; no: number }

/** The reviewer puts the report of the whole period together from the yearly editions; `no` is that of the newest one. */
export function PeriodReportForm({ plan, no }: PeriodReportFormProps) {
  const period = `${plan.periodFrom}-${plan.periodTo}`
  return (
    <section aria-label={`Giai đoạn ${period}`}>
      <SectionHeading>Giai đoạn {period}</SectionHeading>
      <ActionForm action={closePeriodReportAction} label={`Báo cáo giai đoạn ${period}`}>
        <input type="hidden" name="plan" value={plan.slug} />
        <input type="hidden" name="seen" value={no} />
        <p className="mb-2">
          Báo cáo giai đoạn lập từ bản tổng hợp mới nhất của từng năm; năm chưa có bản tổng hợp được nêu tên. Sửa đổi về
          sau lập bản số {no + 2}.
        </p>
        <SubmitButton look="outlined">Chốt báo cáo giai đoạn, bản số {no + 1}</SubmitButton>
      </ActionForm>
    </section>
  )
}
