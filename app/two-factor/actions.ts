"use server"

import { EnterCode, ProposeTwoFactor } from "@/lib/access/input"
import { signedInAction } from "@/lib/access/signed-in-action"
import { proposeTwoFactor, turnOnTwoFactor } from "@/lib/access/two-factor-commands"

export const proposeTwoFactorAction = signedInAction(ProposeTwoFactor, proposeTwoFactor, {
  revalidate: "/two-factor",
  confirms: true,
  whileOwing: true,
})

export const turnOnTwoFactorAction = signedInAction(EnterCode, turnOnTwoFactor, {
  session: "keep",
  revalidate: "/",
  whileOwing: true,
  done: "Đã bật xác thực hai bước. Các phiên làm việc khác đã kết thúc.",
})
