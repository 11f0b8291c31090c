import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { inBulk, type Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { Progress } from "@/lib/progress/progress"
import { NEVER_REPORTED } from "@/lib/progress/standing"
import { statusClassOf } from "@/lib/progress/status-class"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"
import { SHARED, sharedBy } from "@/lib/tasks/shared-by"

/**
 * Writes anew what lists say of a task's status, after something was said of it: a few columns of its listing, and the
 * counts that it leaves and joins. Nothing here grows with the plan or with the history.
 */
export const refreshStatus = (tx: Transaction, taskId: string): Promise<void> => refreshStatuses(tx, [taskId])

/** The same of many tasks, of which something was said in one go. */
export async function refreshStatuses(tx: Transaction, taskIds: string[]): Promise<void> {
  for (const [taskId, status] of await readStatuses(tx, taskIds)) {
    const before = await tx.taskListing.findUniqueOrThrow({ where: { taskId }, select: COUNTED })
    const after = await tx.taskListing.update({ where: { taskId }, data: status, select: COUNTED })
    if (SHARED.every((name) => before[name] === after[name])) continue
    await addToCount(tx, sharedBy(before), -1)
    await addToCount(tx, sharedBy(after), 1)
  }
}

const COUNTED = Object.fromEntries(SHARED.map((name) => [name, true])) as Record<(typeof SHARED)[number], true>

async function addToCount(tx: Transaction, shared: ReturnType<typeof sharedBy>, change: 1 | -1): Promise<void> {
  await tx.statusCount.upsert({
    where: { shared },
    create: { ...shared, count: change },
    update: { count: { increment: change } },
  })
  if (change < 0) await tx.statusCount.deleteMany({ where: { ...shared, count: 0 } })
}

/** What the listings of these tasks say of their status, from how their duties stand now. */
export async function readStatuses(tx: Transaction, taskIds: string[]) {
  const statuses = new Map<string, ReturnType<typeof statusOf> & { lastSaidOn: Day | null }>()
  await inBulk(taskIds, async (some) => {
    for (const row of await readDuties(tx, some)) {
      const before = statuses.get(row.taskId)
      const said = [before?.lastSaidOn, row.lastSaidOn].flatMap((day) => day ?? []).sort()
      const isOnly = before === undefined && row.id !== null && !isYearly(row.kind ?? "UNREADABLE")
      const status = before ?? statusOf(isOnly ? row : null, row.issuedOn)
      statuses.set(row.taskId, { ...status, lastSaidOn: said.at(-1) ?? null })
    }
  })
  return statuses
}

/** The duties of these tasks, each with its newest standing, however many there are before; a task without any has one row. */
const readDuties = (tx: Transaction, taskIds: string[]) =>
  tx.$queryRaw<DutyRow[]>(sql`
    SELECT t."id" AS "taskId", p."issuedOn", o."id", o."originalDue",
      (SELECT r."kind" FROM "DeadlineReading" r WHERE r."taskId" = t."id" ORDER BY r."seq" DESC LIMIT 1) AS "kind",
      s."progress", s."finishedOn", s."pendingSince", s."pendingId", s."pendingProgress", s."returnedOn", s."lastSaidOn",
      s."isWithoutEvidence"
    FROM "Task" t JOIN "Plan" p ON p."id" = t."planId"
    LEFT JOIN "Obligation" o ON o."taskId" = t."id" AND o."inForce" = TRUE
    LEFT JOIN "Standing" s ON s."obligationId" = o."id" AND s."from" = (
      SELECT max(x."from") FROM "Standing" x WHERE x."obligationId" = o."id")
    WHERE t."id" IN (${join(taskIds)}) ORDER BY t."id", o."year"`)

type DutyRow = {
  taskId: string
  issuedOn: Day
  id: string | null
  originalDue: Day | null
  kind: DeadlineKind | null
  progress: Progress | null
  finishedOn: Day | null
  pendingSince: Day | null
  pendingId: string | null
  pendingProgress: Progress | null
  returnedOn: Day | null
  lastSaidOn: Day | null
  isWithoutEvidence: boolean | number | null
}

/** How the one duty of a dated task stands; what recurs has none. */
function statusOf(duty: DutyRow | null, issuedOn: Day) {
  const due = duty?.originalDue ?? null
  const { progress = null, finishedOn = null, pendingSince = null, returnedOn = null } = duty ?? {}
  const pending =
    duty?.pendingId && duty.pendingProgress && pendingSince
      ? { updateId: duty.pendingId, progress: duty.pendingProgress, since: pendingSince }
      : null
  return {
    due,
    obligationId: duty?.id ?? null,
    progress,
    finishedOn,
    pendingSince,
    returnedOn,
    isWithoutEvidence: Boolean(duty?.isWithoutEvidence),
    statusClass: statusClassOf({ ...NEVER_REPORTED, progress, finishedOn, pending }, due, issuedOn),
  }
}
