import { Badge } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import { DrawnBody } from "@/components/ui/drawn-body"
import { Sheet, SheetFoot, SheetHead } from "@/components/ui/table"
import { agencyPath, matrixPath, reportPath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import type { Matrix, MatrixCell, MatrixPeriod, MatrixRow } from "@/lib/reports/matrix-cells"
import { cellDetails, cellPhrase } from "@/lib/reports/matrix-words"
import { isOpen, lastDayInTime } from "@/lib/reports/period"
import { ContactLine } from "./contact-line"
import { lookOf } from "./report-look"

type MatrixTableProps = {
  slug: string
  matrix: Matrix
  rows: MatrixRow[]
  year: number | null
  caption: string
  printed: string
}

/**
 * Agency × year. On a telephone only the year that is looked at, beside agency and number to call; its place is above the
 * table. What is wider than its room scrolls in its own region, and number and agency stay where they are.
 */
export function MatrixTable({ slug, matrix, rows, year: lookedAt, caption, printed }: MatrixTableProps) {
  const { years, periods, asOf } = matrix
  const columnOf = (year: number) => (lookedAt === null || year === lookedAt ? undefined : "max-sm:hidden")
  return (
    <Sheet caption={caption}>
      <SheetHead
        columns={[
          { label: "TT", look: "ledger", width: "left-0 z-2! max-sm:w-9" },
          { label: "Cơ quan · người đầu mối, điện thoại", width: "left-9 sm:left-13 z-2! min-w-36 sm:min-w-72" },
          ...years.map((year) => ({ label: `${year}`, width: classNames("min-w-40", columnOf(year)) })),
        ]}
      />
      <DrawnBody>
        {rows.map(({ agency, cells }, index) => (
          <tr key={agency.key}>
            <td className="ledger sticky left-0 z-1 bg-sheet max-sm:w-9 max-sm:px-1! print:static">{index + 1}</td>
            <th scope="row" className="sticky left-9 z-1 bg-sheet sm:left-13 print:static">
              <a href={agencyPath(agency.key)}>{agency.name}</a>
              {agency.contact && <ContactLine contact={agency.contact} />}
            </th>
            {years.map((year) => (
              <td key={year} className={columnOf(year)}>
                <Cell
                  href={reportPath(slug, year, agency.key)}
                  cell={cells.get(year)}
                  period={periods.find((period) => period.year === year)}
                  asOf={asOf}
                  isLookedAt={year === lookedAt}
                  name={`${agency.name}, năm ${year}`}
                />
              </td>
            ))}
          </tr>
        ))}
        <tr className="total">
          <td className="ledger sticky left-0 bg-sheet max-sm:w-9 print:static" />
          <th scope="row" className="sticky left-9 bg-sheet sm:left-13 print:static">
            Tỷ lệ, của tất cả {matrix.rows.length} cơ quan
          </th>
          {years.map((year) => (
            <td key={year} className={columnOf(year)}>
              {rateWords(
                periods.find((period) => period.year === year),
                asOf,
              )}
            </td>
          ))}
        </tr>
      </DrawnBody>
      <SheetFoot span={years.length + 2}>{printed}</SheetFoot>
    </Sheet>
  )
}

type CellProps = {
  href: string
  cell: MatrixCell | undefined
  period: MatrixPeriod | undefined
  asOf: Day
  isLookedAt: boolean
  name: string
}

function Cell({ href, cell, period, asOf, isLookedAt, name }: CellProps) {
  if (!period) return <span className="text-ink-2">Chưa mở</span>
  if (!cell) return <span className="text-ink-2">—</span>
  const { tone, icon, filled } = lookOf(cell.standing)
  return (
    <>
      <a href={href}>
        <Badge tone={tone} icon={icon} filled={filled}>
          {cellPhrase(cell, asOf, period)}
        </Badge>
        <span className="sr-only"> – {name}</span>
      </a>
      {cellDetails(cell, isLookedAt).map((detail) => (
        <span key={detail} className="block text-meta text-ink-2">
          {detail}
        </span>
      ))}
    </>
  )
}

/** The years as the ways to their own column's states. */
export const yearSegments = (slug: string, { periods, asOf }: Matrix, year: number | null, today: Day) =>
  periods.map((period) => ({
    href: matrixPath(slug, { year: period.year, asOf: asOf < today ? asOf : null }),
    label: `${period.year}`,
    current: period.year === year,
  }))

const rateWords = (period: MatrixPeriod | undefined, asOf: Day): string => {
  if (!period || !isOpen(asOf, period)) return "—"
  const { expected, received, onTime } = period.rates
  return `gửi ${received}/${expected}, đúng hạn ${onTime}/${expected}${asOf <= lastDayInTime(period) ? ", chưa qua hạn" : ""}`
}
