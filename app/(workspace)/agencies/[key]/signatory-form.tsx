import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { SIGNING_AUTHORITIES } from "@/lib/agencies/signing"
import { type Day, writtenDay } from "@/lib/day"
import { SIGNING_AUTHORITY_WORDS } from "@/lib/words"
import { addSignatoryAction } from "./actions"

/** Who signs from a day on. */
export function SignatoryForm({ agencyKey, today }: { agencyKey: string; today: Day }) {
  return (
    <ActionForm action={addSignatoryAction} label="Thêm người ký" className="my-3 print:hidden">
      <FormDisclosure summary="Thêm người ký">
        <input type="hidden" name="key" value={agencyKey} />
        <SelectField
          name="authority"
          label="Quyền ký"
          defaultValue="OWN"
          options={SIGNING_AUTHORITIES.map((value) => ({ value, label: SIGNING_AUTHORITY_WORDS[value] }))}
        />
        <TextField
          name="collective"
          label="Thay mặt tập thể"
          hint="In sau chữ TM., ví dụ Ủy ban nhân dân"
          optional
          maxLength={120}
        />
        <TextField
          name="superiorTitle"
          label="Chức vụ được ký thay"
          hint="In sau chữ KT., TL., TUQ., ví dụ Giám đốc"
          optional
          maxLength={120}
        />
        <TextField name="title" label="Chức vụ" hint="Ví dụ Phó Giám đốc" maxLength={120} />
        <TextField name="fullName" label="Họ tên" hint="Không ghi học hàm, học vị" maxLength={120} />
        <DateField name="from" label="Ký từ ngày" defaultValue={writtenDay(today)} />
        <SubmitButton>Ghi người ký</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
