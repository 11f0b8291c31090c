import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import type { Bucket } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import { statusesOn } from "@/lib/progress/statuses"
import type { Timeliness } from "@/lib/progress/timeliness"
import { versionsOf } from "@/lib/progress/versions"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"
import type { TaskListView } from "@/lib/tasks/input"
import { countGroups, type ListSource, openList, type PlanOfList, readFactTexts } from "@/lib/tasks/list-source"
import { type TaskFacts, withoutOpenProposals } from "@/lib/tasks/task-facts"

/**
 * What a program is told of a list's tasks, in its order, `limit` of them from `offset` on, each as the text of its JSON.
 * Open proposals are told only to whoever decides about them, and nobody else can ask for the tasks that have some.
 */
export async function listFacts(
  reader: Reader,
  slug: string,
  view: TaskListView,
  today: Day,
  window: { limit: number; offset: number },
): Promise<Outcome<{ plan: PlanOfList; total: number; facts: string[] }>> {
  const list = await openList(reader, slug, view, today)
  if (!list) return refused("not-found")
  const [counts, facts, decides] = await Promise.all([
    countGroups(list, "none"),
    readStated(list, view, window),
    mayDecide(reader, list.db, list.plan.id, today),
  ])
  if (view.proposals && !decides)
    return refused("not-allowed", { detail: "Chỉ người xử lý đề xuất hiệu đính mới hỏi được điều kiện proposals." })
  return ok({ plan: list.plan, total: counts[0]?.count ?? 0, facts: facts.map((told) => toldTo(decides, told)) })
}

async function readStated(list: ListSource, view: TaskListView, window: { limit: number; offset: number }) {
  const rows = await readFactTexts(list, view, window)
  const states = await statesOf(list.db, list.plan, rows, list.asOf)
  return rows.map((row) => ({ ...row, state: states.get(row.taskId) as TaskState }))
}

/** What a program is told of one task, by its number in the plan ("1.1"); null when there is none to see. */
export async function findFacts(reader: Reader, slug: string, number: string, today: Day): Promise<string | null> {
  if (!can(reader, "see-task", {})) return null
  const db = await database()
  const listing = await db.taskListing.findFirst({
    where: { number, plan: { slug } },
    select: {
      taskId: true,
      deadlineKind: true,
      openProposals: true,
      digest: { select: { facts: true } },
      plan: { select: { id: true, issuedOn: true, dueSoonDays: true } },
    },
  })
  if (!listing?.digest) return null
  const { taskId, openProposals, digest, plan } = listing
  const deadlineKind = listing.deadlineKind as DeadlineKind
  const states = await statesOf(db, plan, [{ taskId, deadlineKind }], today)
  const told = { openProposals, text: digest.facts, state: states.get(taskId) as TaskState }
  return toldTo(await mayDecide(reader, db, plan.id, today), told)
}

const mayDecide = async (reader: Reader, db: Database, planId: string, today: Day) =>
  can(reader, "decide-correction", await planSubject(db, planId, today))

// Stored as it is told: it is read and written anew only where something has to be left out. How it stands is told behind.
function toldTo(decides: boolean, told: { openProposals: number; text: string; state: TaskState }): string {
  const text =
    decides || told.openProposals === 0
      ? told.text
      : JSON.stringify(withoutOpenProposals(JSON.parse(told.text) as TaskFacts))
  return `${text.slice(0, -1)},${JSON.stringify(told.state).slice(1)}`
}

/** How a task stands on a day, as programs are told it; of what recurs the duty of that day's year. */
export type TaskState = {
  progress: Progress | null
  timeliness: Timeliness
  bucket: Bucket
  version: number
  lastUpdateAt: Date | null
}

async function statesOf(
  db: Database,
  plan: { issuedOn: Day; dueSoonDays: number },
  tasks: { taskId: string; deadlineKind: DeadlineKind }[],
  asOf: Day,
): Promise<Map<string, TaskState>> {
  const asked = tasks.map(({ taskId, deadlineKind }) => ({ taskId, isYearly: isYearly(deadlineKind) }))
  const [statuses, versions] = await Promise.all([
    statusesOn(db, plan, asked, asOf),
    versionsOf(
      db,
      asked.map(({ taskId }) => taskId),
      asOf,
    ),
  ])
  return new Map(
    asked.map(({ taskId }) => {
      const status = statuses.get(taskId)
      if (!status) throw new Error("a task has a duty")
      const { timeliness, bucket, standing } = status
      const { version = 0, lastUpdateAt = null } = versions.get(taskId) ?? {}
      return [taskId, { progress: standing.progress, timeliness, bucket, version, lastUpdateAt }]
    }),
  )
}
