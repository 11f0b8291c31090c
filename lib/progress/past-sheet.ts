/**
 * An Excel file of the past as it comes back: every row with a progress is read, every cell at fault is named by its line
 * and column with what would be accepted. Which duties there are is not known here.
 */
import { type Day, isDay, readDay } from "@/lib/day"
import { columnOf, PAST_COLUMNS, type PastColumn, readProgress, YES } from "@/lib/progress/past-columns"
import { keyOf, type PastEntry, type PastField, readKey } from "@/lib/progress/past-entry"
import { PROGRESS } from "@/lib/progress/progress"
import type { SheetCell } from "@/lib/spreadsheets/read-sheet"
import { fold, normalise } from "@/lib/vietnamese"
import { PROGRESS_WORDS } from "@/lib/words"

export type CellProblem = { line: number; column: string; value: string; message: string; accepted: string }
export type ReadEntry = PastEntry & { at: number }
export type PastSheet = { entries: ReadEntry[]; problems: CellProblem[]; empty: number }

const NEEDED = ["key", "progress", "day", "documentNumber", "result"] as const
const ACCEPTED_DAY = "ngày/tháng/năm, ví dụ 11/7/2022"
const ACCEPTED_PROGRESS = PROGRESS.map((progress) => PROGRESS_WORDS[progress]).join("; ")
const LONGEST: Partial<Record<PastField, number>> = { documentNumber: 100, result: 5000, noEvidenceReason: 500 }

/** Reads the rows of a sheet; the plan's own keys begin with its slug. */
export function readPastSheet(rows: SheetCell[][], slug: string): PastSheet {
  const headAt = rows.findIndex((row) => row.some((cell) => columnOf(text(cell)) === "key"))
  const columns = (rows[headAt] ?? []).map((cell) => columnOf(text(cell)))
  const missing = NEEDED.filter((name) => !columns.includes(name))
  if (headAt < 0 || missing.length > 0)
    return { entries: [], empty: 0, problems: missing.map((name) => noColumn(name, Math.max(headAt, 0) + 1)) }
  const sheet: PastSheet = { entries: [], problems: [], empty: 0 }
  const lines = new Map<string, number>()
  for (const [below, row] of rows.slice(headAt + 1).entries()) {
    const cell = (name: PastColumn["name"]): SheetCell => row[columns.indexOf(name)] ?? null
    if (row.every((value) => text(value) === "")) continue
    if (text(cell("progress")) === "") sheet.empty += 1
    else readRow({ line: headAt + below + 2, cell, slug, lines }, sheet)
  }
  return sheet
}

type Row = {
  line: number
  cell: (name: PastColumn["name"]) => SheetCell
  slug: string
  lines: Map<string, number>
}

function readRow({ line, cell, slug, lines }: Row, { entries, problems }: PastSheet): void {
  const before = problems.length
  const fault = (name: PastColumn["name"], message: string, accepted: string) =>
    problems.push({ line, column: headingOf(name), value: text(cell(name)).slice(0, 200), message, accepted })
  const duty = readKey(text(cell("key")))
  const key = duty && keyOf(duty)
  const first = lines.get(key ?? "")
  if (!duty) fault("key", "Không phải mã của một việc.", "mã như trong mẫu đã tải")
  else if (!duty.task.startsWith(`${slug}/`)) fault("key", "Mã của kế hoạch khác.", `mã bắt đầu bằng ${slug}/`)
  else if (first) fault("key", `Trùng với dòng ${first}.`, "mỗi mã một dòng")
  if (key && !first) lines.set(key, line)
  const progress = readProgress(text(cell("progress")))
  if (!progress) fault("progress", "Không có tiến độ này.", ACCEPTED_PROGRESS)
  const days = { day: dayIn(cell("day")), submittedOn: dayIn(cell("submittedOn")) }
  for (const name of ["day", "submittedOn"] as const)
    if (days[name] === undefined) fault(name, "Không phải ngày.", ACCEPTED_DAY)
  for (const [name, longest] of Object.entries(LONGEST))
    if (text(cell(name as PastField)).length > longest)
      fault(name as PastField, `Dài quá ${longest.toLocaleString("vi-VN")} ký tự.`, "rút gọn")
  const replaces = fold(text(cell("replaces")))
  if (replaces !== "" && replaces !== fold(YES)) fault("replaces", "Không có lựa chọn này.", `${YES} hoặc để trống`)
  if (!duty || !progress || problems.length > before) return
  entries.push({
    at: line,
    duty,
    progress,
    day: days.day ?? null,
    submittedOn: days.submittedOn ?? null,
    documentNumber: text(cell("documentNumber")),
    result: text(cell("result")),
    noEvidenceReason: text(cell("noEvidenceReason")),
    replaces: replaces !== "",
  })
}

/** What a command found wrong ("12-day": the day in line 12), told by line and column. */
export const problemsOf = (fields: Record<string, string>): CellProblem[] =>
  Object.entries(fields).flatMap(([name, message]) => {
    const [, line, field] = /^(\d+)-(\w+)$/.exec(name) ?? []
    return field
      ? [{ line: Number(line), column: headingOf(field), value: "", message, accepted: "" }]
      : [{ line: 0, column: "", value: "", message, accepted: "" }]
  })

const noColumn = (name: (typeof NEEDED)[number], line: number): CellProblem => ({
  line,
  column: headingOf(name),
  value: "",
  message: "Không có cột này.",
  accepted: "dòng tiêu đề như trong mẫu đã tải",
})

const headingOf = (name: string) => PAST_COLUMNS.find((column) => column.name === name)?.heading ?? ""

const text = (cell: SheetCell): string => (cell instanceof Date ? isoOf(cell) : normalise(String(cell ?? "")).trim())

const isoOf = (date: Date): string => (Number.isNaN(date.getTime()) ? "?" : date.toISOString().slice(0, 10))

/** The day in a cell: null where it is empty, undefined where it is none. A number has lost its leading zero: 1072022. */
function dayIn(cell: SheetCell): Day | null | undefined {
  const said = text(cell)
  if (said === "") return null
  if (isDay(said)) return said
  return readDay(typeof cell === "number" ? said.padStart(8, "0") : said) ?? undefined
}
