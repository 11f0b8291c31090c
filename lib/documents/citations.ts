import type { CellColumn } from "@/lib/appendix/columns"
import { type Day, makeDay } from "@/lib/day"
import type { CitationMeaning } from "@/lib/documents/meanings"

/**
 * Legal documents cited in a cell ("Quyết định số 12/QĐ-UBND ngày 30/9/2021"), read from the corrected text. The type is
 * given by its full name, whether written so, abbreviated ("QĐ số …") or only present in the symbol.
 */
export type CitedDocument = {
  type: string // "Quyết định"
  number: string // "12", "98/2018"
  symbol: string // "QĐ-UBND"
  issuedOn: Day | null
  issuer: string | null
  fragment: string // the citing words, as they stand in the text
}

/** The documents that a text cites, each once, in the order of their first mention. A later mention may add day or issuer. */
export function findCitations(text: string): CitedDocument[] {
  const found = new Map<string, CitedDocument>()
  for (const match of text.matchAll(CITATION)) {
    const [words, written, number = "", rawSymbol = "", day, month, year] = match
    const symbol = rawSymbol.replace(/[.&-]+$/, "")
    const type = typeOf(written, symbol)
    if (!type) continue
    const issuedOn = year ? makeDay(Number(year), Number(month), Number(day)) : null
    const issuer =
      issuerBySymbol(symbol) ?? issuerAfter(text.slice(match.index + words.length, match.index + words.length + 100))
    const fragment = year ? words : words.slice(0, words.lastIndexOf(rawSymbol) + symbol.length)
    addTo(found, { type, number, symbol, issuedOn, issuer, fragment })
  }
  return [...found.values()]
}

/**
 * What a citation is there for. A note that begins "Theo", "Căn cứ" and any citation in a title give the basis; "đã … trình"
 * tells progress; "Sau khi có" a precondition. That a document is the *result* only a person can say.
 */
export function meaningOf(column: CellColumn, text: string): CitationMeaning {
  if (column === "TITLE") return "BASIS"
  if (/^\W*(?:Theo|Căn cứ)(?!\p{L})/iu.test(text)) return "BASIS"
  if (/^\W*Sau khi(?: có)?(?!\p{L})/iu.test(text)) return "PRECONDITION"
  const done = text.search(/(?<!\p{L})đã(?!\p{L})/iu)
  return done >= 0 && /(?<!\p{L})trình(?!\p{L})/iu.test(text.slice(done, done + 300)) ? "PROGRESS" : "UNKNOWN"
}

/**
 * Gives undated mentions of a document its day where the same plan names exactly one day for it, so that
 * "Nghị định 98/2018/NĐ-CP" in a title and its dated mention in a note are one document.
 */
export function completeDays<T extends CitedDocument>(citations: T[]): T[] {
  const days = new Map<string, Set<Day>>()
  for (const one of citations)
    if (one.issuedOn) days.set(nameOf(one), (days.get(nameOf(one)) ?? new Set<Day>()).add(one.issuedOn))
  return citations.map((one) => {
    const known = [...(days.get(nameOf(one)) ?? [])]
    return one.issuedOn === null && known.length === 1 ? { ...one, issuedOn: known[0] ?? null } : one
  })
}

/** Names after Nghị định 30/2020/NĐ-CP, Phụ lục III, and of the laws' series. */
const TYPES: Record<string, string> = {
  QĐ: "Quyết định",
  NĐ: "Nghị định",
  NQ: "Nghị quyết",
  KH: "Kế hoạch",
  TB: "Thông báo",
  TTr: "Tờ trình",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  CT: "Chỉ thị",
  CTr: "Chương trình",
  BC: "Báo cáo",
  KL: "Kết luận",
  ĐA: "Đề án",
  CV: "Công văn",
  HD: "Hướng dẫn",
}
const NAMES = [...new Set([...Object.values(TYPES), "Luật", "Pháp lệnh"])].sort((a, b) => b.length - a.length)
const CODES = Object.keys(TYPES).sort((a, b) => b.length - a.length)

// Every repetition is bounded: the text comes from outside and a line may be long.
const CITATION = new RegExp(
  `(?:(?<!\\p{L})(${NAMES.join("|")}|${CODES.join("|")})\\s{1,5})?(?:số\\s{0,3}:?\\s{0,3})?` +
    "(?<![\\d/.])(\\d[\\d.]{0,9}(?:/\\d{4})?)\\s?/\\s?(\\p{L}[\\p{L}\\d&.-]{1,40})" +
    "(?:,?\\s{1,5}ngày\\s{1,5}(\\d{1,2})(?:/|\\s{1,3}tháng\\s{1,3})(\\d{1,2})(?:/|\\s{1,3}năm\\s{1,3})(\\d{4}))?",
  "giu",
)

function typeOf(written: string | undefined, symbol: string): string | null {
  const name = NAMES.find((one) => one.toLowerCase() === written?.toLowerCase())
  const code = CODES.find((one) => one === written) ?? CODES.find((one) => symbol.split("-")[0] === one)
  return name ?? (code ? (TYPES[code] ?? null) : null)
}

function issuerBySymbol(symbol: string): string | null {
  const last = symbol.split("-").at(-1)
  if (last === "TTg") return "Thủ tướng Chính phủ"
  if (last === "CP") return "Chính phủ"
  return /^QH\d{1,2}$/.test(symbol) ? "Quốc hội" : null
}

/** "… của UBND tỉnh về việc …" → "UBND tỉnh" */
function issuerAfter(text: string): string | null {
  const match =
    /^,?\s{1,3}của\s{1,3}(\p{Lu}.{1,80}?)(?=\s+(?:về|ban hành|phê duyệt|quy định|thực hiện|triển khai|thông qua)(?!\p{L})|[,;.()]|$)/iu.exec(
      text,
    )
  return match?.[1] && /^\p{Lu}/u.test(match[1]) ? match[1].trim() : null
}

const nameOf = (one: CitedDocument) => `${one.type} ${one.number}/${one.symbol}`

function addTo(found: Map<string, CitedDocument>, one: CitedDocument) {
  const mentions = [...found.entries()].filter(([, other]) => nameOf(other) === nameOf(one))
  const same = mentions.find(([, other]) => other.issuedOn === one.issuedOn || !other.issuedOn || !one.issuedOn)
  if (!same) found.set(`${nameOf(one)} ${one.issuedOn}`, one)
  else
    found.set(same[0], { ...same[1], issuedOn: same[1].issuedOn ?? one.issuedOn, issuer: same[1].issuer ?? one.issuer })
}
