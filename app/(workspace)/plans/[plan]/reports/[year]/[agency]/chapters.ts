import { type Chapter, chapterOf } from "@/lib/reports/outline"
import type { WrittenPart } from "@/lib/reports/written-parts"
import { counted } from "@/lib/words"

/** What a chapter of the report is called in its task list. */
export function chapterTitle(chapter: Chapter, year: number, parts: readonly WrittenPart[]): string {
  const count = parts.filter(({ key }) => chapterOf(key) === chapter).length
  const TITLES: Record<Chapter, string> = {
    deployment: "Tình hình triển khai thực hiện",
    results: `Kết quả từng nhiệm vụ: ${counted(count)} nhiệm vụ`,
    helped: `Nhiệm vụ phối hợp: ${counted(count)} nhiệm vụ`,
    appraisal: "Đánh giá chung: kết quả nổi bật; tồn tại, hạn chế; nguyên nhân",
    estimate: `Ước thực hiện đến 31/12/${year}`,
    "next-year": `Phương hướng, nhiệm vụ năm ${year + 1}`,
    proposals: "Đề xuất, kiến nghị (gia hạn, điều chỉnh, bổ sung)",
  }
  return TITLES[chapter]
}

/** How far a chapter is: something is missing, written first and not looked at, being written, done. */
export function chapterState(parts: readonly WrittenPart[]) {
  const missing = parts.filter(({ isRequired, isBlank }) => isRequired && isBlank)
  const untouched = parts.filter(({ saved, isBlank }) => !saved && !isBlank)
  const saved = parts.flatMap((part) => part.saved ?? []).sort((a, b) => b.at.getTime() - a.at.getTime())
  const kind = missing.length > 0 ? "missing" : untouched.length > 0 ? "untouched" : "done"
  return { kind, missing, untouched, last: saved[0] ?? null } as const
}
