import { expect, test } from "vitest"
import { PAST_COLUMNS } from "@/lib/progress/past-columns"
import { problemsOf, readPastSheet } from "@/lib/progress/past-sheet"
import type { SheetCell } from "@/lib/spreadsheets/read-sheet"

const SLUG = "124-kh-ubnd"
const HEAD = PAST_COLUMNS.map(({ heading }) => heading)
const line = (cells: Partial<Record<(typeof PAST_COLUMNS)[number]["name"], SheetCell>>): SheetCell[] =>
  PAST_COLUMNS.map(({ name }) => cells[name] ?? null)
const DONE = { key: `${SLUG}/13`, progress: "Đã hoàn thành", day: "11/7/2022", documentNumber: "906/QĐ-UBND" }
const read = (...rows: SheetCell[][]) => readPastSheet([["Hướng dẫn"], HEAD, ...rows], SLUG)

test("a row with a progress is read with its line; one without is left alone", () => {
  expect(read(line(DONE), line({ key: `${SLUG}/14` }), [null])).toEqual({
    problems: [],
    empty: 1,
    entries: [
      {
        at: 3,
        duty: { task: `${SLUG}/13`, year: null, part: null },
        progress: "COMPLETED",
        day: "2022-07-11",
        submittedOn: null,
        documentNumber: "906/QĐ-UBND",
        result: "",
        noEvidenceReason: "",
        replaces: false,
      },
    ],
  })
})

test.each<[string, SheetCell]>([
  ["a day of Excel", new Date("2022-07-11T00:00:00Z")],
  ["a day as text", "11.7.2022"],
  ["eight figures", 11072022],
  ["the stored form", "2022-07-11"],
])("%s is understood", (_, day) => {
  expect(read(line({ ...DONE, day })).entries[0]?.day).toBe("2022-07-11")
})

test("a number that lost its leading zero is a day all the same", () => {
  expect(read(line({ ...DONE, day: 1072022 })).entries[0]?.day).toBe("2022-07-01")
})

test.each<[string, Partial<Record<string, SheetCell>>, object]>([
  ["a word that is no progress", { progress: "Xong" }, { column: "Tiến độ", value: "Xong" }],
  ["a day that is none", { day: "31/02/2022" }, { column: "Ngày", value: "31/02/2022" }],
  ["a day that Excel itself could not read", { day: new Date(Number.NaN) }, { column: "Ngày" }],
  ["a figure that is no day", { day: 7 }, { column: "Ngày", value: "7" }],
  ["a key that is none", { key: "13" }, { column: "Mã", value: "13" }],
  ["a key of another plan", { key: "57-kh-ubnd/13" }, { column: "Mã", message: "Mã của kế hoạch khác." }],
  ["a number that is too long", { documentNumber: "1".repeat(101) }, { column: "Số, ký hiệu văn bản" }],
  [
    "a choice that is none",
    { replaces: "Không biết" },
    { column: "Thay lần nhập trước", accepted: "Có hoặc để trống" },
  ],
])("%s is named by line and column, with what would be accepted", (_, cells, problem) => {
  const { entries, problems } = read(line({ ...DONE, key: `${SLUG}/12` }), line({ ...DONE, ...cells }))
  expect(problems).toEqual([expect.objectContaining({ line: 4, accepted: expect.stringMatching(/./), ...problem })])
  expect(entries).toHaveLength(1)
})

test("a key that comes twice names the line of the first", () => {
  expect(read(line(DONE), line(DONE)).problems).toMatchObject([{ line: 4, message: "Trùng với dòng 3." }])
})

test("columns may stand in another order; one that is needed and missing is named", () => {
  const rows = [
    ["Tiến độ", "MÃ", "Ngày", "Kết quả", "Số, ký hiệu văn bản"],
    ["Đã trình", DONE.key, "1/6/2022", "Xong"],
  ]
  expect(readPastSheet(rows, SLUG).entries).toMatchObject([{ at: 2, progress: "SUBMITTED", result: "Xong" }])
  expect(readPastSheet([["Mã", "Tiến độ"]], SLUG).problems.map(({ column }) => column)).toEqual([
    "Ngày",
    "Số, ký hiệu văn bản",
    "Kết quả",
  ])
  expect(readPastSheet([], SLUG).problems).toHaveLength(5)
})

test("what a command refuses is told by line and column as well", () => {
  expect(problemsOf({ "12-day": "Nhiệm vụ 13: Ngày 01/12/2026 chưa đến.", "": "Chưa ghi." })).toEqual([
    { line: 12, column: "Ngày", value: "", message: "Nhiệm vụ 13: Ngày 01/12/2026 chưa đến.", accepted: "" },
    { line: 0, column: "", value: "", message: "Chưa ghi.", accepted: "" },
  ])
})
