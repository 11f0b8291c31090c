import { Notice } from "@/components/ui/notice"
import { Sheet, SheetHead } from "@/components/ui/table"
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { MAX_PROBLEMS, type Problem } from "@/lib/appendix/plan-as-printed"
import { counted } from "@/lib/words"

/** Why a text cannot be read: each place with what stands there, what is wrong and what would be accepted. */
export function ProblemTable({ problems }: { problems: Problem[] }) {
  const count = problems.length >= MAX_PROBLEMS ? `${MAX_PROBLEMS} chỗ đầu tiên` : `${counted(problems.length)} chỗ`
  return (
    <>
      <Notice kind="refused" takeFocus>
        Chưa đọc được văn bản. Chưa ghi gì. Sửa {count} nêu dưới đây trong văn bản rồi chọn lại tệp.
      </Notice>
      <Sheet caption={`Các chỗ chưa đọc được: ${count}`} stacked>
        <SheetHead
          columns={[
            { label: "Dòng", look: "ledger" },
            { label: "Cột" },
            { label: "Đang ghi" },
            { label: "Vấn đề" },
            { label: "Cần ghi" },
          ]}
        />
        <tbody>
          {problems.map(({ line, column, value, message, accepted }) => (
            <tr key={`${line} ${column} ${value} ${message}`}>
              <td className="ledger">{line}</td>
              <td data-label="Cột">{column ? COLUMN_NAMES[column] : "cả dòng"}</td>
              <td data-label="Đang ghi" className="break-words">
                {value ? <mark>{value}</mark> : "—"}
              </td>
              <td data-label="Vấn đề">{message}</td>
              <td data-label="Cần ghi">{accepted}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}
