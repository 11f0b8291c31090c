import { z } from "zod"
import { normalise } from "@/lib/vietnamese"

const text = (most: number, name: string) =>
  z
    .string()
    .transform((value) => normalise(value).trim())
    .pipe(z.string().max(most, `${name} dài quá ${most} ký tự.`))

/** Whom to call at an agency. Both may be emptied. */
export const ChangeContact = z.object({
  key: z.string().min(1).max(60),
  person: text(120, "Tên người đầu mối"),
  phone: text(40, "Số điện thoại").pipe(
    z
      .string()
      .regex(
        /^[0-9+().\s-]*$/,
        "Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, dấu + và ngoặc. Ví dụ 0255 382 2222.",
      ),
  ),
})
