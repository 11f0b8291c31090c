import "server-only"
import type { Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { Progress } from "@/lib/progress/progress"
import { NEVER_REPORTED } from "@/lib/progress/standing"
import { statusClassOf } from "@/lib/progress/status-class"
import { isYearly } from "@/lib/tasks/deadline"
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
  const tasks = await tx.task.findMany({
    where: { id: { in: taskIds } },
    select: {
      id: true,
      plan: { select: { issuedOn: true } },
      readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true } },
      obligations: { where: { inForce: true }, orderBy: { year: "asc" }, select: { id: true, originalDue: true } },
    },
  })
  const newest = await newestStandings(
    tx,
    tasks.flatMap(({ obligations }) => obligations.map(({ id }) => id)),
  )
  return new Map(
    tasks.map(({ id, plan, readings, obligations }) => {
      const [only] = isYearly(readings[0]?.kind ?? "UNREADABLE") ? [] : obligations
      const said = obligations.flatMap((obligation) => newest.get(obligation.id)?.lastSaidOn ?? []).sort()
      return [id, { ...statusOf(only, newest.get(only?.id ?? ""), plan.issuedOn), lastSaidOn: said.at(-1) ?? null }]
    }),
  )
}

type StandingRow = {
  progress: Progress | null
  finishedOn: Day | null
  pendingSince: Day | null
  pendingId: string | null
  pendingProgress: Progress | null
  returnedOn: Day | null
  lastSaidOn: Day | null
  isWithoutEvidence: boolean
}

/** How the one duty of a dated task stands; what recurs has none. */
function statusOf(
  duty: { id: string; originalDue: Day | null } | undefined,
  row: StandingRow | undefined,
  issuedOn: Day,
) {
  const due = duty?.originalDue ?? null
  const { progress = null, finishedOn = null, pendingSince = null, returnedOn = null } = row ?? {}
  const pending =
    row?.pendingId && row.pendingProgress && pendingSince
      ? { updateId: row.pendingId, progress: row.pendingProgress, since: pendingSince }
      : null
  return {
    due,
    obligationId: duty?.id ?? null,
    progress,
    finishedOn,
    pendingSince,
    returnedOn,
    isWithoutEvidence: row?.isWithoutEvidence ?? false,
    statusClass: statusClassOf({ ...NEVER_REPORTED, progress, finishedOn, pending }, due, issuedOn),
  }
}

/** The newest row of each duty, asked for one by one: how many there are before it makes no difference. */
async function newestStandings(tx: Transaction, obligationIds: string[]): Promise<Map<string, StandingRow>> {
  const reported = await tx.standing.groupBy({
    by: ["obligationId"],
    where: { obligationId: { in: obligationIds } },
    _max: { from: true },
  })
  const newest = new Map<string, StandingRow>()
  // One after another: a transaction is one connection.
  for (const { obligationId, _max } of reported) {
    const key = { obligationId_from: { obligationId, from: _max.from as Day } }
    const row = await tx.standing.findUnique({ where: key })
    if (row) newest.set(obligationId, row)
  }
  return newest
}
