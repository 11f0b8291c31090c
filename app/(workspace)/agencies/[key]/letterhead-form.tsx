import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { type Day, writtenDay } from "@/lib/day"
import { changeLetterheadAction } from "./actions"

type LetterheadFormProps = {
  agencyKey: string
  name: { symbol: string | null; place: string | null; draftingUnit: string | null } | null
  today: Day
}

/** Symbol and place of an agency's documents, and the unit that drafts them. */
export function LetterheadForm({ agencyKey, name, today }: LetterheadFormProps) {
  return (
    <ActionForm
      action={changeLetterheadAction}
      label="Sửa ký hiệu, địa danh, đơn vị soạn thảo"
      className="my-3 print:hidden"
    >
      <FormDisclosure summary="Sửa ký hiệu, địa danh, đơn vị soạn thảo">
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
        <TextField
          name="draftingUnit"
          label="Đơn vị soạn thảo"
          hint="Viết tắt, ví dụ TH: công văn có ký hiệu SNV-TH, dòng cuối nơi nhận là Lưu: VT, TH"
          optional
          maxLength={20}
          defaultValue={name?.draftingUnit ?? ""}
        />
        <DateField name="from" label="Áp dụng từ ngày" defaultValue={writtenDay(today)} />
        <SubmitButton>Ghi ký hiệu, địa danh, đơn vị soạn thảo</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
