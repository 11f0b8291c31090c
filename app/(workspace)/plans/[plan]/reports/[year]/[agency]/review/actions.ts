"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { writeNote } from "@/lib/reports/chase-commands"
import {
  EndExemption,
  ExemptAgency,
  GrantException,
  ReturnReport,
  TakeReportStep,
  WriteNote,
} from "@/lib/reports/input"
import { endExemption, exemptAgency, grantException } from "@/lib/reports/period-commands"
import { returnReport, takeReport } from "@/lib/reports/step-commands"

export const takeReportAction = signedInAction(TakeReportStep, takeReport, {
  revalidate: "/",
  done: "Đã tiếp nhận báo cáo.",
})
export const returnReportAction = signedInAction(ReturnReport, returnReport, {
  revalidate: "/",
  done: "Đã trả lại. Lý do gửi kèm; thời điểm gửi lần đầu giữ nguyên.",
})
export const writeNoteAction = signedInAction(WriteNote, writeNote, { revalidate: "/", done: "Đã ghi chú." })
export const exemptAgencyAction = signedInAction(ExemptAgency, exemptAgency, {
  revalidate: "/",
  done: "Đã miễn báo cáo.",
})
export const endExemptionAction = signedInAction(EndExemption, endExemption, {
  revalidate: "/",
  done: "Đã thôi miễn báo cáo.",
})
export const grantExceptionAction = signedInAction(GrantException, grantException, {
  revalidate: "/",
  done: "Đã cho phép gửi sau khi khóa.",
})
