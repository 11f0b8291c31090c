import type { CellColumn } from "@/lib/appendix/columns"
import { follows, readTaskNumber, type SectionStyle, sectionLabel, type TaskNumber } from "@/lib/appendix/labels"
import { isSectionRow, numberSections, sectionStyle, standsAlone } from "@/lib/appendix/number-sections"
import { type Problem, problem, type TaskAsPrinted } from "@/lib/appendix/plan-as-printed"
import { cellsOf, inNumber, type Row } from "@/lib/appendix/read-rows"

/**
 * Sections and tasks out of the rows of an appendix. Every task stands in a section and has a title, a lead and a number of
 * its own; the numbers run on without gap or repetition through the whole plan (1, 2, 2a, 3), or begin anew in each section
 * with the section's place before the dot (1.1, 1.2, 2.1).
 */
export function numberRows(rows: Row[], columns: CellColumn[]) {
  const style = sectionStyle(rows)
  const isSection = (row: Row) => style !== null && isSectionRow(row, style)
  const { sections, problems } = numberSections(rows.filter(isSection), columns, style ?? "roman")
  const tasks: TaskAsPrinted[] = []
  const seen = new Map<string, number>()
  let within = 0
  let before: Numbered | null = null

  for (const row of rows) {
    if (isSection(row)) {
      within++
      continue
    }
    if (within === 0 && tasks.length === 0) problems.push(withoutSection(row))
    const read = readTaskNumber(row.at("NUMBER"))
    const number: Numbered | null = read && { ...read, within }
    if (row.isWhole) problems.push(...emptyCells(row), ...numberProblems(row, number, before, seen, style))
    if (number && !seen.has(number.text)) seen.set(number.text, row.line)
    before = number ?? before
    const order = tasks.length + 1
    tasks.push({
      order,
      number: number?.text ?? "",
      sectionOrder: within,
      line: row.line,
      cells: cellsOf(row, columns),
    })
  }
  return { sections, tasks, problems }
}

/** A task's number with the section (by order) in which it stands. */
type Numbered = TaskNumber & { within: number }

function numberProblems(
  row: Row,
  number: Numbered | null,
  before: Numbered | null,
  seen: Map<string, number>,
  style: SectionStyle | null,
): Problem[] {
  if (!number) return [noNumber(row, style)]
  const line = seen.get(number.text)
  if (line) return [inNumber(row, `Số thứ tự ${number.text} đã có ở dòng ${line}.`, "mỗi nhiệm vụ một số riêng")]
  return isNext(number, before) ? [] : [outOfOrder(row, number, before)]
}

function isNext(number: Numbered, before: Numbered | null): boolean {
  if (before && (before.section === null) !== (number.section === null)) return false
  if (before && (number.section === null || (number.section === before.section && before.within === number.within)))
    return follows(number, before)
  return number.value === 1 && number.letter <= 1 && (number.section === null || number.section === number.within)
}

function outOfOrder(row: Row, number: Numbered, before: Numbered | null): Problem {
  if (before && number.section === before.within + 1 && number.within === before.within)
    return inNumber(
      row,
      `Nhiệm vụ ${number.text} đứng trước hàng của mục ${number.section}: thiếu hàng mục.`,
      `trước đó có hàng mục ${number.section} chỉ gồm số mục và tên mục`,
    )
  const isCompound = (before ?? number).section !== null
  const value = !before || (isCompound && before.within !== number.within) ? 1 : before.value + 1
  const wanted = isCompound ? `${number.within}.${value}` : String(value)
  const place = before
    ? `Sau nhiệm vụ ${before.text} là nhiệm vụ ${number.text}`
    : `Nhiệm vụ đầu tiên mang số ${number.text}`
  return inNumber(row, `${place}: thiếu nhiệm vụ hoặc sai số thứ tự.`, `số ${wanted}`)
}

function noNumber(row: Row, style: SectionStyle | null): Problem {
  const section = standsAlone(row) ? `, hoặc số mục kiểu “${sectionLabel(2, style ?? "roman")}”` : ""
  return inNumber(row, "Ô TT không phải là số thứ tự của nhiệm vụ.", `số thứ tự như 1, 1.1 hoặc 1a${section}`)
}

function withoutSection(row: Row): Problem {
  const accepted = "trước đó có một hàng mục chỉ gồm số mục (I, A hoặc 1) và tên mục"
  return inNumber(row, "Nhiệm vụ đứng trước mục đầu tiên của phụ lục.", accepted)
}

function emptyCells(row: Row): Problem[] {
  const problems: Problem[] = []
  if (row.at("TITLE").trim() === "")
    problems.push(problem(row.line, "TITLE", "", "Ô nhiệm vụ để trống.", "nội dung nhiệm vụ"))
  if (row.at("LEAD").trim() === "")
    problems.push(problem(row.line, "LEAD", "", "Ô cơ quan chủ trì để trống.", "tên cơ quan chủ trì"))
  return problems
}
