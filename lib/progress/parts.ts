import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { agencyOf, leadersOf } from "@/lib/progress/duties"
import { findLeads } from "@/lib/progress/led-tasks"
import { readKey } from "@/lib/progress/past-entry"
import { listParts } from "@/lib/progress/past-parts"
import type { ShownStatus } from "@/lib/progress/statuses"
import { findTaskHead } from "@/lib/tasks/task-head"

/** The part of one agency in a duty that a group leads; `mayReport`: the viewer may say of it now how far it is. */
export type ShownPart = { agency: string; name: string; year: number | null; status: ShownStatus; mayReport: boolean }

/**
 * How far each member of a group is on a day with its part of a task that the group leads, in the official order. Empty
 * where the task is led by agencies named one by one, and where there is no such task to see.
 */
export async function findParts(
  viewer: Viewer,
  slug: string,
  number: string,
  asOf: Day,
  today: Day,
): Promise<ShownPart[]> {
  if (!can(viewer, "see-task", {})) return []
  const task = await findTaskHead(slug, number)
  if (!task) return []
  const db = await database()
  const { isShared, members } = leadersOf(await findLeads(db, task.id))
  if (!isShared) return []
  const subject = await planSubject(db, task.planId, today)
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: task.planId },
    select: { issuedOn: true, dueSoonDays: true, completionDay: true },
  })
  const kind = task.isYearly ? ("ANNUAL" as const) : ("DATE" as const)
  const places = task.obligations
    .filter(({ inForce }) => inForce)
    .map(({ id }) => ({ obligationId: id, taskId: task.id, kind }))
  return (await listParts(db, plan, places, asOf)).map(({ row }) => {
    const { part, year } = readKey(row.key) ?? { part: null, year: null }
    const agencies = members.filter(({ key }) => key === part)
    const own = agencyOf(viewer, { agencies })
    const mayReport = own
      ? can(viewer, "report-progress", { agencyId: own.id })
      : can(viewer, "report-on-behalf", subject)
    return { agency: part ?? "", name: row.lead, year, status: row.status, mayReport: asOf >= today && mayReport }
  })
}
