import { ActionForm } from "@/components/ui/action-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/access/form-state"
import type { WrittenSettings } from "@/lib/plans/settings"

type Props = { action: FormAction; plan: string; seen: string; written: WrittenSettings }

/** The days of every year, and how many days before its deadline a task is due soon. */
export function SettingsForm({ action, plan, seen, written }: Props) {
  return (
    <ActionForm action={action} id="thiet-lap" label="Thiết lập kế hoạch">
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="seen" value={seen} />
      <div className="gap-x-6 sm:grid sm:grid-cols-2">
        <TextField name="opensOn" label="Ngày mở kỳ" {...DAY} defaultValue={written.opensOn} />
        <TextField name="dataAsOf" label="Ngày chốt số liệu" {...DAY} defaultValue={written.dataAsOf} />
        <TextField name="dueOn" label="Hạn gửi" {...DAY} defaultValue={written.dueOn} />
        <TextField
          name="locksOn"
          label="Ngày khóa"
          {...DAY}
          hint="Từ ngày này chỉ gửi được khi được cho phép"
          defaultValue={written.locksOn}
        />
      </div>
      <ChoiceField
        name="dueInclusive"
        legend="Báo cáo đến trong ngày hạn"
        defaultValue={written.dueInclusive}
        choices={[
          { value: "inclusive", label: "Đúng hạn (tính hết ngày)" },
          { value: "exclusive", label: "Chậm (phải đến trước ngày đó)" },
        ]}
      />
      <TextField
        name="dueSoonDays"
        label="Số ngày báo trước hạn"
        hint="Nhiệm vụ chưa xong, còn từ chừng ấy ngày trở xuống là “Sắp đến hạn” ở mọi danh sách, kể cả khi xem lại ngày đã qua. Số liệu tám nhóm không đổi."
        {...SHORT}
        defaultValue={String(written.dueSoonDays)}
      />
      <SubmitButton>Lưu thiết lập</SubmitButton>
    </ActionForm>
  )
}

const SHORT = { inputMode: "numeric", autoComplete: "off", maxLength: 20, short: true } as const
const DAY = { hint: "Ngày/tháng, ví dụ 30/11", ...SHORT } as const
