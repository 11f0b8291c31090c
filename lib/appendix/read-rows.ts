import { COLUMN_NAMES, type CellColumn, isHeader, readHeader } from "@/lib/appendix/columns"
import { readTaskNumber } from "@/lib/appendix/labels"
import { MAX_PROBLEMS, type Problem, problem } from "@/lib/appendix/plan-as-printed"

/**
 * The table of an appendix: from the first header row to the last line that has a tab. The first header gives the columns
 * their meaning; it is printed again at page breaks, often misspelt, and is then dropped, as is a row that numbers the
 * columns (1)(2)(3). Every other line must be blank or have one cell for each column. Text after the table (notes, a
 * signature) must be set off by a blank line: what follows a row immediately is taken for the rest of a broken cell.
 */
export type Table = { headerAt: number; columns: CellColumn[]; rows: Row[]; problems: Problem[] }

/** One row of the table: its line (from 1), its cells letter for letter, and a cell by its meaning ("" without such a column). */
export type Row = { line: number; cells: string[]; at: (column: CellColumn) => string }

/** Reads the rows of the appendix; a table without problems has at least the header. `headerAt` is an index, or the number of lines when there is no header. */
export function readRows(lines: string[]): Table {
  const headerAt = lines.findIndex((line, at) => at < SEARCHED && line.includes("\t") && isHeader(readHeader(line.split("\t", 13))))
  const header = lines[headerAt]
  if (header === undefined) return { headerAt: lines.length, columns: [], rows: [], problems: [noTable(lines)] }
  const columns = readHeader(header.split("\t"))
  const problems = headerProblems(headerAt + 1, header.split("\t"), columns)
  if (problems.length > 0) return { headerAt, columns: [], rows: [], problems }
  const body = bodyOf(lines, headerAt, columns as CellColumn[])
  return { headerAt, ...body, problems: [...rowBefore(lines, headerAt, columns.length), ...body.problems] }
}

/** No document has its table further down; a text that is all rows and no header must not take long to refuse. */
const SEARCHED = 20_000

function bodyOf(lines: string[], headerAt: number, columns: CellColumn[]) {
  const rows: Row[] = []
  const problems: Problem[] = []
  const last = lines.findLastIndex((line) => line.includes("\t") && line.trim() !== "")
  const places = new Map(columns.map((column, at) => [column, at]))
  const expected = `${columns.length} ô, cách nhau bằng dấu tab: ${columns.map((column) => COLUMN_NAMES[column]).join(", ")}`
  const refuse = (at: number, message: string) => problems.push(problem(at + 1, null, lines[at] ?? "", message, expected))

  for (let at = headerAt + 1; at <= last && problems.length < MAX_PROBLEMS; at++) {
    const line = lines[at] ?? ""
    if (line.trim() === "") continue
    const cells = line.split("\t")
    const role = cells.length === 1 ? "text" : roleOf(cells, columns)
    if (role === "text") refuse(at, "Dòng nằm trong bảng nhưng không chia thành các ô.")
    else if (role === "other-header") refuse(at, "Hàng tiêu đề lặp lại không khớp với tiêu đề đầu tiên của phụ lục.")
    else if (role === "row" && cells.length !== columns.length)
      refuse(at, `Hàng có ${cells.length} ô, trong khi phụ lục có ${columns.length} cột.`)
    else if (role === "row") rows.push({ line: at + 1, cells, at: (column) => cells[places.get(column) ?? -1] ?? "" })
  }
  if ((lines[last + 1] ?? "").trim() !== "" && last > headerAt)
    refuse(last + 1, "Dòng chữ liền ngay sau bảng, có thể là phần còn lại của một ô bị ngắt dòng (ghi chú sau bảng phải cách một dòng trống).")
  return { columns, rows, problems }
}

function roleOf(cells: string[], columns: CellColumn[]): "header" | "other-header" | "column-numbers" | "row" {
  if (cells.every((cell, at) => cell.trim() === `(${at + 1})` || cell.trim() === String(at + 1))) return "column-numbers"
  if (readTaskNumber(cells[columns.indexOf("NUMBER")] ?? "")) return "row"
  const read = readHeader(cells)
  if (!isHeader(read)) return "row"
  const same = cells.length === columns.length && read.every((column, at) => column === null || column === columns[at])
  return same ? "header" : "other-header"
}

const NEEDED: CellColumn[] = ["NUMBER", "TITLE", "LEAD"]
const READABLE = Object.entries(COLUMN_NAMES).filter(([column]) => column !== "HEADING").map(([, name]) => name).join(", ")

function headerProblems(line: number, cells: string[], columns: (CellColumn | null)[]): Problem[] {
  const problems: Problem[] = []
  if (cells.length < 4 || cells.length > 8)
    problems.push(problem(line, null, cells.join(" | "), `Hàng tiêu đề của phụ lục có ${cells.length} cột.`, "từ 4 đến 8 cột"))
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? null
    if (column === null)
      problems.push(problem(line, null, cell, `Không hiểu tên cột thứ ${at + 1} của phụ lục.`, `một trong các cột: ${READABLE}`))
    else if (columns.indexOf(column) < at)
      problems.push(problem(line, column, cell, `Cột “${COLUMN_NAMES[column]}” có hai lần.`, "mỗi cột một lần"))
  }
  for (const column of NEEDED)
    if (!columns.includes(column))
      problems.push(problem(line, column, cells.join(" | "), `Phụ lục thiếu cột “${COLUMN_NAMES[column]}”.`, `hàng tiêu đề có cột “${COLUMN_NAMES[column]}”`))
  return problems
}

/** A row above the first header that was recognised: a header that is too badly misspelt would lose the rows under it. */
function rowBefore(lines: string[], headerAt: number, width: number): Problem[] {
  const at = lines.findIndex((line, index) => index < headerAt && line.includes("\t") && line.split("\t").length === width)
  if (at < 0) return []
  const message = "Hàng của bảng đứng trước hàng tiêu đề, hoặc tiêu đề sai chữ đến mức không nhận ra được."
  return [problem(at + 1, null, lines[at] ?? "", message, `hàng tiêu đề với tên các cột: ${READABLE}`)]
}

function noTable(lines: string[]): Problem {
  const at = Math.max(0, lines.findIndex((line) => line.split("\t", 4).length === 4))
  const accepted = `một hàng tiêu đề, các ô cách nhau bằng dấu tab, gồm ít nhất: ${NEEDED.map((column) => COLUMN_NAMES[column]).join(", ")} và một cột khác`
  return problem(at + 1, null, lines[at] ?? "", "Không tìm thấy hàng tiêu đề của bảng phụ lục.", accepted)
}
