/**
 * The form of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in millimetres, type in points. Where
 * the decree leaves a range, the usual choice within it stands here; what it does not say (tables, pages across) follows
 * office practice. docs/nd30.md leads from each requirement to its check.
 */

/** Mục I.2, I.5 and III.1.đ: A4; a table that is an appendix lies across. */
export const PAGES = {
  upright: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 },
  across: { width: 297, height: 210, top: 30, bottom: 20, left: 20, right: 20 },
} as const
export type Turned = keyof typeof PAGES
/** From the edge of the paper to the page number, within the top margin. */
export const PAGE_NUMBER_AT = 10

/** Room for text between the margins. */
export const roomOf = (turned: Turned): number => PAGES[turned].width - PAGES[turned].left - PAGES[turned].right

/** The two halves of the head; room for "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" at 13 points is 96 mm. */
export const HEAD_HALVES = [65, 100] as const
export const SIGNATURE_HALVES = [82, 83] as const

type Style = {
  /** What Word calls it. */
  name: string
  size: number
  bold?: true
  italic?: true
  align?: "center" | "justify"
  /** Points above and below; lines of the paragraph as a multiple of single. */
  before?: number
  after?: number
  lines?: number
  /** Millimetres: of the first line, of all lines, back again for the first one. */
  firstLine?: number
  indent?: number
  hanging?: number
  /** Level in the outline of the document. */
  outline?: 1 | 2 | 3
  keepWithNext?: true
  boxed?: true
}

const FIRST_LINE = 12.7
const body = { size: 14, align: "justify", after: 6, lines: 1.1 } as const

/** Components by the table of type sizes, Phụ lục I, mục V. */
export const STYLES = {
  nation: { name: "Quốc hiệu", size: 13, bold: true, align: "center" },
  motto: { name: "Tiêu ngữ", size: 14, bold: true, align: "center" },
  superior: { name: "Cơ quan chủ quản", size: 13, align: "center" },
  issuer: { name: "Cơ quan ban hành", size: 13, bold: true, align: "center" },
  number: { name: "Số, ký hiệu", size: 13, align: "center", before: 6 },
  date: { name: "Địa danh, thời gian", size: 14, italic: true, align: "center", before: 6 },
  draft: { name: "Dự thảo", size: 13, bold: true, align: "center", before: 8, after: 6, indent: 18, boxed: true },
  about: { name: "Trích yếu công văn", size: 12, align: "center", before: 6 },
  kind: { name: "Tên loại", size: 14, bold: true, align: "center", before: 18, keepWithNext: true },
  subject: { name: "Trích yếu", size: 14, bold: true, align: "center", keepWithNext: true },
  to: { name: "Kính gửi", size: 14, before: 12, after: 6, align: "center" },
  toSeveral: { name: "Kính gửi các nơi", size: 14, before: 12, indent: 30, keepWithNext: true },
  recipient: { name: "Nơi kính gửi", size: 14, indent: 53, hanging: 4, align: "justify" },
  opening: { ...body, name: "Lời dẫn", before: 12, firstLine: FIRST_LINE },
  ground: { ...body, name: "Căn cứ", italic: true, firstLine: FIRST_LINE },
  heading1: { ...body, name: "Mục", bold: true, before: 6, firstLine: FIRST_LINE, outline: 1, keepWithNext: true },
  heading2: { ...body, name: "Khoản", bold: true, firstLine: FIRST_LINE, outline: 2, keepWithNext: true },
  heading3: { ...body, name: "Điểm", firstLine: FIRST_LINE, outline: 3, keepWithNext: true },
  paragraph: { ...body, name: "Nội dung", firstLine: FIRST_LINE },
  // a signature never stands on a page without a word of its document
  closing: { ...body, name: "Lời kết", firstLine: FIRST_LINE, keepWithNext: true },
  note: { name: "Chú dẫn", size: 14, italic: true, align: "center", after: 6 },
  sentToLabel: { name: "Nơi nhận", size: 12, bold: true, italic: true, before: 6 },
  sentTo: { name: "Nơi nhận, tên", size: 11, indent: 2.5, hanging: 2.5 },
  authority: { name: "Quyền hạn, chức vụ", size: 14, bold: true, align: "center", keepWithNext: true },
  signer: { name: "Họ và tên người ký", size: 14, bold: true, align: "center", before: 72 },
  appendixLabel: { name: "Phụ lục", size: 14, bold: true, align: "center", keepWithNext: true },
  appendixTitle: { name: "Tên phụ lục", size: 14, bold: true, align: "center", outline: 1, keepWithNext: true },
  appendixNote: { name: "Kèm theo", size: 14, italic: true, align: "center", keepWithNext: true },
  tableHead: { name: "Bảng, đầu cột", size: 11, bold: true, align: "center" },
  tableCell: { name: "Bảng, chữ", size: 11 },
  tableFigure: { name: "Bảng, số", size: 11, align: "center" },
  tableGroup: { name: "Bảng, nhóm", size: 11, bold: true, keepWithNext: true },
  tableSum: { name: "Bảng, cộng", size: 11, bold: true },
  tableSumFigure: { name: "Bảng, số cộng", size: 11, bold: true, align: "center" },
  factTerm: { name: "Mục thông tin", size: 13, bold: true, after: 4 },
  factWords: { name: "Nội dung thông tin", size: 13, after: 4 },
  rule: { name: "Nét kẻ", size: 2 },
  gap: { name: "Khoảng trống", size: 6 },
  pageNumber: { name: "Số trang", size: 13, align: "center" },
} as const satisfies Record<string, Style>
export type StyleName = keyof typeof STYLES
