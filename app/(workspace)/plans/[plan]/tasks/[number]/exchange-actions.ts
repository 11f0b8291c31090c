"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { addComment, answerDirection, closeDirection, giveDirection } from "@/lib/directions/commands"
import { AddComment, AnswerDirection, CloseDirection, GiveDirection } from "@/lib/directions/input"

export const giveDirectionAction = signedInAction(GiveDirection, giveDirection, {
  revalidate: "/",
  done: "Đã ghi ý kiến chỉ đạo.",
})
export const answerDirectionAction = signedInAction(AnswerDirection, answerDirection, {
  revalidate: "/",
  done: "Đã ghi trả lời.",
})
export const closeDirectionAction = signedInAction(CloseDirection, closeDirection, {
  revalidate: "/",
  done: "Đã kết thúc ý kiến chỉ đạo.",
})
export const addCommentAction = signedInAction(AddComment, addComment, { revalidate: "/", done: "Đã ghi." })
