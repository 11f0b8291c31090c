import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/access/form-state"
import { type Duty, DutyFields } from "./duty-fields"
import { TheirWord } from "./their-word"

type NoChangeFormProps = { action: FormAction; duty: Duty; seen: number; since: string }

/** Says in one press that what was said last still holds. */
export function NoChangeForm({ action, duty, seen, since }: NoChangeFormProps) {
  return (
    <ActionForm action={action} label="Không thay đổi" className="my-4">
      <TheirWord />
      <DutyFields duty={duty} seen={seen} />
      <SubmitButton look="outlined">Không thay đổi từ {since}</SubmitButton>
      <p className="mt-1 text-meta text-ink-2">Ghi nhận có tên người và ngày. Nếu có thay đổi, nhập ở dưới.</p>
    </ActionForm>
  )
}
