import "server-only"
import type { Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { whoReports } from "@/lib/reports/expected"

/**
 * Derives who owes a report of a period: all who report as they are on the due day. Always in the transaction of what
 * changes it: opening the period, moving its due day, an agency that comes or goes. What was expected once stays on record.
 */
export async function refreshExpected(tx: Transaction, { id, dueOn }: { id: string; dueOn: Day }): Promise<number> {
  const agencies = await tx.agency.findMany({
    where: { reports: true },
    select: { id: true, reports: true, from: true, to: true },
  })
  const due = new Set(whoReports(agencies, dueOn).map((agency) => agency.id))
  const there = await tx.expectedReport.findMany({ where: { periodId: id }, select: { agencyId: true, inForce: true } })
  for (const { agencyId, inForce } of there)
    if (inForce !== due.has(agencyId))
      await tx.expectedReport.update({
        where: { periodId_agencyId: { periodId: id, agencyId } },
        data: { inForce: due.has(agencyId) },
      })
  for (const agencyId of due)
    if (!there.some((expected) => expected.agencyId === agencyId))
      await tx.expectedReport.create({ data: { periodId: id, agencyId, report: { create: {} } } })
  return due.size
}
