import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { applyCorrections, CorrectionSeed, placeCorrections } from "@/lib/appendix/corrections"
import { isDay } from "@/lib/day"
import { believableYears, DEADLINE_KINDS, deadlineSentence, obligationsOf, readDeadline } from "@/lib/tasks/deadline"
import { firstPlan, planOf } from "../appendix/texts"

const years = { periodFrom: 2021, periodTo: 2025, believableFrom: 2021, believableTo: 2030 }
const read = (text: string) => {
  const { kind, start, due } = readDeadline(text, years)
  return [kind, start, due]
}

describe("the 56 deadlines of the plan as issued, after its certain corrections", () => {
  const plan = planOf(firstPlan)
  const seeds = z.array(CorrectionSeed).parse(JSON.parse(readFileSync("seeds/corrections.json", "utf8")))
  const { corrections } = placeCorrections(plan, seeds)
  const rules = plan.tasks.map((task) => {
    const cell = task.cells.find(({ column }) => column === "DEADLINE")
    const own = corrections.filter(
      (one) => one.line === task.line && one.column === "DEADLINE" && one.state === "APPLIED",
    )
    return { number: task.number, rule: readDeadline(applyCorrections(cell?.verbatim ?? "", own), years) }
  })

  test("33 are due at the end of 2022, 8 of 2023, 3 of 2025, 1 of September 2022; 7 are open, 1 yearly, 2 continuous, 1 without", () => {
    const totals: Record<string, number> = {}
    for (const { rule } of rules) totals[rule.due ?? rule.kind] = (totals[rule.due ?? rule.kind] ?? 0) + 1
    expect(totals).toEqual({
      "2022-12-31": 33,
      "2023-12-31": 8,
      "2025-12-31": 3,
      "2022-09-30": 1,
      OPEN_FROM_YEAR: 7,
      ANNUAL: 1,
      CONTINUOUS: 2,
      UNSPECIFIED: 1,
    })
  })

  test("they make 45 single, 29 open, 5 yearly and 10 continuous obligations, and one without a year", () => {
    const count = (kinds: string[]) =>
      rules.filter(({ rule }) => kinds.includes(rule.kind)).flatMap(({ rule }) => obligationsOf(rule, years)).length
    expect(count(["DATE", "MONTH", "QUARTER", "YEAR", "YEAR_RANGE"])).toBe(45)
    expect(count(["OPEN_FROM_YEAR"])).toBe(6 * 4 + 5)
    expect([count(["ANNUAL"]), count(["CONTINUOUS"]), count(["UNSPECIFIED", "UNREADABLE"])]).toEqual([5, 10, 1])
  })

  test("row 13's printed year 2002 is not believed", () => {
    expect(read("Năm 2002")).toEqual(["UNREADABLE", null, null])
    expect(rules.find(({ number }) => number === "13")?.rule.due).toBe("2022-12-31")
  })
})

