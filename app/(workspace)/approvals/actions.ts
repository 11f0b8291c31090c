"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { ConfirmUpdates } from "@/lib/progress/input"
import { confirmUpdates } from "@/lib/progress/review"
import { counted } from "@/lib/words"

export const confirmUpdatesAction = signedInAction(ConfirmUpdates, confirmUpdates, {
  revalidate: "/",
  done: ({ count }) => `Đã xác nhận ${counted(count)} cập nhật.`,
})
