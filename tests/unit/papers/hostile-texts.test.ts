import fc from "fast-check"
import readExcelFile from "read-excel-file/node"
import { expect, test } from "vitest"
import { writeCsv } from "@/lib/exports/write-csv"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { cleanText } from "@/lib/papers/clean-text"
import { sheetsOfPaper } from "@/lib/papers/sheets-of-paper"
import { writePaper } from "@/lib/papers/write-paper"
import { paperOf } from "@/tests/support/paper"
import { unzip } from "@/tests/support/unzip"

const KNOWN = [
  "<script>alert(1)</script>",
  "]]></w:t><w:hyperlink r:id='rId1'/>",
  "&amp;&lt;&#x0;&bogus;",
  "=cmd|' /C calc'!A0",
  "\u0000\u0001\u0008\u000B\u001F\u007F\u0085",
  "\u202Eđảo ngược\u202C \u2066cô lập\u2069 \u200F",
  "\uD800 nửa chữ \uDFFF",
  "\uFFFE\uFFFF\uFEFF",
  "🌾👩🏽‍🌾 cờ 🇻🇳",
  "dấu rời: a\u0302\u0301 e\u0323",
  "x".repeat(10_000),
  `${"dài ".repeat(3_000)}hết`,
  "_x0041_ {{mẫu}} %s",
  "dòng một\r\ndòng hai\u2028dòng ba\tcột",
  "מימין לשמאל العربية",
  "",
]

/** 200 texts of the kinds that break writers of files: the known ones, and others mixed of their pieces. */
const texts = [
  ...KNOWN,
  ...fc.sample(
    fc
      .array(fc.oneof(fc.constantFrom(...KNOWN), fc.string({ unit: "binary", maxLength: 40 })), { maxLength: 4 })
      .map((pieces) => pieces.join(" ").slice(0, 12_000)),
    { numRuns: 200 - KNOWN.length, seed: 30 },
  ),
]

const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

const papers = Array.from({ length: 10 }, (_, at) => {
  const own = texts.slice(at * 20, at * 20 + 20)
  const table = {
    columns: [
      { heading: "TT", width: 6, figure: true },
      { heading: own[1] ?? "", width: 40 },
      { heading: "Nội dung", width: 40 },
    ],
    rows: own.map((text, row) => ({ kind: "row" as const, values: [row, text, own[(row + 1) % own.length] ?? ""] })),
  }
  return paperOf(
    { subject: own[0] ?? "", body: own.map((text) => ({ kind: "paragraph", text })), recipients: own.slice(0, 3) },
    {
      title: own[2] ?? "",
      appendices: [
        { ...{ numbered: true, landscape: true, title: own[3] ?? "", notes: [] }, body: [{ kind: "table", table }] },
      ],
    },
  )
})

test("whatever the texts hold, Word files are well-formed, and hold no sign that XML forbids or that turns the writing", async () => {
  for (const paper of papers) {
    const parts = unzip(await writePaper(paper, "docx"))
    for (const [name, text] of Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))) {
      expect(ILLEGAL.test(text), name).toBe(false)
      expect(TURNING.test(text), name).toBe(false)
      expect(isWellFormed(text), name).toBe(true)
    }
    expect(parts["word/document.xml"]).not.toMatch(/<script|<w:hyperlink/)
  }
}, 60_000)

test("PDF files come about, with every page of a cell that is longer than one", async () => {
  for (const paper of papers.slice(0, 2)) {
    const pdf = await writePaper(paper, "pdf")
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    expect(pdf.subarray(-6).toString()).toContain("%%EOF")
  }
}, 60_000)

test("spreadsheets and CSV keep each text as a text", async () => {
  for (const paper of papers) {
    const [sheet] = sheetsOfPaper(paper)
    if (!sheet) throw new Error("no sheet")
    const [read] = (await readExcelFile(await writeXlsx(sheet))) as unknown as [{ data: unknown[][] }]
    expect(read.data.filter((row) => typeof row[0] === "number")).toHaveLength(20)
    const csv = (await writeCsv(sheet)).toString()
    expect(csv.startsWith("\uFEFF")).toBe(true)
    expect(csv).not.toMatch(/(?:^|,)"?[=@+][^\d"]/m)
  }
}, 60_000)

test("letters that were written in pieces become whole; what hides between letters is gone", () => {
  expect(cleanText("a\u0302\u0301 \u202Ex\u0000y\u200B")).toBe("ấ xy")
  expect(cleanText("một\r\nhai\u2028ba\tbốn")).toBe("một\nhai\nba bốn")
})

/** Every tag that opens is closed, in order; no bare ampersand. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (self) continue
    if (!close) open.push(name as string)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[\da-f]+;)/i.test(xml)
}
