// Draws a laid-out paper as a PDF file with Tinos embedded, whose letters are as wide as those of Times New Roman
// (lib/papers/write-paper.ts). Outside the bundle: a thread loads it by its path.
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parentPort, workerData } from "node:worker_threads"
import pdfmake from "pdfmake"

/** @type {{ paper: import("./laid-out").LaidOut, form: import("./write-paper").Form }} */
const { paper, form } = workerData
const points = (mm) => (mm * 72) / 25.4
const LINE = 0.6
/** Of a row that is higher than a page the library would lose what does not fit: such rows may break. */
const MOST_LETTERS = 1500
/** A word with more letters breaks where its cell ends. */
const LONG_WORD = 30

const tinos = path.dirname(fileURLToPath(import.meta.resolve("@expo-google-fonts/tinos/package.json")))
const face = (name) => path.join(tinos, name, `Tinos_${name}.ttf`)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((file) => file.startsWith(tinos))
pdfmake.setFonts({
  Tinos: {
    normal: face("400Regular"),
    bold: face("700Bold"),
    italics: face("400Regular_Italic"),
    bolditalics: face("700Bold_Italic"),
  },
})

const document = pdfmake.createPdf({
  info: { title: paper.title, author: form.office, creator: form.office, producer: form.office },
  language: "vi-VN",
  pageSize: "A4",
  defaultStyle: { font: "Tinos", fontSize: 14, lineHeight: 1 },
  content: paper.sections.map(sectionOf),
})
parentPort?.postMessage(await document.getBuffer())

function sectionOf({ turned, parts }) {
  const { width, height, top, bottom, left, right } = form.pages[turned]
  return {
    section: keptTogether(parts),
    pageSize: "A4",
    pageOrientation: width > height ? "landscape" : "portrait",
    pageMargins: [left, top, right, bottom].map(points),
    header: pageNumbers(),
  }
}

/** Pages are numbered within their section, and the first one shows no number. */
function pageNumbers() {
  let first = null
  return (page) => {
    first ??= page
    const number = page - first + 1
    if (number === 1) return null
    const { size } = form.styles.pageNumber
    return { text: String(number), alignment: "center", fontSize: size, margin: [0, points(form.pageNumberAt), 0, 0] }
  }
}

/** A heading goes on the next page with what it heads, the last paragraph with the signature. */
function keptTogether(parts) {
  const blocks = []
  let held = []
  for (const part of parts) {
    held.push(drawn(part))
    if (part.kind === "line" && form.styles[part.style].keepWithNext) continue
    // a table is as long as it is: only its head stays with what stands above it
    if (held.length === 1 || part.kind === "grid") blocks.push(...held)
    else blocks.push({ stack: held, unbreakable: true })
    held = []
  }
  return [...blocks, ...held]
}

function drawn(part) {
  if (part.kind === "line") return line(part)
  if (part.kind === "rule") return rule(part)
  return part.kind === "halves" ? halves(part) : grid(part)
}

function line({ style: name, text: words }) {
  const style = form.styles[name]
  const { size, bold, italic, align, before = 0, after = 0, lines = 1 } = style
  const { indent = 0, hanging = 0, firstLine = 0 } = style
  const text = {
    text: pieces(words),
    fontSize: size,
    bold: Boolean(bold),
    italics: Boolean(italic),
    alignment: align ?? "left",
    lineHeight: lines,
    leadingIndent: points(firstLine - hanging),
    margin: [points(indent), before, style.boxed ? points(indent) : 0, after],
    ...(style.outline ? { outline: true } : {}),
  }
  return style.boxed ? boxed(text) : text
}

/** A number with its symbol stays on one line, a word that no line has room for is broken. */
function pieces(text) {
  return text.split(/(\d[\d.]*\/[^\s/]{2,25}\s?)/).flatMap((piece, at) => {
    if (piece === "") return []
    const isLong = piece.split(/\s/).some((word) => word.length > LONG_WORD)
    return [{ text: piece, ...(at % 2 === 1 ? { noWrap: true } : isLong ? { wordBreak: "break-all" } : {}) }]
  })
}

function boxed({ margin, ...text }) {
  const table = { widths: ["*"], body: [[text]] }
  return { table, margin, layout: { hLineWidth: () => LINE, vLineWidth: () => LINE } }
}

function rule({ length, room }) {
  const from = points((room - length) / 2)
  return {
    canvas: [{ type: "line", x1: from, x2: from + points(length), y1: 0, y2: 0, lineWidth: LINE + 0.2 }],
    margin: [0, 3.5, 0, 2],
  }
}

function halves({ widths, cells, whole }) {
  return {
    columns: cells.map((parts, at) => ({ width: points(widths[at]), stack: parts.map(drawn) })),
    columnGap: 0,
    ...(whole ? { unbreakable: true } : {}),
  }
}

function grid({ widths, head, rows }) {
  const [side, above] = [3.5, 1.5]
  const headCells = head.map((cells) =>
    cells.flatMap(({ text, across, down }) => [
      {
        ...line({ style: "tableHead", text }),
        ...(across > 1 ? { colSpan: across } : {}),
        ...(down > 1 ? { rowSpan: down } : {}),
        // the library sets what reaches down too low
        ...(down > 1 ? {} : { verticalAlignment: "middle" }),
      },
      ...emptyCells(across - 1),
    ]),
  )
  const letters = (cells) => Math.max(...cells.map(({ text }) => text.length))
  return {
    table: {
      widths: widths.map((width) => points(width) - 2 * side),
      headerRows: head.length,
      keepWithHeaderRows: rows.length > 0 ? 1 : 0,
      heights: (row) => (row < head.length && head.length > 1 ? 22 : "auto"),
      dontBreakRows: rows.every(({ cells }) => letters(cells) <= MOST_LETTERS),
      body: [...filledDown(headCells), ...rows.map((row) => bodyRow(row, widths.length))],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => side,
      paddingRight: () => side,
      paddingTop: () => above,
      paddingBottom: () => above,
    },
  }
}

/** Under a head that reaches down two rows the second row has an empty place. */
function filledDown(drawnRows) {
  const [upper, lower] = drawnRows
  if (!lower) return drawnRows
  const below = [...lower]
  return [upper, upper.map(({ rowSpan }) => (rowSpan ? {} : below.shift()))]
}

function bodyRow({ across, cells }, columns) {
  if (!across) return cells.map(line)
  return [{ ...line(cells[0]), colSpan: columns }, ...emptyCells(columns - 1)]
}

function emptyCells(count) {
  return Array.from({ length: count }, () => ({}))
}
