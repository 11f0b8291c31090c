import "server-only"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { periodFields, planFields } from "@/lib/reports/find-report"

export type ConsolidationAsked = { plan: string; year: number }

/** The period that is consolidated, its plan, and who may; null where the year was never opened. */
export async function findConsolidation(
  client: Database | Transaction,
  { plan, year }: ConsolidationAsked,
  today: Day,
) {
  const period = await client.reportPeriod.findFirst({
    where: { year, plan: { slug: plan } },
    select: { ...periodFields, plan: { select: planFields } },
  })
  if (!period) return null
  const { plan: itsPlan, ...days } = period
  return { period: days, plan: itsPlan, subject: await planSubject(client, itsPlan.id, today) }
}

export type FoundConsolidation = NonNullable<Awaited<ReturnType<typeof findConsolidation>>>

/** How the journal names a consolidation, and the editions of its year. */
export const consolidationObject = ({ plan, period }: FoundConsolidation) =>
  ({ object: "consolidation", objectId: `${plan.slug}/${period.year}` }) as const
