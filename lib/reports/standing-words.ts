import type { ReportStanding } from "@/lib/reports/report-standing"
import type { ReportVerb } from "@/lib/reports/workflow"
import { counted, REPORT_CLASS_WORDS } from "@/lib/words"

/** Where a report is, and how it stands to its due day, in one phrase: "Đã gửi chậm 03 ngày". */
export function standingWords({ class: where, firstSentOn, daysLate }: ReportStanding): string {
  if (where === "SENT") return daysLate > 0 ? `Đã gửi chậm ${counted(daysLate)} ngày` : "Đã gửi đúng hạn"
  if (where === "TAKEN" || firstSentOn !== null)
    return daysLate > 0
      ? `${REPORT_CLASS_WORDS[where]}, gửi chậm ${counted(daysLate)} ngày`
      : `${REPORT_CLASS_WORDS[where]}, gửi đúng hạn`
  return daysLate > 0 ? `${REPORT_CLASS_WORDS[where]}, quá hạn ${counted(daysLate)} ngày` : REPORT_CLASS_WORDS[where]
}

export const STEP_WORDS: Record<ReportVerb, string> = {
  begin: "Bắt đầu soạn",
  forward: "Chuyển lãnh đạo duyệt",
  "hand-back": "Chuyển lại cán bộ",
  send: "Gửi",
  withdraw: "Thu hồi",
  take: "Tiếp nhận",
  return: "Trả lại",
  "receive-paper": "Nhận báo cáo giấy",
}

/** "đúng hạn" or "chậm 03 ngày". */
export const latenessWords = (daysLate: number): string =>
  daysLate > 0 ? `chậm ${counted(daysLate)} ngày` : "đúng hạn"
