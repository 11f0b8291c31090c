import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { PAPER_CHANNELS } from "@/lib/reports/channels"
import { PAPER_CHANNEL_WORDS } from "@/lib/words"
import type { SeenReport } from "../step-form"
import { receivePaperAction } from "./actions"

/** Nhận báo cáo giấy: what came otherwise than through this system. */
export function PaperForm({ report }: { report: SeenReport }) {
  return (
    <ActionForm action={receivePaperAction} id="bao-cao-giay" label="Nhận báo cáo giấy">
      {Object.entries(report).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormDisclosure summary="Nhận báo cáo giấy">
        <p className="my-2 text-meta text-ink-2">
          Báo cáo đến bằng đường khác được tiếp nhận ngay. Nếu trước đó chưa gửi lần nào, ngày đến là căn cứ tính đúng
          hạn.
        </p>
        <ChoiceField
          name="channel"
          legend="Đến bằng"
          defaultValue="DOCUMENT_SYSTEM"
          choices={PAPER_CHANNELS.map((value) => ({ value, label: PAPER_CHANNEL_WORDS[value] }))}
        />
        <DateField name="arrivedOn" label="Ngày đến" />
        <div className="gap-x-4 sm:grid sm:grid-cols-2">
          <TextField name="number" label="Số" maxLength={60} />
          <TextField name="symbol" label="Ký hiệu" hint="Như in trên văn bản" optional maxLength={60} />
        </div>
        <DateField name="issuedOn" label="Ngày ban hành" optional />
        <SubmitButton small>Nhận báo cáo giấy</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
