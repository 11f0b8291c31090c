/** The matrix as a spreadsheet: the same agencies in the same order, with days and numbers that can be counted on. */
import { screenDay, screenMoment } from "@/lib/day"
import type { Value } from "@/lib/exports/columns"
import type { Sheet } from "@/lib/exports/sheet"
import { planName } from "@/lib/plans/names"
import type { Matrix, MatrixRow } from "@/lib/reports/matrix-cells"
import type { ReportFilter } from "@/lib/reports/matrix-view"
import { cellPhrase, FILTER_WORDS } from "@/lib/reports/matrix-words"

type Plan = { kind: string; number: string; symbol: string; title: string; issuer: string }
type Shown = { plan: Plan; matrix: Matrix; rows: MatrixRow[]; filter: { year: number; state: ReportFilter } | null }

export function matrixSheet({ plan, matrix, rows, filter }: Shown, by: string, now: Date): Sheet {
  const { asOf, periods } = matrix
  return {
    name: "Báo cáo năm",
    issuer: plan.issuer,
    title: `Tình hình gửi báo cáo năm, ${planName(plan)}`,
    lines: [
      plan.title,
      filter
        ? `Điều kiện: năm ${filter.year}, ${FILTER_WORDS[filter.state].toLocaleLowerCase("vi")}; ${rows.length} cơ quan`
        : `${rows.length} cơ quan`,
      ...periods.map(
        ({ year, rates }) =>
          `Năm ${year}: đã gửi ${rates.received}/${rates.expected}, đúng hạn ${rates.onTime}/${rates.expected}`,
      ),
      RATE_DEFINITIONS,
      `Tính đến ngày ${screenDay(asOf)}; lập bởi ${by} lúc ${screenMoment(now)}`,
    ],
    columns: [
      { heading: "TT", width: 5 },
      { heading: "Cơ quan", width: 36 },
      { heading: "Người đầu mối", width: 22 },
      { heading: "Điện thoại", width: 15 },
      ...periods.flatMap(({ year }) => [
        { heading: `Năm ${year}`, width: 24 },
        { heading: `${year}: gửi lần đầu`, width: 13 },
        { heading: `${year}: số ngày chậm`, width: 9 },
      ]),
    ],
    rows: rows.map(({ agency, cells }, index) => [
      index + 1,
      agency.name,
      agency.contact?.person ?? null,
      agency.contact?.phone ?? null,
      ...periods.flatMap((period): Value[] => {
        const cell = cells.get(period.year)
        if (!cell) return [null, null, null]
        const { firstSentOn, daysLate } = cell.standing
        return [cellPhrase(cell, asOf, period), firstSentOn && { day: firstSentOn }, daysLate]
      }),
    ]),
  }
}

/** What the rates mean, beside wherever they stand. */
export const RATE_DEFINITIONS =
  "Tỷ lệ gửi: số cơ quan đã gửi trên số phải gửi, không kể cơ quan được miễn. Tỷ lệ đúng hạn: số gửi đúng hạn trên số phải gửi; tính theo lần gửi đầu tiên."
