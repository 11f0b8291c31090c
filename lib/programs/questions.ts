import { z } from "zod"
import { isDay } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { ASKED_OF_TASKS } from "@/lib/tasks/input"

/**
 * What programs may ask, parameter by parameter. A page reads nonsense as its default, because a person sees what they got;
 * a program would not notice that a misspelt condition was left out. So a parameter that is unknown, given twice or not
 * understood is refused, with a sentence for each. An empty one counts as not given, as the forms of the pages send it.
 */
const asked = ASKED_OF_TASKS

export const TasksQuestion = z.strictObject({
  q: asked.q.optional().describe("Chữ cần tìm, không phân biệt dấu, hoa thường; nhiều nhất 200 ký tự."),
  section: asked.section.optional().describe("Thứ tự của mục trong phụ lục: 1, 2, 3…"),
  lead: asked.lead.optional().describe("Mã cơ quan hoặc nhóm chủ trì."),
  coordinating: asked.coordinating.optional().describe("Mã cơ quan hoặc nhóm phối hợp, kể cả qua nhóm."),
  approver: asked.approver.optional().describe("Cấp trình, phê duyệt, viết như trong approvers."),
  leader: asked.leader.optional().describe("Lãnh đạo phụ trách vào ngày asOf: chức vụ, họ tên như đã ghi."),
  kind: asked.kind.optional().describe("Loại thời hạn."),
  due: asked.due.optional().meta({ format: "date", description: "Ngày đến hạn, dạng NĂM-THÁNG-NGÀY." }),
  year: asked.year.optional().describe("Năm có việc phải làm, bốn chữ số."),
  document: asked.document.optional().describe("Văn bản được viện dẫn: slug trong documents."),
  status: asked.status.optional().describe("Tình trạng vào ngày asOf."),
  attention: asked.attention.optional().describe("Điều cần chú ý vào ngày asOf."),
  asOf: asked.asOf.optional().meta({
    format: "date",
    description: "Ngày mà tình trạng được tính, dạng NĂM-THÁNG-NGÀY, không sau hôm nay; không nêu là hôm nay.",
  }),
  proposals: asked.proposals.optional().describe("open: còn đề xuất chờ xử lý. Chỉ dành cho người xử lý."),
  group: asked.group.optional().describe("Xếp theo: section, lead, deadline hoặc none. Chỉ đổi thứ tự."),
  sort: asked.sort.optional().describe("Thứ tự trong nhóm: order, deadline hoặc lead."),
  text: asked.text.optional().describe("Như ở trang danh sách; không đổi gì, vì luôn có cả hai bản."),
  page: asked.page.optional().describe("Trang, từ 1; mỗi trang 100 nhiệm vụ."),
})

export const AgenciesQuestion = z.strictObject({
  asOf: z
    .string()
    .refine(isDay)
    .optional()
    .meta({ format: "date", description: "Ngày, dạng NĂM-THÁNG-NGÀY; không nêu là hôm nay." }),
})

const untilToday = asked.asOf.optional().meta({
  format: "date",
  description: "Ngày, dạng NĂM-THÁNG-NGÀY, không sau hôm nay; không nêu là hôm nay.",
})

export const SummaryQuestion = z.strictObject({
  asOf: untilToday,
  year: asked.year.optional().describe("Năm mà việc phải làm được đếm riêng, bốn chữ số."),
})

export const ReportsQuestion = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .describe("Năm của kỳ báo cáo, bốn chữ số."),
  asOf: untilToday,
})

export const UpdatesQuestion = z.strictObject({ asOf: untilToday })

export const NoQuestion = z.strictObject({})

export type Question = z.ZodObject

/** The parameters of an address as the question understands them, or what is wrong with which. */
export function readQuestion<Schema extends Question>(
  question: Schema,
  parameters: URLSearchParams,
): Outcome<z.output<Schema>> {
  const given = [...new Set(parameters.keys())].flatMap((name) => {
    const values = parameters.getAll(name)
    return values.every((value) => value === "") ? [] : [[name, values.length === 1 ? values[0] : values] as const]
  })
  const parsed = question.safeParse(Object.fromEntries(given))
  if (parsed.success) return ok(parsed.data)
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => [name, "Không có tham số này."] as const)
      : [[String(issue.path[0]), faultOf(question, issue)] as const],
  )
  return refused("invalid", {
    detail: "Tham số không đúng. Xem lại các tham số được nêu; mô tả ở trang /api.",
    fields: Object.fromEntries(faults),
  })
}

function faultOf({ shape }: Question, issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `Giá trị không đúng. Nhận một trong: ${issue.values.join(", ")}.`
  return `Giá trị không đúng. Nhận một giá trị: ${shape[String(issue.path[0])]?.description}`
}
