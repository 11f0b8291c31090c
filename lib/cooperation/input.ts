import { z } from "zod"
import { DESKS } from "@/lib/cooperation/desks"
import { typed, typedDay } from "@/lib/progress/input"

const task = z.string().min(1).max(200)
const agency = z.string().max(60).default("")
const written = (longest: number, what: string, missing: string) =>
  typed(longest, what).refine((text) => text !== "", missing)

/** The lead of a task (its key) asks an agency (its key) for help. */
export const AskForHelp = z.object({
  task,
  agency: agency.refine((key) => key !== "", "Chưa chọn cơ quan được đề nghị."),
  text: written(2000, "Nội dung đề nghị", "Chưa nhập nội dung đề nghị phối hợp."),
})

/** What an agency that helps did; `year` where the task is owed year by year. */
export const Contribute = z.object({
  task,
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
  text: written(5000, "Nội dung đóng góp", "Chưa nhập nội dung đóng góp."),
})

/** At whose desk a task lies; the agency only where the desk is one's. */
export const NameWait = z.object({
  task,
  desk: z.enum(DESKS, "Chưa chọn nơi đang giữ."),
  agency,
  since: typedDay("Ngày"),
  text: written(1000, "Nội dung", "Chưa nhập đang chờ việc gì."),
})

export const EndWait = z.object({ id: z.string().min(1).max(40) })

/** Whom to call about a task; without a name it is the agency's own contact person again. */
export const NameTaskContact = z.object({
  task,
  name: typed(100, "Họ tên"),
  phone: typed(40, "Điện thoại"),
})

/** Who of the leadership is in charge of a task or of its whole section; without a name nobody is. */
export const NameLeaderInCharge = z.object({
  task,
  reach: z.enum(["task", "section"]).catch("task"),
  name: typed(150, "Họ tên, chức vụ"),
})
