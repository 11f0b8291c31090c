import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/access/form-state"

/** Opens a year's reporting by one press, with the days that the plan's settings have. */
export function OpenPeriodForm({ action, plan, year }: { action: FormAction; plan: string; year: number }) {
  return (
    <ActionForm action={action} id={`mo-ky-${year}`} label={`Mở kỳ báo cáo năm ${year}`} className="my-2">
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year} />
      <SubmitButton small look="outlined">
        Mở kỳ báo cáo năm {year}
      </SubmitButton>
    </ActionForm>
  )
}
