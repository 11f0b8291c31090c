/**
 * How wide the columns of a table are on paper: as they share a spreadsheet's width, but none narrower than the longest word
 * of its head, and none with days narrower than a day.
 */
import { STYLES } from "@/lib/papers/nd30"
import type { TableColumn, TableRow } from "@/lib/papers/paper"
import { textWidth } from "@/lib/papers/text-width"

/** Room beside the text of a cell, both sides together, in millimetres. */
const BESIDE = 4

export function columnWidths(columns: TableColumn[], rows: TableRow[], room: number): number[] {
  const least = columns.map(({ heading }, at) => leastWidth(heading, hasDays(rows, at)))
  const whole = sum(columns.map(({ width }) => width))
  const shares = columns.map(({ width }) => (width / whole) * room)
  const narrow = shares.map((share, at) => share < (least[at] as number))
  // What the narrow ones lack the others give, each in its proportion.
  const given = sum(least.filter((_, at) => narrow[at]))
  const wide = sum(shares.filter((_, at) => !narrow[at]))
  if (wide === 0 || given >= room) return shares
  return shares.map((share, at) => (narrow[at] ? (least[at] as number) : (share / wide) * (room - given)))
}

function leastWidth(heading: string, isDay: boolean): number {
  const words = heading.split(/\s+/).map((word) => textWidth(word, STYLES.tableHead))
  const day = isDay ? textWidth("31/12/2022", STYLES.tableFigure) : 0
  return Math.min(40, Math.max(day, ...words) + BESIDE)
}

const hasDays = (rows: TableRow[], at: number) =>
  rows.some((row) => row.kind !== "group" && typeof row.values[at] === "object" && row.values[at] !== null)
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)
