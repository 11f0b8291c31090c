/**
 * The columns of an appendix as its text prints them: which there are, in which order, under which names. Taken from the
 * text itself, since names and order are the document's own.
 */
import { type CellColumn, COLUMN_NAMES, isHeader, readHeader } from "@/lib/appendix/columns"
import { foldWords } from "@/lib/vietnamese"

export type PrintedColumn = { column: CellColumn; verbatim: string; corrected: string }

/** The first header row of the text; where it has none, the columns that the rows have under their usual names. */
export function printedColumns(text: string, known: CellColumn[]): PrintedColumn[] {
  for (const line of text.split("\n")) {
    const cells = line.includes("\t") ? line.split("\t") : []
    const columns = readHeader(cells)
    if (!isHeader(columns)) continue
    return columns.flatMap((column, at) => {
      const verbatim = cells[at]?.trim() ?? ""
      return column ? [{ column, verbatim, corrected: correctedName(column, verbatim) }] : []
    })
  }
  return known.map((column) => ({ column, verbatim: COLUMN_NAMES[column], corrected: COLUMN_NAMES[column] }))
}

/** A name of which only marks are misprinted ("Cấp trinh") is set right; any other stays the document's own. */
const correctedName = (column: CellColumn, verbatim: string): string =>
  foldWords(verbatim) === foldWords(COLUMN_NAMES[column]) ? COLUMN_NAMES[column] : verbatim

/** The lines of the appendix's own title in the order of the paper: scanners put "Phụ lục" below its title. */
export function inPaperOrder<Line extends { verbatim: string }>(headings: Line[]): Line[] {
  const isLabel = ({ verbatim }: Line) => /^phu luc(?: [0-9a-z]{1,4})?$/.test(foldWords(verbatim))
  return [...headings.filter(isLabel), ...headings.filter((line) => !isLabel(line))]
}
