import { Notice } from "@/components/ui/notice"
import { Sheet, SheetHead } from "@/components/ui/table"
import type { CellProblem } from "@/lib/progress/past-sheet"
import { counted } from "@/lib/words"

/** The cells at fault: each with its line and column, what stands there, what is wrong and what would be accepted. */
export function CellProblems({ problems }: { problems: CellProblem[] }) {
  const count = `${counted(problems.length)} ô`
  return (
    <>
      <Notice kind="refused" takeFocus>
        Chưa ghi gì. Sửa {count} nêu dưới đây trong tệp Excel rồi nạp lại.
      </Notice>
      <Sheet caption={`Các ô cần sửa: ${count}`} stacked>
        <SheetHead
          columns={[
            { label: "Dòng", look: "ledger" },
            { label: "Cột", width: "w-44" },
            { label: "Đang ghi" },
            { label: "Vấn đề" },
            { label: "Cần ghi" },
          ]}
        />
        <tbody>
          {problems.map(({ line, column, value, message, accepted }) => (
            <tr key={`${line} ${column} ${message}`}>
              <td className="ledger">{line > 0 ? line : "—"}</td>
              <td data-label="Cột">{column || "cả dòng"}</td>
              <td data-label="Đang ghi" className="break-words">
                {value ? <mark>{value}</mark> : "—"}
              </td>
              <td data-label="Vấn đề">{message}</td>
              <td data-label="Cần ghi">{accepted || "—"}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}
