import type { ReactNode } from "react"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/access/form-state"
import { screenMoment } from "@/lib/day"
import type { KeptDraft } from "@/lib/progress/drafts"

type DropDraftFormProps = {
  action: FormAction
  draft: Pick<KeptDraft, "savedBy" | "savedAt">
  /** The hidden fields that say whose draft it is. */
  about: ReactNode
  children?: ReactNode
}

/** Says whose draft a form begins with, and lets it go. */
export function DropDraftForm({ action, draft, about, children }: DropDraftFormProps) {
  return (
    <ActionForm action={action} label="Bản nháp" className="my-4 border-l-4 border-blue bg-sheet px-3.5 py-2.5">
      {about}
      <p>
        Bản nháp của {draft.savedBy.name}, lưu lúc {screenMoment(draft.savedAt)}.{children}
      </p>
      <SubmitButton look="outlined" small>
        Bỏ nháp
      </SubmitButton>
    </ActionForm>
  )
}
