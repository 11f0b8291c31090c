import type { Paper } from "@/lib/papers/paper"

/** A report of Sở Công Thương with all that a document may have; what a test needs otherwise it says. */
export function paperOf(letter: Partial<NonNullable<Paper["letter"]>> = {}, rest: Partial<Paper> = {}): Paper {
  return {
    title: "Báo cáo kết quả thực hiện",
    letter: {
      draft: false,
      head: {
        superior: "UBND tỉnh Quảng Ngãi",
        issuer: "Sở Công Thương",
        symbol: "BC-SCT",
        place: "Quảng Ngãi",
        date: { day: "2025-02-04" },
      },
      kind: "Báo cáo",
      subject: "Kết quả thực hiện Kế hoạch số 124/KH-UBND năm 2025",
      to: ["Ủy ban nhân dân tỉnh", "Sở Tài chính"],
      grounds: [],
      body: [
        { kind: "paragraph", text: "Thực hiện Kế hoạch số 124/KH-UBND, Sở Công Thương báo cáo như sau:" },
        { kind: "heading", level: 1, text: "Tình hình triển khai" },
        { kind: "heading", level: 2, text: "Kết quả" },
        { kind: "item", text: "Nhiệm vụ 41." },
        { kind: "heading", level: 1, text: "Kiến nghị" },
        { kind: "paragraph", text: "Trên đây là báo cáo của Sở Công Thương." },
      ],
      recipients: ["Lãnh đạo Sở", "Lưu: VT, KHTC"],
      signature: { titles: ["KT. Giám đốc", "Phó Giám đốc"], name: "Phạm Văn Quang" },
      ...letter,
    },
    appendices: [
      {
        numbered: true,
        title: "Kết quả từng nhiệm vụ",
        notes: ["(Kèm theo Báo cáo)"],
        landscape: true,
        body: [
          {
            kind: "table",
            table: {
              columns: [
                { heading: "TT", width: 6, figure: true },
                { heading: "Nhiệm vụ", width: 40 },
                { heading: "Đúng hạn", group: "Đã hoàn thành", width: 10, figure: true },
                { heading: "Quá hạn", group: "Đã hoàn thành", width: 10, figure: true },
              ],
              rows: [
                { kind: "group", text: "I. Cơ cấu đầu tư công" },
                { kind: "row", values: [1, "Xây dựng Đề án", 1, 0] },
                { kind: "sum", values: [null, "Tổng cộng", 1, 0] },
              ],
            },
          },
        ],
      },
    ],
    ...rest,
  }
}
