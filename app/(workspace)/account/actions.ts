"use server"

import { changePassword, endOtherSessions, endOwnSession, updateProfile } from "@/lib/access/account-commands"
import type { FormState } from "@/lib/access/form-state"
import {
  ChangePassword,
  EndOtherSessions,
  EndOwnSession,
  EnterCode,
  MakeOwnToken,
  RevokeOwnToken,
  UpdateProfile,
} from "@/lib/access/input"
import { signedInAction } from "@/lib/access/signed-in-action"
import { makeOwnToken, revokeOwnToken } from "@/lib/access/token-commands"
import { moveTwoFactor, renewRecoveryCodes, turnOffTwoFactor } from "@/lib/access/two-factor-commands"

export const updateProfileAction = signedInAction(UpdateProfile, updateProfile, {
  revalidate: "/",
  done: "Đã lưu họ tên, chức vụ.",
})

export const changePasswordAction = signedInAction(ChangePassword, changePassword, {
  session: "keep",
  revalidate: "/",
  done: "Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.",
})

export const endOwnSessionAction = signedInAction(EndOwnSession, endOwnSession, {
  revalidate: "/",
  done: "Đã kết thúc phiên làm việc.",
})

export const endOtherSessionsAction = signedInAction(EndOtherSessions, endOtherSessions, {
  revalidate: "/",
  done: "Đã kết thúc các phiên làm việc khác.",
})

/** What can be done about the second step once it is on: one action, so that the form which offers it shows the answer. */
export async function changeTwoFactorAction(state: FormState, form: FormData): Promise<FormState> {
  const verb = form instanceof FormData ? form.get("verb") : null
  if (verb === "turn-off") {
    const done = "Đã tắt xác thực hai bước. Các phiên làm việc khác đã kết thúc."
    const options = { session: "keep", revalidate: "/", confirms: true, done } as const
    return signedInAction(EnterCode, turnOffTwoFactor, options)(state, form)
  }
  if (verb === "move") {
    const options = { revalidate: "/two-factor", confirms: true, redirectTo: "/two-factor" }
    return signedInAction(EnterCode, moveTwoFactor, options)(state, form)
  }
  const options = { revalidate: "/account", confirms: true, done: "Đã cấp mã khôi phục mới." }
  return signedInAction(EnterCode, renewRecoveryCodes, options)(state, form)
}

export const makeOwnTokenAction = signedInAction(MakeOwnToken, makeOwnToken, {
  revalidate: "/account",
  confirms: true,
})

export const revokeOwnTokenAction = signedInAction(RevokeOwnToken, revokeOwnToken, {
  revalidate: "/account",
  done: "Đã thu hồi khóa. Phần mềm dùng khóa này không đọc được nữa.",
})
