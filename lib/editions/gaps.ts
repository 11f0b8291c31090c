/** The agencies without a taken report, and why: they stand by name in every edition. */
import { z } from "zod"
import { writtenDay } from "@/lib/day"
import type { ReportStanding } from "@/lib/reports/report-standing"
import { counted } from "@/lib/words"

export const Gap = z.object({ key: z.string(), name: z.string(), why: z.string() })
export type Gap = z.output<typeof Gap>

/** Null where nothing is missing: the report was taken, or none is asked. */
export function gapWords({ class: of, daysLate, since }: ReportStanding): string | null {
  if (of === "TAKEN" || of === "EXEMPT") return null
  if (of === "SENT") return `đã gửi${since ? ` ngày ${writtenDay(since)}` : ""}, chưa tiếp nhận`
  if (of === "RETURNED") return `đã trả lại${since ? ` ngày ${writtenDay(since)}` : ""}, chưa gửi lại`
  return daysLate > 0 ? `chưa gửi, quá hạn ${counted(daysLate)} ngày` : "chưa gửi, chưa đến hạn"
}
