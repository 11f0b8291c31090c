import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import writeExcel from "write-excel-file/node"
import { SHEET_FAULTS, sheetFault } from "@/lib/spreadsheets/faults"
import { readSheet } from "@/lib/spreadsheets/read-sheet"
import { type Entry, zipOf } from "@/tests/support/zip"

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const SHEET = "xl/worksheets/sheet1.xml"
/** What every Excel file has, with one thing more or otherwise. */
const excel = (...more: Entry[]) =>
  zipOf([{ name: "[Content_Types].xml", content: TYPES }, { name: "xl/workbook.xml", content: "<workbook/>" }, ...more])
const cells = (inside: string) => `<worksheet><sheetData><row r="1">${inside}</row></sheetData></worksheet>`

test("words, figures, days and empty cells come back as they were written", async () => {
  const day = new Date("2022-07-11T00:00:00Z")
  const file = await writeExcel([
    [{ value: "Mã" }, { value: "Ngày" }, { value: "Số" }],
    [{ value: "124-kh-ubnd/13" }, { value: day, type: Date, format: "dd/mm/yyyy" }, { value: 906 }],
    [{ value: "=1+1", type: String }, null, { value: "Đã trình, chờ phê duyệt" }],
  ]).toBuffer()
  expect(await readSheet(file)).toEqual({
    ok: true,
    rows: [
      ["Mã", "Ngày", "Số"],
      ["124-kh-ubnd/13", day, 906],
      ["=1+1", null, "Đã trình, chờ phê duyệt"],
    ],
  })
})

describe("what is not a plain Excel file is refused by name", () => {
  const nulls = Buffer.alloc(2 * 1024 * 1024)
  test.each<[string, Buffer, string]>([
    ["a text", Buffer.from("Mã\tTiến độ"), "not-excel"],
    ["nothing", Buffer.alloc(0), "not-excel"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "not-excel"],
    ["another archive", zipOf([{ name: "a.txt", content: "a" }]), "not-excel"],
    ["an old or a locked file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "locked"],
    ["an archive with a password", excel({ name: "x.xml", content: "x", flags: 1 }), "locked"],
    ["macros", excel({ name: "xl/vbaProject.bin", content: "x" }), "macros"],
    [
      "a type that allows macros",
      zipOf([
        { name: "[Content_Types].xml", content: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" },
        { name: "xl/workbook.xml", content: "<workbook/>" },
      ]),
      "macros",
    ],
    ["an embedded object", excel({ name: "xl/embeddings/a.docx", content: "x" }), "linked"],
    ["a link to another file", excel({ name: "xl/externalLinks/externalLink1.xml", content: "<x/>" }), "linked"],
    ["a document type", excel({ name: SHEET, content: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }), "linked"],
    ["entities", excel({ name: SHEET, content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), "linked"],
    ["a bomb of one entry", excel({ name: "x.xml", content: nulls }), "bomb"],
    ["a bomb that lies about its size", excel({ name: "x.xml", content: nulls, size: 100 }), "bomb"],
    [
      "too many entries",
      excel(...Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.xml`, content: "" }))),
      "bomb",
    ],
    ["one name twice", excel({ name: "x.xml", content: "a" }, { name: "x.xml", content: "b" }), "broken"],
    ["no sheet", excel(), "broken"],
    ["a sheet that is none", excel({ name: SHEET, content: "không phải xml" }), "broken"],
  ])("%s", async (_, file, fault) => {
    expect(await readSheet(file)).toEqual({ ok: false, fault })
  })

  test("a formula, with the cell in which it stands", async () => {
    const formula = excel({ name: SHEET, content: cells('<c r="A1"/><c r="B1" s="2"><f>1+1</f><v>2</v></c>') })
    expect(await readSheet(formula)).toEqual({ ok: false, fault: "formulas", cell: "B1" })
  })
})

test("a file of noise, whole or cut off, is refused with a sentence, and the house reads on", async () => {
  const whole = await writeExcel([[{ value: "Mã" }]]).toBuffer()
  const noise = Array.from({ length: 6 }, (_, at) => {
    const cut = whole.subarray(0, Math.floor((whole.length * (at + 1)) / 7))
    const spoilt = Buffer.from(whole)
    randomBytes(40).copy(spoilt, Math.floor((whole.length * at) / 7))
    return [cut, spoilt]
  }).flat()
  for (const file of noise) {
    const answer = await readSheet(file)
    if (!answer.ok) expect(sheetFault(answer)).toMatch(/\.$/)
  }
  expect(await readSheet(whole)).toMatchObject({ ok: true })
}, 60_000)

test("every fault has a sentence that says what to do", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHEET_FAULTS), (fault) => {
      expect(sheetFault({ fault })).toMatch(/nạp lại\.$/)
    }),
  )
})
