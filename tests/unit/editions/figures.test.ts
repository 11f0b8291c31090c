import fc from "fast-check"
import { expect, test } from "vitest"
import { addsUp, type EditionFigures, type FIGURE_RULES, figureSentences } from "@/lib/editions/figures"
import { BUCKETS, type Bucket, countBuckets } from "@/lib/progress/buckets"

const figures = (tasks: { lead: string; bucket: Bucket }[], more: Partial<EditionFigures> = {}): EditionFigures => {
  const leads = [...new Set(tasks.map(({ lead }) => lead))]
  const of = (some: typeof tasks) => countBuckets(some.map(({ bucket }) => bucket))
  return {
    ...{ year: 2024, asOf: "2024-11-15", total: tasks.length, buckets: of(tasks), dueThisYear: 8 },
    byLead: leads.map((label) => {
      const own = tasks.filter(({ lead }) => lead === label)
      return { key: label, label, count: own.length, buckets: of(own) }
    }),
    reports: { expected: 33, taken: 31, onPaper: 1, nothingToReport: 4 },
    ...more,
  }
}
const tasks = fc.array(fc.record({ lead: fc.constantFrom("SCT", "SYT", "STC"), bucket: fc.constantFrom(...BUCKETS) }))

test("any tasks add up; one that is counted nowhere, or twice, does not", () => {
  fc.assert(
    fc.property(tasks, fc.constantFrom(...BUCKETS), (some, bucket) => {
      const right = figures(some)
      expect(addsUp(right)).toBe(true)
      expect(addsUp({ ...right, total: right.total + 1 })).toBe(false)
      expect(addsUp({ ...right, buckets: { ...right.buckets, [bucket]: right.buckets[bucket] + 1 } })).toBe(false)
    }),
  )
})

test("the numbers of completed, in progress, overdue, not started, recurring and stopped say every task once", () => {
  fc.assert(
    fc.property(tasks, (some) => {
      const said = new Map(figureSentences(figures(some), null).map(({ rule, text }) => [rule, text]))
      const first = (rule: (typeof FIGURE_RULES)[number], pattern: RegExp) =>
        Number(said.get(rule)?.match(pattern)?.[1])
      const all =
        first("completed", /hoàn thành (\d+)\//) +
        first("in-progress", /trong hạn (\d+) /) +
        first("overdue", /còn (\d+) /) +
        first("not-started", /: (\d+) /) +
        first("recurring", /: (\d+) /) +
        first("stopped", /: (\d+) /)
      expect(all).toBe(some.length)
    }),
  )
})

test("sentences name the data day, the agencies behind, and what came since last year's edition", () => {
  const now = figures([
    { lead: "Sở Công Thương", bucket: "inProgressOverdue" },
    { lead: "Sở Công Thương", bucket: "completedOnTime" },
    { lead: "Sở Y tế", bucket: "completedLate" },
  ])
  const before = figures([{ lead: "Sở Y tế", bucket: "completedOnTime" }], { year: 2023, asOf: "2023-11-15" })
  const texts = figureSentences(now, before).map(({ text }) => text)
  expect(texts).toContain("Đến ngày 15/11/2024, đã hoàn thành 02/03 nhiệm vụ (đúng hạn 01, quá hạn 01).")
  expect(texts).toContain("So với bản tổng hợp năm 2023 (số liệu đến ngày 15/11/2023), tăng 01 nhiệm vụ hoàn thành.")
  expect(texts).toContain("Nhiệm vụ quá hạn theo cơ quan chủ trì: Sở Công Thương (01).")
  expect(texts).toContain(
    "Năm 2024, 31/33 cơ quan, địa phương có báo cáo được tiếp nhận, trong đó 04 báo cáo không phát sinh.",
  )
})

test("a figure opens its tasks as they are told: by agency, and those of the day that it is compared with", () => {
  const now = figures([{ lead: "Sở Công Thương", bucket: "inProgressOverdue" }], { dueThisYear: 0 })
  const before = figures([], { year: 2023, asOf: "2023-11-15" })
  const said = new Map(figureSentences(now, before).map((sentence) => [sentence.rule, sentence]))
  expect(said.get("overdue-by-lead")?.list).toEqual({ status: "overdue", group: "lead" })
  expect(said.get("completed-since")?.list).toEqual({ status: "completed", since: "2023-11-15" })
  expect(said.get("due-this-year")?.text).toBe(
    "Sau ngày 15/11/2024, không còn nhiệm vụ hạn trong năm 2024 chưa hoàn thành.",
  )
})
