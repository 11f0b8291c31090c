import { buttonClasses } from "@/components/ui/button"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Disclosure } from "@/components/ui/disclosure"
import { Notice } from "@/components/ui/notice"
import { FileField, TextField } from "@/components/ui/text-field"
import { PAPER_RECEIPTS_PATH } from "@/lib/addresses"
import { FILE_FAULTS, type FileFault, faultSentence } from "@/lib/evidence/faults"
import { PAPER_CHANNELS } from "@/lib/reports/channels"
import { PAPER_CHANNEL_WORDS } from "@/lib/words"
import type { SeenReport } from "../step-form"

type PaperFormProps = { report: SeenReport; asked: Record<string, string | string[] | undefined> }

/** Nhận báo cáo giấy: what came otherwise than through this system, with its scan where there is one. */
export function PaperForm({ report, asked }: PaperFormProps) {
  const typed = (name: string) => (typeof asked[name] === "string" ? asked[name] : undefined)
  const became = typed("paper")
  return (
    <section id="bao-cao-giay" aria-label="Nhận báo cáo giấy">
      {became && (
        <Notice kind="refused" takeFocus>
          {wrongWords(became)}
        </Notice>
      )}
      <Disclosure summary="Nhận báo cáo giấy" open={became !== undefined}>
        <form action={PAPER_RECEIPTS_PATH} method="post" encType="multipart/form-data" className="max-w-text">
          {Object.entries(report).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
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
          <DateField name="arrivedOn" label="Ngày đến" defaultValue={typed("arrivedOn")} />
          <div className="gap-x-4 sm:grid sm:grid-cols-2">
            <TextField name="number" label="Số" defaultValue={typed("number")} maxLength={60} />
            <TextField name="symbol" label="Ký hiệu" defaultValue={typed("symbol")} optional maxLength={60} />
          </div>
          <DateField name="issuedOn" label="Ngày ban hành" defaultValue={typed("issuedOn")} optional />
          <FileField
            name="file"
            label="Bản quét"
            hint="Nhiều nhất 20 MB"
            optional
            accept=".pdf,.png,.jpg,.jpeg,.docx"
          />
          <p className="my-3 text-meta text-ink-2">Không nhập, đính kèm nội dung thuộc bí mật nhà nước.</p>
          <button type="submit" className={buttonClasses("outlined")}>
            Nhận báo cáo giấy
          </button>
        </form>
      </Disclosure>
    </section>
  )
}

function wrongWords(became: string): string {
  if ((FILE_FAULTS as readonly string[]).includes(became)) return faultSentence({ fault: became as FileFault })
  return WRONG[became] ?? "Chưa nhận được. Xem lại số, ngày đến và ngày ban hành, rồi chọn lại tệp."
}

const WRONG: Record<string, string> = {
  arrivedOn: "Ngày đến không đúng. Nhập ngày/tháng/năm, từ ngày mở kỳ đến hôm nay.",
  issuedOn: "Ngày ban hành không đúng. Nhập ngày/tháng/năm, không sau ngày đến.",
  number: "Chưa nhập số của văn bản.",
  "changed-meanwhile": "Báo cáo đã qua bước khác. Chưa ghi gì; vui lòng xem lại.",
  "not-allowed": "Không tự tiếp nhận báo cáo do mình lập hoặc gửi. Đề nghị người khác của cơ quan đầu mối tiếp nhận.",
}
