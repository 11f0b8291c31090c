/**
 * How an agency's name is compared: as a sequence of folded words, without case, marks and punctuation, with the
 * abbreviations of official Vietnamese written out and "&" read as "và".
 * "BQL KKT & các KCN tỉnh" → "ban quan ly khu kinh te va cac khu cong nghiep tinh".
 */
import { fold } from "@/lib/vietnamese"

/** A word of a text: where it stands, what it is compared as, and what lies between it and the word before. */
export interface Token {
  start: number
  end: number
  words: readonly string[]
  gap: string
  parted: Parted
}

/** How strongly a word is parted from the one before: not, by a dash, or by a comma, bracket, line or full stop. */
export type Parted = "not" | "by-dash" | "clearly"

const EXPANSIONS = new Map(
  [
    ["&", "va"],
    ["ptnt", "phat trien nong thon"],
    ["kkt", "khu kinh te"],
    ["kcn", "khu cong nghiep"],
    ["bql", "ban quan ly"],
    ["ubnd", "uy ban nhan dan"],
    ["hdnd", "hoi dong nhan dan"],
    ["tp", "thanh pho"],
    ["tx", "thi xa"],
  ].map(([short, long]) => [short as string, (long as string).split(" ")]),
)

/** The words of a text in order; positions are offsets into the text as given, NFC or NFD. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|&/gu)) {
    const folded = fold(match[0])
    const words = EXPANSIONS.get(folded) ?? [folded]
    if (folded === "") continue
    const before = tokens.at(-1)
    const gap = text.slice(before?.end ?? 0, match.index)
    tokens.push({ start: match.index, end: match.index + match[0].length, words, gap, parted: partedBy(gap, before) })
  }
  return tokens
}

function partedBy(gap: string, before: Token | undefined): Parted {
  if (gap === " ") return "not"
  if (/[,;:\n\r/()[\]•*+|]/.test(gap)) return "clearly"
  const isAbbreviation = before !== undefined && before.words.length > 1 && before.end - before.start === 2 // "TP. "
  if (gap.includes(".") && !isAbbreviation) return "clearly"
  return /[-–—]/.test(gap) ? "by-dash" : "not"
}

/** The form by which written forms are told apart. */
export const foldedForm = (text: string): string =>
  tokensOf(text)
    .flatMap((token) => token.words)
    .join(" ")
