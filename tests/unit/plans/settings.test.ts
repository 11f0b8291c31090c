import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ChangePlanSettings } from "@/lib/plans/input"
import { type PlanSettings, seenSettings, settingsFaults, writeSettings } from "@/lib/plans/settings"
import { isInEveryYear, readYearlyDay, yearlyDayWords } from "@/lib/plans/yearly-day"
import { periodOf } from "@/lib/reports/period"

const TYPED = {
  plan: "124-kh-ubnd",
  seen: "",
  opensOn: "01/11",
  dataAsOf: "15/11",
  dueOn: "30/11",
  dueInclusive: "inclusive",
  locksOn: "15/12",
  dueSoonDays: "30",
}
const read = (typed: Partial<typeof TYPED> = {}): PlanSettings =>
  ChangePlanSettings.parse({ ...TYPED, ...typed }).settings
const faultsOf = (typed: Partial<typeof TYPED>) =>
  ChangePlanSettings.safeParse({ ...TYPED, ...typed }).error?.issues.map(
    ({ path, message }) => `${path.join()}: ${message}`,
  )

test("a day of every year is read however it is separated, and written as documents write it", () => {
  for (const text of ["30/11", "30-11", " 30.11 ", "3011"]) expect(readYearlyDay(text)).toEqual({ day: 30, month: 11 })
  for (const text of ["", "30", "30/11/2024", "30/13", "32/1", "0/5", "311", "ba mươi"])
    expect(readYearlyDay(text), text).toBeNull()
  expect([
    yearlyDayWords({ day: 5, month: 2 }),
    yearlyDayWords({ day: 1, month: 7 }),
    yearlyDayWords({ day: 30, month: 11 }),
  ]).toEqual(["05/02", "01/7", "30/11"])
})

test("whatever day every year has is the same day in each of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
      const days = [2023, 2024, 2100].map((year) =>
        periodOf(year, { ...read(), reportDueDay: day, reportDueMonth: month }).dueOn.slice(5),
      )
      const asked = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
      expect(days.every((one) => one === asked)).toBe(isInEveryYear({ day, month }))
    }),
  )
})

test("what is typed is what is stored, and is written again alike", () => {
  const settings = read({ dueInclusive: "exclusive", dueSoonDays: "45" })
  expect(writeSettings(settings)).toEqual({
    ...{ opensOn: "01/11", dataAsOf: "15/11", dueOn: "30/11", locksOn: "15/12" },
    ...{ dueInclusive: "exclusive", dueSoonDays: 45 },
  })
  expect(seenSettings(settings)).toBe("01/11 15/11 30/11 exclusive 15/12 45")
})

test("a day that some years lack, that is none or is missing is refused at its field", () => {
  for (const day of ["29/2", "30/2", "31/4"])
    expect(faultsOf({ dueOn: day })?.[0]).toMatch(/^dueOn: Không phải năm nào cũng có ngày /)
  expect(faultsOf({ dueOn: "30/11/2024" })).toEqual(["dueOn: Hạn gửi không đúng. Nhập ngày/tháng, ví dụ 30/11."])
  expect(faultsOf({ locksOn: "" })).toEqual(["locksOn: Chưa nhập ngày khóa."])
})

test("the days before a deadline are a whole number from 1 to 365", () => {
  expect([read({ dueSoonDays: "1" }).dueSoonDays, read({ dueSoonDays: "365" }).dueSoonDays]).toEqual([1, 365])
  for (const days of ["", "0", "366", "1,5", "1.5", "-3", "1e2", "ba mươi"])
    expect(faultsOf({ dueSoonDays: days })?.[0], days).toMatch(/ Nhập số nguyên từ 1 đến 365\.$/)
})

describe("the days follow each other in every year", () => {
  test.each<[string, Partial<typeof TYPED>, Record<string, string>]>([
    ["as the plan has them", {}, {}],
    ["all on one day but the lock", { opensOn: "30/11", dataAsOf: "30/11" }, {}],
    ["with a lock in the next year", { locksOn: "15/01" }, {}],
    ["not where a year opens after its due day", { opensOn: "1/12" }, { opensOn: "Ngày mở kỳ phải trước hạn gửi." }],
    [
      "not where the figures are of a day after the due day",
      { dataAsOf: "1/12" },
      { dataAsOf: "Ngày chốt số liệu không được sau hạn gửi." },
    ],
    ...["30/11", "29/11", "1/11"].map((locksOn): [string, Partial<typeof TYPED>, Record<string, string>] => [
      `not where a year is locked on ${locksOn}, when the next one has opened`,
      { locksOn },
      { locksOn: "Ngày khóa phải sau hạn gửi và trước ngày mở kỳ của năm sau." },
    ]),
  ])("%s", (_, typed, faults) => {
    expect(settingsFaults(read(typed))).toEqual(faults)
  })
})
