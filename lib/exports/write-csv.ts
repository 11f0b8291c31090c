import { writtenDay } from "@/lib/day"
import type { Value } from "@/lib/exports/columns"
import type { Sheet } from "@/lib/exports/sheet"
import { cleanText } from "@/lib/papers/clean-text"

/**
 * A table as text for other programs: heads and rows alone. It begins with the mark by which Excel knows Unicode, and what
 * a spreadsheet would take for a formula is quoted.
 */
export async function writeCsv({ columns, rows }: Pick<Sheet, "columns" | "rows">): Promise<Buffer> {
  const { stringify } = await import("csv-stringify/sync")
  const table = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(printed))]
  return Buffer.from(stringify(table, { bom: true, escape_formulas: true, record_delimiter: "windows" }))
}

function printed(value: Value): string | number {
  if (value === null) return ""
  if (typeof value === "number") return value
  return typeof value === "string" ? cleanText(value) : writtenDay(value.day)
}
