import { z } from "zod"

/** A plan's text as uploaded, before anything is stored. */
export const PreviewPlan = z.object({
  file: z
    .instanceof(File, { message: "Chưa chọn tệp văn bản của kế hoạch." })
    .refine((file) => file.size > 0, "Chưa chọn tệp văn bản của kế hoạch."),
})

const text = z.string().min(1, "Chưa có văn bản của kế hoạch.").max(2_000_000, "Văn bản dài quá 2 MB.")

/** A text that was read once, to be previewed again after a refusal. */
export const PreviewText = z.object({ text })

const year = (name: string) =>
  z.coerce
    .number(`${name} phải là năm, ví dụ 2026.`)
    .int(`${name} phải là năm, ví dụ 2026.`)
    .min(1990, `${name} phải là năm, ví dụ 2026.`)
    .max(2100, `${name} phải là năm, ví dụ 2026.`)

/** The text again with what a person decided about it: the period, who consolidates, what unknown agencies mean. */
export const ConfirmPlan = z
  .object({
    text,
    issuer: z.string().trim().min(1, "Chưa nhập cơ quan ban hành.").max(200, "Tên cơ quan ban hành dài quá 200 ký tự."),
    periodFrom: year("Năm đầu của kế hoạch"),
    periodTo: year("Năm cuối của kế hoạch"),
    consolidator: z.string().min(1, "Chọn cơ quan đầu mối tổng hợp."),
    // words of the text that are no known agency, and what each means: "agency:KEY", "group:KEY" or "words"
    unknown: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().max(2000)).max(500),
    ),
    means: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().regex(/^(agency:.+|group:.+|words)$/, "Chọn cơ quan cho từng tên chưa nhận ra.")).max(500),
    ),
  })
  .refine((plan) => plan.periodFrom <= plan.periodTo, {
    path: ["periodTo"],
    message: "Năm cuối trước năm đầu của kế hoạch.",
  })
  .refine((plan) => plan.unknown.length === plan.means.length, {
    path: ["means"],
    message: "Chọn cơ quan cho từng tên chưa nhận ra.",
  })

/** What the address of an appendix says: the reading, as issued unless another is asked for, and the page. */
export const AppendixView = z.object({
  text: z.enum(["verbatim", "corrected", "compare"]).catch("verbatim"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AppendixView = z.output<typeof AppendixView>
