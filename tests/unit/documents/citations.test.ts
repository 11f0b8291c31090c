import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { applyCorrections, CorrectionSeed, placeCorrections } from "@/lib/appendix/corrections"
import { completeDays, findCitations, meaningOf } from "@/lib/documents/citations"
import { firstPlan, planOf } from "../appendix/texts"

// Milliseconds of processor time that this process has used: what a busy neighbour on the machine cannot stretch.
const processorTime = () => process.cpuUsage().user / 1000

const cite = (text: string) =>
  findCitations(text).map(({ type, number, symbol, issuedOn }) => [type, number, symbol, issuedOn])

describe("a citation is read from its words", () => {
  test.each([
    ["Theo Quyết định số 907/QĐ-UBND ngày 30/9/2021", ["Quyết định", "907", "QĐ-UBND", "2021-09-30"]],
    ["QĐ số 192/QĐ-TTg ngày 13/02/2017", ["Quyết định", "192", "QĐ-TTg", "2017-02-13"]],
    ["theo Nghị định 98/2018/NĐ-CP", ["Nghị định", "98/2018", "NĐ-CP", null]],
    ["Nghị định số 75/2015/NĐ-CP ngày 09/9/2015 của Chính phủ", ["Nghị định", "75/2015", "NĐ-CP", "2015-09-09"]],
    ["Thông báo số 98/TB-UBND ngày 11/3/2022", ["Thông báo", "98", "TB-UBND", "2022-03-11"]],
    ["tại Tờ trình số 46/TTr-TT1 ngày 03/6/2022", ["Tờ trình", "46", "TTr-TT1", "2022-06-03"]],
    ["tại Tờ trình số 2.167/T-Tr-SNNPTNT-TS ngày 29/6/2022", ["Tờ trình", "2.167", "T-Tr-SNNPTNT-TS", "2022-06-29"]],
    ["Kế hoạch số 25/KH-UBND ngày 14/02/2022 của UBND tỉnh", ["Kế hoạch", "25", "KH-UBND", "2022-02-14"]],
    ["Quyết định số 08/2022/QĐ-TTg ngày 28/3/2022", ["Quyết định", "08/2022", "QĐ-TTg", "2022-03-28"]],
    ["Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2024.", ["Quyết định", "12", "QĐ-UBND", "2024-02-05"]],
    ["Nghị quyết số 31/2021/QH15;", ["Nghị quyết", "31/2021", "QH15", null]],
    ["(768/QĐ-UBND)", ["Quyết định", "768", "QĐ-UBND", null]],
    ["QUYẾT ĐỊNH SỐ 12/QĐ-UBND", ["Quyết định", "12", "QĐ-UBND", null]],
  ])("%s", (text, expected) => {
    expect(cite(text)).toEqual([expected])
  })

  test.each([
    "",
    "Sau khi có Quyết định của Thủ tướng Chính phủ",
    "giai đoạn 2021/2025",
    "ngày 30/9/2021",
    "đạt 25/30 xã",
    "1/A-B",
  ])("“%s” cites nothing", (text) => {
    expect(cite(text)).toEqual([])
  })

  test("several documents in one note come in their order", () => {
    expect(
      cite("Kế hoạch số 81/KH-UBND ngày 16/5/2022 về triển khai Quyết định số 08/2022/QĐ-TTg ngày 28/3/2022").map(
        ([, number]) => number,
      ),
    ).toEqual(["81", "08/2022"])
    expect(cite("các Quyết định số 649/QĐ-UBND, 768/QĐ-UBND").map(([, number]) => number)).toEqual(["649", "768"])
  })

  test("a document that is named twice is one, and has the day of either mention", () => {
    expect(
      cite(
        "Căn cứ theo Nghị định 98/2018/NĐ-CP Ngày 05/7/2018, Chính phủ ban hành Nghị định 98/2018/NĐ-CP về chính sách",
      ),
    ).toEqual([["Nghị định", "98/2018", "NĐ-CP", "2018-07-05"]])
    expect(cite("Quyết định 5/QĐ-UBND; Quyết định số 5/QĐ-UBND ngày 01/3/2022")).toEqual([
      ["Quyết định", "5", "QĐ-UBND", "2022-03-01"],
    ])
  })

  test("two documents of the same number on different days are two", () => {
    expect(cite("Quyết định số 5/QĐ-UBND ngày 01/3/2021; Quyết định số 5/QĐ-UBND ngày 01/3/2022")).toHaveLength(2)
  })

  test("the issuer is the one named, or the one that the symbol names", () => {
    const issuer = (text: string) => findCitations(text)[0]?.issuer
    expect(issuer("Quyết định số 147/QĐ-UBND ngày 18/02/2022 của UBND tỉnh Quảng Ngãi về việc phê duyệt")).toBe(
      "UBND tỉnh Quảng Ngãi",
    )
    expect(issuer("Quyết định số 886/QĐ-TTg ngày 16/6/2017 của TTCP phê duyệt")).toBe("Thủ tướng Chính phủ")
    expect(issuer("Nghị định 98/2018/NĐ-CP")).toBe("Chính phủ")
    expect(issuer("Quyết định số 907/QĐ-UBND ngày 30/9/2021")).toBeNull()
  })
})

