import { z } from "zod"
import { readDay } from "@/lib/day"
import { normalise } from "@/lib/vietnamese"

const typed = (missing: string, longest: number) =>
  z
    .string()
    .default("")
    .transform((value) => normalise(value).trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(longest, `Nội dung dài quá ${longest.toLocaleString("vi-VN")} ký tự.`),
    )

/** A direction on a task (its key); the day by which it is to be answered may be left out. */
export const GiveDirection = z.object({
  task: z.string().min(1).max(200),
  text: typed("Chưa nhập ý kiến chỉ đạo.", 2000),
  dueOn: z
    .string()
    .default("")
    .transform((value, context) => {
      if (value.trim() === "") return null
      const day = readDay(value)
      if (!day) context.addIssue({ code: "custom", message: "Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 11/7/2022." })
      return day
    }),
})

export const AnswerDirection = z.object({
  id: z.string().min(1).max(40),
  text: typed("Chưa nhập nội dung trả lời.", 5000),
})

export const CloseDirection = z.object({ id: z.string().min(1).max(40) })

export const AddComment = z.object({
  task: z.string().min(1).max(200),
  text: typed("Chưa nhập nội dung trao đổi.", 2000),
})
