/** The tables of a paper's appendices as sheets of a spreadsheet: the same columns, rows and notes. */
import type { Sheet } from "@/lib/exports/sheet"
import { roman } from "@/lib/papers/numbering"
import type { Appendix, Paper, Table } from "@/lib/papers/paper"

export function sheetsOfPaper({ appendices, letter }: Paper): Sheet[] {
  const issuer = letter?.head.issuer ?? ""
  const numbered = appendices.filter((appendix) => appendix.numbered)
  return appendices.flatMap((appendix, at) => {
    const table = tableOf(appendix)
    if (!table) return []
    const name = appendix.numbered ? `Phụ lục ${roman(numbered.indexOf(appendix) + 1)}` : `Bảng ${at + 1}`
    return [{ name, issuer, title: appendix.title, lines: appendix.notes, ...cellsOf(table) }]
  })
}

const tableOf = ({ body }: Appendix): Table | undefined =>
  body.flatMap((block) => (block.kind === "table" ? [block.table] : []))[0]

/** A common head stands in front of each of its own; what is printed across is the first column's text. */
function cellsOf({ columns, rows }: Table): Pick<Sheet, "columns" | "rows"> {
  const wide = columns.findIndex(({ figure }) => !figure)
  return {
    columns: columns.map(({ heading, group, width }) => ({
      heading: group ? `${group}, ${heading.toLocaleLowerCase("vi")}` : heading,
      width: Math.max(width, 7),
    })),
    rows: rows.map((row) =>
      row.kind === "group" ? columns.map((_, at) => (at === Math.max(wide, 0) ? row.text : null)) : row.values,
    ),
  }
}
