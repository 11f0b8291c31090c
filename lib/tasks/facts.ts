import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { bucketOfClass, type StatusClass } from "@/lib/progress/status-class"
import type { TaskListView } from "@/lib/tasks/input"
import { countTasks, type FactText, openList, type PlanOfList, readFactTexts } from "@/lib/tasks/list-source"
import { tellStanding } from "@/lib/tasks/standing-facts"
import { withoutOpenProposals } from "@/lib/tasks/task-facts"

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
  const [total, facts, decides] = await Promise.all([
    countTasks(list),
    readFactTexts(list, view, window),
    mayDecide(reader, list.db, list.plan.id, today),
  ])
  if (view.proposals && !decides)
    return refused("not-allowed", { detail: "Chỉ người xử lý đề xuất hiệu đính mới hỏi được điều kiện proposals." })
  const told = facts.map((fact) => toldTo(decides, fact, list.asOf, list.plan))
  return ok({ plan: list.plan, total, facts: told })
}

/** What a program is told of one task, by its number in the plan ("1.1"); null when there is none to see. */
export async function findFacts(reader: Reader, slug: string, number: string, today: Day): Promise<string | null> {
  if (!can(reader, "see-task", {})) return null
  const db = await database()
  const listing = await db.taskListing.findFirst({
    where: { number, plan: { slug } },
    select: {
      openProposals: true,
      due: true,
      progress: true,
      finishedOn: true,
      pendingSince: true,
      statusClass: true,
      version: true,
      lastUpdateAt: true,
      plan: { select: { id: true, issuedOn: true, dueSoonDays: true } },
      digest: { select: { facts: true } },
    },
  })
  if (!listing?.digest) return null
  const { plan, digest, statusClass, ...standing } = listing
  const bucket = bucketOfClass(statusClass as StatusClass, standing.due, today)
  const decides = await mayDecide(reader, db, plan.id, today)
  return toldTo(decides, { ...standing, bucket, text: digest.facts }, today, plan)
}

const mayDecide = async (reader: Reader, db: Database, planId: string, today: Day) =>
  can(reader, "decide-correction", await planSubject(db, planId, today))

// Stored as it is told: it is read and written anew only where something has to be left out. How it stands is of the day.
function toldTo(
  decides: boolean,
  { text, openProposals, ...standing }: FactText,
  day: Day,
  plan: { issuedOn: Day; dueSoonDays: number },
): string {
  const facts = decides || openProposals === 0 ? text : withoutOpenProposals(text)
  return `${facts.slice(0, -1)},${JSON.stringify(tellStanding(standing, day, plan)).slice(1)}`
}