describe("the printed forms", () => {
  test.each([
    ["Năm 2022", "YEAR", "2022-01-01", "2022-12-31"],
    ["2022", "YEAR", "2022-01-01", "2022-12-31"],
    ["Trong năm 2022", "YEAR", "2022-01-01", "2022-12-31"],
    ["Hoàn thành trong năm 2022.", "YEAR", "2022-01-01", "2022-12-31"],
    ["Đến hết năm 2025", "YEAR", null, "2025-12-31"],
    ["Đến năm 2025", "YEAR", null, "2025-12-31"],
    ["Cuối năm 2023", "YEAR", null, "2023-12-31"],
    ["Năm 2021- 2022", "YEAR_RANGE", "2021-01-01", "2022-12-31"],
    ["2021- 2022", "YEAR_RANGE", "2021-01-01", "2022-12-31"],
    ["Năm 2022 -2023", "YEAR_RANGE", "2022-01-01", "2023-12-31"],
    ["Giai đoạn 2022 – 2025", "YEAR_RANGE", "2022-01-01", "2025-12-31"],
    ["Từ năm 2022 đến năm 2025", "YEAR_RANGE", "2022-01-01", "2025-12-31"],
    ["Từ 2022 đến hết năm 2025", "YEAR_RANGE", "2022-01-01", "2025-12-31"],
    ["Quý III/2022", "QUARTER", "2022-07-01", "2022-09-30"],
    ["Quý 4 năm 2023", "QUARTER", "2023-10-01", "2023-12-31"],
    ["Trong quý I/ 2024", "QUARTER", "2024-01-01", "2024-03-31"],
    ["Tháng 02/2024", "MONTH", "2024-02-01", "2024-02-29"],
    ["Tháng 9 năm 2022", "MONTH", "2022-09-01", "2022-09-30"],
    ["9/2022", "MONTH", "2022-09-01", "2022-09-30"],
    ["Đến tháng 6/2023", "MONTH", null, "2023-06-30"],
    ["Trước ngày 30/6/2023", "DATE", null, "2023-06-29"],
    ["Trước 01/01/2023", "DATE", null, "2022-12-31"],
    ["Trước tháng 9/2023", "DATE", null, "2023-08-31"],
    ["Trước năm 2024", "DATE", null, "2023-12-31"],
    ["Trước ngày 30 tháng 6 năm 2023", "DATE", null, "2023-06-29"],
    ["Đến ngày 15/4/2023", "DATE", null, "2023-04-15"],
    ["Ngày 15/04/2023", "DATE", null, "2023-04-15"],
    ["15/4/2023", "DATE", null, "2023-04-15"],
    ["Chậm nhất ngày 15/4/2023", "DATE", null, "2023-04-15"],
    ["Hoàn thành chậm nhất là ngày 15/4/2023", "DATE", null, "2023-04-15"],
    ["Giữa năm 2023", "DATE", null, "2023-06-30"],
    ["6 tháng đầu năm 2023", "DATE", "2023-01-01", "2023-06-30"],
    ["06 tháng cuối năm 2023", "DATE", "2023-07-01", "2023-12-31"],
    ["Năm 2022 và các năm tiếp theo", "OPEN_FROM_YEAR", "2022-01-01", null],
    ["Từ năm 2023 trở đi", "OPEN_FROM_YEAR", "2023-01-01", null],
    ["Từ năm 2023", "OPEN_FROM_YEAR", "2023-01-01", null],
    ["Hàng năm", "ANNUAL", null, null],
    ["Hằng năm", "ANNUAL", null, null],
    ["Thường xuyên", "CONTINUOUS", null, null],
    ["Thường xuyên, liên tục", "CONTINUOUS", null, null],
    ["", "UNSPECIFIED", null, null],
    [" – ", "UNSPECIFIED", null, null],
  ])("“%s” is %s", (text, kind, start, due) => {
    expect(read(text)).toEqual([kind, start, due])
  })

  test.each([
    "Quý IV hằng năm",
    "Hằng quý",
    "Thường xuyên, hằng năm",
    "Năm 2031",
    "Năm 2022 - 2031",
    "Năm 2025 - 2022",
    "31/02/2023",
    "Tháng 13/2023",
    "Quý V/2022",
    "Trước 30/6",
    "Theo chỉ đạo của UBND tỉnh",
    "Sau khi Nghị quyết được thông qua",
    `Năm ${"2022 ".repeat(100)}`,
  ])("“%s” is left to a person", (text) => {
    expect(read(text)).toEqual(["UNREADABLE", null, null])
  })

  test("spacing, kind of dash, case, decomposed letters and a full stop make no difference", () => {
    const forms = [
      "Năm 2022",
      "Năm 2021-2022",
      "Quý III/2022",
      "Tháng 9/2022",
      "Trước ngày 30/6/2023",
      "Năm 2022 và các năm tiếp theo",
      "Hằng năm",
      "Thường xuyên",
    ]
    const spaces = fc.constantFrom(" ", "  ", "\t", "\u00A0", " \n")
    const around = fc.constantFrom("", " ", "  ", "\u00A0")
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        spaces,
        around,
        fc.constantFrom("-", "–", "—", "‑"),
        fc.constantFrom("same", "lower", "UPPER"),
        fc.boolean(),
        fc.constantFrom("", ".", ";"),
        (form, space, pad, dash, letters, decomposed, stop) => {
          const spaced = form
            .replace(/[-/]/g, (sign) => pad + (sign === "-" ? dash : sign) + pad)
            .replaceAll(" ", space)
          const cased = letters === "lower" ? spaced.toLowerCase() : letters === "UPPER" ? spaced.toUpperCase() : spaced
          expect(read(pad + (decomposed ? cased.normalize("NFD") : cased) + stop + pad)).toEqual(read(form))
        },
      ),
      { numRuns: 2_000, seed: 148 },
    )
  })

  test("no text breaks the reading, and every due day is a day of a believable year", () => {
    const words = fc.constantFrom(
      "Năm",
      "2022",
      "2023",
      "-",
      "quý",
      "III",
      "/",
      "trước",
      "ngày",
      "tháng",
      "13",
      "31",
      "đến",
      "hết",
      "hằng năm",
      " ",
      "99999",
    )
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((list) => list.join(" ")),
    )
    fc.assert(
      fc.property(text, (written) => {
        const rule = readDeadline(written, years)
        expect(DEADLINE_KINDS).toContain(rule.kind)
        const days = [rule.start, rule.due].filter((day) => day !== null)
        expect(days.every((day) => isDay(day) && day >= "2021-01-01" && day <= "2030-12-31")).toBe(true)
        expect(obligationsOf(rule, years).length).toBeGreaterThan(0)
        expect(deadlineSentence(rule)).not.toMatch(/undefined|null|NaN|\.$/)
      }),
      { numRuns: 3_000, seed: 146 },
    )
  })
})

