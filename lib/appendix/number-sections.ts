import type { CellColumn } from "@/lib/appendix/columns"
import { bare, readTaskNumber, type SectionStyle, sectionLabel, sectionValue, styleOf } from "@/lib/appendix/labels"
import type { Problem, SectionAsPrinted } from "@/lib/appendix/plan-as-printed"
import { cellsOf, inNumber, type Row } from "@/lib/appendix/read-rows"

/**
 * A section row has only a label and a title; the first one decides how sections are labelled: I, A, or 1 where the tasks
 * are numbered "1.1". Sections are read by order: a label that disagrees with its place is a misprint when the next one
 * agrees with the order again (III, V, V → the first V is IV), or when it is the last and repeats an earlier one. A label
 * that jumps ahead (III, V) means that a section is missing, and is refused.
 */
export function numberSections(rows: Row[], columns: CellColumn[], style: SectionStyle) {
  const problems: Problem[] = []
  let expected = 1
  const sections = rows.map((row, at): SectionAsPrinted => {
    const value = sectionValue(row.at("NUMBER"), style) ?? 0
    const next = rows[at + 1]
    const isMisprint = next ? sectionValue(next.at("NUMBER"), style) === expected + 1 : value < expected
    const isMissing = value !== expected && !isMisprint
    if (isMissing) problems.push(outOfOrder(row, sectionLabel(expected, style)))
    expected = isMissing && value > expected ? value + 1 : expected + 1
    const order = at + 1
    const numeral = sectionLabel(order, style)
    return { order, numeral, printed: row.at("NUMBER"), line: row.line, cells: cellsOf(row, columns) }
  })
  return { sections, problems }
}

/** How the sections of these rows are labelled; null when there is no section row. */
export function sectionStyle(rows: Row[]): SectionStyle | null {
  const isCompound = rows.some((row) => readTaskNumber(row.at("NUMBER"))?.section != null)
  for (const row of rows) {
    const style = styleOf(row.at("NUMBER"))
    if (style && standsAlone(row) && (style !== "number" || isCompound)) return style
  }
  return null
}

export const isSectionRow = (row: Row, style: SectionStyle): boolean =>
  sectionValue(row.at("NUMBER"), style) !== null && standsAlone(row)

/** Whether a row has a label and a title and nothing else. */
export const standsAlone = (row: Row): boolean =>
  row.at("NUMBER").trim() !== "" &&
  row.at("TITLE").trim() !== "" &&
  row.cells.filter((cell) => cell.trim() !== "").length === 2

function outOfOrder(row: Row, wanted: string): Problem {
  const found = bare(row.at("NUMBER"))
  return inNumber(row, `Mục ${found} đứng ở chỗ của mục ${wanted}: thiếu mục hoặc sai số mục.`, `mục ${wanted}`)
}
