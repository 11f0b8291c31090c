"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { chaseReport } from "@/lib/reports/chase-commands"
import { ChaseReport } from "@/lib/reports/input"

export const chaseReportAction = signedInAction(ChaseReport, chaseReport, {
  revalidate: "/",
  done: ({ agency }) => `Đã ghi đôn đốc ${agency}.`,
})
