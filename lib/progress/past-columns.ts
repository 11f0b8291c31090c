/**
 * The columns of the past as an Excel file, declared once for the file that goes out, the one that comes in, and a block
 * of cells that is pasted. The first names the row for ever, the next ones are for the eye; what is entered follows.
 */
import type { PastField } from "@/lib/progress/past-entry"
import { PROGRESS, type Progress } from "@/lib/progress/progress"
import { foldWords } from "@/lib/vietnamese"
import { PROGRESS_WORDS } from "@/lib/words"

export type ShownColumn = "key" | "number" | "title" | "lead" | "due" | "status" | "offer"
export type PastColumn = { name: ShownColumn | PastField; heading: string; width: number }

export const PAST_COLUMNS: readonly PastColumn[] = [
  { name: "key", heading: "Mã", width: 18 },
  { name: "number", heading: "TT", width: 6 },
  { name: "title", heading: "Nhiệm vụ", width: 50 },
  { name: "lead", heading: "Cơ quan chủ trì", width: 24 },
  { name: "due", heading: "Hạn", width: 12 },
  { name: "status", heading: "Đang ghi nhận", width: 26 },
  { name: "offer", heading: "Ghi chú của kế hoạch gợi ý", width: 30 },
  { name: "progress", heading: "Tiến độ", width: 24 },
  { name: "day", heading: "Ngày", width: 12 },
  { name: "documentNumber", heading: "Số, ký hiệu văn bản", width: 22 },
  { name: "result", heading: "Kết quả", width: 44 },
  { name: "submittedOn", heading: "Ngày trình", width: 12 },
  { name: "noEvidenceReason", heading: "Lý do chưa có minh chứng", width: 28 },
  { name: "replaces", heading: "Thay lần nhập trước", width: 12 },
]

export const YES = "Có"

/** The columns that are entered, in their order. */
export const ENTERED = PAST_COLUMNS.flatMap(({ name }) => (isField(name) ? [name] : []))

function isField(name: PastColumn["name"]): name is PastField {
  return !["key", "number", "title", "lead", "due", "status", "offer"].includes(name)
}

/** The column under a heading, whatever its case and marks; null where there is none. */
export const columnOf = (heading: string): PastColumn["name"] | null =>
  PAST_COLUMNS.find((column) => foldWords(column.heading) === foldWords(heading))?.name ?? null

/** The progress that a word means: "Đã trình, chờ phê duyệt", "đã trình", "hoàn thành". Null where it means none. */
export function readProgress(text: string): Progress | null {
  const folded = foldWords(text)
  const known = PROGRESS.find((progress) => foldWords(PROGRESS_WORDS[progress]) === folded)
  return known ?? SHORT[folded] ?? null
}

const SHORT: Record<string, Progress> = {
  "hoan thanh": "COMPLETED",
  "da trinh": "SUBMITTED",
  "thuong xuyen": "ONGOING",
  "thoi khong thuc hien": "DISCONTINUED",
}
