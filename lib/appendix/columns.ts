import { foldWords } from "@/lib/vietnamese"

/**
 * The columns of an appendix by meaning. Appendices name and order them differently and scanners misspell the names
 * ("Cấp trinh/P/kết duyệt", "TR"): a header cell is recognised by its key words, a letter or two apart.
 */
export const CELL_COLUMNS = [
  "HEADING",
  "NUMBER",
  "TITLE",
  "LEAD",
  "COORDINATING",
  "DEADLINE",
  "APPROVER",
  "NOTE",
] as const
export type CellColumn = (typeof CELL_COLUMNS)[number]

export const COLUMN_NAMES: Record<CellColumn, string> = {
  HEADING: "Tiêu đề phụ lục",
  NUMBER: "TT",
  TITLE: "Nhiệm vụ",
  LEAD: "Cơ quan chủ trì",
  COORDINATING: "Cơ quan phối hợp",
  DEADLINE: "Thời gian hoàn thành",
  APPROVER: "Cấp trình/phê duyệt",
  NOTE: "Ghi chú",
}

/**
 * The meaning of each cell of a row, null for a cell that means none. Misspelt names are only considered in a row that has
 * two well spelt ones: rows of tasks are many, and comparing letter by letter is slow.
 */
export function readHeader(cells: string[]): (CellColumn | null)[] {
  if (cells.length > MOST_CELLS) return cells.map(() => null)
  const exact = cells.map((cell) => meaningOf(cell, hasWords))
  const isLikely = exact.filter((column) => column !== null).length >= 2
  return isLikely ? exact.map((column, at) => column ?? meaningOf(cells[at] ?? "", hasNearly)) : exact
}

/** The meaning of one printed column name ("Thời hạn" → DEADLINE), or null. */
export const columnOfHeading = (heading: string): CellColumn | null =>
  meaningOf(heading, hasWords) ?? meaningOf(heading, hasNearly)

/** Whether a row looks like a header: at least three different meanings, the task and its lead among them. */
export function isHeader(columns: (CellColumn | null)[]): boolean {
  const known = new Set(columns.filter((column) => column !== null))
  return known.size >= 3 && known.has("TITLE") && known.has("LEAD")
}

const MOST_CELLS = 12
const LONGEST_HEADING = 60

/** In the order in which they are tried: "Cơ quan chủ trì nhiệm vụ" is a lead. */
const KEY_WORDS: [CellColumn, string[]][] = [
  ["LEAD", ["chu tri", "dau moi thuc hien"]],
  ["COORDINATING", ["phoi hop"]],
  ["DEADLINE", ["thoi gian", "thoi han", "tien do", "thoi diem", "han hoan thanh"]],
  ["APPROVER", ["cap trinh", "phe duyet", "cap ban hanh", "tham quyen"]],
  ["NOTE", ["ghi chu"]],
  ["TITLE", ["nhiem vu", "noi dung", "cong viec", "ten de an"]],
]

function meaningOf(heading: string, has: (words: string, key: string) => boolean): CellColumn | null {
  if (heading.length > LONGEST_HEADING) return null
  const words = foldWords(heading)
  if (words === "") return null
  if (isNumberHeading(words)) return "NUMBER"
  return KEY_WORDS.find(([, keys]) => keys.some((key) => has(words, key)))?.[0] ?? null
}

const hasWords = (words: string, key: string) => ` ${words} `.includes(` ${key} `)

const isNumberHeading = (folded: string) =>
  ["stt", "so tt", "so thu tu", "thu tu"].includes(folded) || (folded.length <= 3 && distance(folded, "tt") <= 1)

/** Whether as many neighbouring words as the key has differ from it by one letter (two from nine letters on). */
function hasNearly(folded: string, key: string): boolean {
  const words = folded.split(" ")
  const width = key.split(" ").length
  const allowed = key.length >= 9 ? 2 : 1
  return words.some((_, at) => {
    const window = words.slice(at, at + width).join(" ")
    return Math.abs(window.length - key.length) <= allowed && distance(window, key) <= allowed
  })
}

/** Letters to insert, delete or replace to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let at = 1; at <= b.length; at++) {
      const replaced = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1)
      current.push(Math.min(replaced, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[b.length] ?? 0
}

/** A column as programs are told of it. */
export const FACT_NAMES = {
  HEADING: "heading",
  NUMBER: "number",
  TITLE: "title",
  LEAD: "lead",
  COORDINATING: "coordinating",
  DEADLINE: "deadline",
  APPROVER: "approvers",
  NOTE: "note",
} as const satisfies Record<CellColumn, string>
