import { z } from "zod"
import { INSTEAD_OF_ANOTHER, SIGNING_AUTHORITIES } from "@/lib/agencies/signing"
import { readDay } from "@/lib/day"
import { normalise, withSmallInitial } from "@/lib/vietnamese"

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

const words = (most: number, name: string) =>
  text(most, name).pipe(z.string().min(1, `Chưa nhập ${withSmallInitial(name)}.`))
const day = (name: string) =>
  z.string().transform((value, context) => {
    const read = readDay(value)
    if (!read)
      context.addIssue({ code: "custom", message: `${name} không đúng. Nhập ngày/tháng/năm, ví dụ 11/7/2022.` })
    return read ?? z.NEVER
  })
const key = z.string().min(1).max(60)

/** Who signs from a day on. Whoever signs for another names that title, whoever signs for a collective the collective. */
export const AddSignatory = z
  .object({
    key,
    authority: z.enum(SIGNING_AUTHORITIES),
    collective: text(120, "Tập thể").default(""),
    superiorTitle: text(120, "Chức vụ được ký thay").default(""),
    title: words(120, "Chức vụ"),
    fullName: words(120, "Họ tên"),
    from: day("Ngày bắt đầu ký"),
  })
  .superRefine(({ authority, collective, superiorTitle }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
    if (authority === "TM" && !collective)
      ask("collective", "Chưa nhập tập thể được ký thay mặt, ví dụ Ủy ban nhân dân.")
    if (INSTEAD_OF_ANOTHER.includes(authority) && !superiorTitle)
      ask("superiorTitle", "Chưa nhập chức vụ được ký thay, ví dụ Giám đốc.")
  })

/** The last day on which somebody signs; the day before the first takes an entry back that was wrong. */
export const EndSignatory = z.object({ id: z.string().min(1).max(40), to: day("Ngày ký cuối cùng") })

/** Symbol and place of an agency's documents, and the unit that drafts them, from a day on. */
export const ChangeLetterhead = z.object({
  key,
  symbol: text(20, "Ký hiệu").pipe(
    z.string().regex(/^[\p{L}\d.&-]*$/u, "Ký hiệu viết liền, không có dấu cách, ví dụ SNV."),
  ),
  place: text(60, "Địa danh"),
  draftingUnit: text(20, "Đơn vị soạn thảo").pipe(
    z.string().regex(/^[\p{L}\d.&-]*$/u, "Đơn vị soạn thảo viết tắt, viết liền, ví dụ TH."),
  ),
  from: day("Ngày áp dụng"),
})
