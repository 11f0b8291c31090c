import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { inPaperOrder, printedColumns } from "@/lib/appendix/printed-columns"

const first = readFileSync("seeds/ke-hoach-124-kh-ubnd.txt", "utf8")
const other = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8")

test("the first plan prints seven columns, under its own names", () => {
  expect(printedColumns(first, []).map(({ verbatim }) => verbatim)).toEqual([
    "TT",
    "Nhiệm vụ",
    "Cơ quan chủ trì tham mưu",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Cấp trinh/Phê duyệt",
    "Ghi chú",
  ])
})

test("a name of which only marks are misprinted is set right in the corrected reading, any other stays", () => {
  const names = new Map(printedColumns(first, []).map(({ column, corrected }) => [column, corrected]))
  expect(names.get("APPROVER")).toBe("Cấp trình/phê duyệt")
  expect(names.get("LEAD")).toBe("Cơ quan chủ trì tham mưu")
})

test("another plan prints five columns in another order", () => {
  expect(printedColumns(other, []).map(({ column }) => column)).toEqual([
    "NUMBER",
    "LEAD",
    "TITLE",
    "DEADLINE",
    "COORDINATING",
  ])
})

test("where the text has no header the known columns bear their usual names", () => {
  expect(printedColumns("Không có bảng", ["NUMBER", "TITLE"]).map(({ verbatim }) => verbatim)).toEqual([
    "TT",
    "Nhiệm vụ",
  ])
})

test("the label of the appendix stands above its title, as on paper", () => {
  const headings = [{ verbatim: "MỘT SỐ NHIỆM VỤ" }, { verbatim: "(Kèm theo Kế hoạch)" }, { verbatim: "Phụ lục" }]
  expect(inPaperOrder(headings).map(({ verbatim }) => verbatim)).toEqual([
    "Phụ lục",
    "MỘT SỐ NHIỆM VỤ",
    "(Kèm theo Kế hoạch)",
  ])
})
