import { z } from "zod"
import { CORRECTION_VERBS } from "@/lib/appendix/correction-workflow"
import { isDay, readDay } from "@/lib/day"
import { ATTENTIONS } from "@/lib/progress/attention"
import { STATUSES } from "@/lib/progress/buckets"
import { DEADLINE_KINDS } from "@/lib/tasks/deadline"
import { defaultGrouping, GROUPINGS } from "@/lib/tasks/grouping"
import { normalise } from "@/lib/vietnamese"

const text = z.string().transform((value) => normalise(value).trim())

/** A reviewer's decision on a correction or typed proposal; `state` is what the reviewer saw. */
export const DecideCorrection = z.object({
  id: z.string().min(1).max(40),
  verb: z.enum(CORRECTION_VERBS),
  state: z.enum(["PROPOSED", "ACCEPTED", "DECLINED"]),
})

/** Days of a deadline as typed ("30/9/2022"); which of them are needed follows from the kind (lib/tasks/deadline.ts). */
export const OverrideDeadline = z.object({
  task: z.string().min(1).max(200),
  seq: z.coerce.number().int().min(0),
  kind: z.enum(DEADLINE_KINDS),
  start: optionalDay("Ngày bắt đầu"),
  due: optionalDay("Ngày đến hạn"),
  reason: text.pipe(z.string().min(1, "Chưa nhập lý do hiểu lại thời hạn.").max(1000, "Lý do dài quá 1.000 ký tự.")),
})

/** "2023-11-30" in links, "30/11/2023" as somebody types it. */
const typedDayOrDay = z
  .string()
  .transform((value) => (isDay(value) ? value : readDay(value)))
  .nullable()
  .catch(null)

/** How the tasks of a group follow each other. */
export const SORTS = ["order", "deadline", "lead"] as const

/**
 * What the address of a task list may say; anything else is read as the default. Where something is searched for, the best
 * hits come first unless the address asks for groups.
 */
export const TaskListView = z
  .object({
    group: z.enum(GROUPINGS).optional().catch(undefined),
    text: z.enum(["corrected", "verbatim", "compare"]).catch("corrected"),
    sort: z.enum(SORTS).catch("order"),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
    q: text.pipe(z.string().max(200)).catch(""),
    section: z.coerce.number().int().min(1).max(1000).nullable().catch(null), // its order in the appendix
    lead: name(60), // the key of an agency or group
    coordinating: name(60), // the same; an agency also where a group stands for it
    approver: name(200),
    kind: z.enum(DEADLINE_KINDS).nullable().catch(null),
    due: z.string().refine(isDay).nullable().catch(null), // "2022-12-31"
    year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null), // something is owed in that year
    document: name(200), // the slug of a cited document
    status: z.enum(STATUSES).nullable().catch(null),
    attention: z.enum(ATTENTIONS).nullable().catch(null),
    asOf: typedDayOrDay, // the day whose figures are shown; null = today
    proposals: z.enum(["open"]).nullable().catch(null), // for whoever decides about them
  })
  .transform(({ group, ...view }) => ({ ...view, group: group ?? defaultGrouping(view) }))
export type TaskListView = z.output<typeof TaskListView>

function name(longest: number) {
  return text.pipe(z.string().min(1).max(longest)).nullable().catch(null)
}

function optionalDay(name: string) {
  return text
    .transform((value, context) => {
      if (value === "") return null
      const day = readDay(value)
      if (!day)
        context.addIssue({ code: "custom", message: `${name} không đúng. Nhập ngày/tháng/năm, ví dụ 30/9/2022.` })
      return day
    })
    .optional()
    .transform((day) => day ?? null)
}
