import { expect, test } from "vitest"
import { ReportSheet } from "@/lib/progress/sheet-input"

const row = (at: number, said: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({ key: "124-kh-ubnd/43", seen: "2", ...said }).map(([name, value]) => [`${at}-${name}`, value]),
  )
const read = (...rows: Record<string, string>[]) =>
  ReportSheet.safeParse({ plan: "124-kh-ubnd", clientKey: "abcdefgh", ...Object.assign({}, ...rows) })
const faults = (...rows: Record<string, string>[]) =>
  Object.fromEntries(read(...rows).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [])

test("only rows of which something is said are read, each at its place", () => {
  const { data } = read(
    row(0, { says: "", progress: "IN_PROGRESS" }),
    row(3, { says: "no-change", progress: "IN_PROGRESS" }),
    row(7, { says: "update", progress: "SUBMITTED", day: "1.11.2024", result: " Đã trình. " }),
  )
  const duty = { task: "124-kh-ubnd/43", year: null, part: null }
  expect(data?.entries).toEqual([
    { at: 3, duty, seen: 2, report: null },
    {
      at: 7,
      duty,
      seen: 2,
      report: { progress: "SUBMITTED", day: "2024-11-01", result: "Đã trình.", difficulties: "" },
    },
  ])
})

test("what was typed without a choice is a fault, not left out", () => {
  expect(faults(row(0, { says: "no-change" }), row(1, { says: "", result: "Đã làm." }))).toEqual({
    "1-says": "Nhiệm vụ 43: đã nhập nội dung. Chọn “Cập nhật”, hoặc xóa nội dung.",
  })
})

test("a sheet on which nothing is chosen says so", () => {
  expect(faults(row(0, { says: "" }))).toEqual({ "": expect.stringContaining("Chưa gửi gì") })
})

test("faults stand at their rows", () => {
  expect(faults(row(4, { says: "update", day: "hôm qua" }), row(5, { says: "no-change", key: "43" }))).toEqual({
    "4-progress": "Nhiệm vụ 43: Chưa chọn tiến độ.",
    "4-day": expect.stringContaining("Nhiệm vụ 43: Ngày không đúng"),
    "5-says": "Không có mã “43”.",
  })
})

test("more rows than are written in one go are refused", () => {
  const rows = Array.from({ length: 101 }, (_, at) => row(at, { says: "no-change" }))
  expect(faults(...rows)).toEqual({ "": "Mỗi lần gửi được nhiều nhất 100 dòng." })
})
