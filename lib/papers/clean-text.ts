/**
 * Texts as they may stand in a file: composed letters (NFC), whole characters, line feeds for line ends. What XML cannot
 * hold, what turns the direction of writing and what hides between letters is left out: none of it is ever meant.
 */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF\uFFF9-\uFFFB]/g
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g

export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/\t/g, " ")
    .replace(CONTROLS, "")
    .replace(DIRECTIONS, "")
    .replace(INVISIBLE, "")
    .replace(NO_CHARACTERS, "")
    .normalize("NFC")

/** Every text within, cleaned. */
export function cleaned<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, cleaned(held)])) as T
}
