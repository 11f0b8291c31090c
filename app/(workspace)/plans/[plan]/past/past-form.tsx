import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { Sheet, SheetHead } from "@/components/ui/table"
import type { Day } from "@/lib/day"
import type { PastView } from "@/lib/progress/past-input"
import type { PastRow } from "@/lib/progress/past-rows"
import { counted, PAST_KIND_WORDS } from "@/lib/words"
import { recordPastAction } from "./actions"
import { PastRowFields } from "./past-row"
import { PasteBlock } from "./paste-block"

type PastFormProps = {
  plan: { slug: string }
  view: PastView
  past: { rows: PastRow[]; total: number; page: number; pages: number }
  today: Day
}

/** The grid: all chosen rows of the page are sent together, all or none. */
export function PastForm({ plan, view, past, today }: PastFormProps) {
  const rows = past.rows.map(({ key, number }, at) => ({ at, key, number }))
  const page = past.pages > 1 ? `, trang ${past.page}/${past.pages}` : ""
  return (
    <ActionForm action={recordPastAction} id="nhap" label="Nhập bổ sung số liệu đã qua" className="max-w-none!">
      <input type="hidden" name="plan" value={plan.slug} />
      <input type="hidden" name="kind" value={view.kind} />
      <input type="hidden" name="show" value={view.show} />
      <input type="hidden" name="section" value={view.section ?? ""} />
      <PasteBlock rows={rows} />
      <Sheet stacked caption={`${PAST_KIND_WORDS[view.kind]}: ${counted(past.total)} dòng${page}`}>
        <SheetHead
          columns={[
            { label: "TT", look: "ledger" },
            { label: "Nhiệm vụ" },
            { label: "Tiến độ", width: "w-46" },
            { label: "Ngày", width: "w-33" },
            { label: "Số, ký hiệu văn bản", width: "w-42" },
            { label: "Kết quả", width: "w-64" },
          ]}
        />
        <tbody>
          {past.rows.map((row, at) => (
            <PastRowFields key={row.key} at={at} row={row} slug={plan.slug} today={today} />
          ))}
        </tbody>
      </Sheet>
      <p className="mt-3 max-w-text text-meta text-ink-2">
        Ngày: của việc đã hoàn thành, tạm dừng, thôi thực hiện là ngày văn bản; của việc đã trình là ngày trình; còn lại
        là ngày của tiến độ. Không nhập nội dung thuộc bí mật nhà nước.
      </p>
      <p className="mt-3">
        <SubmitButton pendingText="Đang ghi…">Ghi các dòng đã chọn</SubmitButton>
      </p>
    </ActionForm>
  )
}
