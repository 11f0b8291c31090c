import type { CellColumn } from "@/lib/appendix/columns"
import { bare, follows, readTaskNumber, type SectionStyle, sectionLabel, sectionValue, styleOf, type TaskNumber } from "@/lib/appendix/labels"
import { type Problem, problem, type SectionAsPrinted, type TaskAsPrinted } from "@/lib/appendix/plan-as-printed"
import type { Row } from "@/lib/appendix/read-rows"

/**
 * Sections and tasks out of the rows of an appendix. A section row has only a label and a title; the first one decides how
 * sections are labelled (I, A, or 1 where the tasks are numbered "1.1"). Sections are read by order: a label that disagrees
 * with its place is a misprint when the next one agrees with the order again (III, V, V → the first V is IV), or when it is
 * the last and repeats an earlier one. A label that jumps ahead (III, V) means that a section is missing and is refused.
 * Task numbers run on without gap or repetition through the whole plan, or "section.n" within each section.
 */
export function numberRows(rows: Row[], columns: CellColumn[]) {
  const problems: Problem[] = []
  const style = sectionStyle(rows)
  const isSection = (row: Row) => style !== null && sectionValue(row.at("NUMBER"), style) !== null && standsAlone(row)
  const sections = style ? readSections(rows.filter(isSection), columns, style, problems) : []
  const tasks: TaskAsPrinted[] = []
  const seen = new Map<string, number>()
  let sectionOrder = 0
  let before: Numbered | null = null

  for (const row of rows) {
    if (isSection(row)) {
      sectionOrder++
      continue
    }
    if (sectionOrder === 0 && tasks.length === 0) problems.push(withoutSection(row))
    problems.push(...emptyCells(row))
    const number = readTaskNumber(row.at("NUMBER"))
    if (number) {
      const repeated = seen.get(number.text)
      if (repeated) problems.push(inNumber(row, `Số thứ tự ${number.text} đã có ở dòng ${repeated}.`, "mỗi nhiệm vụ một số riêng"))
      else if (!isNext(number, before, sectionOrder)) problems.push(outOfOrder(row, number, before, sectionOrder))
      if (!repeated) seen.set(number.text, row.line)
      before = { ...number, within: sectionOrder }
    } else problems.push(noNumber(row, style))
    tasks.push({ order: tasks.length + 1, number: number?.text ?? "", sectionOrder, line: row.line, cells: cellsOf(row, columns) })
  }
  return { sections, tasks, problems }
}

const cellsOf = (row: Row, columns: CellColumn[]) =>
  columns.map((column, at) => ({ column, line: row.line, verbatim: row.cells[at] ?? "" }))

const standsAlone = (row: Row) =>
  row.at("NUMBER").trim() !== "" && row.at("TITLE").trim() !== "" && row.cells.filter((cell) => cell.trim() !== "").length === 2

function sectionStyle(rows: Row[]): SectionStyle | null {
  const compound = rows.some((row) => readTaskNumber(row.at("NUMBER"))?.section != null)
  for (const row of rows) {
    const style = styleOf(row.at("NUMBER"))
    if (style && standsAlone(row) && (style !== "number" || compound)) return style
  }
  return null
}

function readSections(rows: Row[], columns: CellColumn[], style: SectionStyle, problems: Problem[]): SectionAsPrinted[] {
  let expected = 1
  return rows.map((row, at) => {
    const value = sectionValue(row.at("NUMBER"), style) ?? 0
    const next = rows[at + 1]
    const misprinted = next ? sectionValue(next.at("NUMBER"), style) === expected + 1 : value < expected
    const missing = value !== expected && !misprinted
    if (missing) {
      const wanted = sectionLabel(expected, style)
      problems.push(inNumber(row, `Mục ${bare(row.at("NUMBER"))} đứng ở chỗ của mục ${wanted}: thiếu mục hoặc sai số mục.`, `mục ${wanted}`))
    }
    expected = missing && value > expected ? value + 1 : expected + 1
    const order = at + 1
    return { order, numeral: sectionLabel(order, style), printed: row.at("NUMBER"), line: row.line, cells: cellsOf(row, columns) }
  })
}

/** A task's number with the section (by order) in which it stands. */
type Numbered = TaskNumber & { within: number }

function isNext(number: TaskNumber, before: Numbered | null, sectionOrder: number): boolean {
  if (before && (before.section === null) !== (number.section === null)) return false
  if (before && (number.section === null || (number.section === before.section && before.within === sectionOrder)))
    return follows(number, before)
  return number.value === 1 && number.letter <= 1 && (number.section === null || number.section === sectionOrder)
}

const inNumber = (row: Row, message: string, accepted: string) => problem(row.line, "NUMBER", row.at("NUMBER"), message, accepted)

function outOfOrder(row: Row, number: TaskNumber, before: Numbered | null, sectionOrder: number): Problem {
  const compound = before ? before.section !== null : number.section !== null
  const value = !before || (compound && before.within !== sectionOrder) ? 1 : before.value + 1
  const wanted = compound ? `${sectionOrder}.${value}` : String(value)
  const place = before ? `Sau nhiệm vụ ${before.text} là nhiệm vụ ${number.text}` : `Nhiệm vụ đầu tiên mang số ${number.text}`
  return inNumber(row, `${place}: thiếu nhiệm vụ hoặc sai số thứ tự.`, `số ${wanted}`)
}

function noNumber(row: Row, style: SectionStyle | null): Problem {
  const section = standsAlone(row) ? `, hoặc số mục kiểu “${sectionLabel(2, style ?? "roman")}”` : ""
  return inNumber(row, "Ô TT không phải là số thứ tự của nhiệm vụ.", `số thứ tự như 1, 1.1 hoặc 1a${section}`)
}

const withoutSection = (row: Row) =>
  inNumber(row, "Nhiệm vụ đứng trước mục đầu tiên của phụ lục.", "trước đó có một hàng mục chỉ gồm số mục (I, A hoặc 1) và tên mục")

function emptyCells(row: Row): Problem[] {
  const problems: Problem[] = []
  if (row.at("TITLE").trim() === "") problems.push(problem(row.line, "TITLE", "", "Ô nhiệm vụ để trống.", "nội dung nhiệm vụ"))
  if (row.at("LEAD").trim() === "") problems.push(problem(row.line, "LEAD", "", "Ô cơ quan chủ trì để trống.", "tên cơ quan chủ trì"))
  return problems
}
