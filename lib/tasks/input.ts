import { z } from "zod"
import { CORRECTION_VERBS } from "@/lib/appendix/correction-workflow"
import { isDay, readDay } from "@/lib/day"
import { ATTENTIONS } from "@/lib/progress/attention"
import { STATUSES } from "@/lib/progress/buckets"
import { DEADLINE_KINDS } from "@/lib/tasks/deadline"
import { defaultGrouping, GROUPINGS } from "@/lib/tasks/grouping"
import { normalise } from "@/lib/vietnamese"

// no sign that PostgreSQL keeps in no text
const text = z
  .string()
  .regex(/^[^\u0000]*$/)
  .transform((value) => normalise(value).trim())

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
export const typedDayOrDay = z
  .string()
  .transform((value) => (isDay(value) ? value : readDay(value)))
  .nullable()
  .catch(null)

/** How the tasks of a group follow each other. */
export const SORTS = ["order", "deadline", "lead"] as const

/** What may be asked of a task list, by name. */
export const ASKED_OF_TASKS = {
  group: z.enum(GROUPINGS),
  text: z.enum(["corrected", "verbatim", "compare"]),
  sort: z.enum(SORTS),
  page: z.coerce.number().int().min(1).max(100_000),
  q: text.pipe(z.string().max(200)),
  section: z.coerce.number().int().min(1).max(1000), // its order in the appendix
  lead: name(60), // the key of an agency or group
  coordinating: name(60), // the same; an agency also where a group stands for it
  approver: name(200),
  leader: name(150), // who of the leadership is in charge
  kind: z.enum(DEADLINE_KINDS),
  due: z.string().refine(isDay), // "2022-12-31"
  year: z.coerce.number().int().min(1900).max(2200), // something is owed in that year
  document: name(200), // the slug of a cited document
  status: z.enum(STATUSES),
  attention: z.enum(ATTENTIONS),
  asOf: z.string().refine(isDay), // the day whose figures are shown
  proposals: z.enum(["open"]), // for whoever decides about them
}

/**
 * What the address of a task list may say; anything else is read as the default. Where something is searched for, the best
 * hits come first unless the address asks for groups.
 */
export const TaskListView = z
  .object({
    group: ASKED_OF_TASKS.group.optional().catch(undefined),
    text: ASKED_OF_TASKS.text.catch("corrected"),
    sort: ASKED_OF_TASKS.sort.catch("order"),
    page: ASKED_OF_TASKS.page.catch(1),
    q: ASKED_OF_TASKS.q.catch(""),
    section: ASKED_OF_TASKS.section.nullable().catch(null),
    lead: ASKED_OF_TASKS.lead.nullable().catch(null),
    coordinating: ASKED_OF_TASKS.coordinating.nullable().catch(null),
    approver: ASKED_OF_TASKS.approver.nullable().catch(null),
    leader: ASKED_OF_TASKS.leader.nullable().catch(null),
    kind: ASKED_OF_TASKS.kind.nullable().catch(null),
    due: ASKED_OF_TASKS.due.nullable().catch(null),
    year: ASKED_OF_TASKS.year.nullable().catch(null),
    document: ASKED_OF_TASKS.document.nullable().catch(null),
    status: ASKED_OF_TASKS.status.nullable().catch(null),
    attention: ASKED_OF_TASKS.attention.nullable().catch(null),
    asOf: typedDayOrDay, // null = today
    proposals: ASKED_OF_TASKS.proposals.nullable().catch(null),
  })
  .transform(({ group, ...view }) => ({ ...view, group: group ?? defaultGrouping(view) }))
export type TaskListView = z.output<typeof TaskListView>

function name(longest: number) {
  return text.pipe(z.string().min(1).max(longest))
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
