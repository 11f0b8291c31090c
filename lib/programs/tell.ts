/**
 * What is stored, as programs are told it (answers.ts). A task needs no telling: it is stored as it is told
 * (lib/tasks/task-facts.ts).
 */
import type { z } from "zod"
import type { AgencyKind } from "@/lib/agencies/kinds"
import type { Day } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import type { AgencyAnswer, DocumentAnswer, PlanAnswer, ReportsAnswer, SummaryAnswer } from "@/lib/programs/answers"
import type { BucketCounts } from "@/lib/progress/buckets"
import type { ReportStanding } from "@/lib/reports/report-standing"

type Plan = {
  slug: string
  kind: string
  number: string
  symbol: string
  issuedOn: Day
  issuer: string
  title: string
  periodFrom: number
  periodTo: number
}

export const tellPlan = (plan: Plan): z.infer<typeof PlanAnswer> => ({
  slug: plan.slug,
  name: planName(plan),
  number: plan.number,
  symbol: plan.symbol,
  date: plan.issuedOn,
  issuer: plan.issuer,
  title: plan.title,
  period: { from: plan.periodFrom, to: plan.periodTo },
})

type Agency = {
  key: string
  kind: AgencyKind
  name: { official: string; short: string; symbol: string | null } | null
}

/** An agency without a name on that day is called by its key. */
export const tellAgency = ({ key, kind, name }: Agency): z.infer<typeof AgencyAnswer> => ({
  key,
  kind,
  name: name?.official ?? key,
  short: name?.short ?? key,
  symbol: name?.symbol ?? null,
})

type Document = {
  slug: string
  type: string
  number: string
  symbol: string
  issuedOn: Day | null
  issuer: string | null
  citations: number
}

export const tellDocument = (document: Document): z.infer<typeof DocumentAnswer> => ({
  slug: document.slug,
  type: document.type,
  number: document.number,
  symbol: document.symbol,
  date: document.issuedOn,
  issuer: document.issuer,
  citations: document.citations,
})

type Counted = { key: string; label: string; agencyKey: string | null; count: number; buckets: BucketCounts }
type Summary = { asOf: Day; total: number; buckets: BucketCounts; byLead: Counted[]; bySection: Counted[] }

export const tellSummary = (
  { asOf, total, buckets, byLead, bySection }: Summary,
  year: z.infer<typeof SummaryAnswer>["year"],
): z.infer<typeof SummaryAnswer> => ({
  asOf,
  total,
  buckets,
  byAgency: byLead.map(({ agencyKey, label, count, buckets: own }) => ({
    agency: agencyKey,
    name: label,
    total: count,
    buckets: own,
  })),
  bySection: bySection.map(({ key, label, count, buckets: own }) => ({
    section: Number(key),
    name: label,
    total: count,
    buckets: own,
  })),
  year,
})

type Reporting = {
  period: { year: number; dueOn: Day }
  rates: { expected: number; received: number; onTime: number }
  reports: { agency: string; standing: ReportStanding; firstSentAt: Date | null; takenAt: Date | null }[]
}

export const tellReports = ({ period, rates, reports }: Reporting): z.infer<typeof ReportsAnswer> => ({
  year: period.year,
  due: period.dueOn,
  ...rates,
  reports: reports.map(({ agency, standing, firstSentAt, takenAt }) => ({
    agency,
    state: standing.class,
    firstSentAt: firstSentAt?.toISOString() ?? null,
    firstSentOn: standing.firstSentOn,
    late: standing.daysLate > 0,
    daysLate: standing.daysLate,
    takenAt: takenAt?.toISOString() ?? null,
  })),
})
