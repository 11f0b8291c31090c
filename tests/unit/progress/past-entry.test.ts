import { describe, expect, test } from "vitest"
import { countsFrom, keyOf, nameOfDuty, type PastEntry, pastFaults, readKey } from "@/lib/progress/past-entry"
import { RecordPast } from "@/lib/progress/past-input"

const KNOWN = { today: "2026-11-25", recurring: false, believable: { from: 2021, to: 2030 }, recorded: null }
const entry = (more: Partial<PastEntry> = {}): PastEntry => ({
  duty: { task: "124-kh-ubnd/13", year: null, part: null },
  progress: "COMPLETED",
  day: "2022-07-11",
  documentNumber: "906/QĐ-UBND",
  result: "",
  submittedOn: null,
  noEvidenceReason: "",
  replaces: false,
  ...more,
})

test.each([
  ["124-kh-ubnd/13", { task: "124-kh-ubnd/13", year: null, part: null }, "Nhiệm vụ 13"],
  ["124-kh-ubnd/48 2022", { task: "124-kh-ubnd/48", year: 2022, part: null }, "Nhiệm vụ 48 năm 2022"],
  ["124-kh-ubnd/9 SKHĐT", { task: "124-kh-ubnd/9", year: null, part: "SKHĐT" }, "Nhiệm vụ 9, phần của SKHĐT"],
  ["57-kh-ubnd/1.1 2027 STC-2025", { task: "57-kh-ubnd/1.1", year: 2027, part: "STC-2025" }, expect.any(String)],
])("a row is named for ever: %s", (key, duty, name) => {
  expect(readKey(key)).toEqual(duty)
  expect(keyOf(duty)).toBe(key)
  expect(nameOfDuty(duty)).toEqual(name)
})

test.each(["", "13", "a b c d", "124-kh-ubnd/", "x".repeat(500)])("what is no key is read as none: %s", (key) => {
  expect(readKey(key)).toBeNull()
})

describe("what a row may say", () => {
  test("a document with its day is enough for what is completed", () => {
    expect(pastFaults(entry(), KNOWN)).toEqual({})
  })
  test.each<[string, Partial<PastEntry>, string, string]>([
    ["no day", { day: null }, "day", "Chưa nhập ngày."],
    ["a day that is not yet", { day: "2026-11-26" }, "day", "Ngày 26/11/2026 chưa đến."],
    ["a misprinted year", { day: "2002-07-11" }, "day", "Năm 2002 ngoài 2021–2030"],
    ["completed without document", { documentNumber: "" }, "documentNumber", "phải có số, ký hiệu và ngày ban hành"],
    ["stopped without decision", { progress: "SUSPENDED", documentNumber: "" }, "documentNumber", "quyết định"],
    ["in progress without a word", { progress: "IN_PROGRESS", documentNumber: "" }, "result", "Chưa nhập kết quả"],
    ["issued before it was submitted", { submittedOn: "2022-08-01" }, "day", "trước ngày trình 01/8/2022"],
    ["all the time, though it has a term", { progress: "ONGOING" }, "progress", "Chọn tiến độ khác"],
    ["a correction of nothing", { replaces: true }, "replaces", "Chưa có lần nhập bổ sung nào"],
  ])("%s is refused at its field", (_, more, field, sentence) => {
    expect(pastFaults(entry(more), KNOWN)).toMatchObject({ [field]: expect.stringContaining(sentence) })
  })
  test("what was recorded as completed is recorded again only in its place", () => {
    const recorded = { progress: "COMPLETED" as const, day: "2022-08-04" }
    expect(pastFaults(entry(), { ...KNOWN, recorded })).toMatchObject({
      replaces: expect.stringContaining("04/8/2022"),
    })
    expect(pastFaults(entry({ replaces: true }), { ...KNOWN, recorded })).toEqual({})
    const begun = { progress: "IN_PROGRESS" as const, day: "2022-08-04" }
    expect(pastFaults(entry(), { ...KNOWN, recorded: begun })).toEqual({})
  })
})

test("what was before the plan counts from the day of the plan", () => {
  expect(countsFrom("2022-07-11", "2022-08-04")).toBe("2022-08-04")
  expect(countsFrom("2022-11-14", "2022-08-04")).toBe("2022-11-14")
})

describe("the grid as it is sent", () => {
  const row = { "0-key": "124-kh-ubnd/13", "0-seen": "2", "0-day": "11.7.2022", "0-documentNumber": " 906/QĐ-UBND " }

  test("only rows with a chosen progress are read", () => {
    const sent = { plan: "124-kh-ubnd", ...row, "0-progress": "COMPLETED", "1-key": "124-kh-ubnd/14", "1-progress": "" }
    const { entries } = RecordPast.parse(sent)
    expect(entries).toEqual([{ ...entry({ day: "2022-07-11" }), at: 0, seen: 2 }])
  })
  test("an offer that is ticked is chosen, unless something else was", () => {
    expect(RecordPast.parse({ ...row, "0-offered": "COMPLETED" }).entries[0]?.progress).toBe("COMPLETED")
    const both = { ...row, "0-offered": "COMPLETED", "0-progress": "SUBMITTED" }
    expect(RecordPast.parse(both).entries[0]?.progress).toBe("SUBMITTED")
  })
  test("a day that is none is told with the row's name and field", () => {
    const { error } = RecordPast.safeParse({ ...row, "0-progress": "COMPLETED", "0-day": "31/02/2022" })
    expect(error?.issues[0]).toMatchObject({
      path: ["0-day"],
      message: "Nhiệm vụ 13: Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 11/7/2022.",
    })
  })
  test("a grid without any chosen row is refused", () => {
    expect(RecordPast.safeParse(row).error?.issues[0]).toMatchObject({ path: [""] })
  })
})
