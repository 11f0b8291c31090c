import { z } from "zod"
import { isDay, writtenDay } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { ReportNoChange, ReportProgress } from "@/lib/progress/input"
import { PROGRESS } from "@/lib/progress/progress"

const day = (what: string) =>
  z
    .string()
    .refine(isDay, "Ngày phải ở dạng NĂM-THÁNG-NGÀY, ví dụ 2024-11-30.")
    .optional()
    .meta({ format: "date", description: what })
const text = (what: string) => z.string().optional().describe(what)

/** What a program sends of a task: the fields of the form, the version of the task that it has read, the year where it recurs. */
export const UpdateBody = z
  .strictObject({
    version: z.int().min(0).describe("Phiên bản của nhiệm vụ mà phần mềm đã đọc."),
    year: z.int().min(1900).max(2200).optional().describe("Năm, bắt buộc với việc hằng năm, thường xuyên."),
    part: text("Mã cơ quan nói về phần của mình, khi nhóm chủ trì."),
    noChange: z.literal(true).optional().describe("true: không thay đổi; khi đó không gửi trường nào khác."),
    progress: z.enum(PROGRESS).optional().describe("Tiến độ; bắt buộc, trừ khi noChange."),
    result: text("Kết quả thực hiện."),
    difficulties: text("Khó khăn, vướng mắc."),
    proposals: text("Kiến nghị."),
    next: text("Việc tiếp theo."),
    speaksOn: day("Ngày mà cập nhật nói về; không nêu là hôm nay."),
    submittedOn: day("Ngày trình."),
    submittedTo: text("Cấp trình."),
    issuedOn: day("Ngày ban hành."),
    documentNumber: text("Số, ký hiệu văn bản kết quả."),
    noEvidenceReason: text("Lý do chưa có minh chứng, khi hoàn thành mà chưa có văn bản."),
    onBehalf: text("Văn bản của cơ quan, khi cơ quan đầu mối cập nhật thay."),
    replaces: text("Mã cập nhật được đính chính."),
  })
  .describe("Cập nhật tiến độ gửi đến.")

export type SentUpdate =
  | { version: number; kind: "no-change"; input: z.output<typeof ReportNoChange> }
  | { version: number; kind: "progress"; input: z.output<typeof ReportProgress> }

/** What was sent as the commands understand it, or what is wrong with which field. */
export function readUpdate(body: unknown, { task, key }: { task: string; key: string }): Outcome<SentUpdate> {
  const parsed = UpdateBody.safeParse(body)
  if (!parsed.success) return refusedBy(parsed.error)
  const { version, noChange, speaksOn, submittedOn, issuedOn, ...said } = parsed.data
  // the version stands for what was seen of the duty
  const sending = { task, year: said.year ?? null, part: said.part ?? null, seen: 0, clientKey: key }
  if (noChange) return ok({ version, kind: "no-change", input: ReportNoChange.parse(sending) })
  const input = ReportProgress.safeParse({
    ...said,
    ...sending,
    ...typedDays({ speaksOn, submittedOn, issuedOn }),
    files: [],
  })
  return input.success ? ok({ version, kind: "progress", input: input.data }) : refusedBy(input.error)
}

const typedDays = (days: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(days).flatMap(([name, value]) => (value ? [[name, writtenDay(value)]] : [])))

function refusedBy({ issues }: z.ZodError) {
  const fields = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => [name, "Không có trường này."] as const)
      : [
          [
            String(issue.path[0] ?? "body"),
            issue.code === "custom" || issue.code === "too_big" ? issue.message : faultOf(issue),
          ] as const,
        ],
  )
  return refused("invalid", {
    detail: "Nội dung gửi không đúng. Xem lại các trường được nêu; mô tả ở trang /api.",
    fields: Object.fromEntries(fields),
  })
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `Giá trị không đúng. Nhận một trong: ${issue.values.join(", ")}.`
  const field = UpdateBody.shape[issue.path[0] as keyof typeof UpdateBody.shape]
  return `Giá trị không đúng. ${field?.description ?? "Gửi một đối tượng JSON."}`
}
