/**
 * Lists of agencies under one heading: "UBND các huyện: Bình Sơn, Lý Sơn", "các Sở Tài chính, Nội vụ". The heading names
 * nobody by itself; its items are read as if it stood before each. A list ends at ";", a full stop or a new line.
 */
import { type Branch, type Reading, readingsFrom } from "@/lib/agencies/phrase-book"
import type { Token } from "@/lib/agencies/written-forms"

export interface Lists {
  /** At the token where a heading begins: where it ends. */
  headings: ReadonlyMap<number, number>
  /** At each token: the branches from which the items of the list it stands in go on; none outside lists. */
  items: readonly (readonly Branch[])[]
}

/** The lists of a text. */
export function listsIn(tokens: readonly Token[], root: Branch): Lists {
  const headings = new Map<number, number>()
  const items: Branch[][] = []
  let current: Branch[] = []
  while (items.length < tokens.length) {
    const start = items.length
    if (endsList(tokens[start] as Token)) current = []
    const heading = readingsFrom(root, tokens, start).findLast((reading) => opensList(tokens, start, reading))
    items.push(current)
    if (!heading) continue
    headings.set(start, heading.end)
    while (items.length < heading.end) items.push(current)
    current = heading.branch.opens ?? []
  }
  return { headings, items }
}

const endsList = ({ gap, parted }: Token) => /[;\n]/.test(gap) || (parted === "clearly" && gap.includes("."))

/** A heading is followed by ":" or, where it says "các", directly by an item. */
function opensList(tokens: readonly Token[], start: number, { end, branch }: Reading): boolean {
  const next = tokens[end]
  if (!branch.opens || !next) return false
  if (next.gap.includes(":")) return true
  const isPlural = tokens.slice(start, end).some((token) => token.words[0] === "cac")
  const goesOn = (item: Branch) => readingsFrom(item, tokens, end).some((reading) => reading.branch.form)
  return isPlural && next.parted === "not" && branch.opens.some(goesOn)
}
