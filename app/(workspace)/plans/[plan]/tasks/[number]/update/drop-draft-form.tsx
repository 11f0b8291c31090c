import type { ReactNode } from "react"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/access/form-state"
import { type Duty, DutyFields } from "./duty-fields"

/** Says whose draft the form begins with, and lets it go. */
export function DropDraftForm({ action, duty, children }: { action: FormAction; duty: Duty; children: ReactNode }) {
  return (
    <ActionForm action={action} label="Bản nháp" className="my-4 border-l-4 border-blue bg-sheet px-3.5 py-2.5">
      <DutyFields duty={duty} />
      <p>{children}</p>
      <SubmitButton look="outlined" small>
        Bỏ nháp
      </SubmitButton>
    </ActionForm>
  )
}
