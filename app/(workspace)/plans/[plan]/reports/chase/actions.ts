"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { chaseReports } from "@/lib/reports/chase-commands"
import { ChaseReports } from "@/lib/reports/input"
import { counted } from "@/lib/words"

export const chaseReportsAction = signedInAction(ChaseReports, chaseReports, {
  revalidate: "/",
  done: ({ agencies }) =>
    `Đã ghi đôn đốc ${agencies.length === 1 ? agencies[0] : `${counted(agencies.length)} cơ quan`}.`,
})
