import { randomUUID } from "node:crypto"
import { DraftKeeper } from "@/components/draft-keeper"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { Sheet, SheetHead } from "@/components/ui/table"
import type { Day } from "@/lib/day"
import type { findSheet } from "@/lib/progress/sheet-rows"
import { counted } from "@/lib/words"
import { reportSheetAction, saveSheetDraftAction } from "./actions"
import { SheetRowFields } from "./sheet-row"

type SheetFormProps = { slug: string; sheet: NonNullable<Awaited<ReturnType<typeof findSheet>>>; today: Day }

/** The sheet: the chosen rows of the page are sent together, all or none; sent twice they are told once. */
export function SheetForm({ slug, sheet, today }: SheetFormProps) {
  const page = sheet.pages > 1 ? `, trang ${sheet.page}/${sheet.pages}` : ""
  return (
    <ActionForm action={reportSheetAction} id="bang" label="Bảng cập nhật tiến độ" className="mt-4 max-w-none!">
      <input type="hidden" name="plan" value={slug} />
      <input type="hidden" name="draftVersion" value={sheet.draft?.version ?? 0} />
      <input type="hidden" name="clientKey" value={randomUUID()} />
      <Sheet stacked caption={`Việc chưa xong: ${counted(sheet.rows.length)} dòng${page}`}>
        <SheetHead
          columns={[
            { label: "TT", look: "ledger" },
            { label: "Nhiệm vụ", width: "w-90" },
            { label: "Lần trước" },
            { label: "Lần này", width: "w-100" },
          ]}
        />
        <tbody>
          {sheet.rows.map((row, at) => (
            <SheetRowFields
              key={row.key}
              at={at}
              row={row}
              typed={sheet.draft?.rows[row.key] ?? {}}
              slug={slug}
              today={today}
            />
          ))}
        </tbody>
      </Sheet>
      <p className="mt-3 max-w-text text-meta text-ink-2">
        Không nhập nội dung thuộc bí mật nhà nước. Hoàn thành, tạm dừng, thôi thực hiện cần văn bản: dùng mẫu đầy đủ ở
        từng dòng.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <SubmitButton pendingText="Đang gửi…">Gửi các dòng đã chọn</SubmitButton>
        <DraftKeeper save={saveSheetDraftAction} version={sheet.draft?.version ?? 0} />
      </div>
    </ActionForm>
  )
}
