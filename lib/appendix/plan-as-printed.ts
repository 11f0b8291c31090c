import type { CellColumn } from "@/lib/appendix/columns"
import type { Day } from "@/lib/day"

/**
 * A plan as its text says it, before anything is corrected or understood. Lines are counted from 1. A cell is kept letter
 * for letter: the cells of a row joined with tabs give its line back.
 */
export type PlanAsPrinted = Head &
  Reporting & {
    headings: LineAsPrinted[] // the appendix's own title lines
    columns: CellColumn[] // in printed order
    sections: SectionAsPrinted[]
    tasks: TaskAsPrinted[]
  }

/** The head of the document. `issuer` in its short form ("UBND tỉnh …"), years inclusive. */
export type Head = {
  number: string
  symbol: string
  issuedOn: Day
  place: string
  issuer: string
  kind: string
  title: string
  periodFrom: number
  periodTo: number
}

/** Who consolidates the reports (the words as printed after "qua") and the day of each year before which they are due. */
export type Reporting = { consolidator: string | null; reportDue: { month: number; day: number } | null }

export type LineAsPrinted = { line: number; text: string }
export type CellAsPrinted = { column: CellColumn; line: number; verbatim: string }

/** `printed` is the label as printed, `numeral` the one its place in the order gives it. */
export type SectionAsPrinted = { order: number; numeral: string; printed: string; line: number; cells: CellAsPrinted[] }

export type TaskAsPrinted = {
  order: number
  number: string
  sectionOrder: number
  line: number
  cells: CellAsPrinted[]
}

/** Why a text cannot be read, where, and what would be accepted there; a null column speaks of the whole line. */
export type Problem = { line: number; column: CellColumn | null; value: string; message: string; accepted: string }

/** After so many problems no more are listed. */
export const MAX_PROBLEMS = 200

export function problem(
  line: number,
  column: CellColumn | null,
  value: string,
  message: string,
  accepted: string,
): Problem {
  const shown = value.trim()
  return { line, column, value: shown.length > 120 ? `${shown.slice(0, 119)}…` : shown, message, accepted }
}
