import { expect, test } from "vitest"
import { daysApart } from "@/lib/reports/days-apart"
import { exemptionOn } from "@/lib/reports/exempt-on"
import { isOneOf } from "@/lib/reports/matrix-view"
import { cellDetails, cellPhrase } from "@/lib/reports/matrix-words"
import { reminderText } from "@/lib/reports/reminder"
import type { ReportStanding, TakenStep } from "@/lib/reports/report-standing"
import type { ReportState, ReportVerb } from "@/lib/reports/workflow"

const period = { dueOn: "2024-11-30", dueInclusive: true, locksOn: "2024-12-15" }
const steps = (...told: [ReportVerb, ReportState, string][]): TakenStep[] =>
  told.map(([verb, to, on], index) => ({ seq: index + 1, verb, to, on }))
const standing = (more: Partial<ReportStanding>): ReportStanding => ({
  class: "NOT_STARTED",
  firstSentOn: null,
  daysLate: 0,
  since: null,
  ...more,
})
const cell = (more: Partial<ReportStanding>, isNothing = false) => ({
  year: 2024,
  standing: standing(more),
  isNothing,
  exemptReason: null,
  days: { agency: 0, reviewer: 0 },
  chased: null,
})

test("the agency's days and the reviewer's are counted apart, and nobody's once it is taken", () => {
  const life = steps(
    ["begin", "DRAFT", "2024-11-10"],
    ["send", "SENT", "2024-11-28"],
    ["return", "RETURNED", "2024-12-02"],
    ["send", "SENT", "2024-12-05"],
    ["take", "TAKEN", "2024-12-06"],
  )
  expect(daysApart("2024-11-25", "2024-11-01", life)).toEqual({ agency: 24, reviewer: 0 })
  expect(daysApart("2024-12-01", "2024-11-01", life)).toEqual({ agency: 27, reviewer: 3 })
  expect(daysApart("2024-12-31", "2024-11-01", life)).toEqual({ agency: 30, reviewer: 5 })
  expect(daysApart("2024-10-01", "2024-11-01", [])).toEqual({ agency: 0, reviewer: 0 })
})

test("an exemption holds from its day until it is taken back", () => {
  const changes = [
    { on: "2024-11-10", reason: "Đang sắp xếp." },
    { on: "2024-11-20", reason: null },
  ]
  expect(exemptionOn("2024-11-09", changes)).toBeNull()
  expect(exemptionOn("2024-11-19", changes)).toEqual({ on: "2024-11-10", reason: "Đang sắp xếp." })
  expect(exemptionOn("2024-11-20", changes)).toBeNull()
})

test.each([
  [{}, "2024-11-20", "Chưa bắt đầu"],
  [{ class: "DRAFT" }, "2024-11-20", "Đang soạn"],
  [{ class: "WITH_HEAD" }, "2024-11-20", "Chờ lãnh đạo đơn vị"],
  [{ daysLate: 3 }, "2024-12-03", "Chưa gửi, quá hạn 03 ngày"],
  [{ class: "DRAFT", daysLate: 30 }, "2024-12-30", "Không gửi"],
  [{ class: "SENT", firstSentOn: "2024-11-30" }, "2024-11-30", "Đã gửi đúng hạn"],
  [{ class: "SENT", firstSentOn: "2024-12-03", daysLate: 3 }, "2024-12-03", "Đã gửi chậm 03 ngày"],
  [{ class: "RETURNED", firstSentOn: "2024-11-30" }, "2024-12-03", "Trả lại"],
  [{ class: "TAKEN", firstSentOn: "2024-11-30" }, "2024-12-03", "Đã tiếp nhận"],
  [{ class: "EXEMPT" }, "2024-12-03", "Được miễn"],
  [{ class: "NOT_OPEN" }, "2024-10-03", "Chưa mở"],
] satisfies [Partial<ReportStanding>, string, string][])("%o on %s is called “%3$s”", (more, day, words) => {
  expect(cellPhrase(cell(more), day, period)).toBe(words)
})

test("a report of nothing is called so, with what else there is to say beneath", () => {
  const nothing = cell({ class: "TAKEN", firstSentOn: "2024-12-02", daysLate: 2 }, true)
  expect(cellPhrase(nothing, "2024-12-09", period)).toBe("Không phát sinh")
  expect(cellDetails(nothing)).toEqual(["đã tiếp nhận, chậm 02 ngày 02/12"])
})

test("beneath a state stands since when, whose days it took where that is asked for, and who was called", () => {
  expect(cellDetails(cell({ class: "DRAFT", since: "2024-11-20" }))).toEqual(["từ 20/11"])
  expect(cellDetails(cell({ class: "WITH_HEAD", since: "2025-01-02", daysLate: 33 }))).toEqual([
    "chờ lãnh đạo đơn vị, từ 02/01/2025",
  ])
  expect(cellDetails(cell({ class: "RETURNED", since: "2024-12-02", firstSentOn: "2024-11-30" }))).toEqual([
    "trả lại 02/12, đúng hạn 30/11",
  ])
  const sent = {
    ...cell({ class: "SENT", firstSentOn: "2024-11-28", since: "2024-11-28" }),
    days: { agency: 27, reviewer: 2 },
    chased: { on: "2024-11-22", channel: "TELEPHONE" as const },
  }
  expect(cellDetails(sent, true)).toEqual(["gửi 28/11", "đơn vị 27 ngày, đầu mối 02 ngày", "đôn đốc 22/11, điện thoại"])
})

test("an agency of which no report is expected is in none of the states", () => {
  expect(isOneOf("unsent", undefined)).toBe(false)
  expect(isOneOf("unsent", cell({ class: "DRAFT" }))).toBe(true)
  expect(isOneOf("unsent", cell({ class: "RETURNED", firstSentOn: "2024-11-30" }))).toBe(false)
  expect(isOneOf("late", cell({ class: "TAKEN", firstSentOn: "2024-12-02", daysLate: 2 }))).toBe(true)
})

test("the reminder says who asks whom for what, until when, and what is missing", () => {
  const reminder = {
    consolidator: "Sở Kế hoạch và Đầu tư",
    agency: "Sở Công Thương",
    year: 2024,
    plan: "Kế hoạch 124/KH-UBND",
    period,
    standing: standing({}),
    missing: ["45", "47"],
    link: "https://kehoach.tinh.gov.vn/r",
  }
  expect(reminderText(reminder)).toBe(
    "Sở Kế hoạch và Đầu tư đề nghị Sở Công Thương gửi báo cáo năm 2024 thực hiện Kế hoạch 124/KH-UBND, chậm nhất hết ngày 30/11/2024 (thứ Bảy). Còn 02 nhiệm vụ chưa có ý kiến: 45, 47. https://kehoach.tinh.gov.vn/r",
  )
  expect(reminderText({ ...reminder, period: { ...period, dueInclusive: false }, missing: [] })).toContain(
    "Kế hoạch 124/KH-UBND trước ngày 30/11/2024 (thứ Bảy). https",
  )
  expect(reminderText({ ...reminder, standing: standing({ daysLate: 3 }) })).toContain(
    "; hạn 30/11/2024, đã quá 03 ngày.",
  )
  const returned = standing({ class: "RETURNED", firstSentOn: "2024-11-30", since: "2024-12-02" })
  expect(reminderText({ ...reminder, standing: returned })).toContain(
    "gửi lại báo cáo năm 2024 thực hiện Kế hoạch 124/KH-UBND (đã trả lại ngày 02/12/2024).",
  )
})
