/**
 * What is searched for. Tones, đ and case do not matter; the words stand together, as they would be copied from a
 * document ("rung ben vung", "907/QĐ"), and the last may be unfinished. Where they nowhere stand together, the tasks that
 * hold all of them are found. A search written with marks ranks what bears the very same marks first.
 */
import { wordsWithMarks } from "@/lib/tasks/listing"
import { foldWords } from "@/lib/vietnamese"

/** `folded` and `exact` are words; exact is null where the search was written without marks. */
export type Search = { folded: string[]; exact: string[] | null }
/** phrase: the words together, in order; all: each of them anywhere. */
export type SearchManner = "phrase" | "all"
/** What is searched for and how; null where nothing is. */
export type Searched = { search: Search; manner: SearchManner } | null

const MOST_WORDS = 16

/** The search behind what was typed; null where it holds no word. */
export function readSearch(typed: string): Search | null {
  const folded = wordsIn(foldWords(typed))
  if (folded.length === 0) return null
  const exact = wordsIn(wordsWithMarks(typed))
  return { folded, exact: exact.join(" ") === folded.join(" ") ? null : exact }
}

const wordsIn = (text: string) => text.split(" ").filter(Boolean).slice(0, MOST_WORDS)

export type MarkedPiece = { text: string; isHit: boolean }

/**
 * Where in a text the search stands: pieces in order, those that were searched for marked. Both are compared without
 * marks. Of a phrase only the whole is a hit; words that were searched for one by one are marked one by one.
 */
export function markHits(text: string, searched: Searched): MarkedPiece[] {
  if (!searched || text === "") return [{ text, isHit: false }]
  // Most texts hold no hit: that shows without looking at them word by word.
  if (!mayHold(foldWords(text), searched)) return [{ text: text.normalize("NFC"), isHit: false }]
  const words = [...text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    folded: foldWords(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
  const { search, manner } = searched
  const spans = phraseSpans(words, search.folded)
  const isApart = spans.length === 0 && manner === "all"
  return piecesOf(text.normalize("NFC"), isApart ? wordSpans(words, search.folded) : spans)
}

const mayHold = (folded: string, { search, manner }: NonNullable<Searched>): boolean =>
  folded.includes(search.folded.join(" ")) || (manner === "all" && search.folded.some((word) => folded.includes(word)))

/** The pieces between two places of a marked text. */
export function pieceBetween(marked: MarkedPiece[], from: number, to: number): MarkedPiece[] {
  let at = 0
  return marked.flatMap(({ text, isHit }) => {
    const own = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return own === "" ? [] : [{ text: own, isHit }]
  })
}

type Word = { folded: string; from: number; to: number }
type Span = { from: number; to: number }

function phraseSpans(words: Word[], searched: string[]): Span[] {
  const last = searched.length - 1
  const spans: Span[] = []
  for (let at = 0; at + last < words.length; at++) {
    const stands = searched.every((word, index) => {
      const here = (words[at + index] as Word).folded
      return index === last ? here.startsWith(word) : here === word
    })
    if (!stands) continue
    spans.push({ from: (words[at] as Word).from, to: (words[at + last] as Word).to })
    at += last
  }
  return spans
}

const wordSpans = (words: Word[], searched: string[]): Span[] =>
  words.filter(({ folded }) =>
    searched.some((word, index) => (index === searched.length - 1 ? folded.startsWith(word) : folded === word)),
  )

function piecesOf(text: string, spans: Span[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false })
    pieces.push({ text: text.slice(from, to), isHit: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false })
  return pieces
}
