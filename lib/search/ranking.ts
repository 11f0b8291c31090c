/**
 * How well something that has names is found by what was typed: agencies, documents, plans. Tones, đ and case do not matter,
 * but what bears the very marks that were typed comes first; then what is called just so, what begins so, what holds the
 * words together, and what holds each of them somewhere. Tasks are ranked by the database, by the same rule
 * (lib/tasks/list-conditions.ts).
 */
import { wordsWithMarks } from "@/lib/tasks/listing"
import type { Search } from "@/lib/tasks/search"
import { foldWords } from "@/lib/vietnamese"

/** The place among the hits, smaller is better; null where none of the names holds the search. */
export function rankOf(names: string[], search: Search): number | null {
  const ranks = names.flatMap((name) => {
    const place = placeOf(foldWords(name), search.folded)
    if (place === null) return []
    const bearsMarks = search.exact === null || placeOf(wordsWithMarks(name), search.exact) !== null
    return [bearsMarks ? place : place + PLACES]
  })
  return ranks.length > 0 ? Math.min(...ranks) : null
}

const PLACES = 4

/** 0 called so · 1 begins so · 2 holds the words together · 3 holds each · null does not hold them. The last word may go on. */
function placeOf(name: string, words: string[]): number | null {
  const phrase = words.join(" ")
  if (name === phrase) return 0
  if (name.startsWith(phrase)) return 1
  const padded = ` ${name}`
  if (padded.includes(` ${phrase}`)) return 2
  const last = words.length - 1
  return words.every((word, at) => (at === last ? padded.includes(` ${word}`) : `${padded} `.includes(` ${word} `)))
    ? 3
    : null
}

/**
 * What is found, the best first; what is found equally well stays in its order. As with tasks, single words count only where
 * the words nowhere stand together.
 */
export function rank<Named>(all: Named[], namesOf: (one: Named) => string[], search: Search): Named[] {
  const found = all.flatMap((one) => {
    const place = rankOf(namesOf(one), search)
    return place === null ? [] : [{ one, place }]
  })
  const together = found.filter(({ place }) => place % PLACES < 3)
  return (together.length > 0 ? together : found).sort((a, b) => a.place - b.place).map(({ one }) => one)
}
