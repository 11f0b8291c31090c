/**
 * Vietnamese text: one stored form (NFC), one form for comparing that forgets case and marks, one alphabetical order.
 * Folding is for matching and searching only, never for what is stored or shown.
 */

/** NFC, with the look-alikes of đ (U+00F0, U+00D0: Icelandic eth) replaced. */
export const normalise = (text: string): string => text.normalize("NFC").replaceAll("ð", "đ").replaceAll("Ð", "Đ")

/** Without tone and vowel marks, đ as d: "Dồn điền" → "Don dien". */
export const withoutMarks = (text: string): string =>
  normalise(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")

/** The same in lower case: "Dồn điền" → "don dien". */
export const fold = (text: string): string => withoutMarks(text).toLowerCase()

/** Folded as well, each letter in its place: what stands somewhere in it stands there in the text (NFC) too. */
export function foldInPlace(text: string): string {
  const folded = fold(text)
  if (folded.length === text.length) return folded
  return Array.from(text, (letter) => fold(letter).padEnd(letter.length).slice(0, letter.length)).join("")
}

/** The folded words alone, one space between: "- Các sở, ban ngành." → "cac so ban nganh". */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

/** "Đang thực hiện" → "đang thực hiện", as it stands within a sentence; and the other way, as it begins one. */
export const withSmallInitial = (text: string): string => `${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}`
export const withCapitalInitial = (text: string): string => `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`

const collator = new Intl.Collator("vi", { numeric: true })

/** Vietnamese alphabetical order (a à … ă â, d before đ), numbers by value. */
export const inAlphabeticalOrder = (a: string, b: string): number => collator.compare(a, b)
