import { describe, expect, test } from "vitest"
import { firstPlan, planOf, problemsOf, secondPlan, textOf, withLine } from "./texts"

const places = (text: string) => problemsOf(text).map(({ line, column }) => [line, column])
const messages = (text: string) => problemsOf(text).map(({ message }) => message)
const cells = (line: string, change: (cells: string[]) => void) => {
  const parts = line.split("\t")
  change(parts)
  return parts.join("\t")
}
const withCell = (line: number, at: number, value: string) =>
  withLine(firstPlan, line, (old) => cells(old, (parts) => parts.splice(at, 1, value)))

describe("a broken appendix is refused at its line and column, with what would be accepted", () => {
  test("a row of six cells", () => {
    const [problem, ...others] = problemsOf(withLine(firstPlan, 230, (old) => cells(old, (parts) => parts.pop())))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 230, column: null, message: "Hàng có 6 ô, trong khi phụ lục có 7 cột." })
    expect(problem?.value).toMatch(/^3\tKế hoạch đầu tư công/)
    expect(problem?.accepted).toMatch(/^7 ô, cách nhau bằng dấu tab: TT, Nhiệm vụ, Cơ quan chủ trì/)
  })

  test("a row of six cells costs only that row: the next number is not reported as missing", () => {
    expect(places(textOf("tests/files/ke-hoach-hang-thieu-o.txt"))).toEqual([[50, null]])
  })

  test.each([
    [227, 227, "Nhiệm vụ đứng trước mục đầu tiên của phụ lục."],
    [240, 249, "Mục III đứng ở chỗ của mục II: thiếu mục hoặc sai số mục."],
    [250, 256, "Mục V đứng ở chỗ của mục III: thiếu mục hoặc sai số mục."],
    [257, 260, "Mục V đứng ở chỗ của mục IV: thiếu mục hoặc sai số mục."],
    [261, 257, "Mục V đứng ở chỗ của mục IV: thiếu mục hoặc sai số mục."],
  ])("a missing section: without line %i the fault is seen at line %i", (missing, line, message) => {
    const found = problemsOf(withLine(firstPlan, missing, () => null))
    expect(found[0]).toMatchObject({ line, column: "NUMBER", message })
  })

  test("a missing section of plain numbers is seen where its tasks begin", () => {
    expect(places(textOf("tests/files/ke-hoach-thieu-muc.txt"))[0]).toEqual([48, "NUMBER"])
  })

  test("a plan without any section", () => {
    const text = firstPlan
      .split("\n")
      .filter((line) => !/^[IV]+\t/.test(line))
      .join("\n")
    expect(messages(text)).toEqual(["Nhiệm vụ đứng trước mục đầu tiên của phụ lục."])
  })

  test("a number that is used twice, with the line of the first", () => {
    const [problem] = problemsOf(withCell(231, 0, "3"))
    expect(problem).toMatchObject({ line: 231, column: "NUMBER", value: "3", message: "Số thứ tự 3 đã có ở dòng 230." })
    expect(messages(textOf("tests/files/ke-hoach-trung-so.txt"))).toContain("Số thứ tự 3.1 đã có ở dòng 56.")
  })

  test("a missing task, and a number out of order", () => {
    expect(problemsOf(withLine(firstPlan, 245, () => null))[0]).toMatchObject({
      line: 245,
      message: "Sau nhiệm vụ 14 là nhiệm vụ 16: thiếu nhiệm vụ hoặc sai số thứ tự.",
      accepted: "số 15",
    })
    expect(places(withCell(245, 0, "57"))).toContainEqual([245, "NUMBER"])
    expect(problemsOf(secondPlan.replace("\n2.1\t", "\n1.9\t"))[0]).toMatchObject({
      column: "NUMBER",
      value: "1.9",
      accepted: "số 2.1",
    })
  })

  test("a number that is none", () => {
    expect(problemsOf(withCell(245, 0, "mười lăm"))[0]).toMatchObject({
      line: 245,
      column: "NUMBER",
      value: "mười lăm",
    })
    expect(places(withCell(245, 0, ""))[0]).toEqual([245, "NUMBER"])
  })

  test("an empty task and an empty lead, both told", () => {
    expect(places(withCell(245, 1, " "))).toEqual([[245, "TITLE"]])
    expect(places(withLine(withCell(245, 1, ""), 241, (old) => cells(old, (parts) => parts.splice(2, 1, ""))))).toEqual(
      [
        [241, "LEAD"],
        [245, "TITLE"],
      ],
    )
  })

  test("a line that is no row, inside the table or right after it", () => {
    expect(places(withLine(firstPlan, 242, (old) => `${old}\nvà các đơn vị`))).toEqual([[243, null]])
    expect(places(`${firstPlan}\nvà các đơn vị`)).toEqual([[298, null]])
    expect(planOf(`${firstPlan}\n\nGhi chú: các nhiệm vụ khác theo phân công.`).tasks).toHaveLength(56)
  })

  test("a header that nobody can read, one that lacks a column, one with an unknown column", () => {
    expect(messages(withLine(firstPlan, 226, () => "a\tb\tc\td\te\tf\tg"))).toContain(
      "Hàng của bảng đứng trước hàng tiêu đề, hoặc tiêu đề sai chữ đến mức không nhận ra được.",
    )
    expect(messages(withLine(firstPlan, 226, (old) => old.replace("TT", "Mã số")))).toContain("Phụ lục thiếu cột “TT”.")
    expect(problemsOf(withLine(firstPlan, 226, (old) => old.replace("Ghi chú", "Kinh phí")))[0]).toMatchObject({
      line: 226,
      column: null,
      value: "Kinh phí",
      message: "Không hiểu tên cột thứ 7 của phụ lục.",
    })
    expect(messages(withLine(firstPlan, 226, (old) => old.replace("Ghi chú", "Thời hạn")))).toContain(
      "Cột “Thời gian hoàn thành” có hai lần.",
    )
  })

  test("a header printed again in another order", () => {
    const swapped = withLine(firstPlan, 239, (old) =>
      cells(old, (parts) => parts.splice(2, 2, parts[3] ?? "", parts[2] ?? "")),
    )
    expect(places(swapped)).toEqual([[239, null]])
  })

  test("a text without an appendix", () => {
    expect(problemsOf(firstPlan.split("\n").slice(0, 220).join("\n"))[0]).toMatchObject({
      line: 1,
      message: "Không tìm thấy hàng tiêu đề của bảng phụ lục.",
    })
    expect(messages("")).toContain("Không tìm thấy hàng tiêu đề của bảng phụ lục.")
  })

  test("an appendix that ends with its header", () => {
    expect(messages(firstPlan.split("\n").slice(0, 226).join("\n"))).toEqual(["Phụ lục không có nhiệm vụ nào."])
  })
})

