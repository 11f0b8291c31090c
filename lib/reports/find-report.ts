import "server-only"
import { nameOnOrLast } from "@/lib/agencies/validity"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { settingFields } from "@/lib/plans/settings-queries"

/** Which report is meant: the plan by its slug, the year, the agency by its key. */
export type ReportAsked = { plan: string; year: number; agency: string }

/**
 * A report with what commands about it ask: its period, whose it is, how far it is, until when an exception lets it be
 * sent, and who may review. Null where none was ever expected of that agency for that year.
 */
export async function findReport(client: Database | Transaction, { plan, year, agency }: ReportAsked, today: Day) {
  const report = await client.report.findFirst({
    where: { expected: { agency: { key: agency }, period: { year, plan: { slug: plan } } } },
    select: {
      id: true,
      state: true,
      version: true,
      firstSentAt: true,
      firstSentOn: true,
      expected: {
        select: {
          inForce: true,
          exemptReason: true,
          exemptedAt: true,
          agency: { select: { id: true, key: true, order: true, names: true } },
          period: { select: { ...periodFields, plan: { select: planFields } } },
        },
      },
    },
  })
  if (!report) return null
  const { expected, ...rest } = report
  const { agency: owner, period, ...expectation } = expected
  const { plan: itsPlan, ...days } = period
  const exception = await client.lockException.findFirst({
    where: { periodId: period.id, agencyId: owner.id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { until: true, reason: true },
  })
  const { names, ...named } = owner
  return {
    ...rest,
    ...expectation,
    period: days,
    plan: itsPlan,
    /** By its name on the due day, at which it is expected. */
    agency: { ...named, name: nameOnOrLast(names, days.dueOn)?.official ?? named.key },
    exception,
    subject: await planSubject(client, itsPlan.id, today),
  }
}

export type FoundReport = NonNullable<Awaited<ReturnType<typeof findReport>>>

/** The days of a period as they are stored. */
export const periodFields = {
  id: true,
  year: true,
  opensOn: true,
  dataAsOf: true,
  dueOn: true,
  dueInclusive: true,
  locksOn: true,
  version: true,
} as const

/** What reports ask of their plan: its name, its settings. */
export const planFields = {
  id: true,
  slug: true,
  kind: true,
  number: true,
  symbol: true,
  title: true,
  issuer: true,
  issuedOn: true,
  periodTo: true,
  completionDay: true,
  ...settingFields,
} as const

/** How the journal names a report. */
export const reportObject = ({ plan, period, agency }: Pick<FoundReport, "plan" | "period" | "agency">) =>
  ({ object: "report", objectId: `${plan.slug}/${period.year}/${agency.key}` }) as const
