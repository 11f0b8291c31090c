import "server-only"
import { can, hasRole, type Viewer } from "@/lib/access/permissions"
import { agencyNameOn, readDirectory } from "@/lib/agencies/directory"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { listUnsentFiles } from "@/lib/evidence/queries"
import { consolidatorName } from "@/lib/plans/queries"
import { findContinued } from "@/lib/progress/continued"
import { findDraft } from "@/lib/progress/drafts"
import { agencyOf, type Duty, findDuty, houseOf, targetOf } from "@/lib/progress/duties"
import { newestSeq } from "@/lib/progress/newest-word"
import { keyOf } from "@/lib/progress/past-entry"
import { listParts } from "@/lib/progress/past-parts"
import type { CompletionDay } from "@/lib/progress/standing"
import { dutyStatuses, type ShownStatus } from "@/lib/progress/statuses"

/**
 * What the form of an update begins with: the duty, how it stands, the newest update that was seen, the draft of the
 * viewer's agency or what came back to it, whether it goes to the head or straight out. Null where this viewer may not report.
 */
export async function findReportForm(
  viewer: Viewer,
  { replaces = null, ...asked }: { task: string; year: number | null; part: string | null; replaces?: string | null },
  today: Day,
) {
  const db = await database()
  const duty = await findDuty(db, asked, today)
  if (!duty) return null
  const own = agencyOf(viewer, duty)
  const may = own
    ? can(viewer, "report-progress", { agencyId: own.id })
    : can(viewer, "report-on-behalf", { plan: duty.plan })
  if (!may) return null
  const task = await db.task.findUniqueOrThrow({
    where: { id: duty.task.id },
    select: {
      number: true,
      plan: {
        select: {
          ...{ slug: true, kind: true, number: true, symbol: true },
          ...{ issuedOn: true, dueSoonDays: true, completionDay: true },
        },
      },
      cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
      approvers: { orderBy: { order: "asc" }, select: { name: true } },
    },
  })
  const agency = own ?? duty.agencies[0]
  const house = houseOf(viewer, duty)
  const draft = house ? await findDraft(db, { agencyId: house, target: targetOf(asked) }) : null
  const directory = await readDirectory()
  return {
    number: task.number,
    files: house ? await listUnsentFiles(db, house, targetOf(asked)) : [],
    title: task.cells[0]?.corrected ?? "",
    plan: task.plan,
    approvers: task.approvers.map(({ name }) => name),
    status: await statusOf(db, task.plan, duty, today),
    recurring: duty.recurring,
    seen: await newestSeq(db, duty),
    agencyName: agency ? (agencyNameOn(directory, agency.key, today) ?? agency.key) : "",
    consolidator: await consolidatorName(db, duty.task.planId, today),
    onBehalf: own === null,
    headRule: own && !hasRole(viewer, "HEAD") ? own.headRule : ("NONE" as const),
    draft,
    continued: own ? await findContinued(db, duty, own.id, replaces) : null,
  }
}

type PlanOfStatus = { issuedOn: Day; dueSoonDays: number; completionDay: CompletionDay }

/** How a duty stands, or the part of it that is spoken of. */
async function statusOf(db: Database, plan: PlanOfStatus, duty: Duty, today: Day): Promise<ShownStatus | null> {
  const { task, obligation, recurring, isShared, agencies } = duty
  if (isShared) {
    const kind = recurring ? ("ANNUAL" as const) : ("DATE" as const)
    const place = { obligationId: obligation.id, taskId: task.id, kind }
    const key = keyOf({ task: task.stableKey, year: recurring ? obligation.year : null, part: agencies[0]?.key ?? "" })
    return (await listParts(db, plan, [place], today)).find(({ row }) => row.key === key)?.row.status ?? null
  }
  const duties = await dutyStatuses(db, plan, { taskId: task.id, isYearly: recurring }, today)
  return duties.find(({ obligationId }) => obligationId === obligation.id) ?? null
}
