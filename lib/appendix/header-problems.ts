import { type CellColumn, COLUMN_NAMES } from "@/lib/appendix/columns"
import { type Problem, problem } from "@/lib/appendix/plan-as-printed"

const NEEDED: CellColumn[] = ["NUMBER", "TITLE", "LEAD"]
const READABLE = Object.entries(COLUMN_NAMES)
  .filter(([column]) => column !== "HEADING")
  .map(([, name]) => name)
  .join(", ")

/** What is wrong with a header row: too few or many columns, one that nobody understands, comes twice or is missing. */
export function headerProblems(line: number, cells: string[], columns: (CellColumn | null)[]): Problem[] {
  const problems: Problem[] = []
  if (cells.length < 4 || cells.length > 8)
    problems.push(
      problem(line, null, cells.join(" | "), `Hàng tiêu đề của phụ lục có ${cells.length} cột.`, "từ 4 đến 8 cột"),
    )
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? null
    if (column === null)
      problems.push(
        problem(line, null, cell, `Không hiểu tên cột thứ ${at + 1} của phụ lục.`, `một trong các cột: ${READABLE}`),
      )
    else if (columns.indexOf(column) < at)
      problems.push(problem(line, column, cell, `Cột “${COLUMN_NAMES[column]}” có hai lần.`, "mỗi cột một lần"))
  }
  for (const column of NEEDED)
    if (!columns.includes(column))
      problems.push(
        problem(
          line,
          column,
          cells.join(" | "),
          `Phụ lục thiếu cột “${COLUMN_NAMES[column]}”.`,
          `hàng tiêu đề có cột “${COLUMN_NAMES[column]}”`,
        ),
      )
  return problems
}

/** A row above the first header that was recognised: a header that is too badly misspelt would lose the rows under it. */
export function rowBefore(lines: string[], headerAt: number, width: number): Problem[] {
  const at = lines.findIndex(
    (line, index) => index < headerAt && line.includes("\t") && line.split("\t").length === width,
  )
  if (at < 0) return []
  const message = "Hàng của bảng đứng trước hàng tiêu đề, hoặc tiêu đề sai chữ đến mức không nhận ra được."
  return [problem(at + 1, null, lines[at] ?? "", message, `hàng tiêu đề với tên các cột: ${READABLE}`)]
}

/** No header row at all; told at the first line that looks like a row. */
export function noTable(lines: string[]): Problem {
  const at = Math.max(
    0,
    lines.findIndex((line) => line.split("\t", 4).length === 4),
  )
  const accepted = `một hàng tiêu đề, các ô cách nhau bằng dấu tab, gồm ít nhất: ${NEEDED.map((column) => COLUMN_NAMES[column]).join(", ")} và một cột khác`
  return problem(at + 1, null, lines[at] ?? "", "Không tìm thấy hàng tiêu đề của bảng phụ lục.", accepted)
}
