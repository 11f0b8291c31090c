"use server"

import { changePassword, endOtherSessions, endOwnSession, updateProfile } from "@/lib/access/account-commands"
import { ChangePassword, EndOtherSessions, EndOwnSession, UpdateProfile } from "@/lib/access/input"
import { signedInAction } from "@/lib/access/signed-in-action"

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
