import fc from "fast-check"
import { expect, test } from "vitest"
import { dayOf, plusDays } from "@/lib/day"
import { whoReports } from "@/lib/reports/expected"
import {
  daysLate,
  dueWords,
  firstDayTold,
  isOpen,
  lastDayInTime,
  maySendOn,
  periodFaults,
  periodOf,
  settingsAround,
  yearsOf,
} from "@/lib/reports/period"

const SETTINGS = {
  reportOpensMonth: 11,
  reportOpensDay: 1,
  reportDataMonth: 11,
  reportDataDay: 15,
  reportDueMonth: 11,
  reportDueDay: 30,
  reportDueInclusive: true,
  reportLocksMonth: 12,
  reportLocksDay: 15,
}
const P2024 = periodOf(2024, SETTINGS)
const EXCLUSIVE = periodOf(2024, { ...SETTINGS, reportDueInclusive: false })

test("a plan's settings begin around the due day that its text names, whichever it is", () => {
  expect(settingsAround({ month: 11, day: 30 })).toEqual({ ...SETTINGS, reportDueInclusive: undefined })
  const around = (month: number, day: number) =>
    periodOf(2024, { ...settingsAround({ month, day }), reportDueInclusive: true })
  expect(around(6, 30)).toMatchObject({ opensOn: "2024-06-01", dataAsOf: "2024-06-15", locksOn: "2024-07-15" })
  expect(around(12, 31)).toMatchObject({ opensOn: "2024-12-02", locksOn: "2025-01-15" })
  for (let month = 1; month <= 12; month++)
    for (const day of [1, 5, 15, 28]) expect([month, day, periodFaults(around(month, day))]).toEqual([month, day, {}])
})

test("a year's period follows the plan's settings", () => {
  expect(P2024).toEqual({
    opensOn: "2024-11-01",
    dataAsOf: "2024-11-15",
    dueOn: "2024-11-30",
    dueInclusive: true,
    locksOn: "2024-12-15",
  })
  expect(periodOf(2024, { ...SETTINGS, reportLocksMonth: 1 }).locksOn).toBe("2025-01-15")
  expect(periodOf(2023, { ...SETTINGS, reportDataMonth: 2, reportDataDay: 30 }).dataAsOf).toBe("2023-02-28")
})

test("the plan of 04/8/2022 to 2025 is reported on for 2022 to 2025", () => {
  expect(yearsOf({ issuedOn: "2022-08-04", periodTo: 2025 })).toEqual([2022, 2023, 2024, 2025])
})

test("a report tells what was since the data day of the year before, the first one since the plan's first day", () => {
  expect(firstDayTold(periodOf(2021, SETTINGS), "2022-08-04")).toBe("2022-08-04")
  expect(firstDayTold(periodOf(2022, SETTINGS), "2022-08-04")).toBe("2022-11-16")
})

test("what arrives until 30/11 24:00 in Vietnam is on time, a second later it is one day late", () => {
  const late = (moment: string) => daysLate(dayOf(new Date(moment)), P2024)
  expect(late("2024-11-30T23:59:59.999+07:00")).toBe(0)
  expect(late("2024-12-01T00:00:00.000+07:00")).toBe(1)
  expect(late("2024-11-30T16:59:59.999Z")).toBe(0)
  expect(late("2024-11-30T17:00:00.000Z")).toBe(1)
})

test("where the plan says 'before 30/11' in the strict sense, the 29th is the last day", () => {
  expect(lastDayInTime(EXCLUSIVE)).toBe("2024-11-29")
  expect(daysLate("2024-11-29", EXCLUSIVE)).toBe(0)
  expect(daysLate("2024-11-30", EXCLUSIVE)).toBe(1)
  expect([dueWords(P2024), dueWords(EXCLUSIVE)]).toEqual(["hạn 30/11/2024, tính hết ngày", "trước ngày 30/11/2024"])
})

test("due is not locked: late until the lock, then only with an exception, to its last day", () => {
  expect(maySendOn("2024-10-31", P2024, null)).toBe(false)
  expect(isOpen("2024-10-31", P2024)).toBe(false)
  expect(maySendOn("2024-11-01", P2024, null)).toBe(true)
  expect(maySendOn("2024-12-14", P2024, null)).toBe(true)
  expect(maySendOn("2024-12-15", P2024, null)).toBe(false)
  expect(maySendOn("2024-12-20", P2024, "2024-12-20")).toBe(true)
  expect(maySendOn("2024-12-21", P2024, "2024-12-20")).toBe(false)
})

test("whatever the day: late means after the last day in time, and each day later is one day more", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (offset, dueInclusive) => {
      const period = { ...P2024, dueInclusive }
      const day = plusDays(period.dueOn, offset)
      expect(daysLate(day, period) > 0).toBe(day > lastDayInTime(period))
      expect(daysLate(plusDays(day, 1), period) - daysLate(day, period)).toBe(day >= lastDayInTime(period) ? 1 : 0)
    }),
  )
})

test("the days of a period follow each other, or the fault names the field", () => {
  expect(periodFaults(P2024)).toEqual({})
  expect(Object.keys(periodFaults({ ...P2024, opensOn: "2024-12-01" }))).toEqual(["opensOn"])
  expect(Object.keys(periodFaults({ ...P2024, dataAsOf: "2024-12-01" }))).toEqual(["dataAsOf"])
  expect(Object.keys(periodFaults({ ...P2024, locksOn: "2024-11-30" }))).toEqual(["locksOn"])
})

test("everybody who reports is expected as they are on the due day", () => {
  const agencies = [
    { key: "SYT", reports: true, from: null, to: null },
    { key: "H-LY-SON", reports: true, from: "2020-02-01", to: "2025-06-30" },
    { key: "STC-2025", reports: true, from: "2025-03-01", to: null },
    { key: "CAT", reports: false, from: null, to: null },
  ]
  const keys = (day: string) => whoReports(agencies, day).map(({ key }) => key)
  expect(keys("2024-11-30")).toEqual(["SYT", "H-LY-SON"])
  expect(keys("2025-06-30")).toEqual(["SYT", "H-LY-SON", "STC-2025"])
  expect(keys("2025-11-30")).toEqual(["SYT", "STC-2025"])
})
