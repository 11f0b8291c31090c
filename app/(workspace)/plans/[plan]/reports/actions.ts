"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { ChangePeriod, OpenPeriod } from "@/lib/reports/input"
import { changePeriod, openPeriod } from "@/lib/reports/period-commands"
import { counted } from "@/lib/words"

export const openPeriodAction = signedInAction(OpenPeriod, openPeriod, {
  revalidate: "/",
  done: ({ expected }) => `Đã mở kỳ báo cáo; ${counted(expected)} cơ quan phải báo cáo.`,
})

export const changePeriodAction = signedInAction(ChangePeriod, changePeriod, {
  revalidate: "/",
  done: "Đã đổi các ngày của kỳ báo cáo.",
})
