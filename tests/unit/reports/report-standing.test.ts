import fc from "fast-check"
import { expect, test } from "vitest"
import { plusDays } from "@/lib/day"
import { ratesOf, reportStandingOn, type TakenStep } from "@/lib/reports/report-standing"
import { nextReportState, REPORT_VERBS, type ReportState, type ReportVerb } from "@/lib/reports/workflow"

const period = {
  opensOn: "2024-11-01",
  dataAsOf: "2024-11-15",
  dueOn: "2024-11-30",
  dueInclusive: true,
  locksOn: "2024-12-15",
}
const steps = (...told: [ReportVerb, ReportState, string][]): TakenStep[] =>
  told.map(([verb, to, on], index) => ({ seq: index + 1, verb, to, on }))
const standing = (day: string, taken: TakenStep[], firstSentOn: string | null = null, exemptOn: string | null = null) =>
  reportStandingOn(day, { period, exemptOn, firstSentOn, steps: taken })

test("before anything happened: not open, not started, then overdue by so many days", () => {
  expect(standing("2024-10-31", [])).toMatchObject({ class: "NOT_OPEN", daysLate: 0 })
  expect(standing("2024-11-30", [])).toMatchObject({ class: "NOT_STARTED", daysLate: 0 })
  expect(standing("2024-12-03", [])).toMatchObject({ class: "NOT_STARTED", daysLate: 3 })
})

test("the first sending decides: what is returned and sent again on a later day stays on time", () => {
  const taken = steps(
    ["begin", "DRAFT", "2024-11-20"],
    ["send", "SENT", "2024-11-29"],
    ["return", "RETURNED", "2024-12-02"],
    ["forward", "WITH_HEAD", "2024-12-05"],
    ["send", "SENT", "2024-12-06"],
    ["take", "TAKEN", "2024-12-07"],
  )
  const on = (day: string) => standing(day, taken, "2024-11-29")
  expect(on("2024-11-28")).toMatchObject({ class: "DRAFT", firstSentOn: null })
  expect(on("2024-11-29")).toMatchObject({ class: "SENT", daysLate: 0 })
  expect(on("2024-12-04")).toMatchObject({ class: "RETURNED", daysLate: 0, since: "2024-12-02" })
  expect(on("2024-12-05")).toMatchObject({ class: "WITH_HEAD", daysLate: 0 })
  expect(on("2024-12-08")).toMatchObject({ class: "TAKEN", daysLate: 0, firstSentOn: "2024-11-29" })
})

test("what was handed back within the house after a return is still the returned one; what was withdrawn is a draft", () => {
  const handedBack = steps(
    ["send", "SENT", "2024-11-29"],
    ["return", "RETURNED", "2024-12-02"],
    ["forward", "WITH_HEAD", "2024-12-03"],
    ["hand-back", "DRAFT", "2024-12-03"],
  )
  expect(standing("2024-12-04", handedBack, "2024-11-29").class).toBe("RETURNED")
  const withdrawn = steps(["send", "SENT", "2024-11-29"], ["withdraw", "DRAFT", "2024-11-30"])
  expect(standing("2024-12-04", withdrawn, "2024-11-29")).toMatchObject({ class: "DRAFT", daysLate: 0 })
})

test("what came on paper counts from its day of arrival, also before it was recorded as taken", () => {
  const taken = steps(["receive-paper", "TAKEN", "2024-12-04"])
  expect(standing("2024-12-04", taken, "2024-11-28")).toMatchObject({ class: "TAKEN", daysLate: 0 })
})

test("an exempt agency is neither late nor counted", () => {
  const exempt = standing("2024-12-09", [], null, "2024-11-10")
  expect(exempt).toMatchObject({ class: "EXEMPT", daysLate: 0 })
  expect(standing("2024-11-09", [], null, "2024-11-10").class).toBe("NOT_STARTED")
  const late = standing("2024-12-09", steps(["send", "SENT", "2024-12-03"]), "2024-12-03")
  expect(ratesOf([exempt, late, standing("2024-12-09", [])])).toEqual({ expected: 2, received: 1, onTime: 0 })
})

test("whatever the steps: once it arrived it is so late and stays so, on every later day", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(REPORT_VERBS.length - 1), fc.nat(9)), { maxLength: 12 }), (moves) => {
      let state: ReportState = "NOT_STARTED"
      let day = "2024-11-20"
      let firstSentOn: string | null = null
      const taken: TakenStep[] = []
      for (const [index, wait] of moves) {
        const verb = REPORT_VERBS[index] as ReportVerb
        const to = nextReportState(state, verb)
        if (to === null) continue
        day = plusDays(day, wait)
        state = to
        taken.push({ seq: taken.length + 1, verb, to, on: day })
        if (verb === "send" || verb === "receive-paper") firstSentOn ??= day
      }
      const lateness = Array.from({ length: 40 }, (_, offset) => {
        const on = plusDays(firstSentOn ?? "2024-12-31", offset)
        return standing(on, taken, firstSentOn)
      })
      if (firstSentOn === null) return
      expect(new Set(lateness.map(({ daysLate }) => daysLate)).size).toBe(1)
      expect(lateness.every((one) => one.firstSentOn === firstSentOn)).toBe(true)
    }),
  )
})
