/**
 * An official document as its author thinks of it: who issues it, what it says, who signs it. It knows no format and no
 * measure: lay-out.ts gives it the form of Nghị định 30/2020/NĐ-CP, and write-paper.ts makes a file of that.
 */
import type { Day } from "@/lib/day"
import type { Value } from "@/lib/exports/columns"

/** The most rows of a Word or PDF file: beyond them a spreadsheet is what serves. */
export const MOST_ROWS = 1000

/** A document to be signed, or tables and facts that stand alone (`letter` null), each with its appendices. */
export type Paper = {
  /** What programs show as the file's title. */
  title: string
  letter: Letter | null
  appendices: Appendix[]
}

export type Letter = {
  /** Marked DỰ THẢO. */
  draft: boolean
  head: Head
  /** Tên loại, "Báo cáo"; a công văn has none. */
  kind: string | null
  /** Trích yếu; of a công văn without its "V/v". */
  subject: string
  /** Kính gửi. */
  to: string[]
  /** Căn cứ, one a line. */
  grounds: string[]
  body: Block[]
  /** Nơi nhận, without "Như trên"; the last one is the archive's line. */
  recipients: string[]
  signature: Signature
}

export type Head = {
  /** Cơ quan chủ quản, in whole words; null where the issuer has none. */
  superior: string | null
  issuer: string
  /** What stands behind the blank number: "BC-UBND". */
  symbol: string
  place: string
  /** Day and month are left blank where the day is not known; the year is not. */
  date: { day: Day } | { month: Day }
}

/** Who issues a document: the name within its text, its head, the last line of Nơi nhận ("Lưu: VT, TH"), its signature. */
export type IssuedBy = { official: string; head: Head; archive: string; signature: Signature }

/** Quyền hạn and chức vụ in their order, "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC"; nobody's name where nobody is known. */
export type Signature = { titles: string[]; name: string | null }

/** A part of its own with pages of its own. */
export type Appendix = {
  /** Phụ lục are numbered I, II, III; a table that stands alone is none. */
  numbered: boolean
  title: string
  /** "Kèm theo …", or what a reader must know of the figures. */
  notes: string[]
  landscape: boolean
  body: Block[]
}

export type Block =
  /** Mục I, khoản 1, điểm a: numbered by their place. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  /** A khoản without a title of its own: 1., 2. as plain text. */
  | { kind: "numbered"; text: string }
  /** One of a list, with a dash. */
  | { kind: "item"; text: string }
  /** In brackets, slanted, in the middle. */
  | { kind: "note"; text: string }
  | { kind: "facts"; facts: { term: string; words: string }[] }
  | { kind: "table"; table: Table }

export const paragraph = (text: string): Block => ({ kind: "paragraph", text })
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text })
export const numbered = (text: string): Block => ({ kind: "numbered", text })
export const item = (text: string): Block => ({ kind: "item", text })
export const note = (text: string): Block => ({ kind: "note", text })

/** Declared once for screen files and papers alike. `width` in characters of a spreadsheet. */
export type Table = {
  columns: TableColumn[]
  rows: TableRow[]
}
export type TableColumn = {
  heading: string
  /** Stands above its own heading and that of its neighbours of the same group. */
  group?: string
  width: number
  figure?: boolean
}
/** A "group" row is one text across all columns; a "sum" row is printed bold. */
export type TableRow = { kind: "row" | "sum"; values: Value[] } | { kind: "group"; text: string }
