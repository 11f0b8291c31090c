import { describe, expect, test } from "vitest"
import { columnOfHeading } from "@/lib/appendix/columns"
import { firstPlan, planOf } from "./texts"

const plan = planOf(firstPlan)
const lines = firstPlan.split("\n")
const cell = (number: string, column: string) =>
  plan.tasks.find((task) => task.number === number)?.cells.find((one) => one.column === column)?.verbatim

describe("the head of the plan as issued", () => {
  test("number and day come from the head, not from the misread line above the appendix", () => {
    expect(plan).toMatchObject({ number: "124", symbol: "KH-UBND", issuedOn: "2022-08-04", place: "Quảng Ngãi" })
    expect(plan.headings.map(({ line }) => line)).toEqual([221, 222, 224])
    expect(plan.headings[1]?.text).toBe("(Kèm theo Kế hoạch số 17/KH-UBND ngày 09/8/2022 của UBND tỉnh Quang Ngãi)")
  })

  test("kind, title, issuer and years are read from the text", () => {
    expect(plan).toMatchObject({ kind: "KẾ HOẠCH", issuer: "UBND tỉnh Quảng Ngãi", periodFrom: 2021, periodTo: 2025 })
    expect(plan.title).toBe(lines[8])
  })

  test("reports go through the consolidating agency before 30 November", () => {
    expect(plan).toMatchObject({ consolidator: "Sở Kế hoạch và Đầu tư", reportDue: { month: 11, day: 30 } })
  })
})

describe("the appendix of the plan as issued", () => {
  test("its header is recognised in all six printings", () => {
    expect(plan.columns).toEqual(["NUMBER", "TITLE", "LEAD", "COORDINATING", "DEADLINE", "APPROVER", "NOTE"])
    for (const line of [226, 239, 253, 266, 276, 287])
      expect(lines[line - 1]?.split("\t").map(columnOfHeading)).toEqual(plan.columns)
    expect(plan.tasks.map(({ line }) => line)).not.toContain(276)
  })

  test("the five sections are read by order: the misprinted first V is IV", () => {
    expect(plan.sections.map(({ order, numeral, printed, line }) => [order, numeral, printed, line])).toEqual([
      [1, "I", "I", 227],
      [2, "II", "II", 240],
      [3, "III", "III", 250],
      [4, "IV", "V", 257],
      [5, "V", "V", 261],
    ])
    expect([1, 2, 3, 4, 5].map((order) => plan.tasks.filter((task) => task.sectionOrder === order).length)).toEqual([
      10, 9, 4, 3, 30,
    ])
  })

  test("it has 56 tasks, numbered on, in printed order", () => {
    expect(plan.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, at) => String(at + 1)))
    expect(plan.tasks.map(({ order }) => order)).toEqual(Array.from({ length: 56 }, (_, at) => at + 1))
  })

  test("its cells stay letter for letter: joined, they are the line again", () => {
    for (const { line, cells } of [...plan.sections, ...plan.tasks]) {
      expect(cells.map(({ verbatim }) => verbatim).join("\t")).toBe(lines[line - 1])
    }
    expect(cell("13", "DEADLINE")).toBe("Năm 2002")
    expect(cell("30", "NOTE")).toMatch(/2015- 2020;$/)
    expect(cell("1", "COORDINATING")).toBe("")
  })
})
