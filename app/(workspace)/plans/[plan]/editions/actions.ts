"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { editionPath } from "@/lib/addresses"
import { closePeriodReport } from "@/lib/editions/close-period-report"
import { ClosePeriodReport } from "@/lib/editions/input"

export const closePeriodReportAction = signedInAction(ClosePeriodReport, closePeriodReport, {
  revalidate: "/",
  redirectTo: ({ plan, no }) => editionPath(plan, { year: "closing", no }),
})
