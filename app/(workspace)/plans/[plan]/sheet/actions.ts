"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { sheetPath } from "@/lib/addresses"
import { reportSheet } from "@/lib/progress/sheet"
import { dropSheetDraft, saveSheetDraft } from "@/lib/progress/sheet-draft"
import { DropSheetDraft, ReportSheet, SaveSheetDraft } from "@/lib/progress/sheet-input"

export const reportSheetAction = signedInAction(ReportSheet, reportSheet, {
  revalidate: "/",
  redirectTo: ({ plan, sent, forwarded }) => sheetPath(plan, { sent, forwarded }),
})

export const saveSheetDraftAction = signedInAction(SaveSheetDraft, saveSheetDraft)

export const dropSheetDraftAction = signedInAction(DropSheetDraft, dropSheetDraft, {
  revalidate: "/",
  done: "Đã bỏ bản nháp.",
})
