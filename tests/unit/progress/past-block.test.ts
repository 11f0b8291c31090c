import fc from "fast-check"
import { expect, test } from "vitest"
import { placeBlock, readBlock } from "@/lib/progress/past-block"
import { PAST_COLUMNS, readProgress } from "@/lib/progress/past-columns"
import { PROGRESS } from "@/lib/progress/progress"
import { PROGRESS_WORDS } from "@/lib/words"

const ROWS = [
  { at: 0, key: "124-kh-ubnd/3", number: "3" },
  { at: 1, key: "124-kh-ubnd/13", number: "13" },
  { at: 2, key: "124-kh-ubnd/48 2022", number: "48" },
  { at: 3, key: "124-kh-ubnd/48 2023", number: "48" },
]
const place = (text: string) => placeBlock(readBlock(text), ROWS)
const DONE = { progress: "COMPLETED", day: "11/7/2022", documentNumber: "906/QĐ-UBND" }

test("cells are read as Excel copies them: tabs, lines, and quotes around what holds either", () => {
  expect(readBlock('a\tb\r\n"hai\ndòng"\t"nói ""thế"""\r\n')).toEqual([
    ["a", "b"],
    ["hai\ndòng", 'nói "thế"'],
  ])
  expect(readBlock("")).toEqual([])
  expect(readBlock('13"\tx')).toEqual([['13"', "x"]])
})

test("any block of cells comes back as it was copied, and no text makes the reading fail", () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\t\n"]/g, "").trim() || "x")
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      expect(readBlock(rows.map((row) => row.join("\t")).join("\r\n"))).toEqual(rows)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(readBlock(text))))
})

test("every word of the list is understood, however it is typed; another one is not", () => {
  for (const progress of PROGRESS) expect(readProgress(PROGRESS_WORDS[progress].toUpperCase())).toBe(progress)
  expect(readProgress("hoàn thành")).toBe("COMPLETED")
  expect(readProgress("Xong")).toBeNull()
})

test("a line is placed by its number, in whatever order", () => {
  const { fillings, unplaced } = place("13\tĐã hoàn thành\t11/7/2022\t906/QĐ-UBND\n3\tĐang thực hiện\t31/12/2022")
  expect(fillings).toEqual([
    { at: 1, values: DONE },
    { at: 0, values: { progress: "IN_PROGRESS", day: "31/12/2022" } },
  ])
  expect(unplaced).toEqual([])
})

test("a line without a number fills the next row", () => {
  expect(place("Đã trình\t1/6/2022\nĐã hoàn thành\t11/7/2022\t906/QĐ-UBND").fillings).toEqual([
    { at: 0, values: { progress: "SUBMITTED", day: "1/6/2022" } },
    { at: 1, values: DONE },
  ])
})

test("a line of our own file is placed by its key, with or without the head of the columns", () => {
  const shown = ["124-kh-ubnd/13", "13", "Kế hoạch", "Sở", "31/12/2022", "Tạm dừng", ""]
  const line = [...shown, "Đã hoàn thành", "11/7/2022", "906/QĐ-UBND", "", "", "", "có"].join("\t")
  const head = PAST_COLUMNS.map(({ heading }) => heading).join("\t")
  const expected = [{ at: 1, values: { ...DONE, replaces: "1" } }]
  expect(place(line).fillings).toEqual(expected)
  expect(place(`${head}\n${line}`).fillings).toEqual(expected)
  expect(place("Ngày\tTT\tTiến độ\n11/7/2022\t13\tĐã hoàn thành").fillings).toEqual([
    { at: 1, values: { progress: "COMPLETED", day: "11/7/2022" } },
  ])
})

test("what names no row, or more than one, is said and not guessed", () => {
  expect(place("99\tĐã hoàn thành\n48\tĐã hoàn thành\n124-kh-ubnd/48 2023\tx").unplaced).toEqual(["99", "48"])
})
