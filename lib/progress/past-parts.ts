import "server-only"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { leadersOf } from "@/lib/progress/duties"
import { keyOf } from "@/lib/progress/past-entry"
import { type DutyRow, nameOf, type Place, readTasks } from "@/lib/progress/past-rows"
import { type CompletionDay, NEVER_REPORTED, standingOn } from "@/lib/progress/standing"
import { statusOfPart } from "@/lib/progress/statuses"
import { readSaid } from "@/lib/progress/store-standing"
import { isYearly } from "@/lib/tasks/deadline"

/** A part with what it is a part of; without an id nobody ever spoke of it. */
type PartRow = { row: DutyRow; obligationId: string; partId: string | null }

/** The parts of duties that groups lead, a row for each member, in the official order of the group. */
export async function listParts(
  db: Database,
  plan: { issuedOn: Day; dueSoonDays: number; completionDay: CompletionDay },
  places: Place[],
  today: Day,
): Promise<PartRow[]> {
  if (places.length === 0) return []
  const ids = places.map(({ obligationId }) => obligationId)
  const [tasks, obligations] = await Promise.all([
    readTasks(
      db,
      places.map(({ taskId }) => taskId),
    ),
    db.obligation.findMany({
      where: { id: { in: ids } },
      select: { id: true, year: true, originalDue: true, parts: { select: { id: true, agencyId: true } } },
    }),
  ])
  const rows: PartRow[] = []
  for (const { obligationId, taskId, kind } of places) {
    const task = tasks.get(taskId)
    const obligation = obligations.find(({ id }) => id === obligationId)
    if (!task || !obligation) continue
    const { updates } = await readSaid(db, obligationId, today)
    for (const member of leadersOf(task.assignments).members) {
      const part = obligation.parts.find(({ agencyId }) => agencyId === member.id)
      const own = part ? updates.filter(({ partId }) => partId === part.id) : []
      const standing = own.length > 0 ? standingOn(today, own, plan.completionDay) : NEVER_REPORTED
      const row = {
        key: keyOf({ task: task.stableKey, year: isYearly(kind) ? obligation.year : null, part: member.key }),
        number: task.number,
        title: task.cells[0]?.corrected ?? "",
        lead: nameOf(member, today),
        recurring: isYearly(kind),
        status: statusOfPart(standing, obligation.originalDue, plan, today),
      }
      rows.push({ row, obligationId, partId: part?.id ?? null })
    }
  }
  return rows
}
