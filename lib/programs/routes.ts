import type { z } from "zod"
import type { AnswerName } from "@/lib/programs/answers"
import {
  AgenciesQuestion,
  NoQuestion,
  type Question,
  ReportsQuestion,
  SummaryQuestion,
  TasksQuestion,
  UpdatesQuestion,
} from "@/lib/programs/questions"
import { UpdateBody } from "@/lib/programs/update-body"

/** Every address for programs: what it tells, what may be asked, what it answers. A test holds it against app/api/v1. */
export type ProgramRoute = {
  path: string
  summary: string
  steps: Record<string, string>
  question: Question
  answer: AnswerName | null
  /** What may be sent there by POST, and what is answered then. */
  sent?: { summary: string; body: z.ZodObject; answer: AnswerName }
}

export const PROGRAM_ROUTES: ProgramRoute[] = [
  { path: "/api/v1/plans", summary: "Các kế hoạch.", steps: {}, question: NoQuestion, answer: "Plans" },
  {
    path: "/api/v1/plans/{plan}/tasks",
    summary: "Danh sách nhiệm vụ của một kế hoạch, với các điều kiện như ở trang danh sách.",
    steps: { plan: "Tên của kế hoạch trong địa chỉ (slug)." },
    question: TasksQuestion,
    answer: "Tasks",
  },
  {
    path: "/api/v1/plans/{plan}/tasks/{number}",
    summary: "Một nhiệm vụ.",
    steps: { plan: "Tên của kế hoạch trong địa chỉ (slug).", number: "Số thứ tự của nhiệm vụ, có thể là 1.1." },
    question: NoQuestion,
    answer: "Task",
  },
  {
    path: "/api/v1/plans/{plan}/tasks/{number}/updates",
    summary: "Các cập nhật tiến độ của một nhiệm vụ, mới nhất trước.",
    steps: { plan: "Tên của kế hoạch trong địa chỉ (slug).", number: "Số thứ tự của nhiệm vụ, có thể là 1.1." },
    question: UpdatesQuestion,
    answer: "Updates",
    sent: {
      summary: "Gửi một cập nhật tiến độ, thay cho biểu mẫu; cần khóa có phạm vi updates:write.",
      body: UpdateBody,
      answer: "Sent",
    },
  },
  {
    path: "/api/v1/plans/{plan}/summary",
    summary: "Tình hình thực hiện: tám nhóm, theo cơ quan chủ trì, theo mục.",
    steps: { plan: "Tên của kế hoạch trong địa chỉ (slug)." },
    question: SummaryQuestion,
    answer: "Summary",
  },
  {
    path: "/api/v1/plans/{plan}/reports",
    summary: "Tình hình gửi báo cáo năm: từng cơ quan, đúng hạn hay chậm.",
    steps: { plan: "Tên của kế hoạch trong địa chỉ (slug)." },
    question: ReportsQuestion,
    answer: "Reports",
  },
  {
    path: "/api/v1/agencies",
    summary: "Danh mục cơ quan, nhóm cơ quan và thành viên vào một ngày.",
    steps: {},
    question: AgenciesQuestion,
    answer: "Agencies",
  },
  {
    path: "/api/v1/documents",
    summary: "Các văn bản mà kế hoạch viện dẫn.",
    steps: {},
    question: NoQuestion,
    answer: "Documents",
  },
  {
    path: "/api/v1/openapi.json",
    summary: "Bản mô tả này, dạng OpenAPI 3.1.",
    steps: {},
    question: NoQuestion,
    answer: null,
  },
]
