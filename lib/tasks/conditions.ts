/**
 * What narrows a list of tasks: the words that are searched for and the conditions that must hold, in the order in which
 * they are said to the reader. How the list is laid out (group, reading, sort) and of which day its
 * figures are narrow nothing.
 */
import { writtenDay } from "@/lib/day"
import type { Attention } from "@/lib/progress/attention"
import type { Status } from "@/lib/progress/buckets"
import type { DeadlineKind } from "@/lib/tasks/deadline"
import { defaultGrouping } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { ATTENTION_WORDS, DEADLINE_KIND_WORDS, STATUS_WORDS } from "@/lib/words"

export type Conditions = Pick<
  TaskListView,
  | "section"
  | "lead"
  | "coordinating"
  | "approver"
  | "leader"
  | "kind"
  | "due"
  | "year"
  | "document"
  | "status"
  | "attention"
  | "proposals"
>

export const NO_CONDITIONS: Conditions = {
  section: null,
  lead: null,
  coordinating: null,
  approver: null,
  leader: null,
  kind: null,
  due: null,
  year: null,
  document: null,
  status: null,
  attention: null,
  proposals: null,
}

/** One thing that narrows a list; `key` is what the address says of it. */
export type Condition = { name: keyof Conditions | "q"; key: string }

/** What narrows this list. */
export function conditionsIn(view: TaskListView): Condition[] {
  const names = ["q", ...Object.keys(NO_CONDITIONS)] as Condition["name"][]
  return names.flatMap((name) => {
    const value = view[name]
    return value === null || value === "" ? [] : [{ name, key: String(value) }]
  })
}

/** The same list without one condition, from its first page on. */
export const withoutCondition = (view: TaskListView, name: Condition["name"]): TaskListView =>
  name === "q" ? withoutSearch(view) : { ...view, [name]: null, page: 1 }

/** The same list without any condition. */
export const withoutConditions = (view: TaskListView): TaskListView => ({ ...withoutSearch(view), ...NO_CONDITIONS })

/** Grouped as nobody asked for, a list is then grouped as a list without a search is. */
function withoutSearch(view: TaskListView): TaskListView {
  const group = view.group === defaultGrouping(view) ? defaultGrouping({ q: "" }) : view.group
  return { ...view, q: "", group, page: 1 }
}

/** How a condition is said: "Chủ trì: Sở Công Thương". `name` is what its key stands for, or the key itself. */
export const conditionWords = (condition: Condition["name"], name: string): string => WORDS[condition](name)

const WORDS: Record<Condition["name"], (name: string) => string> = {
  q: (words) => `Tìm: “${words}”`,
  section: (numeral) => `Mục: ${numeral}`,
  lead: (name) => `Chủ trì: ${name}`,
  coordinating: (name) => `Phối hợp: ${name}`,
  approver: (name) => `Cấp trình: ${name}`,
  leader: (name) => `Lãnh đạo phụ trách: ${name}`,
  kind: (kind) => `Thời hạn: ${DEADLINE_KIND_WORDS[kind as DeadlineKind].toLocaleLowerCase("vi")}`,
  due: (day) => `Hạn: ${writtenDay(day)}`,
  year: (year) => `Thời hạn: năm ${year}`,
  document: (name) => `Văn bản: ${name}`,
  status: (status) => `Tình trạng: ${STATUS_WORDS[status as Status].toLocaleLowerCase("vi")}`,
  attention: (attention) => ATTENTION_WORDS[attention as Attention],
  proposals: () => "Đề xuất hiệu đính: chờ xử lý",
}
