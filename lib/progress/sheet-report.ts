/**
 * Bảng cập nhật: all that an agency leads and has not finished, a row each, told together. A row has one day: of what was
 * submitted the day of submission, of all else the day to which the progress is told. What needs a document or a decision
 * (completed, suspended, discontinued) is told in the form of its own, with its files.
 */
import type { Day } from "@/lib/day"
import { needsConfirmation, type Progress, sayableOf } from "@/lib/progress/progress"
import { faultsOf } from "@/lib/progress/validity"

export const SHEET_FIELDS = ["progress", "day", "result", "difficulties"] as const
export type SheetField = (typeof SHEET_FIELDS)[number]
export type SheetReport = { progress: Progress; day: Day | null; result: string; difficulties: string }

/** What can be told of a duty in its row. */
export const sayableInSheet = (duty: { recurring: boolean }): Progress[] =>
  sayableOf(duty).filter((progress) => !needsConfirmation(progress))

/** What a row says, as an update says it; without a day it speaks of today. */
export const updateOf = ({ progress, day, result, difficulties }: SheetReport, today: Day) => ({
  progress,
  result,
  difficulties,
  speaksOn: day ?? today,
  submittedOn: progress === "SUBMITTED" ? day : null,
  issuedOn: null,
  documentNumber: "",
  noEvidenceReason: "",
})

/** The faults of a row by field; none where it can be sent. */
export function sheetFaults(report: SheetReport, { today, recurring }: { today: Day; recurring: boolean }) {
  if (needsConfirmation(report.progress))
    return { progress: "Hoàn thành, tạm dừng, thôi thực hiện cần văn bản. Dùng mẫu đầy đủ của nhiệm vụ." }
  const faults: Partial<Record<SheetField, string>> = {}
  for (const [field, fault] of Object.entries(faultsOf(updateOf(report, today), { today, recurring })))
    faults[field === "speaksOn" || field === "submittedOn" ? "day" : (field as SheetField)] ??= fault
  return faults
}
