/** Who has reported and who has not, agency × year, as a table that lies across. */
import type { Paper, TableRow } from "@/lib/papers/paper"
import { matrixColumns, matrixNotes, matrixTitle, type ShownMatrix } from "@/lib/reports/matrix-columns"

export function matrixPaper(shown: ShownMatrix, by: string, now: Date): Paper {
  const title = matrixTitle(shown.plan)
  const columns = matrixColumns(shown.matrix).filter(({ offPaper }) => !offPaper)
  const rows = shown.rows.map(
    (row, index): TableRow => ({
      kind: "row",
      values: columns.map(({ value, beneath }) => {
        const said = value(row, index)
        return beneath && said !== null ? [said, ...beneath(row)].join("\n") : said
      }),
    }),
  )
  return {
    title,
    letter: null,
    appendices: [
      {
        ...{ numbered: false, landscape: true, title, notes: matrixNotes(shown, by, now) },
        body: [{ kind: "table", table: { columns: columns.map(toColumn), rows } }],
      },
    ],
  }
}

const toColumn = ({ heading, width }: { heading: string; width: number }, at: number) => ({
  heading,
  width,
  figure: at === 0,
})
