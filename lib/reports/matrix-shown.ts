/** Which rows a view shows: of its year, those in its state. Without a year it is the newest that had opened by that day. */
import type { Matrix } from "@/lib/reports/matrix-cells"
import { isOneOf, type MatrixView, REPORT_FILTERS } from "@/lib/reports/matrix-view"
import { isOpen } from "@/lib/reports/period"

export function shownOf({ rows, periods, asOf }: Matrix, { year: asked, state }: MatrixView) {
  const open = periods.filter((period) => isOpen(asOf, period))
  const year = (periods.find((period) => period.year === asked) ?? open.at(-1) ?? periods.at(-1))?.year ?? null
  const cellsOfYear = year === null ? [] : rows.map(({ cells }) => cells.get(year))
  const counts = REPORT_FILTERS.map((filter) => ({
    filter,
    count: cellsOfYear.filter((cell) => isOneOf(filter, cell)).length,
  }))
  return {
    year,
    state,
    counts: counts.filter(({ filter, count }) => count > 0 || filter === state),
    rows: state === null || year === null ? rows : rows.filter(({ cells }) => isOneOf(state, cells.get(year))),
  }
}
