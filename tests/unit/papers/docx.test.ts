import { beforeAll, describe, expect, test } from "vitest"
import { writePaper } from "@/lib/papers/write-paper"
import { paperOf } from "@/tests/support/paper"
import { unzip } from "@/tests/support/unzip"

// Read back from the file itself: docs/nd30.md leads here.
let parts: Record<string, string>
let xml: string
let styles: string

beforeAll(async () => {
  parts = unzip(await writePaper(paperOf(), "docx"))
  xml = parts["word/document.xml"] as string
  styles = parts["word/styles.xml"] as string
})

const sections = () => [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)
const paragraphs = (of = xml) =>
  [...of.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? null,
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
    xml: paragraph,
  }))
const styleOf = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)?.[0] ?? ""

describe("the page", () => {
  test("is A4 upright with margins of 20, 20, 30 and 15 mm; the appendix lies across", () => {
    const [letter, appendix] = sections()
    expect(letter).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/)
    expect(letter).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(appendix).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
  })

  test("is numbered in the middle of the top margin but for the first; an appendix is numbered apart", () => {
    for (const section of sections()) {
      expect(section).toContain("<w:titlePg/>")
      expect(section).toContain('<w:pgNumType w:start="1"')
      expect(section).toMatch(/<w:headerReference w:type="default"/)
      expect(section).toMatch(/<w:headerReference w:type="first"/)
    }
    const headers = Object.entries(parts).flatMap(([name, text]) => (/word\/header\d/.test(name) ? [text] : []))
    expect(headers.filter((text) => text.includes("PAGE"))).toHaveLength(2)
    expect(headers.every((text) => text.includes('<w:pStyle w:val="pageNumber"/>'))).toBe(true)
    expect(styleOf("pageNumber")).toMatch(/w:val="center".*<w:sz w:val="26"/s)
  })
})

describe("the components", () => {
  test("stand in the order of the decree, each in a style of its own", () => {
    const order = paragraphs().flatMap(({ style, text }) => (text === "" ? [] : [`${style}: ${text}`]))
    expect(order).toEqual([
      "superior: UBND TỈNH QUẢNG NGÃI",
      "issuer: SỞ CÔNG THƯƠNG",
      "number: Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-SCT",
      "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "motto: Độc lập - Tự do - Hạnh phúc",
      "date: Quảng Ngãi, ngày 04 tháng 02 năm 2025",
      "kind: BÁO CÁO",
      "subject: Kết quả thực hiện Kế hoạch số 124/KH-UBND năm 2025",
      "toSeveral: Kính gửi:",
      "recipient: - Ủy ban nhân dân tỉnh;",
      "recipient: - Sở Tài chính.",
      "opening: Thực hiện Kế hoạch số 124/KH-UBND, Sở Công Thương báo cáo như sau:",
      "heading1: I. TÌNH HÌNH TRIỂN KHAI",
      "heading2: 1. Kết quả",
      "paragraph: - Nhiệm vụ 41.",
      "heading1: II. KIẾN NGHỊ",
      "closing: Trên đây là báo cáo của Sở Công Thương./.",
      "sentToLabel: Nơi nhận:",
      "sentTo: - Như trên;",
      "sentTo: - Lãnh đạo Sở;",
      "sentTo: - Lưu: VT, KHTC.",
      "authority: KT. GIÁM ĐỐC",
      "authority: PHÓ GIÁM ĐỐC",
      "signer: Phạm Văn Quang",
      "appendixLabel: Phụ lục",
      "appendixTitle: KẾT QUẢ TỪNG NHIỆM VỤ",
      "appendixNote: (Kèm theo Báo cáo)",
      "tableHead: TT",
      "tableHead: Nhiệm vụ",
      "tableHead: Đã hoàn thành",
      "tableHead: Đúng hạn",
      "tableHead: Quá hạn",
      "tableGroup: I. Cơ cấu đầu tư công",
      "tableFigure: 1",
      "tableCell: Xây dựng Đề án",
      "tableFigure: 1",
      "tableFigure: 0",
      "tableSum: Tổng cộng",
      "tableSumFigure: 1",
      "tableSumFigure: 0",
    ])
  })

  // Phụ lục I, mục V: half-points, bold, slanted
  test.each([
    ["nation", 26, true, false],
    ["motto", 28, true, false],
    ["superior", 26, false, false],
    ["issuer", 26, true, false],
    ["number", 26, false, false],
    ["date", 28, false, true],
    ["kind", 28, true, false],
    ["subject", 28, true, false],
    ["about", 24, false, false],
    ["ground", 28, false, true],
    ["paragraph", 28, false, false],
    ["heading1", 28, true, false],
    ["authority", 28, true, false],
    ["signer", 28, true, false],
    ["sentToLabel", 24, true, true],
    ["sentTo", 22, false, false],
    ["appendixLabel", 28, true, false],
    ["appendixNote", 28, false, true],
  ])("%s has its size and face", (id, size, bold, italic) => {
    const style = styleOf(id)
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
    expect(style).toContain('w:ascii="Times New Roman"')
    expect(/<w:b\/>/.test(style)).toBe(bold)
    expect(/<w:i\/>/.test(style)).toBe(italic)
  })

  test("the body is justified, 6 points apart, its first lines drawn in by 1.27 cm", () => {
    expect(styleOf("paragraph")).toMatch(/w:after="120".*w:firstLine="720".*<w:jc w:val="both"\/>/s)
  })
})

