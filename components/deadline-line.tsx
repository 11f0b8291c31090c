import { type Day, writtenDay } from "@/lib/day"
import type { DeadlineKind } from "@/lib/tasks/deadline"

/** The typed meaning of a deadline in a few words, under the words of the plan: "hạn 31/12/2022". */
export function DeadlineLine({ kind, due }: { kind: DeadlineKind; due: Day | null }) {
  if (kind === "UNREADABLE") return <span className="text-label text-amber">chưa đọc được, cần xác định</span>
  return <span className="text-meta text-ink-2">{due ? `hạn ${writtenDay(due)}` : WITHOUT_DAY[kind]}</span>
}

const WITHOUT_DAY: Partial<Record<DeadlineKind, string>> = {
  OPEN_FROM_YEAR: "hạn 31/12 mỗi năm",
  ANNUAL: "hạn 31/12 mỗi năm",
  CONTINUOUS: "không có hạn",
  UNSPECIFIED: "không ghi thời hạn",
}
