import readExcelFile from "read-excel-file/node"
import { expect, test } from "vitest"
import type { Value } from "@/lib/exports/columns"
import type { Sheet } from "@/lib/exports/sheet"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { unzip } from "@/tests/support/unzip"

const sheetWith = (rows: Value[][]): Sheet => ({
  name: "Nhiệm vụ",
  issuer: "UBND tỉnh",
  title: "Danh sách nhiệm vụ",
  lines: ["Điều kiện: không có", "Số liệu đến ngày 25/11/2026"],
  columns: [
    { heading: "TT", width: 5 },
    { heading: "Nhiệm vụ", width: 40 },
    { heading: "Hạn", width: 11 },
  ],
  rows,
})
const HEAD = 5 // rows above and with the heads
const write = async (rows: Value[][]) => {
  const file = await writeXlsx(sheetWith(rows))
  const [{ data }] = (await readExcelFile(file)) as unknown as [{ data: unknown[][] }]
  return { parts: unzip(file), sheet: unzip(file)["xl/worksheets/sheet1.xml"] as string, cells: data.slice(HEAD) }
}

test("texts, figures and days come back as they were: days as days, figures as figures", async () => {
  const { cells } = await write([
    [1, "Xây dựng Đề án tái cơ cấu ngành Công Thương", { day: "2022-12-31" }],
    ["1.1", "Dòng một\nDòng hai", null],
    [-7, "<b>&amp;</b> \"nháy\" 'đơn' 🌾", { day: "2024-02-29" }],
  ])
  expect(cells).toEqual([
    [1, "Xây dựng Đề án tái cơ cấu ngành Công Thương", new Date("2022-12-31T00:00:00Z")],
    ["1.1", "Dòng một\nDòng hai", null],
    [-7, "<b>&amp;</b> \"nháy\" 'đơn' 🌾", new Date("2024-02-29T00:00:00Z")],
  ])
})

const HOSTILE = [
  "=1+1",
  '=HYPERLINK("http://evil.example","x")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(A1)",
  "'=1+1",
  "{=1+1}",
]

test("whatever a text begins with, it is the text of a string cell and no formula", async () => {
  const { parts, sheet, cells } = await write(HOSTILE.map((text, at) => [at, text, null]))
  for (const [name, content] of Object.entries(parts))
    expect(content, name).not.toMatch(/<f[ >/]|TargetMode|hyperlink /)
  expect(sheet.match(/<c r="B\d+"[^>]* t="s"/g)).toHaveLength(HOSTILE.length + 1)
  expect(cells.map(([, text]) => String(text).trim())).toEqual(HOSTILE.map((text) => text.trim()))
})

test("signs that XML cannot hold are left out, and nothing beside them", async () => {
  const { cells } = await write([[1, "a\u0000b\u0008c\u001bd\uffffe\ud800f", null]])
  expect(cells[0]?.[1]).toBe("abcdef")
  const { parts } = await write([[1, "_x0041_", null]])
  expect(parts["xl/sharedStrings.xml"]).toContain("_x005F_x0041_")
})

test("the sheet prints on A4 across, fitted to its width, with its heads on every page; it filters, and its head stands still", async () => {
  const { sheet, parts } = await write([
    [1, "a", null],
    [2, "b", null],
  ])
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  expect(sheet).toContain('<autoFilter ref="A5:C7"/>')
  expect(sheet).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/)
  expect(parts["xl/workbook.xml"]).toContain(`localSheetId="0">'Nhiệm vụ'!$5:$5</definedName>`)
  // what must stand in this order for Excel to open it
  const order = [
    "<sheetPr>",
    "<sheetViews>",
    "<cols>",
    "<sheetData>",
    "<autoFilter",
    "<mergeCells",
    "<pageMargins",
    "<pageSetup",
    "<headerFooter>",
  ]
  const places = order.map((part) => sheet.indexOf(part))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(0)
})

test("a row is as high as its longest text needs", async () => {
  const { sheet } = await write([
    [1, "ngắn", null],
    [2, "dài ".repeat(60), null],
  ])
  const heights = [...sheet.matchAll(/<row r="[67]"[^>]* ht="([\d.]+)"/g)].map((match) => Number(match[1]))
  expect(heights[0]).toBeLessThan(25)
  expect(heights[1]).toBeGreaterThan(90)
})

test("an empty list is a file with its heads", async () => {
  const { cells, sheet } = await write([])
  expect(cells).toEqual([])
  expect(sheet).toContain('<autoFilter ref="A5:C5"/>')
})
