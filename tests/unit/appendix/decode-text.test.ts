import { describe, expect, test } from "vitest"
import { decodeText, MAX_TEXT_BYTES } from "@/lib/appendix/decode-text"
import { bytesOf, firstPlan, secondPlan } from "./texts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const refusal = (bytes: Uint8Array) => {
  const answer = decodeText(bytes)
  return answer.ok ? null : answer.detail
}
const value = (bytes: Uint8Array) => {
  const answer = decodeText(bytes)
  return answer.ok ? answer.value : null
}

describe("what is read", () => {
  test("the plan as issued is read unchanged", () => {
    expect(value(bytesOf("seeds/ke-hoach-124-kh-ubnd.txt"))).toBe(
      new TextDecoder().decode(bytesOf("seeds/ke-hoach-124-kh-ubnd.txt")),
    )
  })

  test("decomposed letters, a byte order mark and the line ends of Windows make no difference", () => {
    expect(value(bytesOf("tests/files/ke-hoach-nfd-crlf.txt"))).toBe(secondPlan)
    expect(value(utf8(`\uFEFF${firstPlan.normalize("NFD").replaceAll("\n", "\r\n")}`))).toBe(firstPlan)
    expect(value(utf8(secondPlan.replaceAll("\n", "\r")))).toBe(secondPlan)
  })

  test("UTF-16 with its byte order mark is read, as Word and Notepad save it", () => {
    const little = Buffer.from(`\uFEFF${secondPlan}`, "utf16le")
    expect(value(new Uint8Array(little))).toBe(secondPlan)
    expect(value(new Uint8Array(Buffer.from(little).swap16()))).toBe(secondPlan)
  })

  test("page breaks end a line", () => {
    expect(value(utf8("Kế hoạch\fPhụ lục"))).toBe("Kế hoạch\nPhụ lục")
  })

  test("a text without marks, a bullet or a trade mark sign is not taken for an old encoding", () => {
    expect(value(utf8("Ke hoach 5 nam\tNhiem vu"))).not.toBeNull()
    expect(value(utf8("· Phần mềm Windows® · Office® · SQL® · Azure® · Teams®"))).not.toBeNull()
  })
})

describe("what is refused, with one sentence", () => {
  const save = "lưu lại dạng “Văn bản thuần (.txt)”, mã “Unicode UTF-8” rồi tải lên lại."

  test("a file without contents", () => {
    expect(refusal(new Uint8Array())).toBe("Tệp không có nội dung.")
    expect(refusal(utf8("\uFEFF \r\n\t\n"))).toBe("Tệp không có nội dung.")
  })

  test("a file of 5 MB, and one that is a byte too large", () => {
    const sentence = "Tệp lớn hơn 2 MB, vượt quá giới hạn của văn bản kế hoạch."
    expect(refusal(new Uint8Array(5 * 1024 * 1024))).toBe(sentence)
    expect(refusal(new Uint8Array(MAX_TEXT_BYTES + 1).fill(97))).toBe(sentence)
    expect(refusal(new Uint8Array(MAX_TEXT_BYTES).fill(97))).toBeNull()
  })

  test.each([
    ["docx or zip", [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ["pdf", [...utf8("%PDF-1.7\n")]],
    ["old Word", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["rich text", [...utf8("{\\rtf1\\ansi Kế hoạch}")]],
    ["zero bytes", [...utf8("Kế hoạch\u0000")]],
    ["control characters", [...utf8("Kế hoạch\u0007")]],
  ])("a file that is not plain text: %s", (_, bytes) => {
    expect(refusal(new Uint8Array(bytes))).toBe(
      `Tệp không phải văn bản thuần (có thể là Word, PDF, Excel hoặc tệp nén): mở tệp, ${save}`,
    )
  })

  test.each([
    ["ke-hoach-bang-ma-tcvn3.txt", "TCVN3 (.VnTime)"],
    ["ke-hoach-tcvn3-chep-thanh-unicode.txt", "TCVN3 (.VnTime)"],
    ["ke-hoach-bang-ma-vni.txt", "VNI"],
    ["ke-hoach-vni-chep-thanh-unicode.txt", "VNI"],
  ])("a text in an old encoding is refused by name: %s", (file, encoding) => {
    expect(refusal(bytesOf(`tests/files/${file}`))).toBe(
      `Văn bản dùng bảng mã cũ ${encoding}: chuyển sang Unicode, ${save}`,
    )
  })

  test("a text typed in VIQR, or in UTF-8 that was read as Latin-1", () => {
    expect(
      refusal(utf8("Ke^' hoa.ch thu+.c hie^.n nhie^.m vu. cu?a ti?nh, dda^`u tu+ co^ng va` nga^n sa'ch")),
    ).toContain("bảng mã cũ VIQR")
    const misread = new TextDecoder("latin1").decode(utf8(secondPlan))
    expect(refusal(utf8(misread.replace(/[\u0080-\u009F]/g, "")))).toContain("UTF-8 bị đọc sai thành Latin-1")
  })

  test("bytes of no known encoding, and text with spoilt letters", () => {
    expect(refusal(new Uint8Array([0x4b, 0xff, 0x20, 0xfe, 0x41]))).toContain("Văn bản không phải mã Unicode UTF-8")
    expect(refusal(utf8("K\uFFFD hoạch"))).toContain("ký tự hỏng")
  })

  test("Windows-1258 is recognised by its marks", () => {
    const bytes = Buffer.from(
      "K\xEAì hoa\xF2ch th\xFD\xF2c hi\xEA\xF2n nhi\xEA\xF2m vu\xF2, \xF0\xE2\xCCu tý, \xF0\xF4 th\xF2, \xF0\xE3\xF2c khu, \xF0\xF4\xF2ng l\xFD\xF2c",
      "latin1",
    )
    expect(refusal(new Uint8Array(bytes))).toContain("Windows-1258")
  })
})
