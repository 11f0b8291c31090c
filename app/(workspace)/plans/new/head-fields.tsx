import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { ReadablePlan } from "./preview"

/** What the text says of the plan itself and a person may put right. */
export function HeadFields({ preview: { plan, agencies } }: { preview: ReadablePlan }) {
  const printed = plan.consolidatorWords
    ? `Văn bản ghi “${plan.consolidatorWords}”.`
    : "Văn bản không nêu rõ; chọn theo phân công."
  return (
    <div className="max-w-text">
      <TextField name="issuer" label="Cơ quan ban hành" defaultValue={plan.issuer} maxLength={200} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField
          name="periodFrom"
          label="Năm đầu của kế hoạch"
          defaultValue={String(plan.periodFrom)}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          name="periodTo"
          label="Năm cuối của kế hoạch"
          defaultValue={String(plan.periodTo)}
          inputMode="numeric"
          maxLength={4}
        />
      </div>
      <p className="text-meta text-ink-2">Sửa năm thì thời hạn của các nhiệm vụ được đọc lại theo năm mới khi nhập.</p>
      <SelectField
        name="consolidator"
        label="Cơ quan đầu mối tổng hợp"
        hint={`${printed} Cán bộ của cơ quan này xử lý đề xuất hiệu đính, thời hạn chưa đọc được.`}
        options={agencies.map(({ key, name }) => ({ value: key, label: name }))}
        empty="Chọn cơ quan"
        defaultValue={plan.consolidator ?? ""}
      />
    </div>
  )
}