describe("what is owed", () => {
  const owed = (text: string) => obligationsOf(readDeadline(text, years), years)

  test("a dated task owes once, in the year of its due day", () => {
    expect(owed("Quý III/2022")).toEqual([{ year: 2022, due: "2022-09-30" }])
    expect(owed("Năm 2022 - 2025")).toEqual([{ year: 2025, due: "2025-12-31" }])
    expect(owed("Trước 01/01/2023")).toEqual([{ year: 2022, due: "2022-12-31" }])
  })

  test("an open task owes each year from its first to the plan's last", () => {
    expect(owed("Năm 2023 và các năm tiếp theo")).toEqual(
      [2023, 2024, 2025].map((year) => ({ year, due: `${year}-12-31` })),
    )
    expect(owed("Từ năm 2028")).toEqual([{ year: 2028, due: "2028-12-31" }])
  })

  test("a yearly task owes each year of the plan, a continuous one too but without a day", () => {
    expect(owed("Hằng năm").map(({ due }) => due)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-31`),
    )
    expect(owed("Thường xuyên")).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => ({ year, due: null })))
  })

  test("what names no term owes once, without year and day", () => {
    expect(owed("")).toEqual([{ year: null, due: null }])
    expect(owed("Năm 2002")).toEqual([{ year: null, due: null }])
  })

  test("years are believed from the beginning of the period to five years after its end", () => {
    expect(believableYears(2021, 2025)).toEqual({ believableFrom: 2021, believableTo: 2030 })
  })
})

test.each([
  ["Năm 2022", "Hạn 31/12/2022 – hết năm 2022"],
  ["Quý III/2022", "Hạn 30/9/2022 – hết quý III năm 2022"],
  ["Tháng 02/2023", "Hạn 28/02/2023 – hết tháng 2 năm 2023"],
  ["Trước ngày 05/6/2023", "Hạn 04/6/2023"],
  ["Năm 2021-2022", "Hạn 31/12/2022 – từ năm 2021 đến hết năm 2022"],
  ["Năm 2022 và các năm tiếp theo", "Từ năm 2022, mỗi năm hạn 31/12, đến năm 2025"],
  ["Hàng năm", "Hằng năm, mỗi năm hạn 31/12"],
  ["Thường xuyên", "Thực hiện thường xuyên, không có hạn"],
  ["", "Kế hoạch không ghi thời hạn"],
  ["Năm 2002", "Chưa đọc được thời hạn, cần xác định"],
])("the deadline “%s” reads “%s”", (text, sentence) => {
  expect(deadlineSentence(readDeadline(text, years), years.periodTo)).toBe(sentence)
})

test("an open term without its plan's last year still makes a sentence", () => {
  expect(deadlineSentence({ kind: "OPEN_FROM_YEAR", start: "2022-01-01", due: null })).toBe(
    "Từ năm 2022 và các năm tiếp theo, mỗi năm hạn 31/12",
  )
})
