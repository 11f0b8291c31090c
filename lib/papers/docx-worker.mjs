// Draws a laid-out paper as a Word file (lib/papers/write-paper.ts). Outside the bundle: a thread loads it by its path.
import { parentPort, workerData } from "node:worker_threads"
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx"

/** @type {{ paper: import("./laid-out").LaidOut, form: import("./write-paper").Form }} */
const { paper, form } = workerData
const FONT = "Times New Roman"
const twips = (mm) => Math.round((mm * 1440) / 25.4)
const ALIGNED = { center: AlignmentType.CENTER, justify: AlignmentType.JUSTIFIED }
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" }
const ALL_AROUND = (border) => ({ top: border, bottom: border, left: border, right: border })
const WITHIN = (border) => ({ insideHorizontal: border, insideVertical: border })

const file = await Packer.toBuffer(
  new Document({
    title: paper.title,
    creator: form.office,
    lastModifiedBy: form.office,
    description: "",
    styles: {
      default: { document: { run: { font: FONT, size: 28, language: { value: "vi-VN" } } } },
      paragraphStyles: Object.entries(form.styles).map(([id, style]) => paragraphStyle(id, style)),
    },
    sections: paper.sections.map(sectionOf),
  }),
)
parentPort?.postMessage(file)

function paragraphStyle(id, style) {
  const { name, size, bold, italic, align, before = 0, after = 0, lines = 1, keepWithNext, boxed } = style
  const { firstLine, indent, hanging, outline } = style
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: size * 2, bold: Boolean(bold), italics: Boolean(italic), font: FONT },
    paragraph: {
      alignment: ALIGNED[align] ?? AlignmentType.LEFT,
      spacing: { before: before * 20, after: after * 20, line: Math.round(lines * 240), lineRule: LineRuleType.AUTO },
      indent: {
        ...(indent === undefined ? {} : { left: twips(indent) }),
        ...(boxed ? { right: twips(indent) } : {}),
        ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
        ...(firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
      },
      ...(keepWithNext ? { keepNext: true } : {}),
      ...(outline ? { outlineLevel: outline - 1 } : {}),
      ...(boxed ? { border: ALL_AROUND({ ...THIN, space: 2 }) } : {}),
    },
  }
}

function sectionOf({ turned, parts }) {
  const { width, height, top, bottom, left, right } = form.pages[turned]
  const isAcross = width > height
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // the library turns the page itself: it is given as it stands upright
        size: {
          width: twips(Math.min(width, height)),
          height: twips(Math.max(width, height)),
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(form.pageNumberAt),
          footer: twips(form.pageNumberAt),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ style: "pageNumber", children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
      }),
      first: new Header({ children: [new Paragraph({ style: "pageNumber", children: [] })] }),
    },
    children: parts.map(drawn),
  }
}

function drawn(part) {
  if (part.kind === "line") return paragraph(part)
  if (part.kind === "rule") return ruleLine(part)
  return part.kind === "halves" ? halves(part) : grid(part)
}

function paragraph({ style, text }) {
  return new Paragraph({ style, children: textRuns(text) })
}

/** A line feed within a text goes on the next line of the same paragraph. */
function textRuns(text) {
  return text.split("\n").map((piece, at) => new TextRun({ text: piece, ...(at > 0 ? { break: 1 } : {}) }))
}

/** A rule is the lower border of a low paragraph, drawn in from both sides to its length. */
function ruleLine({ length, room }) {
  const side = twips(Math.max(0, (room - length) / 2))
  return new Paragraph({
    style: "rule",
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    children: [],
  })
}

function halves({ widths, cells, whole }) {
  return new Table({
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { ...ALL_AROUND(NONE), ...WITHIN(NONE) },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: whole,
        children: cells.map(
          (lines, at) =>
            new TableCell({
              width: { size: twips(widths[at]), type: WidthType.DXA },
              borders: ALL_AROUND(NONE),
              children: lines.length > 0 ? lines.map(drawn) : [new Paragraph({})],
            }),
        ),
      }),
    ],
  })
}

function grid({ widths, head, rows }) {
  const cell = (content, width, more = {}) =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...more,
      children: [content],
    })
  return new Table({
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { ...ALL_AROUND(THIN), ...WITHIN(THIN) },
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    rows: [
      ...head.map(
        (cells) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            height: { value: 300, rule: HeightRule.ATLEAST },
            children: cells.map(({ text, from, across, down }) =>
              cell(paragraph({ style: "tableHead", text }), sum(widths.slice(from, from + across)), {
                ...(across > 1 ? { columnSpan: across } : {}),
                ...(down > 1 ? { rowSpan: down } : {}),
              }),
            ),
          }),
      ),
      ...rows.map(
        ({ across, cells }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((line, at) =>
              cell(paragraph(line), across ? sum(widths) : widths[at], {
                verticalAlign: VerticalAlignTable.TOP,
                ...(across ? { columnSpan: widths.length } : {}),
              }),
            ),
          }),
      ),
    ],
  })
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
