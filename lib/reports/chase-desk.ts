import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { reportPath } from "@/lib/addresses"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import { findReport, type ReportAsked } from "@/lib/reports/find-report"
import { findMatrix } from "@/lib/reports/matrix"
import { numberOfPart } from "@/lib/reports/outline"
import { isOpen } from "@/lib/reports/period"
import { isOwed } from "@/lib/reports/report-standing"
import { missingParts } from "@/lib/reports/written-parts"
import { readWritten } from "@/lib/reports/written-report"

/**
 * Who to call today about a year's report, for the plan's reviewers: those who owe it, whoever was never asked or longest ago
 * first, and of one of them all that is needed with the receiver in hand. Null for everybody else.
 */
export async function findChaseDesk(
  viewer: Viewer,
  slug: string,
  { year, agency }: { year: number | null; agency: string | null },
  today: Day,
) {
  const matrix = await findMatrix(viewer, slug, null, today)
  if (!matrix?.mayChase) return null
  const periods = matrix.periods.filter((period) => isOpen(today, period))
  const period = periods.find((one) => one.year === year) ?? periods.at(-1)
  if (!period) return { periods, period: null, queue: [], open: null }
  // nobody calls the own house
  const isOwn = (id: string) => viewer.memberships.some(({ agencyId }) => agencyId === id)
  const queue = matrix.rows
    .filter(({ agency: { id } }) => !isOwn(id))
    .flatMap(({ agency: owing, cells }) => {
      const cell = cells.get(period.year)
      return cell && isOwed(cell.standing) ? [{ agency: owing, cell }] : []
    })
    .sort((a, b) => compareTexts(a.cell.chased?.on ?? "", b.cell.chased?.on ?? ""))
  const called = queue.find((one) => one.agency.key === agency) ?? queue[0]
  const asked = called && { plan: slug, year: period.year, agency: called.agency.key }
  return { periods, period, queue, open: asked ? { ...called, ...(await readCall(asked, today)) } : null }
}

export type ChaseDesk = NonNullable<Awaited<ReturnType<typeof findChaseDesk>>>

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What is still missing in a report, whoever was called about it, and where it is. */
async function readCall(asked: ReportAsked, today: Day) {
  const db = await database()
  const report = await findReport(db, asked, today)
  if (!report) throw new Error("a report of the matrix is not there")
  const [{ parts }, chases] = await Promise.all([
    readWritten(db, report, today),
    db.chase.findMany({
      where: { periodId: report.period.id, agencyId: report.agency.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: MOST_CHASES,
      select: { id: true, channel: true, words: true, at: true, by: { select: { name: true } } },
    }),
  ])
  return {
    chases,
    missing: missingParts(parts).flatMap(({ key }) => numberOfPart(key) ?? []),
    link: `${readEnvironment().appUrl}${reportPath(asked.plan, asked.year, asked.agency)}`,
  }
}

const MOST_CHASES = 20
