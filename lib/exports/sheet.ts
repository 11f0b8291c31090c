import { type Day, screenMoment, spelledDay, writtenDay } from "@/lib/day"
import { type ExportedTask, type Reading, TASK_COLUMNS, type Value } from "@/lib/exports/columns"
import { planName } from "@/lib/plans/names"
import type { Grouping } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"

/** A table on its way out, whatever the format: lines above it, columns, rows. */
export type Sheet = {
  name: string
  issuer: string
  title: string
  lines: string[]
  columns: { heading: string; width: number }[]
  rows: Value[][]
}

export type List = {
  plan: { kind: string; number: string; symbol: string; title: string; issuedOn: Day; issuer: string }
  conditions: string[]
  group: Grouping
  reading: Reading
  asOf: Day
  tasks: ExportedTask[]
}

/** The list as it stands on the screen: the same tasks in the same order and reading, and above them what a reader must know. */
export function sheetOf({ plan, conditions, group, reading, asOf, tasks }: List, by: string, now: Date): Sheet {
  return {
    name: "Nhiệm vụ",
    issuer: plan.issuer,
    title: `Danh sách nhiệm vụ, ${planName(plan)} ${spelledDay(plan.issuedOn)}`,
    lines: [
      plan.title,
      `Điều kiện: ${conditions.length > 0 ? conditions.join("; ") : "không có, toàn bộ nhiệm vụ"}`,
      `${counted(tasks.length)} nhiệm vụ; ${ORDER_WORDS[group]}; ${READING_WORDS[reading]}`,
      `Số liệu đến ngày ${writtenDay(asOf)}; lập bởi ${by} lúc ${screenMoment(now)}`,
    ],
    columns: TASK_COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows: tasks.map((task) => TASK_COLUMNS.map(({ value }) => value(task, { reading, asOf }))),
  }
}

const ORDER_WORDS: Record<Grouping, string> = {
  section: "xếp theo mục",
  lead: "xếp theo cơ quan chủ trì",
  deadline: "xếp theo thời hạn",
  none: "không nhóm",
}

const READING_WORDS: Record<Reading, string> = {
  corrected: "bản hiệu đính",
  verbatim: "bản nguyên văn",
  compare: "bản đối chiếu",
}
