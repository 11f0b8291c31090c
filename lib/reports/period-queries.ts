import "server-only"
import type { Reader } from "@/lib/access/permissions"
import type { Day } from "@/lib/day"
import { findMatrix } from "@/lib/reports/matrix"

/**
 * What a year's reporting came to by a day, agency by agency in the official order: the year's column of the matrix. Null
 * when there is no such plan or no such period to see.
 */
export async function findReporting(reader: Reader, slug: string, year: number, day: Day) {
  const matrix = await findMatrix(reader, slug, day, day)
  const found = matrix?.periods.find((one) => one.year === year)
  if (!matrix || !found) return null
  const { rates, ...period } = found
  const reports = matrix.rows.flatMap(({ agency, cells }) => {
    const cell = cells.get(year)
    return cell ? { agency: agency.key, ...cell } : []
  })
  return { period, rates, reports }
}
