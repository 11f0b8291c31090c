import { describe, expect, it } from "vitest"
import { type DrawnStatus, yearRule } from "@/lib/tasks/year-rule"

const period = { periodFrom: 2021, periodTo: 2025 }
const days = 1826 // 2021–2025, with 29/02/2024

describe("the year rule", () => {
  it("has a tick where each year begins and one at the end", () => {
    const rule = yearRule(period, { kind: "UNSPECIFIED", start: null, due: null }, null)
    expect(rule.years).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(rule.ticks).toEqual([0, 365 / days, 730 / days, 1095 / days, 1461 / days, 1])
  })

  it("spans a year's task from the year's beginning to the end of its due day", () => {
    const rule = yearRule(period, { kind: "YEAR", start: "2022-01-01", due: "2022-12-31" }, null)
    expect(rule.span).toEqual({ from: 365 / days, to: 730 / days })
    expect(rule.due).toBe(730 / days)
  })

  it("spans from the plan's beginning where a term has no start of its own", () => {
    const rule = yearRule(period, { kind: "DATE", start: null, due: "2022-09-30" }, null)
    expect(rule.span).toEqual({ from: 0, to: 638 / days })
  })

  it("runs an open-ended task to the end with a day owed each year and no tall tick", () => {
    const rule = yearRule(period, { kind: "OPEN_FROM_YEAR", start: "2022-01-01", due: null }, null)
    expect(rule.span).toEqual({ from: 365 / days, to: 1 })
    expect(rule.due).toBeNull()
    expect(rule.yearlyDue).toEqual([730 / days, 1095 / days, 1461 / days, 1])
  })

  it("runs a yearly task through all years of the plan", () => {
    const rule = yearRule(period, { kind: "ANNUAL", start: null, due: null }, null)
    expect(rule.span).toEqual({ from: 0, to: 1 })
    expect(rule.yearlyDue).toHaveLength(5)
  })

  it("dots a continuous task and gives it no span", () => {
    const rule = yearRule(period, { kind: "CONTINUOUS", start: "2022-01-01", due: null }, null)
    expect(rule).toMatchObject({ dotted: true, span: null, due: null, yearlyDue: [] })
  })

  it("stays bare where the plan sets no term or the term cannot be read", () => {
    for (const kind of ["UNSPECIFIED", "UNREADABLE"] as const) {
      const rule = yearRule(period, { kind, start: null, due: null }, null)
      expect(rule).toMatchObject({ dotted: false, span: null, due: null, yearlyDue: [] })
    }
  })

  it("cuts a term beyond the plan's years at the edge and marks no due day there", () => {
    const rule = yearRule(period, { kind: "DATE", start: "2020-06-01", due: "2030-12-31" }, null)
    expect(rule.span).toEqual({ from: 0, to: 1 })
    expect(rule.due).toBeNull()
  })

  it("draws nothing for a term that lies wholly outside the plan's years", () => {
    expect(yearRule(period, { kind: "YEAR", start: "2030-01-01", due: "2030-12-31" }, null).span).toBeNull()
    expect(yearRule(period, { kind: "YEAR", start: "2019-01-01", due: "2019-12-31" }, null).span).toBeNull()
  })

  it("shows the as-of day at its beginning, and not at all outside the plan's years", () => {
    const term = { kind: "UNSPECIFIED", start: null, due: null } as const
    expect(yearRule(period, term, "2024-11-25").asOf).toBe(1424 / days)
    expect(yearRule(period, term, "2026-11-25").asOf).toBeNull()
    expect(yearRule(period, term, "2020-12-31").asOf).toBeNull()
    expect(yearRule(period, term, "not a day").asOf).toBeNull()
  })

  it("serves a plan of another period, even of one year", () => {
    const rule = yearRule(
      { periodFrom: 2026, periodTo: 2026 },
      { kind: "QUARTER", start: "2026-01-01", due: "2026-06-30" },
      null,
    )
    expect(rule.ticks).toEqual([0, 1])
    expect(rule.due).toBe(181 / 365)
  })

  it("refuses a period that ends before it begins", () => {
    expect(() =>
      yearRule({ periodFrom: 2026, periodTo: 2025 }, { kind: "UNSPECIFIED", start: null, due: null }, null),
    ).toThrow(RangeError)
  })
})

describe("how its duties stand", () => {
  const drawn = (more: Partial<DrawnStatus>) =>
    yearRule(period, { kind: "YEAR", start: "2022-01-01", due: "2022-12-31" }, "2024-01-01", [
      { due: "2022-12-31", finishedOn: null, isOverdue: false, pendingSince: null, ...more },
    ])

  it("a task finished in time has a dot and no tail", () => {
    expect(drawn({ finishedOn: "2022-12-31" })).toMatchObject({ dots: [{ isLate: false }], tail: null })
  })
  it("one finished late has a tail from its due day to its dot", () => {
    const { dots, tail, due } = drawn({ finishedOn: "2023-03-21" })
    expect(dots).toEqual([{ at: tail?.to, isLate: true }])
    expect(tail).toMatchObject({ from: due, isDone: true })
  })
  it("one that is overdue has a tail to the day that is shown, or to the day since which it waits", () => {
    const open = drawn({ isOverdue: true })
    expect(open.tail).toMatchObject({ isDone: false })
    expect(open.tail?.to).toBeCloseTo(open.asOf as number, 2)
    expect(drawn({ isOverdue: true, pendingSince: "2023-01-10" }).tail?.to).toBeLessThan(open.tail?.to as number)
  })
  it("without a status there is neither", () => {
    expect(yearRule(period, { kind: "YEAR", start: "2022-01-01", due: "2022-12-31" }, null)).toMatchObject({
      dots: [],
      tail: null,
    })
  })
})
