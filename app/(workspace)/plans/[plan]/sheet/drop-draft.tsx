import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { screenMoment } from "@/lib/day"
import { dropSheetDraftAction } from "./actions"

/** Says whose draft the sheet begins with, and lets it go. */
export function DropDraft({ slug, draft }: { slug: string; draft: { by: string; savedAt: Date } }) {
  return (
    <ActionForm
      action={dropSheetDraftAction}
      label="Bản nháp"
      className="my-4 border-l-4 border-blue bg-sheet px-3.5 py-2.5"
    >
      <input type="hidden" name="plan" value={slug} />
      <p>
        Bản nháp của {draft.by}, lưu lúc {screenMoment(draft.savedAt)}.
      </p>
      <SubmitButton look="outlined" small>
        Bỏ nháp
      </SubmitButton>
    </ActionForm>
  )
}
