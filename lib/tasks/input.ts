import { z } from "zod"
import { CORRECTION_VERBS } from "@/lib/appendix/correction-workflow"
import { readDay } from "@/lib/day"
import { DEADLINE_KINDS } from "@/lib/tasks/deadline"
import { GROUPINGS } from "@/lib/tasks/grouping"
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

/** What the address of a task list may say. Anything else is read as the default. */
export const TaskListView = z.object({
  group: z.enum(GROUPINGS).catch("section"),
  text: z.enum(["corrected", "verbatim", "compare"]).catch("corrected"),
  lead: z.string().min(1).max(60).nullable().catch(null), // the key of an agency or group
})

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
