/**
 * Names contain commas and "và", so a cell is not split at them: of all ways to read it, the one stands that leaves the
 * fewest words over, then the one with the fewest and therefore longest names. "Các sở, ban, ngành, Tỉnh đoàn" is thus
 * the group and Tỉnh đoàn, not "Các sở, ban, ngành tỉnh" and a rest.
 * A name begins only where something begins: at the start, after punctuation, after "và" or after another name; inside
 * "Trung tâm Khuyến công thuộc Sở Công Thương" no agency is read.
 */
import type { KnownForm } from "@/lib/agencies/known-forms"
import { type Lists, listsIn } from "@/lib/agencies/lists"
import { type Branch, phraseEnd, phraseTree, type Reading, readingsFrom } from "@/lib/agencies/phrase-book"
import type { Token } from "@/lib/agencies/written-forms"

/** A stretch of tokens, `end` exclusive: a name (form), a connective or list heading, or a word that is left over. */
export interface Piece {
  start: number
  end: number
  kind: "name" | "connective" | "left-over"
  form?: KnownForm
  /** It stands in a list, where every item should be an agency. */
  listed: boolean
}

const CONNECTIVES = phraseTree(["và", "cùng", "với", "cùng với", "chủ trì", "phối hợp", "phối hợp với"])
const OPENERS = phraseTree(
  ["các", "người đứng đầu", "thủ trưởng", "lãnh đạo", "giám đốc", "chủ tịch", "trưởng", "chánh"].flatMap((opener) => [
    opener,
    `${opener} các`,
  ]),
)
const COST = { leftOver: 1000, name: 10, connective: 1 }

interface Choice {
  cost: number
  piece: Piece | null
}

/** The cheapest way to read the tokens, in order and without a gap. Linear in their number. */
export function cheapestReading(tokens: readonly Token[], root: Branch): Piece[] {
  const lists = listsIn(tokens, root)
  const end: Choice = { cost: 0, piece: null }
  const fresh = new Array<Choice>(tokens.length + 1).fill(end) // a name may begin at the token
  const amid = new Array<Choice>(tokens.length + 1).fill(end) // the token goes on with words left over
  const after = ({ end, kind }: Piece) =>
    (kind !== "left-over" || tokens[end]?.parted !== "not" ? fresh : amid)[end] as Choice
  const cheapest = (pieces: Piece[]) =>
    pieces
      .map((piece) => ({ piece, cost: costOf(piece) + after(piece).cost }))
      .reduce((least, next) => (next.cost < least.cost ? next : least))

  for (let at = tokens.length - 1; at >= 0; at--) {
    const pieces = piecesFrom(tokens, root, lists, at)
    fresh[at] = cheapest(pieces)
    amid[at] = cheapest(pieces.filter((piece) => piece.kind !== "name"))
  }

  const reading: Piece[] = []
  for (let { piece } = fresh[0] as Choice; piece; { piece } = after(piece)) reading.push(piece)
  return reading
}

const costOf = ({ kind, start, end }: Piece) =>
  kind === "left-over" ? COST.leftOver : kind === "name" ? COST.name : COST.connective * (end - start)

function piecesFrom(tokens: readonly Token[], root: Branch, lists: Lists, start: number): Piece[] {
  const items = lists.items[start] ?? []
  const listed = items.length > 0
  const pieces: Piece[] = []
  for (const { end, branch } of namesFrom(tokens, root, items, start))
    if (branch.form) pieces.push({ start, end, kind: "name", form: branch.form, listed })
  const connective = lists.headings.get(start) ?? phraseEnd(CONNECTIVES, tokens, start)
  if (connective > start) pieces.push({ start, end: connective, kind: "connective", listed })
  pieces.push({ start, end: start + 1, kind: "left-over", listed })
  return pieces
}

/** Names that begin here, also behind "các" or an office: "Giám đốc Sở Công Thương" is the agency. */
function namesFrom(tokens: readonly Token[], root: Branch, items: readonly Branch[], start: number): Reading[] {
  const opener = phraseEnd(OPENERS, tokens, start)
  const behind = opener > start && tokens[opener]?.parted === "not" ? readingsFrom(root, tokens, opener) : []
  return [...[root, ...items].flatMap((branch) => readingsFrom(branch, tokens, start)), ...behind]
}
