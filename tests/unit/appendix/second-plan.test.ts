import { describe, expect, test } from "vitest"
import { obligationsOf, readDeadline } from "@/lib/tasks/deadline"
import { planOf, secondPlan, withLine } from "./texts"

const plan = planOf(secondPlan)

describe("a plan of another province, shape and period", () => {
  test("its head is read from a letterhead, two columns on one line and a deputy's signature", () => {
    expect(plan).toMatchObject({
      number: "57",
      symbol: "KH-UBND",
      issuedOn: "2026-03-05",
      place: "Vân Sơn",
      issuer: "UBND tỉnh Vân Sơn",
      title: "Phát triển kinh tế số và nâng cao năng lực cạnh tranh trên địa bàn tỉnh Vân Sơn giai đoạn 2026–2030",
      periodFrom: 2026,
      periodTo: 2030,
      consolidator: "Sở Tài chính",
      reportDue: { month: 12, day: 15 },
    })
    expect(plan.headings.map(({ text }) => text.slice(0, 8))).toEqual(["PHỤ LỤC", "DANH MỤC", "(Kèm the"])
  })

  test("its five columns are taken by meaning, in their own order", () => {
    expect(plan.columns).toEqual(["NUMBER", "LEAD", "TITLE", "DEADLINE", "COORDINATING"])
    expect(plan.tasks[0]?.cells.map(({ column, verbatim }) => [column, verbatim])).toContainEqual([
      "LEAD",
      "Sở Tài chính",
    ])
  })

  test("tasks 1.1, 1.2, 2.1 stand under the sections 1, 2, 3", () => {
    expect(plan.sections.map(({ numeral }) => numeral)).toEqual(["1", "2", "3"])
    expect(plan.tasks.map(({ number, sectionOrder }) => `${sectionOrder}: ${number}`)).toEqual([
      "1: 1.1",
      "1: 1.2",
      "1: 1.3",
      "1: 1.4",
      "2: 2.1",
      "2: 2.2",
      "2: 2.3",
      "2: 2.4",
      "3: 3.1",
      "3: 3.2",
      "3: 3.3",
      "3: 3.4",
    ])
  })

  test("the same tasks may stand under Roman numerals or letters", () => {
    const relabelled = (labels: string[]) => {
      const change = (text: string, line: number, label: string) =>
        withLine(text, line, (old) => old.replace(/^\d/, label))
      return plan.sections.reduce((text, section, at) => change(text, section.line, labels[at] ?? ""), secondPlan)
    }
    expect(planOf(relabelled(["I", "II", "III"])).sections.map(({ numeral }) => numeral)).toEqual(["I", "II", "III"])
    expect(planOf(relabelled(["A", "B", "C"])).sections.map(({ numeral }) => numeral)).toEqual(["A", "B", "C"])
  })

  test("its deadlines are understood, but for the one that names no year", () => {
    const years = { periodFrom: 2026, periodTo: 2030, believableFrom: 2026, believableTo: 2035 }
    const terms = plan.tasks.map(({ number, cells }) => {
      const rule = readDeadline(cells.find(({ column }) => column === "DEADLINE")?.verbatim ?? "", years)
      return [number, rule.kind, rule.due, obligationsOf(rule, years).length]
    })
    expect(terms).toEqual([
      ["1.1", "DATE", "2027-06-29", 1],
      ["1.2", "MONTH", "2026-09-30", 1],
      ["1.3", "QUARTER", "2028-06-30", 1],
      ["1.4", "YEAR_RANGE", "2030-12-31", 1],
      ["2.1", "DATE", "2027-06-30", 1],
      ["2.2", "DATE", "2026-06-30", 1],
      ["2.3", "ANNUAL", null, 5],
      ["2.4", "CONTINUOUS", null, 5],
      ["3.1", "OPEN_FROM_YEAR", null, 4],
      ["3.2", "UNREADABLE", null, 1],
      ["3.3", "YEAR", "2029-12-31", 1],
      ["3.4", "UNSPECIFIED", null, 1],
    ])
  })
})