describe("a broken head is refused part by part", () => {
  test("without number, day, kind, period or signature", () => {
    expect(messages(withLine(firstPlan, 3, () => "Số:      /KH-UBND"))).toEqual([
      "Không tìm thấy số, ký hiệu của văn bản.",
    ])
    expect(messages(withLine(firstPlan, 5, () => "Quảng Ngãi, ngày 31 tháng 02 năm 2022"))).toContain(
      "Không tìm thấy địa danh và ngày ban hành.",
    )
    expect(places(withLine(firstPlan, 5, () => "Quảng Ngãi, ngày 31 tháng 02 năm 2022"))).toContainEqual([5, null])
    expect(messages(withLine(firstPlan, 7, () => ""))).toEqual(["Không tìm thấy tên loại văn bản."])
    const unsigned = withLine(
      withLine(firstPlan, 214, () => ""),
      215,
      () => "",
    )
    expect(messages(unsigned)).toEqual(["Không xác định được cơ quan ban hành."])
    expect(
      messages(withLine(secondPlan, 11, (old) => old.replace(/ giai đoạn.*/, "")).replace("GIAI ĐOẠN 2026–2030", "")),
    ).toEqual(["Không tìm thấy giai đoạn thực hiện trong trích yếu."])
  })

  test("a chairman who signs alone issues it himself", () => {
    expect(planOf(withLine(firstPlan, 214, () => "")).issuer).toBe("Chủ tịch UBND tỉnh Quảng Ngãi")
  })

  test("every problem is told at once, in the order of the lines, and not without end", () => {
    const lines = firstPlan.split("\n").map((line, at) => (at > 240 && line.includes("\t") ? `${line}\t` : line))
    expect(places(withLine(lines.join("\n"), 3, () => "")).length).toBeGreaterThan(50)
    expect(places(`${firstPlan}\n${"x\ty\n".repeat(5000)}`)).toHaveLength(200)
    const found = problemsOf(withLine(lines.join("\n"), 3, () => "")).map(({ line }) => line)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })
})
