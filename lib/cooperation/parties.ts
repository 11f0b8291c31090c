import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Database, Transaction } from "@/lib/database"
import { leadersOf } from "@/lib/progress/duties"
import { findLeads } from "@/lib/progress/led-tasks"

/** A task with the agencies (ids) that lead it, those that the plan names one by one as helping, and those that were asked. */
export async function findParties(tx: Database | Transaction, stableKey: string) {
  const task = await tx.task.findUnique({
    where: { stableKey },
    select: { id: true, stableKey: true, planId: true, sectionId: true },
  })
  return task && { ...task, ...(await partiesOf(tx, task.id)) }
}

/** The agencies (ids) that lead a task, and those that help with it. */
export async function partiesOf(tx: Database | Transaction, taskId: string) {
  const { named, members } = leadersOf(await findLeads(tx, taskId))
  // Nobody is asked only because a row says "các sở, ban, ngành".
  const helping = await tx.$queryRaw<{ agencyId: string }[]>(sql`
    SELECT a."agencyId" FROM "Assignment" a
    WHERE a."taskId" = ${taskId} AND a."role" = 'COORDINATING' AND a."to" IS NULL AND a."agencyId" IS NOT NULL
    UNION SELECT h."agencyId" FROM "HelpRequest" h WHERE h."taskId" = ${taskId}`)
  return {
    leads: [...named, ...members].map(({ id }) => id),
    // One of a group that leads may be named as helping all of them besides.
    helpers: helping.map(({ agencyId }) => agencyId).filter((id) => !named.some((lead) => lead.id === id)),
  }
}
