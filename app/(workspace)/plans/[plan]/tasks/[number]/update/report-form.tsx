import { DraftKeeper } from "@/components/draft-keeper"
import type { ShownFile } from "@/components/file-line"
import { ActionForm } from "@/components/ui/action-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Disclosure } from "@/components/ui/disclosure"
import { SelectField } from "@/components/ui/select-field"
import { TextArea, TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/access/form-state"
import type { DraftBody } from "@/lib/progress/input"
import type { Progress } from "@/lib/progress/progress"
import { PROGRESS_WORDS } from "@/lib/words"
import { type Duty, DutyFields } from "./duty-fields"
import { type Became, FilesField } from "./files-field"
import { SendButton } from "./send-button"
import { TheirWord } from "./their-word"

type ReportFormProps = {
  action: FormAction
  /** Keeps what is typed. */
  save: FormAction
  duty: Duty
  seen: number
  replaces: string | null
  today: string
  sayable: Progress[]
  throughHead: Progress[]
  approvers: string[]
  onBehalf: boolean
  consolidator: string
  /** The version of the draft on which the typing begins; 0 where there is none. */
  version: number
  typed: DraftBody
  files: ShownFile[]
  became: Became | null
}

const ORDER: Progress[] = [
  "IN_PROGRESS",
  "SUBMITTED",
  "COMPLETED",
  "NOT_STARTED",
  "ONGOING",
  "SUSPENDED",
  "DISCONTINUED",
]
const HINTS: Partial<Record<Progress, string>> = {
  COMPLETED: "Có số, ký hiệu và ngày ban hành của văn bản; được tính sau khi xác nhận.",
  SUSPENDED: "Có số và ngày của văn bản quyết định.",
  DISCONTINUED: "Có số và ngày của văn bản quyết định.",
}

/** What happened since the last time, one question after the other; its buttons stand at its end. */
export function ReportForm({ action, save, duty, seen, replaces, version, typed, ...form }: ReportFormProps) {
  return (
    <ActionForm action={action} id="cap-nhat" label="Cập nhật tiến độ">
      <TheirWord />
      <DutyFields duty={duty} seen={seen} />
      {replaces && <input type="hidden" name="replaces" value={replaces} />}
      <input type="hidden" name="draftVersion" value={version} />
      {form.onBehalf && (
        <TextField
          name="onBehalf"
          label="Theo văn bản của cơ quan"
          hint="Số, ký hiệu, ngày của văn bản mà cơ quan đã báo cáo, ví dụ Công văn số 815 ngày 01/9/2022"
          defaultValue={typed.onBehalf}
        />
      )}
      <ChoiceField
        name="progress"
        legend="Tiến độ"
        defaultValue={typed.progress}
        choices={ORDER.filter((progress) => form.sayable.includes(progress)).map((value) => ({
          value,
          label: PROGRESS_WORDS[value],
          hint: HINTS[value],
        }))}
      />
      <DateField
        name="speaksOn"
        label="Tiến độ đến ngày"
        hint={`Để trống là hôm nay, ${form.today}`}
        optional
        defaultValue={typed.speaksOn}
      />
      <TextArea name="result" label="Kết quả thực hiện" rows={5} maxLength={5000} defaultValue={typed.result} />
      <div className="gap-x-6 sm:flex">
        <DateField name="submittedOn" label="Ngày trình" optional defaultValue={typed.submittedOn} />
        <DateField name="issuedOn" label="Ngày ban hành" optional defaultValue={typed.issuedOn} />
      </div>
      {form.approvers.length > 1 && (
        <SelectField
          name="submittedTo"
          label="Trình cấp"
          optional
          empty="Chọn cấp trình"
          options={form.approvers.map((name) => ({ value: name, label: name }))}
          defaultValue={typed.submittedTo ?? ""}
        />
      )}
      {form.approvers.length === 1 && <input type="hidden" name="submittedTo" value={form.approvers[0]} />}
      <TextField
        name="documentNumber"
        label="Số, ký hiệu văn bản"
        hint="Ví dụ 1542/QĐ-UBND"
        optional
        maxLength={100}
        defaultValue={typed.documentNumber}
      />
      <TextField
        name="noEvidenceReason"
        label="Lý do chưa có minh chứng"
        hint="Chỉ khi đã hoàn thành mà chưa có văn bản; lý do này luôn hiển thị cùng nhiệm vụ"
        optional
        maxLength={500}
        defaultValue={typed.noEvidenceReason}
      />
      <Disclosure
        summary="Khó khăn, vướng mắc; kiến nghị; việc tiếp theo"
        open={Boolean(typed.difficulties || typed.proposals || typed.next)}
      >
        <TextArea
          name="difficulties"
          label="Khó khăn, vướng mắc"
          optional
          maxLength={5000}
          defaultValue={typed.difficulties}
        />
        <TextArea name="proposals" label="Kiến nghị" optional maxLength={5000} defaultValue={typed.proposals} />
        <TextArea name="next" label="Việc tiếp theo" optional maxLength={5000} defaultValue={typed.next} />
      </Disclosure>
      <FilesField key={form.files.map(({ id }) => id).join()} first={form.files} became={form.became} />
      <p className="my-3 text-meta text-ink-2">Không nhập, đính kèm nội dung thuộc bí mật nhà nước.</p>
      <div className="flex flex-wrap items-center gap-3">
        <SendButton throughHead={form.throughHead} consolidator={form.consolidator} />
        <DraftKeeper save={save} version={version} />
      </div>
    </ActionForm>
  )
}
