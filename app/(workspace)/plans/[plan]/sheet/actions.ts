"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { sheetPath } from "@/lib/addresses"
import { reportSheet } from "@/lib/progress/sheet"
import { ReportSheet } from "@/lib/progress/sheet-input"

export const reportSheetAction = signedInAction(ReportSheet, reportSheet, {
  revalidate: "/",
  redirectTo: ({ plan, sent, forwarded }) => sheetPath(plan, { sent, forwarded }),
})
