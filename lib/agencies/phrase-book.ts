/**
 * Every written form as a tree of folded words, so that a text is read in one pass whatever its length.
 * Lists are general Vietnamese: after "UBND các huyện:" the items "Bình Sơn, Lý Sơn" are read as "huyện Bình Sơn" and
 * "huyện Lý Sơn", after "Các sở:" the item "Tài chính" as "Sở Tài chính".
 */
import type { Catalogue } from "@/lib/agencies/catalogue"
import { type KnownForm, knownForms } from "@/lib/agencies/known-forms"
import { foldedForm, type Token } from "@/lib/agencies/written-forms"

export interface Branch {
  next: Map<string, Branch>
  form?: KnownForm
  /** The branches from which the items of the list go on that this phrase opens. */
  opens?: Branch[]
  /** A phrase without a meaning of its own ends here. */
  ends?: boolean
}

/** A stretch of tokens, `end` exclusive, that leads to a branch. */
export interface Reading {
  end: number
  branch: Branch
}

const LISTS = [
  ...["sở", "sở, ngành", "sở, ban, ngành", "ban", "cục", "chi cục"],
  ...[
    "huyện",
    "huyện, thị xã",
    "huyện, thành phố",
    "huyện, thị xã, thành phố",
    "thị xã",
    "thị xã, thành phố",
    "thành phố",
  ],
  ...["xã", "phường", "xã, phường", "xã, phường, thị trấn", "xã, phường, đặc khu"],
]

const books = new WeakMap<Catalogue, Branch>()

/** The root of the tree; a catalogue is read once and must not be changed afterwards. */
export function phraseBook(catalogue: Catalogue): Branch {
  const known = books.get(catalogue)
  if (known) return known
  const root: Branch = { next: new Map() }
  for (const form of knownForms(catalogue)) grow(root, form.folded).form = form
  for (const list of LISTS) {
    const opens = list.split(", ").map((kind) => grow(root, foldedForm(kind)))
    for (const written of [list, list.replace(/, ([^,]+)$/, " và $1")])
      for (const opening of ["", "các ", "UBND ", "UBND các "]) grow(root, foldedForm(opening + written)).opens = opens
  }
  books.set(catalogue, root)
  return root
}

/** All readings that begin at a token, shortest first; none runs across ";" or ":", which always part two bodies. */
export function readingsFrom(branch: Branch, tokens: readonly Token[], start: number): Reading[] {
  const readings: Reading[] = []
  let at: Branch | undefined = branch
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (i > start && /[;:]/.test(token.gap)) break
    for (const word of token.words) at = at?.next.get(word)
    if (!at) break
    if (at.form || at.opens || at.ends) readings.push({ end: i + 1, branch: at })
  }
  return readings
}

/** A tree of phrases that have no meaning of their own, such as connectives. */
export function phraseTree(phrases: readonly string[]): Branch {
  const root: Branch = { next: new Map() }
  for (const phrase of phrases) grow(root, foldedForm(phrase)).ends = true
  return root
}

/** Where the longest phrase of such a tree that begins at a token ends; where none does, the token itself. */
export const phraseEnd = (tree: Branch, tokens: readonly Token[], start: number): number =>
  readingsFrom(tree, tokens, start).at(-1)?.end ?? start

function grow(root: Branch, folded: string): Branch {
  let at = root
  for (const word of folded.split(" ")) {
    const next: Branch = at.next.get(word) ?? { next: new Map() }
    at.next.set(word, next)
    at = next
  }
  return at
}
