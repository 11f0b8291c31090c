// Writes tables as an Excel file (lib/exports/write-xlsx.ts). Outside the bundle: a thread loads it by its path.
import { parentPort, workerData } from "node:worker_threads"
import writeExcelFile from "write-excel-file/node"

/** @type {import("./sheet").Sheet[]} */
const sheets = workerData
const LINE = 15 // points
const TALLEST = 409 // what Excel allows
const RULED = { borderStyle: "thin", borderColor: "#8B8577" }
/** Issuer and title stand above the lines, the heads below them; counted from 1. */
const headRowOf = ({ lines }) => lines.length + 3

const file = await writeExcelFile(sheets.map(drawn), {
  fontFamily: "Times New Roman",
  fontSize: 11,
  features: [
    {
      files: {
        transform: {
          "xl/worksheets/sheet{id}.xml": { transform: layOut },
          "xl/workbook.xml": { transform: nameHeads },
        },
      },
    },
  ],
}).toBuffer()
parentPort?.postMessage(file)

function drawn(sheet) {
  const { columns, rows, lines } = sheet
  return {
    sheet: sheet.name,
    orientation: "landscape",
    stickyRowsCount: headRowOf(sheet),
    stickyColumnsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      lineAcross(columns, sheet.issuer.toLocaleUpperCase("vi"), { fontWeight: "bold" }),
      lineAcross(columns, sheet.title, { fontWeight: "bold", fontSize: 14 }, 20),
      ...lines.map((line) => lineAcross(columns, line)),
      columns.map(({ heading }) => headCell(heading)),
      ...rows.map((row) => rowOf(columns, row)),
    ],
  }
}

function rowOf(columns, row) {
  const needed = row.map((value, at) => (typeof value === "string" ? linesOf(value, columns[at].width) : 1))
  // Excel does not fit the height of a wrapped row by itself.
  const height = Math.min(TALLEST, LINE * Math.max(...needed) + 3)
  return row.map((value) => ({ ...cellOf(value), ...RULED, height }))
}

function cellOf(value) {
  if (value === null) return textCell("")
  if (typeof value === "string") return textCell(value)
  const shown = { wrap: true, alignVertical: "top", align: "center" }
  if (typeof value === "number") return { ...shown, value, type: Number }
  return { ...shown, value: new Date(`${value.day}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" }
}

/** Every text is the text of a string cell, never a formula, whatever it begins with. */
function textCell(value) {
  return { value: printable(value), type: String, wrap: true, alignVertical: "top" }
}

function headCell(heading) {
  const look = { fontWeight: "bold", align: "center", alignVertical: "center", backgroundColor: "#EFEBE2" }
  return { ...textCell(heading), ...RULED, ...look, height: 2 * LINE + 4 }
}

function lineAcross(columns, value, look = {}, points = LINE) {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const height = Math.min(TALLEST, (points + 1) * linesOf(value, width))
  return [{ ...textCell(value), ...look, columnSpan: columns.length, height }]
}

/** How many lines a text takes in a column: words go on the next line whole, a letter is a bit narrower than a figure. */
function linesOf(value, width) {
  const room = width * 1.1
  return value.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room), 0)
}

function linesOfParagraph(paragraph, room) {
  let [lines, used] = [1, 0]
  for (const { length } of paragraph.split(" ")) {
    const isBroken = used > 0 && used + 1 + length > room
    if (isBroken) lines += 1
    used = isBroken || used === 0 ? length : used + 1 + length
    if (used > room) lines += Math.ceil(used / room) - 1
  }
  return lines
}

/**
 * Whole characters: what XML cannot hold the library leaves out, and of half a character it would take the one before
 * along. Excel would read "_x0041_" as "A".
 */
function printable(value) {
  return value.toWellFormed().replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
}

/** Fits the pages to the width of the paper, numbers them, and lets the reader filter. */
function layOut(xml, { sheet: name }) {
  const sheet = sheets.find((one) => one.name === name)
  const headAt = headRowOf(sheet)
  const last = `${String.fromCharCode(64 + sheet.columns.length)}${headAt + sheet.rows.length}`
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace("</sheetData>", `</sheetData><autoFilter ref="A${headAt}:${last}"/>`)
    .replace(
      /<pageMargins[^>]*\/>/,
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup[^>]*\/>/,
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>',
    )
}

/** The heads are printed again on every page. */
function nameHeads(xml) {
  const names = sheets.map((sheet, at) => {
    const range = `'${sheet.name}'!$${headRowOf(sheet)}:$${headRowOf(sheet)}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${range}</definedName>`
  })
  return xml.replace("<definedNames/>", `<definedNames>${names.join("")}</definedNames>`)
}
