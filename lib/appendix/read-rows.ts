import { type CellColumn, COLUMN_NAMES, isHeader, readHeader } from "@/lib/appendix/columns"
import { headerProblems, noTable, rowBefore } from "@/lib/appendix/header-problems"
import { readTaskNumber } from "@/lib/appendix/labels"
import { type CellAsPrinted, MAX_PROBLEMS, type Problem, problem } from "@/lib/appendix/plan-as-printed"

/**
 * The table of an appendix: from the first header row to the last line that has a tab. The first header gives the columns
 * their meaning; it is printed again at page breaks, often misspelt, and is then dropped, as is a row that numbers the
 * columns (1)(2)(3). Every other line must be blank or have one cell for each column. Text after the table (notes, a
 * signature) must be set off by a blank line: what follows a row immediately is taken for the rest of a broken cell.
 */
export type Table = { headerAt: number; columns: CellColumn[]; rows: Row[]; problems: Problem[] }

/**
 * One row of the table: its line (from 1), its cells letter for letter, and a cell by its meaning ("" without such a
 * column). A row with too few or too many cells is refused, but stays in the list for its number's sake.
 */
export type Row = { line: number; cells: string[]; isWhole: boolean; at: (column: CellColumn) => string }

/** Reads the rows of the appendix; a table without problems has at least the header. `headerAt` is an index, or the number of lines when there is no header. */
export function readRows(lines: string[]): Table {
  const headerAt = lines.findIndex(
    (line, at) => at < SEARCHED && line.includes("\t") && isHeader(readHeader(line.split("\t", 13))),
  )
  const header = lines[headerAt]
  if (header === undefined) return { headerAt: lines.length, columns: [], rows: [], problems: [noTable(lines)] }
  const columns = readHeader(header.split("\t"))
  const problems = headerProblems(headerAt + 1, header.split("\t"), columns)
  if (problems.length > 0) return { headerAt, columns: [], rows: [], problems }
  const body = bodyOf(lines, headerAt, columns as CellColumn[])
  return { headerAt, ...body, problems: [...rowBefore(lines, headerAt, columns.length), ...body.problems] }
}

/** No document has its table further down or a longer one; a hostile text must not take long to refuse. */
const SEARCHED = 5_000
const MAX_ROWS = 5_000

function bodyOf(lines: string[], headerAt: number, columns: CellColumn[]) {
  const rows: Row[] = []
  const problems: Problem[] = []
  const last = lines.findLastIndex((line) => line.includes("\t") && line.trim() !== "")
  const places = new Map(columns.map((column, at) => [column, at]))
  const expected = `${columns.length} ô, cách nhau bằng dấu tab: ${columns.map((column) => COLUMN_NAMES[column]).join(", ")}`
  const refuse = (at: number, message: string) =>
    problems.push(problem(at + 1, null, lines[at] ?? "", message, expected))

  let used = 0
  for (let at = headerAt + 1; at <= last && problems.length < MAX_PROBLEMS; at++) {
    const line = lines[at] ?? ""
    if (line.trim() === "") continue
    if (++used > MAX_ROWS) {
      refuse(at, `Phụ lục có hơn ${MAX_ROWS} hàng, vượt quá giới hạn.`)
      break
    }
    const cells = line.split("\t")
    const role = cells.length === 1 ? "text" : roleOf(cells, columns)
    if (role === "text") refuse(at, "Dòng nằm trong bảng nhưng không chia thành các ô.")
    else if (role === "other-header") refuse(at, "Hàng tiêu đề lặp lại không khớp với tiêu đề đầu tiên của phụ lục.")
    else if (role === "row") {
      const isWhole = cells.length === columns.length
      if (!isWhole) refuse(at, `Hàng có ${cells.length} ô, trong khi phụ lục có ${columns.length} cột.`)
      rows.push({ line: at + 1, cells, isWhole, at: (column) => cells[places.get(column) ?? -1] ?? "" })
    }
  }
  if ((lines[last + 1] ?? "").trim() !== "" && last > headerAt)
    refuse(
      last + 1,
      "Dòng chữ liền ngay sau bảng, có thể là phần còn lại của một ô bị ngắt dòng (ghi chú sau bảng phải cách một dòng trống).",
    )
  return { columns, rows, problems }
}

function roleOf(cells: string[], columns: CellColumn[]): "header" | "other-header" | "column-numbers" | "row" {
  if (cells.every((cell, at) => cell.trim() === `(${at + 1})` || cell.trim() === String(at + 1)))
    return "column-numbers"
  if (readTaskNumber(cells[columns.indexOf("NUMBER")] ?? "")) return "row"
  const read = readHeader(cells)
  if (!isHeader(read)) return "row"
  const same = cells.length === columns.length && read.every((column, at) => column === null || column === columns[at])
  return same ? "header" : "other-header"
}

/** The cells of a row as they are printed. */
export const cellsOf = (row: Row, columns: CellColumn[]): CellAsPrinted[] =>
  columns.map((column, at) => ({ column, line: row.line, verbatim: row.cells[at] ?? "" }))

/** A problem with what stands in the number column of a row. */
export const inNumber = (row: Row, message: string, accepted: string): Problem =>
  problem(row.line, "NUMBER", row.at("NUMBER"), message, accepted)
