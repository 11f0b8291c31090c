import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { changeContactAction } from "./actions"

type ContactFormProps = { agencyKey: string; contact: { person: string | null; phone: string | null } | null }

/** Whom to call, for those who may change it. */
export function ContactForm({ agencyKey, contact }: ContactFormProps) {
  return (
    <ActionForm action={changeContactAction} label="Sửa người đầu mối" className="my-3 print:hidden">
      <FormDisclosure summary="Sửa người đầu mối">
        <input type="hidden" name="key" value={agencyKey} />
        <TextField
          name="person"
          label="Họ tên người đầu mối"
          optional
          maxLength={120}
          defaultValue={contact?.person ?? ""}
        />
        <TextField
          name="phone"
          label="Số điện thoại"
          type="tel"
          hint="Ví dụ 0255 382 2222"
          optional
          maxLength={40}
          defaultValue={contact?.phone ?? ""}
        />
        <SubmitButton>Ghi người đầu mối</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
