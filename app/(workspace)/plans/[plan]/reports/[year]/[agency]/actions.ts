"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { KeepAsWritten, SaveReportPart, TakeReportStep } from "@/lib/reports/input"
import { keepAsWritten, saveReportPart } from "@/lib/reports/part-commands"
import { forwardReport, handBackReport, sendReport, withdrawReport } from "@/lib/reports/step-commands"

export const saveReportPartAction = signedInAction(SaveReportPart, saveReportPart, {
  done: ({ savedAt }) => `Đã lưu lúc ${savedAt}.`,
})

export const keepAsWrittenAction = signedInAction(KeepAsWritten, keepAsWritten, {
  revalidate: "/",
  done: "Đã ghi nhận phần này giữ nguyên như viết sẵn.",
})

export const forwardReportAction = signedInAction(TakeReportStep, forwardReport, {
  revalidate: "/",
  done: "Đã chuyển lãnh đạo duyệt.",
})
export const handBackReportAction = signedInAction(TakeReportStep, handBackReport, {
  revalidate: "/",
  done: "Đã chuyển lại cán bộ.",
})
export const sendReportAction = signedInAction(TakeReportStep, sendReport, { revalidate: "/" })
export const withdrawReportAction = signedInAction(TakeReportStep, withdrawReport, {
  revalidate: "/",
  done: "Đã thu hồi. Thời điểm gửi lần đầu giữ nguyên.",
})