test("the last paragraph stays with the signature, which is not broken", () => {
  expect(styleOf("closing")).toContain("<w:keepNext/>")
  expect(styleOf("authority")).toContain("<w:keepNext/>")
  const signature = /<w:tbl>(?:(?!<w:tbl>).)*Nơi nhận:.*?<\/w:tbl>/s.exec(xml)?.[0]
  expect(signature).toContain("<w:cantSplit/>")
})

describe("rules", () => {
  test("are borders of the right length in the middle: no underscores, no underlined words", () => {
    const rules = paragraphs().filter(({ style }) => style === "rule")
    const lengths = rules.map(({ xml: rule }) => {
      const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"/.exec(rule) ?? []
      expect(left).toBe(right)
      expect(rule).toMatch(/<w:bottom w:val="single"/)
      return Number(left)
    })
    const mm = (twips: number) => (twips * 25.4) / 1440
    const [issuer, motto, subject] = lengths.map(mm) as [number, number, number]
    expect(65 - 2 * issuer).toBeGreaterThan(10) // "SỞ CÔNG THƯƠNG" at 13 points is some 43 mm wide
    expect(65 - 2 * issuer).toBeLessThan(22)
    expect(100 - 2 * motto).toBeGreaterThan(57) // as long as the words above it, 60 mm
    expect(100 - 2 * motto).toBeLessThan(63)
    expect(165 - 2 * subject).toBeGreaterThan(120 / 3) // the subject is some 120 mm long
    expect(165 - 2 * subject).toBeLessThan(120 / 2)
    expect(xml).not.toMatch(/___|<w:u /)
  })
})

describe("tables", () => {
  test("repeat their heads on every page, and no row is broken", () => {
    const table = /<w:tbl>(?:(?!<w:tbl>).)*Tổng cộng.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ""
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row)
    expect(rows).toHaveLength(5)
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false, false, false])
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true)
  })
})

test("a công văn has no type, no type in its number, and its subject under it", async () => {
  const paper = paperOf({ kind: null, subject: "đôn đốc báo cáo năm 2025", to: ["Sở Xây dựng"] }, { appendices: [] })
  const file = unzip(await writePaper(paper, "docx"))["word/document.xml"] as string
  const found = paragraphs(file).map(({ style, text }) => `${style}: ${text}`)
  expect(found).toContain("about: V/v đôn đốc báo cáo năm 2025")
  expect(found).toContain("to: Kính gửi: Sở Xây dựng.")
  expect(found.filter((one) => one.startsWith("kind") || one.startsWith("subject"))).toEqual([])
})

test("a draft says so, and leaves the day open", async () => {
  const { letter } = paperOf()
  const head = { ...(letter as NonNullable<typeof letter>).head, date: { month: "2025-11-25" } }
  const file = unzip(await writePaper(paperOf({ head, draft: true }), "docx"))["word/document.xml"] as string
  const found = paragraphs(file).map(({ text }) => text)
  expect(found).toContain("DỰ THẢO")
  expect(found).toContain("Quảng Ngãi, ngày\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0 tháng 11 năm 2025")
})

test("no part of the file leads outside of it", () => {
  const relations = Object.entries(parts).filter(([name]) => name.endsWith(".rels"))
  expect(relations.length).toBeGreaterThan(1)
  for (const [name, text] of relations) expect(text, name).not.toContain("External")
  expect(xml).not.toMatch(/<w:hyperlink|INCLUDE|DDE/)
})
