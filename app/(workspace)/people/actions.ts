"use server"

import type { FormState } from "@/lib/access/form-state"
import { signedInAction } from "@/lib/access/signed-in-action"
import { screenMoment } from "@/lib/day"
import {
  changeMembership,
  disablePerson,
  enablePerson,
  endSessionsOf,
  type Handed,
  invitePerson,
  makeResetLink,
  removeTwoFactor,
  renewInvitation,
} from "@/lib/people/commands"
import { ChangeMembership, InvitePerson, WhichPerson } from "@/lib/people/input"

const handed = ({ mailed, expiresAt }: Handed) =>
  mailed
    ? `Đã tạo liên kết và gửi qua thư điện tử. Liên kết dùng một lần, đến ${screenMoment(expiresAt)}.`
    : `Đã tạo liên kết. Chép và chuyển cho đúng người nhận; liên kết dùng một lần, đến ${screenMoment(expiresAt)}.`

export const invitePersonAction = signedInAction(InvitePerson, invitePerson, {
  revalidate: "/",
  confirms: true,
  done: handed,
})

export const renewInvitationAction = signedInAction(WhichPerson, renewInvitation, {
  revalidate: "/",
  confirms: true,
  done: handed,
})

export const makeResetLinkAction = signedInAction(WhichPerson, makeResetLink, {
  revalidate: "/",
  confirms: true,
  done: handed,
})

export const changeMembershipAction = signedInAction(ChangeMembership, changeMembership, {
  revalidate: "/",
  confirms: true,
  done: "Đã ghi vai trò, cơ quan. Có hiệu lực ngay; các phiên đang mở của người này đã kết thúc.",
})

export const removeTwoFactorAction = signedInAction(WhichPerson, removeTwoFactor, {
  revalidate: "/",
  confirms: true,
  done: "Đã gỡ xác thực hai bước. Các phiên đang mở của người này đã kết thúc.",
})

export const endSessionsAction = signedInAction(WhichPerson, endSessionsOf, {
  revalidate: "/",
  done: "Đã kết thúc các phiên làm việc của người này.",
})

/** Shuts an account or opens it again: one action, so that the form which offers the next verb shows the answer. */
export async function turnAccountAction(state: FormState, form: FormData): Promise<FormState> {
  const opens = form instanceof FormData && form.get("verb") === "enable"
  const done = opens ? "Đã mở lại tài khoản." : "Đã khóa tài khoản. Các phiên đang mở đã kết thúc."
  const options = { revalidate: "/", done, confirms: opens }
  return signedInAction(WhichPerson, opens ? enablePerson : disablePerson, options)(state, form)
}
