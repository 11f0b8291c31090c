/** Why an Excel file is not read: each with the sentence that says what to do. */
export const SHEET_FAULTS = [
  "not-excel",
  "locked",
  "macros",
  "linked",
  "formulas",
  "bomb",
  "broken",
  "too-slow",
] as const
export type SheetFault = (typeof SHEET_FAULTS)[number]

/** The sentence; of a formula with the cell in which it stands. */
export const sheetFault = ({ fault, cell }: { fault: SheetFault; cell?: string }): string =>
  fault === "formulas" && cell
    ? `Tệp có công thức ở ô ${cell}. Chép các ô, dán thành giá trị rồi nạp lại.`
    : WORDS[fault]

const WORDS: Record<SheetFault, string> = {
  "not-excel": "Tệp không phải Excel (.xlsx). Mở bằng Excel, lưu thành .xlsx rồi nạp lại.",
  locked: "Tệp có mật khẩu hoặc là kiểu Excel cũ (.xls). Bỏ mật khẩu, lưu thành .xlsx rồi nạp lại.",
  macros: "Tệp có macro. Lưu thành .xlsx không có macro rồi nạp lại.",
  linked: "Tệp có đối tượng nhúng hoặc liên kết ra ngoài. Chép các ô sang mẫu đã tải rồi nạp lại.",
  formulas: "Tệp có công thức. Chép các ô, dán thành giá trị rồi nạp lại.",
  bomb: "Nội dung của tệp quá lớn sau khi giải nén. Chép các ô sang mẫu đã tải rồi nạp lại.",
  broken: "Không đọc được tệp, có thể tệp đã hỏng. Mở bằng Excel, lưu lại rồi nạp lại.",
  "too-slow": "Đọc tệp quá lâu nên đã dừng. Chép các ô sang mẫu đã tải rồi nạp lại.",
}
