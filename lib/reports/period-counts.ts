import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { periodFields } from "@/lib/reports/find-report"
import { isOneOf, type ReportFilter } from "@/lib/reports/matrix-view"
import { ratesOf, standingToday } from "@/lib/reports/report-standing"

/**
 * What the reviewer's desk tells of the newest period that is open and not locked yet: how many are expected, and how many
 * are in each state by the matrix's own rule; null outside of one.
 */
export async function countReports(reader: Reader, slug: string, today: Day) {
  if (!can(reader, "see-report", {})) return null
  const db = await database()
  const period = await db.reportPeriod.findFirst({
    where: { plan: { slug }, opensOn: { lte: today }, locksOn: { gt: today } },
    orderBy: { year: "desc" },
    select: {
      ...periodFields,
      expected: {
        where: { inForce: true },
        select: {
          exemptedAt: true,
          report: {
            select: { firstSentOn: true, steps: { select: { seq: true, verb: true, to: true, on: true } } },
          },
        },
      },
    },
  })
  if (!period) return null
  const { expected, ...days } = period
  const standings = expected.map((one) => standingToday(today, days, one))
  const count = (filter: ReportFilter) =>
    standings.filter((standing) => isOneOf(filter, { standing, isNothing: false })).length
  return { period: days, expected: ratesOf(standings).expected, count }
}

export type ReportCounts = NonNullable<Awaited<ReturnType<typeof countReports>>>
