import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { Sheet, SheetHead } from "@/components/ui/table"
import { pastUploadPath } from "@/lib/addresses"
import { counted } from "@/lib/words"
import type { ReadablePast } from "./preview"

/** What recording the file would change, old → new; nothing is stored before the confirmation. */
export function Changes({ preview, slug }: { preview: ReadablePast; slug: string }) {
  const { changes, unchanged, empty } = preview
  const besides = [
    unchanged > 0 && `${counted(unchanged)} dòng đã ghi trước đó`,
    empty > 0 && `${counted(empty)} dòng không có tiến độ`,
  ].filter(Boolean)
  return (
    <>
      <input type="hidden" name="step" value="confirm" />
      <Notice takeFocus>
        {counted(changes.length)} việc sẽ được ghi, chưa ghi gì.
        {besides.length > 0 && ` Giữ nguyên: ${besides.join(", ")}.`} Xem lại rồi chọn “Ghi {counted(changes.length)}{" "}
        việc”.
      </Notice>
      <Sheet caption={`Thay đổi: ${counted(changes.length)} việc`} stacked>
        <SheetHead
          columns={[
            { label: "Dòng", look: "ledger" },
            { label: "Việc" },
            { label: "Đang ghi nhận", width: "w-56" },
            { label: "Sẽ ghi", width: "w-80" },
          ]}
        />
        <tbody>
          {changes.map(({ line, name, title, from, to, fields }) => (
            <tr key={line}>
              <td className="ledger">{line}</td>
              <th scope="row">
                <strong className="font-semibold">{name}.</strong> {title}
                {Object.entries(fields).map(([field, value]) => (
                  <input key={field} type="hidden" name={`${line}-${field}`} value={value} />
                ))}
              </th>
              <td data-label="Đang ghi nhận" className="text-ink-2">
                {from}
              </td>
              <td data-label="Sẽ ghi">
                {fields.replaces ? "Thay lần nhập trước: " : ""}
                {to}
                {fields.result && <span className="block text-meta text-ink-2">{fields.result}</span>}
                {fields.noEvidenceReason && (
                  <span className="block text-meta text-ink-2">Chưa có minh chứng: {fields.noEvidenceReason}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Sheet>
      <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton pendingText="Đang ghi…">Ghi {counted(changes.length)} việc</SubmitButton>
        {/* a full load: the form has to begin anew */}
        <a href={pastUploadPath(slug)}>Chọn tệp khác</a>
      </p>
    </>
  )
}
