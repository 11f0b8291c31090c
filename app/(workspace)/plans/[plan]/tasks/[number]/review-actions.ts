"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { TakeStep } from "@/lib/progress/input"
import { confirmUpdate, handBackUpdate, passUpdate, returnUpdate, withdrawUpdate } from "@/lib/progress/review"

export const passUpdateAction = signedInAction(TakeStep, passUpdate, { revalidate: "/", done: "Đã gửi." })
export const handBackUpdateAction = signedInAction(TakeStep, handBackUpdate, {
  revalidate: "/",
  done: "Đã chuyển lại cán bộ.",
})
export const withdrawUpdateAction = signedInAction(TakeStep, withdrawUpdate, { revalidate: "/", done: "Đã thu hồi." })
export const confirmUpdateAction = signedInAction(TakeStep, confirmUpdate, { revalidate: "/", done: "Đã xác nhận." })
export const returnUpdateAction = signedInAction(TakeStep, returnUpdate, { revalidate: "/", done: "Đã trả lại." })
