/**
 * What is searched for. Tones, đ and case do not matter; the words stand together, as they would be copied from a
 * document ("rung ben vung", "907/QĐ"), and the last may be unfinished. Where they nowhere stand together, the tasks that
 * hold all of them are found. A search written with marks ranks what bears the very same marks first.
 */
import { wordsWithMarks } from "@/lib/tasks/listing"
import { foldInPlace, foldWords } from "@/lib/vietnamese"

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
  const shown = text.normalize("NFC")
  return piecesOf(shown, spansIn(foldInPlace(shown), searched))
}

/** Whether the search stands anywhere in a text. */
export const holdsHit = (text: string, searched: Searched): boolean =>
  searched !== null && spansIn(foldInPlace(text.normalize("NFC")), searched).length > 0

/** The pieces between two places of a marked text. */
export function pieceBetween(marked: MarkedPiece[], from: number, to: number): MarkedPiece[] {
  let at = 0
  return marked.flatMap(({ text, isHit }) => {
    const own = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return own === "" ? [] : [{ text: own, isHit }]
  })
}

type Span = { from: number; to: number }

function spansIn(folded: string, { search, manner }: NonNullable<Searched>): Span[] {
  const words = [...search.folded]
  const last = `${words.pop()}[a-z0-9]*` // it may be unfinished
  const together = matchesIn(folded, [...words, last].join("[^a-z0-9]+"))
  if (together.length > 0 || manner === "phrase") return together
  return matchesIn(folded, [...words.map((word) => `${word}(?![a-z0-9])`), last].join("|"))
}

/** Words are letters and digits only. */
const matchesIn = (folded: string, words: string): Span[] =>
  [...folded.matchAll(new RegExp(`(?<![a-z0-9])(?:${words})`, "g"))].map(({ index, 0: hit }) => ({
    from: index,
    to: index + hit.length,
  }))

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
