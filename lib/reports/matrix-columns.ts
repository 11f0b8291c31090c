/**
 * What the matrix says outside of the screen, column by column, for the same agencies in the same order: a spreadsheet gets
 * days and numbers that can be counted on, on paper the same stands beneath the state.
 */
import { screenMoment, writtenDay } from "@/lib/day"
import type { Value } from "@/lib/exports/columns"
import type { Sheet } from "@/lib/exports/sheet"
import { planName } from "@/lib/plans/names"
import type { Matrix, MatrixPeriod, MatrixRow } from "@/lib/reports/matrix-cells"
import type { ReportFilter } from "@/lib/reports/matrix-view"
import { cellDetails, cellPhrase, FILTER_WORDS } from "@/lib/reports/matrix-words"

type Plan = { kind: string; number: string; symbol: string; title: string; issuer: string }
export type ShownMatrix = {
  plan: Plan
  matrix: Matrix
  rows: MatrixRow[]
  filter: { year: number; state: ReportFilter } | null
}

type MatrixColumn = {
  heading: string
  width: number
  value: (row: MatrixRow, index: number) => Value
  /** Only a spreadsheet has it. */
  offPaper?: true
  /** Stands beneath the value where those columns are missing. */
  beneath?: (row: MatrixRow) => string[]
}

export const matrixColumns = (matrix: Matrix): MatrixColumn[] => [
  { heading: "TT", width: 5, value: (_, index) => index + 1 },
  { heading: "Cơ quan", width: 36, value: ({ agency }) => agency.name },
  { heading: "Người đầu mối", width: 22, value: ({ agency }) => agency.contact?.person ?? null },
  { heading: "Điện thoại", width: 20, value: ({ agency }) => agency.contact?.phone ?? null },
  ...matrix.periods.flatMap((period) => columnsOfYear(matrix, period)),
]

function columnsOfYear({ asOf }: Matrix, period: MatrixPeriod): MatrixColumn[] {
  const { year } = period
  const cellOf = ({ cells }: MatrixRow) => cells.get(year)
  return [
    {
      heading: `Năm ${year}`,
      width: 24,
      value: (row) => {
        const cell = cellOf(row)
        return cell ? cellPhrase(cell, asOf, period) : null
      },
      beneath: (row) => {
        const cell = cellOf(row)
        return cell ? cellDetails(cell) : []
      },
    },
    {
      heading: `${year}: gửi lần đầu`,
      width: 13,
      offPaper: true,
      value: (row) => {
        const day = cellOf(row)?.standing.firstSentOn
        return day ? { day } : null
      },
    },
    {
      heading: `${year}: số ngày chậm`,
      width: 9,
      offPaper: true,
      value: (row) => cellOf(row)?.standing.daysLate ?? null,
    },
    {
      heading: `${year}: số ngày ở đơn vị`,
      width: 9,
      offPaper: true,
      value: (row) => cellOf(row)?.days.agency ?? null,
    },
    {
      heading: `${year}: số ngày ở đầu mối`,
      width: 9,
      offPaper: true,
      value: (row) => cellOf(row)?.days.reviewer ?? null,
    },
  ]
}

/** What a reader must know of it: the condition, the rates of each year and what they mean, the day, who had it made. */
export function matrixNotes({ matrix: { asOf, periods }, rows, filter }: ShownMatrix, by: string, now: Date): string[] {
  return [
    filter
      ? `Điều kiện: năm ${filter.year}, ${FILTER_WORDS[filter.state].toLocaleLowerCase("vi")}; ${rows.length} cơ quan`
      : `${rows.length} cơ quan`,
    ...periods.map(
      ({ year, rates }) =>
        `Năm ${year}: đã gửi ${rates.received}/${rates.expected}, đúng hạn ${rates.onTime}/${rates.expected}`,
    ),
    RATE_DEFINITIONS,
    `Tính đến ngày ${writtenDay(asOf)}; lập bởi ${by} lúc ${screenMoment(now)}`,
  ]
}

export function matrixSheet(shown: ShownMatrix, by: string, now: Date): Sheet {
  const { plan, matrix, rows } = shown
  const columns = matrixColumns(matrix)
  return {
    name: "Báo cáo năm",
    issuer: plan.issuer,
    title: matrixTitle(plan),
    lines: [plan.title, ...matrixNotes(shown, by, now)],
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: rows.map((row, index) => columns.map(({ value }) => value(row, index))),
  }
}

export const matrixTitle = (plan: Plan): string => `Tình hình gửi báo cáo năm, ${planName(plan)}`

/** What the rates mean, beside wherever they stand. */
export const RATE_DEFINITIONS =
  "Tỷ lệ gửi: số cơ quan đã gửi trên số phải gửi, không kể cơ quan được miễn. Tỷ lệ đúng hạn: số gửi đúng hạn trên số phải gửi; tính theo lần gửi đầu tiên."
