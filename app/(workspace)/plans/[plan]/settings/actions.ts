"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { changePlanSettings } from "@/lib/plans/commands"
import { ChangePlanSettings } from "@/lib/plans/input"

export const changePlanSettingsAction = signedInAction(ChangePlanSettings, changePlanSettings, {
  revalidate: "/",
  done: "Đã đổi thiết lập kế hoạch.",
})
