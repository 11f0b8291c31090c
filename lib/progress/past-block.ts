/**
 * A block of cells copied from Excel, and which rows of the grid it fills: by the row's key or number where the block
 * names them, else one row after the other. Nothing is judged here; what cannot be placed is named.
 */
import { columnOf, ENTERED, PAST_COLUMNS, readProgress, YES } from "@/lib/progress/past-columns"
import type { PastField } from "@/lib/progress/past-entry"
import { fold } from "@/lib/vietnamese"

export type GridRow = { at: number; key: string; number: string }
export type Filling = { at: number; values: Partial<Record<PastField, string>> }
export type Placed = { fillings: Filling[]; unplaced: string[] }

/** Cells as Excel puts them on the clipboard: tabs and lines; a cell with either inside stands in quotes, which double. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y
  const clean = text.replace(/\r\n?/g, "\n").replace(/\n$/, "")
  while (cell.lastIndex < clean.length) {
    const [, written = "", end] = cell.exec(clean) ?? []
    const isQuoted = written.length > 1 && written.startsWith('"') && written.endsWith('"')
    rows.at(-1)?.push((isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written).trim())
    if (end === "\n") rows.push([])
  }
  return rows.filter((row) => row.some((value) => value !== ""))
}

/** Where the lines of a block belong in the grid. */
export function placeBlock(block: string[][], rows: GridRow[]): Placed {
  const heads = block[0]?.map(columnOf)
  const isHeaded = heads?.includes("progress") ?? false
  const columns = isHeaded ? heads : null
  const placed: Placed = { fillings: [], unplaced: [] }
  let next = 0
  for (const line of isHeaded ? block.slice(1) : block) {
    const named = rowOf(line, columns, rows)
    const row = named ?? (isUnnamed(line, columns) ? rows[next] : undefined)
    if (!row) {
      placed.unplaced.push(line.find((value) => value !== "") ?? "")
      continue
    }
    next = rows.indexOf(row) + 1
    placed.fillings.push({ at: row.at, values: valuesOf(line, columns, named !== undefined) })
  }
  return placed
}

type Columns = ReturnType<typeof columnOf>[] | null | undefined

/** The row that a line names: by its key, or by a number that only one row has. */
function rowOf(line: string[], columns: Columns, rows: GridRow[]): GridRow | undefined {
  const under = (name: string, otherwise: string) =>
    columns ? (line[columns.indexOf(name as "key")] ?? "") : otherwise
  const key = under("key", line[0] ?? "")
  const number = under("number", line[0] ?? "")
  const numbered = rows.filter((row) => row.number === number)
  return rows.find((row) => row.key === key) ?? (numbered.length === 1 ? numbered[0] : undefined)
}

const isUnnamed = (line: string[], columns: Columns) =>
  columns ? !columns.includes("key") && !columns.includes("number") : readProgress(line[0] ?? "") !== null

function valuesOf(line: string[], columns: Columns, isNamed: boolean): Filling["values"] {
  const order = columns ?? orderOf(line, isNamed)
  const values: Filling["values"] = {}
  for (const [at, name] of order.entries()) {
    const field = ENTERED.find((entered) => entered === name)
    const value = line[at] ?? ""
    if (!field || value === "") continue
    values[field] = field === "progress" ? (readProgress(value) ?? "") : field === "replaces" ? yes(value) : value
  }
  return values
}

/** Without a head: all columns of the file where the line begins with a key, else what is entered, from the progress on. */
function orderOf(line: string[], isNamed: boolean): (string | null)[] {
  if (isNamed && line[0]?.includes("/")) return PAST_COLUMNS.map(({ name }) => name)
  const from = Math.max(
    isNamed ? 1 : 0,
    line.findIndex((value) => readProgress(value) !== null),
  )
  return [...Array(from).fill(null), ...ENTERED]
}

const yes = (value: string) => (fold(value) === fold(YES) || value === "1" ? "1" : "")
