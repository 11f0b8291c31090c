import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { type Day, documentDay } from "@/lib/day"
import { changeLetterheadAction } from "./actions"

type LetterheadFormProps = {
  agencyKey: string
  name: { symbol: string | null; place: string | null } | null
  today: Day
}

/** Symbol and place of an agency's documents. */
export function LetterheadForm({ agencyKey, name, today }: LetterheadFormProps) {
  return (
    <ActionForm action={changeLetterheadAction} label="Sửa ký hiệu, địa danh" className="my-3 print:hidden">
      <FormDisclosure summary="Sửa ký hiệu, địa danh">
        <input type="hidden" name="key" value={agencyKey} />
        <TextField
          name="symbol"
          label="Ký hiệu trên văn bản"
          hint="Đứng sau tên loại, ví dụ SNV trong 12/BC-SNV"
          optional
          maxLength={20}
          defaultValue={name?.symbol ?? ""}
        />
        <TextField name="place" label="Địa danh" optional maxLength={60} defaultValue={name?.place ?? ""} />
        <DateField name="from" label="Áp dụng từ ngày" defaultValue={documentDay(today)} />
        <SubmitButton>Ghi ký hiệu, địa danh</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
