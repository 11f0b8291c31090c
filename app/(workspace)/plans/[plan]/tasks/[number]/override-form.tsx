import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/access/form-state"
import { type Day, writtenDay } from "@/lib/day"
import { DEADLINE_KINDS, type DeadlineKind } from "@/lib/tasks/deadline"
import { DEADLINE_KIND_WORDS } from "@/lib/words"

type OverrideFormProps = {
  action: FormAction
  task: string
  seq: number
  deadline: { kind: DeadlineKind; start: Day | null; due: Day | null }
}

const CHOICES = DEADLINE_KINDS.filter((kind) => kind !== "UNREADABLE")

/** A reviewer's own reading of the deadline, with a reason; begins with the one in force. */
export function OverrideForm({ action, task, seq, deadline }: OverrideFormProps) {
  return (
    <ActionForm action={action} label="Hiểu lại thời hạn" className="mt-3 print:hidden">
      <FormDisclosure summary="Hiểu lại thời hạn">
        <input type="hidden" name="task" value={task} />
        <input type="hidden" name="seq" value={seq} />
        <SelectField
          name="kind"
          label="Loại thời hạn"
          options={CHOICES.map((kind) => ({ value: kind, label: DEADLINE_KIND_WORDS[kind] }))}
          empty="Chọn loại thời hạn"
          defaultValue={deadline.kind === "UNREADABLE" ? "" : deadline.kind}
        />
        <DateField
          name="start"
          label="Ngày bắt đầu"
          hint="Chỉ cần khi thời hạn kéo dài nhiều năm, ví dụ 01/01/2022"
          optional
          defaultValue={deadline.start ? writtenDay(deadline.start) : ""}
        />
        <DateField
          name="due"
          label="Ngày đến hạn"
          hint="Ngày cuối cùng của kỳ, ví dụ 30/9/2022; bỏ trống với việc hằng năm, thường xuyên"
          optional
          defaultValue={deadline.due ? writtenDay(deadline.due) : ""}
        />
        <TextArea name="reason" label="Lý do" rows={3} maxLength={1000} />
        <SubmitButton>Ghi cách hiểu này</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
