import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { seenSettings, writeSettings } from "@/lib/plans/settings"
import { periodOf, yearsToOpen } from "@/lib/reports/period"

/** The settings of a plan that its reviewer may change. */
export const settingFields = {
  reportOpensMonth: true,
  reportOpensDay: true,
  reportDataMonth: true,
  reportDataDay: true,
  reportDueMonth: true,
  reportDueDay: true,
  reportDueInclusive: true,
  reportLocksMonth: true,
  reportLocksDay: true,
  dueSoonDays: true,
} as const

/**
 * The settings of a plan, the years that are open and keep their own days, and the days that those to come will have. Null
 * for whoever may not change them.
 */
export async function findPlanSettings(viewer: Viewer, slug: string, today: Day) {
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    select: {
      ...{ id: true, issuedOn: true, periodTo: true, ...settingFields },
      periods: { orderBy: { year: "asc" }, select: { year: true } },
    },
  })
  if (!plan || !can(viewer, "change-plan-settings", await planSubject(db, plan.id, today))) return null
  const opened = plan.periods.map(({ year }) => year)
  const offered = yearsToOpen(plan, opened, today)
  const toCome = offered.length > 0 ? offered : [Math.max(plan.periodTo, ...opened) + 1]
  return {
    seen: seenSettings(plan),
    written: writeSettings(plan),
    opened,
    toCome: toCome.map((year) => ({ year, ...periodOf(year, plan) })),
  }
}
