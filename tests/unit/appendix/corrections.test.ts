import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { applyCorrections, CorrectionSeed, markCorrections, placeCorrections } from "@/lib/appendix/corrections"
import { firstPlan, planOf, secondPlan } from "./texts"

const seeds = z.array(CorrectionSeed).parse(JSON.parse(readFileSync("seeds/corrections.json", "utf8")))
const plan = planOf(firstPlan)
const placement = placeCorrections(plan, seeds)
const correctedCell = (number: string, column: string, confidences = ["CERTAIN"]) => {
  const cell = plan.tasks.find((task) => task.number === number)?.cells.find((one) => one.column === column)
  const own = placement.corrections.filter(
    (one) => one.line === cell?.line && one.column === column && confidences.includes(one.confidence),
  )
  return applyCorrections(cell?.verbatim ?? "", own)
}

describe("placing the corrections of the first plan", () => {
  test("all 58 rows find their cell: 53 corrections and 5 typed proposals", () => {
    expect(placement.unplaced).toEqual([])
    expect([seeds.length, placement.corrections.length, placement.proposals.length]).toEqual([58, 53, 5])
  })

  test("what is certain is applied, what is likely is proposed", () => {
    const states = placement.corrections.map(({ confidence, state }) => `${confidence} ${state}`)
    expect(new Set(states)).toEqual(new Set(["CERTAIN APPLIED", "LIKELY PROPOSED"]))
    expect(placement.corrections.filter(({ state }) => state === "PROPOSED").length).toBe(
      seeds.filter((seed) => !seed.kind && seed.confidence === "likely").length,
    )
  })

  test("the misread number goes to the appendix's title, the misprinted section to its label", () => {
    expect(placement.corrections).toContainEqual(
      expect.objectContaining({ line: 222, column: "HEADING", to: "Kế hoạch số 124/KH-UBND ngày 04/8/2022" }),
    )
    expect(placement.corrections).toContainEqual(
      expect.objectContaining({ line: 257, column: "NUMBER", from: "V", to: "IV" }),
    )
  })

  test("a note that is the result, a day of submission and a precondition are proposals, never text", () => {
    expect(placement.proposals.map(({ line, kind, from, to }) => [line, kind, from, to])).toEqual([
      [243, "RESULT_DOCUMENT", "Quyết định số 906/QĐ-UBND ngày 11/7/2022", null],
      [271, "RESULT_DOCUMENT", "Quyết định số 169/QĐ-UBND ngày 15/02/2022", null],
      [256, "SUBMITTED_ON", null, "2022-06-03"],
      [272, "SUBMITTED_ON", null, "2022-06-29"],
      [262, "PRECONDITION", "Sau khi có Quyết định của Thủ tướng Chính phủ", null],
    ])
  })

  test("in another plan none of them is placed, and each says why", () => {
    const other = placeCorrections(planOf(secondPlan), seeds)
    expect([other.corrections.length, other.proposals.length, other.unplaced.length]).toEqual([0, 0, 58])
    expect(other.unplaced[0]?.reason).toBe("Dòng 221 không có ô này.")
  })

  test("words that do not stand in the cell, a column nobody knows", () => {
    const seed: CorrectionSeed = {
      row: 13,
      line: 243,
      column: "Thời gian hoàn thành",
      from: "Năm 2020",
      to: "Năm 2022",
      confidence: "certain",
    }
    const found = placeCorrections(plan, [seed, { ...seed, column: "Kinh phí" }, { ...seed, from: null }])
    expect(found.unplaced.map(({ reason }) => reason)).toEqual([
      "Không tìm thấy “Năm 2020” ở dòng 243.",
      "Không hiểu tên cột “Kinh phí”.",
      "Hiệu đính thiếu chữ sai hoặc chữ đúng.",
    ])
  })
})

describe("the corrected reading", () => {
  test("all occurrences in a cell are corrected", () => {
    expect(correctedCell("38", "TITLE")).toBe(
      "Dự án quản lý rừng bền vững và cấp chứng chỉ quản lý rừng bền vững đối với diện tích rừng trồng sản xuất của hộ gia đình, cá nhân trên địa bàn tỉnh Quảng Ngãi",
    )
    expect(correctedCell("10", "TITLE")).not.toContain("ôn định")
    expect(correctedCell("37", "NOTE")).not.toContain("Quang Ngãi")
  })

  test("several corrections meet in one cell", () => {
    expect(correctedCell("42", "COORDINATING")).toBe(
      "- Các sở, ban, ngành của tỉnh; Bộ Chỉ huy Bộ đội Biên phòng tỉnh; Bộ Chỉ huy Quân sự tỉnh; Công an tỉnh. - UBND các huyện: Bình Sơn, Lý Sơn, Sơn Tịnh; UBND thành phố Quảng Ngãi",
    )
  })

  test("a likely correction changes the reading only once it is accepted", () => {
    expect(correctedCell("31", "TITLE")).toMatch(/^Đề án Mô hình sản phẩm tinh Quảng Ngãi/)
    expect(correctedCell("31", "TITLE", ["CERTAIN", "LIKELY"])).toMatch(/^Đề án Mỗi xã một sản phẩm tỉnh Quảng Ngãi/)
  })

  test("the pieces give the verbatim text and the corrected one", () => {
    const pieces = markCorrections("Năm 2002, Năm 2002.", [{ from: "2002", to: "2022" }])
    expect(pieces).toEqual([
      { text: "Năm " },
      { from: "2002", to: "2022" },
      { text: ", Năm " },
      { from: "2002", to: "2022" },
      { text: "." },
    ])
    expect(markCorrections("không có gì", [])).toEqual([{ text: "không có gì" }])
    expect(markCorrections("", [{ from: "", to: "x" }])).toEqual([])
  })

  test("a correction inside the words of a longer one gives way there and counts elsewhere", () => {
    const long = { from: "tinh Quang Ngãi", to: "tỉnh Quảng Ngãi" }
    const short = { from: "Quang", to: "Quảng" }
    for (const both of [
      [long, short],
      [short, long],
    ])
      expect(applyCorrections("tinh Quang Ngãi, Quang Phú", both)).toBe("tỉnh Quảng Ngãi, Quảng Phú")
    expect(applyCorrections("aaa", [{ from: "aa", to: "b" }])).toBe("ba")
    expect(
      applyCorrections("x", [
        { from: "x", to: "1" },
        { from: "x", to: "2" },
      ]),
    ).toBe("1")
  })

  test("whatever the corrections, the verbatim text is never lost and a corrected word is never corrected again", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "ă", "t"), minLength: 1, maxLength: 3 })
    const some = fc.array(fc.record({ from: word, to: word }), { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "ă", "t"), maxLength: 30 }),
        some,
        (text, corrections) => {
          const pieces = markCorrections(text, corrections)
          expect(pieces.map((piece) => ("text" in piece ? piece.text : piece.from)).join("")).toBe(text)
          expect(pieces.map((piece) => ("text" in piece ? piece.text : piece.to)).join("")).toBe(
            applyCorrections(text, corrections),
          )
          const distinct = [...new Map(corrections.map((one) => [one.from, one])).values()]
          if (new Set(distinct.map(({ from }) => from.length)).size === distinct.length)
            expect(applyCorrections(text, [...distinct].reverse())).toBe(applyCorrections(text, distinct))
        },
      ),
      { numRuns: 2_000, seed: 54 },
    )
  })
})
