import { z } from "zod"
import { settingsOf } from "@/lib/plans/settings"
import { isInEveryYear, readYearlyDay, yearlyDayWords } from "@/lib/plans/yearly-day"
import { typed } from "@/lib/progress/input"

const yearlyDay = (name: string) =>
  typed(20, name).transform((value, context) => {
    const day = readYearlyDay(value)
    if (day && isInEveryYear(day)) return day
    context.addIssue({ code: "custom", message: faultOf(name, value) })
    return z.NEVER
  })

function faultOf(name: string, value: string): string {
  if (value === "") return `Chưa nhập ${name.toLocaleLowerCase("vi")}.`
  const day = readYearlyDay(value)
  return day
    ? `Không phải năm nào cũng có ngày ${yearlyDayWords(day)}. Nhập ngày có trong mọi năm.`
    : `${name} không đúng. Nhập ngày/tháng, ví dụ 30/11.`
}

const dueSoonDays = typed(20, "Số ngày báo trước hạn").transform((value, context) => {
  const days = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (days >= 1 && days <= 365) return days
  const fault = value === "" ? "Chưa nhập số ngày báo trước hạn." : "Số ngày báo trước hạn không đúng."
  context.addIssue({ code: "custom", message: `${fault} Nhập số nguyên từ 1 đến 365.` })
  return z.NEVER
})

/** The settings of a plan; `seen` is what they were when the writing began. */
export const ChangePlanSettings = z
  .object({
    plan: z.string().min(1).max(200),
    seen: z.string().max(100),
    opensOn: yearlyDay("Ngày mở kỳ"),
    dataAsOf: yearlyDay("Ngày chốt số liệu"),
    dueOn: yearlyDay("Hạn gửi"),
    dueInclusive: z.enum(["inclusive", "exclusive"]).transform((value) => value === "inclusive"),
    locksOn: yearlyDay("Ngày khóa"),
    dueSoonDays,
  })
  .transform(({ plan, seen, ...settings }) => ({ plan, seen, settings: settingsOf(settings) }))
