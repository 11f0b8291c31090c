/**
 * Reads the agencies of a cell: "Các sở, ban, ngành; UBND cấp huyện và đơn vị có liên quan" → G-SBN, G-UBNDH, G-LQ.
 * Names are compared without case, marks and punctuation; nothing is guessed. What means nobody stays words and creates
 * no duty; words that look like an agency the catalogue does not know are marked, for somebody to decide.
 */
import type { Catalogue } from "@/lib/agencies/catalogue"
import { cheapestReading, type Piece } from "@/lib/agencies/cheapest-reading"
import { type Branch, phraseBook, readingsFrom } from "@/lib/agencies/phrase-book"
import { type Token, tokensOf } from "@/lib/agencies/written-forms"

/** One body of a cell in the words of the cell. */
export interface Resolved {
  words: string
  agency?: string
  group?: string
  /** It looks like an agency but is not in the catalogue. */
  unknown?: true
}

/** Whom the text names, in printed order, an agency or group once; text without a name gives its words. */
export function resolveAgencies(text: string, catalogue: Catalogue): Resolved[] {
  const tokens = tokensOf(text)
  const root = phraseBook(catalogue)
  const named = new Set<string>()
  return stretchesOf(cheapestReading(tokens, root), tokens).flatMap((stretch): Resolved[] => {
    const words = text.slice(tokens[stretch.start]?.start, tokens[stretch.end - 1]?.end)
    if (stretch.form) {
      const { agency, group } = stretch.form
      const key = agency ?? group
      if (key !== undefined && named.has(key)) return []
      if (key !== undefined) named.add(key)
      return [{ words, ...(agency !== undefined && { agency }), ...(group !== undefined && { group }) }]
    }
    if (isNumbering(words)) return []
    return [isDoubtful(stretch, tokens, root) ? { words, unknown: true } : { words }]
  })
}

type Stretch = Piece & { goesOnAName: boolean }

/** Names as they are; words left over are joined up to the next punctuation, "và" among them; connectives fall away. */
function stretchesOf(pieces: readonly Piece[], tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  let isParted = false
  for (const piece of pieces) {
    isParted ||= partsAnywhere(tokens, piece)
    if (piece.kind === "connective") continue
    const last = stretches.at(-1)
    const isNext = last?.end === piece.start
    if (last && isRest(last) && isRest(piece) && !isParted && (isNext || !looksLikeAgency(tokens, piece.start)))
      last.end = piece.end
    else stretches.push({ ...piece, goesOnAName: isNext && !isParted && last?.form?.agency !== undefined })
    isParted = false
  }
  return stretches
}

const isRest = (piece: Piece) => piece.kind === "left-over"

/** Whether punctuation stands before the piece or, where it is a connective, within it. */
const partsAnywhere = (tokens: readonly Token[], { start, end, kind }: Piece) =>
  tokens.slice(start, kind === "connective" ? end : start + 1).some((token) => token.parted === "clearly")

/** Begins like an agency, stands in a list of agencies, goes on a name ("Sở Tài chính Hà Giang") or has one inside. */
const isDoubtful = ({ start, end, listed, goesOnAName }: Stretch, tokens: readonly Token[], root: Branch) =>
  listed || goesOnAName || looksLikeAgency(tokens, start) || containsName(tokens.slice(start, end), root)

const containsName = (tokens: readonly Token[], root: Branch) =>
  tokens.some((_, i) => readingsFrom(root, tokens, i).some(({ branch }) => branch.form?.agency ?? branch.form?.group))

const AGENCY_WORDS =
  /^(cac )?(so|ban|bo|cuc|chi cuc|tong cuc|uy ban|hoi dong|thanh tra|van phong|vien|trung tam|kho bac|ngan hang|bao hiem|cong an|toa an|chi nhanh|doan|hoi|lien minh|lien doan|quy|huyen|thi xa|thanh pho|xa|phuong|dac khu|tinh uy|huyen uy|thanh uy) /

const looksLikeAgency = (tokens: readonly Token[], start: number) =>
  AGENCY_WORDS.test(
    `${tokens
      .slice(start, start + 4)
      .flatMap((token) => token.words)
      .join(" ")} `,
  )

/** "1", "a" in front of the items of a list. */
const isNumbering = (words: string) => /^(\p{N}+|\p{L})$/u.test(words)