describe("what a citation is there for", () => {
  test.each([
    ["NOTE", "Theo Quyết định số 907/QĐ-UBND", "BASIS"],
    ["NOTE", "Căn cứ Quyết định số 886/QĐ-TTg", "BASIS"],
    ["TITLE", "Triển khai Kế hoạch số 74/KH-UBND", "BASIS"],
    ["NOTE", "Sở Nông nghiệp và PTNT đã trình UBND tỉnh tại Tờ trình số 2167/TTr-SNNPTNT", "PROGRESS"],
    ["NOTE", "Thanh tra tỉnh đã xây dựng dự thảo Quyết định, trình UBND tỉnh tại Tờ trình số 46/TTr-TTT", "PROGRESS"],
    ["NOTE", "Sau khi có Quyết định của Thủ tướng Chính phủ", "PRECONDITION"],
    ["NOTE", "Quyết định số 906/QĐ-UBND ngày 11/7/2022", "UNKNOWN"],
    ["NOTE", "Thông báo số 98/TB-UBND", "UNKNOWN"],
  ] as const)("in a %s, “%s” is %s; a result only a person can name", (column, text, meaning) => {
    expect(meaningOf(column, text)).toBe(meaning)
  })
})

describe("the citations of the plan as issued, in its corrected reading", () => {
  const plan = planOf(firstPlan)
  const seeds = z.array(CorrectionSeed).parse(JSON.parse(readFileSync("seeds/corrections.json", "utf8")))
  const applied = placeCorrections(plan, seeds).corrections.filter(({ state }) => state === "APPLIED")
  const found = plan.tasks.flatMap(({ number: task, cells }) =>
    cells
      .filter(({ column }) => column === "TITLE" || column === "NOTE")
      .flatMap((cell) => {
        const own = applied.filter((one) => one.line === cell.line && one.column === cell.column)
        return findCitations(applyCorrections(cell.verbatim, own)).map((one) => ({ ...one, task, column: cell.column }))
      }),
  )
  const citing = (number: string) => found.filter((one) => one.number === number)

  test("907/QĐ-UBND of 30/9/2021 is one document behind nine tasks", () => {
    expect(citing("907").map(({ task }) => task)).toEqual(["2", "24", "25", "26", "31", "36", "40", "42", "51"])
    const { task: _task, column: _column, ...document } = citing("907")[0] ?? { task: "", column: "" }
    expect(document).toEqual({
      type: "Quyết định",
      number: "907",
      symbol: "QĐ-UBND",
      issuedOn: "2021-09-30",
      issuer: null,
      fragment: "Quyết định số 907/QĐ-UBND ngày 30/9/2021",
    })
    for (const one of citing("907")) expect(one).toMatchObject(document)
  })

  test("1327/QĐ-UBND stands behind four tasks, 147/QĐ-UBND behind two with one issuer", () => {
    expect(citing("1327").map(({ task }) => task)).toEqual(["32", "33", "43", "44"])
    expect(citing("147").map(({ task, issuer }) => [task, issuer])).toEqual([
      ["37", "UBND tỉnh Quảng Ngãi"],
      ["38", "UBND tỉnh Quảng Ngãi"],
    ])
  })

  test("every number with a symbol in titles and notes is found", () => {
    const printed = plan.tasks.flatMap(({ cells }) =>
      cells.flatMap(({ verbatim }) => verbatim.match(/[\d.]+(?:\/\d{4})?\/\p{L}[\p{L}\d-]*-[\p{L}\d-]+/gu) ?? []),
    )
    expect(found.length).toBe(printed.length - 1) // row 39's note names its decree twice
    for (const one of found) expect(firstPlan).toContain(`${one.number}/${one.symbol}`)
  })

  test("an undated mention takes the day that the same plan gives elsewhere", () => {
    expect(citing("98/2018").map(({ column, issuedOn }) => [column, issuedOn])).toEqual([
      ["TITLE", null],
      ["NOTE", "2018-07-05"],
    ])
    const complete = completeDays(found).filter(({ number }) => number === "98/2018")
    expect(new Set(complete.map(({ issuedOn }) => issuedOn))).toEqual(new Set(["2018-07-05"]))
    expect(completeDays([...found, ...findCitations("Quyết định số 1/QĐ-UBND")]).at(-1)?.issuedOn).toBeNull()
  })
})

test("no text breaks the search, and the citing words stand in the text", () => {
  const words = fc.constantFrom(
    "Quyết định",
    "số",
    "907",
    "/",
    "QĐ-UBND",
    "ngày",
    "30/9/2021",
    "của",
    "UBND tỉnh",
    ",",
    "-",
    "2018",
  )
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(" ")),
    fc.array(words).map((list) => list.join("")),
  )
  fc.assert(
    fc.property(text, (written) => {
      for (const { fragment, issuedOn } of findCitations(written)) {
        expect(written).toContain(fragment)
        expect(issuedOn === null || /^\d{4}-\d{2}-\d{2}$/.test(issuedOn)).toBe(true)
      }
    }),
    { numRuns: 3_000, seed: 907 },
  )
})

test.each([
  "Quyết định ".repeat(9_000),
  `Quyết định${" ".repeat(100_000)}`,
  "9".repeat(100_000),
  `1/${"Q-".repeat(50_000)}`,
  "số ".repeat(33_000),
  "đã ".repeat(33_000),
])("a text of 100,000 characters is searched at once", (text) => {
  const started = processorTime()
  findCitations(text)
  meaningOf("NOTE", text)
  expect(processorTime() - started).toBeLessThan(200)
})
