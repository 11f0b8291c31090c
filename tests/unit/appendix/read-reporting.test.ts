import { expect, test } from "vitest"
import { readReporting } from "@/lib/appendix/read-reporting"

test.each([
  [
    "định kỳ hàng năm báo cáo kết quả (qua Sở Kế hoạch và Đầu tư) trước ngày 30 tháng 11 hàng năm để tổng hợp",
    "Sở Kế hoạch và Đầu tư",
    30,
    11,
  ],
  ["Định kỳ báo cáo qua Sở Tài chính trước ngày 15/12 hằng năm để tổng hợp.", "Sở Tài chính", 15, 12],
  [
    "gửi báo cáo về UBND tỉnh (thông qua Sở Văn hóa, Thể thao và Du lịch), chậm nhất ngày 05/12 hằng năm",
    "Sở Văn hóa, Thể thao và Du lịch",
    5,
    12,
  ],
  ["báo cáo kết quả gửi Sở Nội vụ tổng hợp trước 20/11 hàng năm", "Sở Nội vụ", 20, 11],
])("“%s”", (line, consolidator, day, month) => {
  expect(readReporting(["Mục tiêu.", line])).toEqual({ consolidator, reportDue: { month, day } })
})

test("what the plan does not say stays open", () => {
  expect(readReporting(["Các cơ quan báo cáo kết quả thực hiện."])).toEqual({ consolidator: null, reportDue: null })
  expect(readReporting(["báo cáo trước ngày 31 tháng 02 hàng năm"])).toEqual({ consolidator: null, reportDue: null })
  expect(readReporting(["thông qua Sở Tài chính trước ngày 30/11 hàng năm"])).toEqual({
    consolidator: null,
    reportDue: null,
  })
})
