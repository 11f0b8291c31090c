/**
 * Whether what is said of a duty can be true: each fault with the sentence that says what to do. Days lie in the past and
 * in their order; a completion needs the document or the reason why there is none; a stop needs the decision.
 */
import { type Day, writtenDay } from "@/lib/day"
import { isStopped, type Progress } from "@/lib/progress/progress"

/** An update as typed, days read. */
export type Report = {
  progress: Progress
  result: string
  speaksOn: Day
  submittedOn: Day | null
  issuedOn: Day | null
  documentNumber: string
  noEvidenceReason: string
}

/** The faults by field; none where the report can be kept. `planOn` is the day on which the plan was issued. */
export function faultsOf(
  report: Report,
  { today, recurring }: { today: Day; recurring: boolean },
): Record<string, string> {
  const { progress, speaksOn, submittedOn, issuedOn, documentNumber, noEvidenceReason } = report
  const faults: Record<string, string> = {}
  const days = { speaksOn, submittedOn, issuedOn }
  for (const [field, day] of Object.entries(days))
    if (day && day > today) faults[field] = `Ngày ${writtenDay(day)} chưa đến.`
  if (progress === "ONGOING" && !recurring) faults.progress = "Nhiệm vụ này có thời hạn. Chọn tiến độ khác."
  if (progress !== "NOT_STARTED" && report.result === "") faults.result = "Chưa nhập kết quả thực hiện."
  if (progress === "SUBMITTED" && !submittedOn) faults.submittedOn = "Chưa nhập ngày trình."
  if (progress === "COMPLETED" && !noEvidenceReason && (!documentNumber || !issuedOn))
    faults[documentNumber ? "issuedOn" : "documentNumber"] =
      "Đã hoàn thành phải có số, ký hiệu và ngày ban hành. Nếu chưa có văn bản, ghi lý do chưa có minh chứng."
  if (isStopped(progress) && (!documentNumber || !issuedOn))
    faults[documentNumber ? "issuedOn" : "documentNumber"] =
      "Tạm dừng, thôi thực hiện phải có số và ngày của văn bản quyết định."
  if (submittedOn && issuedOn && issuedOn < submittedOn && !faults.issuedOn)
    faults.issuedOn = `Ngày ban hành ${writtenDay(issuedOn)} trước ngày trình ${writtenDay(submittedOn)}.`
  return faults
}
