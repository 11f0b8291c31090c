/** A table over the whole width of the page: its heads in one row, or in two where columns have a head in common. */
import { writtenDay } from "@/lib/day"
import type { Value } from "@/lib/exports/columns"
import { columnWidths } from "@/lib/papers/column-widths"
import { type Grid, type GridRow, type HeadCell, line } from "@/lib/papers/laid-out"
import type { Table, TableColumn, TableRow } from "@/lib/papers/paper"

export function layOutTable({ columns, rows }: Table, room: number): Grid {
  return {
    kind: "grid",
    widths: columnWidths(columns, rows, room),
    head: headOf(columns),
    rows: rows.map((row) => rowOf(row, columns)),
  }
}

function headOf(columns: TableColumn[]): HeadCell[][] {
  if (columns.every(({ group }) => !group))
    return [columns.map(({ heading }, from) => ({ text: heading, from, across: 1, down: 1 }))]
  const upper = columns.flatMap(({ heading, group }, from): HeadCell[] => {
    if (!group) return [{ text: heading, from, across: 1, down: 2 }]
    if (columns[from - 1]?.group === group) return []
    const end = columns.findIndex((column, at) => at > from && column.group !== group)
    return [{ text: group, from, across: (end < 0 ? columns.length : end) - from, down: 1 }]
  })
  const lower = columns.flatMap(({ heading, group }, from): HeadCell[] =>
    group ? [{ text: heading, from, across: 1, down: 1 }] : [],
  )
  return [upper, lower]
}

function rowOf(row: TableRow, columns: TableColumn[]): GridRow {
  if (row.kind === "group") return { across: true, cells: [line("tableGroup", row.text)] }
  const isSum = row.kind === "sum"
  return {
    across: false,
    cells: columns.map(({ figure }, at) => {
      const value = row.values[at] ?? null
      const isFigure = figure || typeof value === "number" || (typeof value === "object" && value !== null)
      const style = isFigure ? (isSum ? "tableSumFigure" : "tableFigure") : isSum ? "tableSum" : "tableCell"
      return line(style, printedValue(value))
    }),
  }
}

/** "1.234", "04/8/2022", "64,4". */
function printedValue(value: Value): string {
  if (value === null) return ""
  if (typeof value === "number") return value.toLocaleString("vi-VN", { maximumFractionDigits: 1 })
  return typeof value === "string" ? value : writtenDay(value.day)
}
