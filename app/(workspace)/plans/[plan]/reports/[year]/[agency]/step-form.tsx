import type { ReactNode } from "react"
import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import type { ButtonLook } from "@/components/ui/button"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/access/form-state"

export type SeenReport = { plan: string; year: number; agency: string; state: string; version: number }

type StepFormProps = {
  action: FormAction
  report: SeenReport
  id: string
  /** What the button says. */
  verb: string
  look?: ButtonLook
  /** The reason's label, where the step needs one. */
  reason?: string
  children?: ReactNode
}

/** One step of a report by one press, with its consequence above the button. */
export function StepForm({ action, report, id, verb, look = "outlined", reason, children }: StepFormProps) {
  return (
    <ActionForm action={action} id={id} label={verb}>
      {Object.entries(report).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {reason ? (
        <FormDisclosure summary={verb}>
          <TextArea name="reason" label={reason} rows={3} maxLength={2000} />
          <SubmitButton look={look}>{verb}</SubmitButton>
        </FormDisclosure>
      ) : (
        <SubmitButton look={look}>{verb}</SubmitButton>
      )}
    </ActionForm>
  )
}
