import { expect, test } from "vitest"
import { brokenName } from "@/lib/papers/broken-name"
import { textWidth } from "@/lib/papers/text-width"

const BOLD_13 = { size: 13, bold: true }

test.each([
  ["SỞ CÔNG THƯƠNG", ["SỞ CÔNG THƯƠNG"]],
  ["SỞ KẾ HOẠCH VÀ ĐẦU TƯ", ["SỞ KẾ HOẠCH VÀ ĐẦU TƯ"]],
  ["ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"]],
  ["ỦY BAN NHÂN DÂN THÀNH PHỐ QUẢNG NGÃI", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ QUẢNG NGÃI"]],
  ["SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", ["SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN", "NÔNG THÔN"]],
  ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]],
])("%s stands on the lines that its half of the head has room for", (name, lines) => {
  expect(brokenName(name, 63, BOLD_13)).toEqual(lines)
})

test("a long name stands on as many lines as it needs, none wider than the room", () => {
  const name = "BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT VÀ CÁC KHU CÔNG NGHIỆP QUẢNG NGÃI"
  const lines = brokenName(name, 63, BOLD_13)
  expect(lines.join(" ")).toBe(name)
  for (const line of lines) expect(textWidth(line, BOLD_13)).toBeLessThanOrEqual(63)
})

test("a subject is broken where it may be read on: before its date, not behind", () => {
  const subject = "Kết quả thực hiện Kế hoạch số 124/KH-UBND ngày 04/8/2022 của UBND tỉnh Quảng Ngãi năm 2025"
  const [first, second] = brokenName(subject, 165, { size: 14, bold: true })
  expect(first).toMatch(/KH-UBND$/)
  expect(second).toMatch(/^ngày/)
})

// Measured in the type itself.
test.each([
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 13, bold: true }, 96],
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true }, 88],
  ["Độc lập - Tự do - Hạnh phúc", { size: 13, bold: true }, 56],
  ["SỞ KẾ HOẠCH VÀ ĐẦU TƯ", { size: 13, bold: true }, 59],
  ["SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", { size: 12, bold: true }, 99],
])("%s in %j is about %i mm wide", (text, type, millimetres) => {
  expect(Math.abs(textWidth(text, type) - millimetres) / millimetres).toBeLessThan(0.06)
})
