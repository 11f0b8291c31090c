import "server-only"
import type { Database, Transaction } from "@/lib/database"
import { leadersOf, leadFields } from "@/lib/progress/duties"

/** A task with the agencies (ids) that lead it, those that the plan names one by one as helping, and those that were asked. */
export async function findParties(tx: Database | Transaction, stableKey: string) {
  const task = await tx.task.findUnique({
    where: { stableKey },
    select: {
      id: true,
      stableKey: true,
      planId: true,
      sectionId: true,
      assignments: { where: { to: null }, select: { role: true, ...leadFields } },
      helpRequests: { select: { agencyId: true } },
    },
  })
  if (!task) return null
  const { assignments, helpRequests, ...rest } = task
  const { named, members } = leadersOf(assignments.filter(({ role }) => role === "LEAD"))
  const leads = [...named, ...members].map(({ id }) => id)
  // Nobody is asked only because a row says "các sở, ban, ngành".
  const helping = assignments.flatMap(({ role, agency }) => (role === "COORDINATING" && agency ? [agency.id] : []))
  const helpers = new Set([...helping, ...helpRequests.map(({ agencyId }) => agencyId)])
  // One of a group that leads may be named as helping all of them besides.
  return { ...rest, leads, helpers: [...helpers].filter((id) => !named.some((lead) => lead.id === id)) }
}
