import "server-only"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, dayOf, yearOf } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { periodFields } from "@/lib/reports/find-report"
import { yearsOf } from "@/lib/reports/period"
import { ratesOf, reportStandingOn } from "@/lib/reports/report-standing"
import type { ReportVerb } from "@/lib/reports/workflow"

/**
 * The yearly reports of a plan, the newest first: its periods with how much has arrived, the own agency's report of each,
 * and to the reviewer the years that can be opened. Null when there is no such plan to see.
 */
export async function listPeriods(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-report", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, issuedOn: true, periodTo: true } })
  if (!plan) return null
  const mayOpen = can(viewer, "open-report-period", await planSubject(db, plan.id, today))
  const periods = await db.reportPeriod.findMany({
    where: { planId: plan.id },
    orderBy: { year: "desc" },
    select: { ...periodFields, expected: { where: { inForce: true }, select: expectedFields } },
  })
  const opened = periods.map(({ year }) => year)
  const last = Math.max(plan.periodTo, ...opened)
  return {
    mayOpen,
    periods: periods.map(({ expected, ...period }) => ({
      ...period,
      rates: ratesOf(expected.map((one) => standingOf(one, period, today))),
      own: expected
        .filter(({ agency }) => can(viewer, "write-report", { agencyId: agency.id }))
        .map((one) => ({ agency: one.agency.key, standing: standingOf(one, period, today) })),
    })),
    toOpen: mayOpen
      ? [...yearsOf(plan), ...(yearOf(today) > last || last > plan.periodTo ? [last + 1] : [])]
          .filter((year) => !opened.includes(year))
          .reverse()
      : [],
  }
}

/**
 * What a year's reporting came to by a day, agency by agency in the official order: to pages and programs alike. Null when
 * there is no such plan or no such period to see.
 */
export async function findReporting(reader: Reader, slug: string, year: number, day: Day) {
  if (!can(reader, "see-report", {})) return null
  const period = await (await database()).reportPeriod.findFirst({
    where: { year, plan: { slug } },
    select: {
      ...periodFields,
      expected: { where: { inForce: true }, orderBy: { agency: { order: "asc" } }, select: expectedFields },
    },
  })
  if (!period) return null
  const { expected, ...days } = period
  const reports = expected.map((one) => {
    const { agency, exemptReason, report } = one
    const standing = standingOf(one, days, day)
    const taken = (report?.steps ?? []).filter(({ to, on }) => to === "TAKEN" && on <= day).at(-1)
    return {
      agency: agency.key,
      standing,
      exemptReason: standing.class === "EXEMPT" ? exemptReason : null,
      firstSentAt: standing.firstSentOn === null ? null : (report?.firstSentAt ?? null),
      takenAt: standing.class === "TAKEN" ? (taken?.at ?? null) : null,
    }
  })
  return { period: days, reports, rates: ratesOf(reports.map(({ standing }) => standing)) }
}

const expectedFields = {
  exemptReason: true,
  exemptedAt: true,
  agency: { select: { id: true, key: true } },
  report: {
    select: {
      firstSentAt: true,
      firstSentOn: true,
      steps: { orderBy: { seq: "asc" }, select: { seq: true, verb: true, to: true, on: true, at: true } },
    },
  },
} as const

type Expected = {
  exemptReason: string | null
  exemptedAt: Date | null
  report: {
    firstSentOn: Day | null
    steps: {
      seq: number
      verb: string
      to: "NOT_STARTED" | "DRAFT" | "WITH_HEAD" | "SENT" | "RETURNED" | "TAKEN"
      on: Day
    }[]
  } | null
}

const standingOf = (
  { exemptReason, exemptedAt, report }: Expected,
  period: Parameters<typeof reportStandingOn>[1]["period"],
  day: Day,
) =>
  reportStandingOn(day, {
    period,
    exemptOn: exemptReason === null || exemptedAt === null ? null : dayOf(exemptedAt),
    firstSentOn: report?.firstSentOn ?? null,
    steps: (report?.steps ?? []).map(({ verb, ...step }) => ({ ...step, verb: verb as ReportVerb })),
  })
