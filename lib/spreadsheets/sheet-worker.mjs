// Reads the first sheet of an Excel file in a thread of its own: whatever the file does to its reader, the house stays up.
// What is not plain cells is refused by name: macros, formulas, embedded or linked objects, document types and entities.
import { parentPort, workerData } from "node:worker_threads"
import { readSheet } from "read-excel-file/universal"
import { unzip, ZipFault } from "./unzip.mjs"

const MOST_ROWS = 20_000
const MOST_COLUMNS = 200

parentPort?.postMessage(await answer(Buffer.from(workerData)))

async function answer(file) {
  try {
    const fault = faultOf(file)
    if (fault) return { ok: false, ...fault }
    const rows = await readSheet(new Blob([file]))
    if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return { ok: false, fault: "bomb" }
    return { ok: true, rows }
  } catch (problem) {
    return { ok: false, fault: problem instanceof ZipFault ? problem.message : "broken" }
  }
}

function faultOf(file) {
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return { fault: "locked" }
  if (!file.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return { fault: "not-excel" }
  const entries = unzip(file)
  if (!entries.has("[Content_Types].xml") || !entries.has("xl/workbook.xml")) return { fault: "not-excel" }
  const names = [...entries.keys()]
  if (names.some((name) => /vbaProject|macrosheets|\.bin$/i.test(name))) return { fault: "macros" }
  if (names.some((name) => /embeddings\/|externalLinks\/|activeX|oleObject|xl\/connections/i.test(name)))
    return { fault: "linked" }
  for (const [name, content] of entries) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    if (content.includes("<!DOCTYPE") || content.includes("<!ENTITY")) return { fault: "linked" }
    if (/macroEnabled/i.test(name === "[Content_Types].xml" ? content.toString() : "")) return { fault: "macros" }
    const formula = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? formulaIn(content.toString()) : null
    if (formula !== null) return { fault: "formulas", cell: formula }
  }
  return null
}

/** The address of the first cell with a formula; "" where the cell bears none; null where there is no formula. */
function formulaIn(sheet) {
  const at = sheet.search(/<(?:\w+:)?f[\s/>]/)
  if (at < 0) return null
  const cells = [...sheet.slice(Math.max(0, at - 300), at).matchAll(/\br="([A-Z]{1,3}\d{1,7})"/g)]
  return cells.at(-1)?.[1] ?? ""
}
