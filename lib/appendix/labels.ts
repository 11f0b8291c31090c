/**
 * What stands in the number column: a task's number as issued ("1", "1.1", "1a", a final dot or bracket aside) or a
 * section's label (a Roman numeral, a capital letter, or a plain number where the tasks are numbered "1.1").
 */
export type TaskNumber = { text: string; section: number | null; value: number; letter: number }

export type SectionStyle = "roman" | "letter" | "number"

/** Reads a task's number; null when it is none. `letter` counts "a" as 1, none as 0. */
export function readTaskNumber(cell: string): TaskNumber | null {
  const text = bare(cell)
  const match = /^(?:(\d{1,3})\.)?(\d{1,4})([abcdđeghiklmnopqrstuvxy])?$/.exec(text)
  if (!match) return null
  const letter = match[3] ? SMALL_LETTERS.indexOf(match[3]) + 1 : 0
  return { text, section: match[1] ? Number(match[1]) : null, value: Number(match[2]), letter }
}

/** Whether a number may follow another one in the same section: 4 → 5 or 4a, 4a → 4b or 5. */
export function follows(next: TaskNumber, before: TaskNumber): boolean {
  if (next.value === before.value) return next.letter === before.letter + 1
  return next.value === before.value + 1 && next.letter <= 1
}

/** The style in which a section's label is written, by its look; null when it is no such label. */
export function styleOf(cell: string): SectionStyle | null {
  const text = bare(cell)
  if (romanValue(text) !== null) return "roman"
  if (/^[A-Z]$/.test(text)) return "letter"
  return /^\d{1,2}$/.test(text) ? "number" : null
}

/** The place that a section's label stands for (IV → 4, B → 2), null when it is not written in this style. */
export function sectionValue(cell: string, style: SectionStyle): number | null {
  const text = bare(cell)
  if (style === "roman") return romanValue(text)
  if (style === "number") return /^\d{1,2}$/.test(text) ? Number(text) : null
  const at = CAPITALS.indexOf(text)
  return text.length === 1 && at >= 0 ? at + 1 : null
}

/** The label of the n-th section in a style. */
export function sectionLabel(order: number, style: SectionStyle): string {
  if (style === "roman") return roman(order)
  return style === "letter" ? (CAPITALS[order - 1] ?? String(order)) : String(order)
}

export const bare = (cell: string): string => cell.trim().replace(/[.)]$/, "")

// The Vietnamese order of letters; documents skip f, j, w, z, but not every author knows.
const SMALL_LETTERS = "abcdđeghiklmnopqrstuvxy"
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
const TENS = ["", "X", "XX", "XXX"]
const ROMAN = TENS.flatMap((tens) => ONES.map((ones) => tens + ones))
const roman = (order: number) => ROMAN[order] ?? String(order)
const romanValue = (text: string) => (text !== "" && ROMAN.includes(text) ? ROMAN.indexOf(text) : null)
