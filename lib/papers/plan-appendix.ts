/** A plan's appendix in force on paper and in a spreadsheet: the columns, sections and rows that its text prints. */
import type { CellColumn } from "@/lib/appendix/columns"
import { applyCorrections } from "@/lib/appendix/corrections"
import type { PrintedColumn } from "@/lib/appendix/printed-columns"
import { type CitedPlan, citedPlan } from "@/lib/papers/cited"
import type { Paper, Table } from "@/lib/papers/paper"

type PrintedCell = { verbatim: string; corrections: { from: string; to: string }[] }
type PrintedRow = { cells: Partial<Record<CellColumn, PrintedCell>> }
type Printed = {
  headings: PrintedCell[]
  columns: PrintedColumn[]
  sections: (PrintedRow & { tasks: (PrintedRow & { number: string })[] })[]
}
export type AppendixReading = "verbatim" | "corrected"

const WIDTHS: Record<CellColumn, number> = {
  HEADING: 10,
  NUMBER: 6,
  TITLE: 44,
  LEAD: 18,
  COORDINATING: 22,
  DEADLINE: 14,
  APPROVER: 13,
  NOTE: 24,
}
const READING_WORDS: Record<AppendixReading, string> = {
  verbatim: "Bản nguyên văn theo văn bản đã nhập",
  corrected: "Bản hiệu đính",
}

export function planAppendix(
  plan: CitedPlan,
  { headings, columns, sections }: Printed,
  reading: AppendixReading,
): Paper {
  const words = (cell: PrintedCell | undefined) =>
    cell ? (reading === "verbatim" ? cell.verbatim : applyCorrections(cell.verbatim, cell.corrections)) : ""
  const lines = headings.map(words).filter((line) => !/^phụ lục$/i.test(line))
  const table: Table = {
    columns: columns.map((column) => ({
      heading: reading === "verbatim" ? column.verbatim : column.corrected,
      width: WIDTHS[column.column],
      figure: column.column === "NUMBER",
    })),
    rows: sections.flatMap((section) => [
      { kind: "group" as const, text: `${words(section.cells.NUMBER)}. ${words(section.cells.TITLE)}` },
      ...section.tasks.map((task) => ({
        kind: "row" as const,
        values: columns.map(({ column }) => (column === "NUMBER" ? task.number : words(task.cells[column]))),
      })),
    ]),
  }
  const title = lines[0] ?? `Phụ lục kèm theo ${citedPlan(plan)}`
  return {
    title: `Phụ lục kèm theo ${citedPlan(plan)}`,
    letter: null,
    appendices: [
      {
        ...{ numbered: true, landscape: true, title },
        notes: [lines.slice(1).join(" ") || `(Kèm theo ${citedPlan(plan)})`, READING_WORDS[reading]],
        body: [{ kind: "table", table }],
      },
    ],
  }
}
