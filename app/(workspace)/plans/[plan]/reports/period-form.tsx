import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/access/form-state"
import { writtenDay } from "@/lib/day"
import type { MatrixPeriod } from "@/lib/reports/matrix-cells"

/** The days of a period. Who must report follows the due day; what was sent keeps its own day. */
export function PeriodForm({ action, plan, period }: { action: FormAction; plan: string; period: MatrixPeriod }) {
  return (
    <ActionForm action={action} id={`ky-${period.year}`} label={`Các ngày của kỳ báo cáo năm ${period.year}`}>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={period.year} />
      <input type="hidden" name="version" value={period.version} />
      <FormDisclosure summary={`Đổi các ngày của kỳ ${period.year}`}>
        <div className="gap-x-6 sm:grid sm:grid-cols-2">
          <DateField name="opensOn" label="Ngày mở kỳ" defaultValue={writtenDay(period.opensOn)} />
          <DateField name="dataAsOf" label="Ngày chốt số liệu" defaultValue={writtenDay(period.dataAsOf)} />
          <DateField name="dueOn" label="Hạn gửi" defaultValue={writtenDay(period.dueOn)} />
          <DateField
            name="locksOn"
            label="Ngày khóa"
            hint="Từ ngày này chỉ gửi được khi được cho phép"
            defaultValue={writtenDay(period.locksOn)}
          />
        </div>
        <ChoiceField
          name="dueInclusive"
          legend="Báo cáo đến trong ngày hạn"
          defaultValue={period.dueInclusive ? "inclusive" : "exclusive"}
          choices={[
            { value: "inclusive", label: "Đúng hạn (tính hết ngày)" },
            { value: "exclusive", label: "Chậm (phải đến trước ngày đó)" },
          ]}
        />
        <SubmitButton small look="outlined">
          Đổi các ngày
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
