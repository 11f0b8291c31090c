import { expect, test } from "vitest"
import { columnOfHeading, isHeader, readHeader } from "@/lib/appendix/columns"

test.each([
  ["TT", "NUMBER"],
  ["STT", "NUMBER"],
  ["Số TT", "NUMBER"],
  ["TR", "NUMBER"],
  ["Nhiệm vụ", "TITLE"],
  ["NỘI DUNG CÔNG VIỆC", "TITLE"],
  ["Nhiêm vu, giải pháp", "TITLE"],
  ["Nhiệm vự", "TITLE"],
  ["Cơ quan chủ trì tham mưu", "LEAD"],
  ["Đơn vị chủ trì", "LEAD"],
  ["Cơ quan chù tri thực hiện nhiệm vụ", "LEAD"],
  ["Cơ quan phối hợp", "COORDINATING"],
  ["Cơ quan phổi hơp", "COORDINATING"],
  ["Thời gian hoàn thành", "DEADLINE"],
  ["Thời hạn", "DEADLINE"],
  ["Tiến độ thực hiện", "DEADLINE"],
  ["Cấp trinh/Phê duyệt", "APPROVER"],
  ["Cấp trình/Phiê duyệt", "APPROVER"],
  ["Cấp trinh/Phe duyệt", "APPROVER"],
  ["Cấp trinh/P/kết duyệt", "APPROVER"],
  ["Cap trinh", "APPROVER"],
  ["Ghi chủ", "NOTE"],
  ["Ghi chứ", "NOTE"],
  ["Kinh phí", null],
  ["", null],
  ["Nhiệm vụ của các cơ quan được giao chủ trì trong giai đoạn 2021-2025 trên địa bàn tỉnh", null],
])("the heading “%s” means %s", (heading, column) => {
  expect(columnOfHeading(heading)).toBe(column)
})

test("a row is a header when it names the task, its lead and a third column", () => {
  expect(isHeader(readHeader(["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]))).toBe(true)
  expect(isHeader(readHeader(["TT", "Nhiệm vụ", "Thời hạn", "Ghi chú"]))).toBe(false)
  expect(isHeader(readHeader(["1", "Kế hoạch phối hợp", "Sở Tài chính", "Năm 2022"]))).toBe(false)
})
