import "server-only"
import type { Reader } from "@/lib/access/permissions"
import type { Day } from "@/lib/day"
import type { EditionFigures } from "@/lib/editions/figures"
import type { FoundConsolidation } from "@/lib/editions/find-consolidation"
import type { gatherReports } from "@/lib/editions/gather"
import { findDashboard } from "@/lib/progress/dashboard"

/** The figures of a year's report at its data day, or of today while that is to come: those of the dashboard on that day. */
export async function readFigures(
  viewer: Reader,
  { plan, period }: FoundConsolidation,
  { taken, onPaper, expected }: Awaited<ReturnType<typeof gatherReports>>,
  today: Day,
): Promise<EditionFigures | null> {
  const asOf = period.dataAsOf < today ? period.dataAsOf : today
  const dashboard = await findDashboard(viewer, plan.slug, asOf, today)
  return (
    dashboard && {
      year: period.year,
      asOf,
      total: dashboard.total,
      buckets: dashboard.buckets,
      byLead: dashboard.byLead.map(({ key, label, count, buckets }) => ({ key, label, count, buckets })),
      dueThisYear: dashboard.attention.counts["due-this-year"],
      reports: {
        expected,
        taken: taken.length + onPaper.length,
        onPaper: onPaper.length,
        nothingToReport: taken.filter(({ sent }) => sent.nothingToReport).length,
      },
    }
  )
}
