import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Viewer } from "@/lib/access/permissions"
import type { Day } from "@/lib/day"
import { type BucketCounts, countBuckets } from "@/lib/progress/buckets"
import { type ShownStatus, statusesOn } from "@/lib/progress/statuses"
import { NO_CONDITIONS } from "@/lib/tasks/conditions"
import { isYearly } from "@/lib/tasks/deadline"
import { type FoundElsewhere, findElsewhere, showsHit } from "@/lib/tasks/found-elsewhere"
import { type PartOfGroup, partOfGroup } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { inGroupsOf } from "@/lib/tasks/list-conditions"
import { countGroupsByBucket } from "@/lib/tasks/list-counts"
import { type ListSource, openList, readFacts, readTold, type ToldPlace } from "@/lib/tasks/list-source"
import type { ListedRow } from "@/lib/tasks/listing"
import { type Assignee, namesOfDay } from "@/lib/tasks/names-of-day"

export const TASKS_A_PAGE = 100

/** `found`: where a search stands in the task, if its row does not show it. */
export type ListedTask = Omit<ListedRow, "leads"> & {
  number: string
  leads: Assignee[]
  status: ShownStatus | null
  found: FoundElsewhere | null
}
/**
 * Counts are the whole group's, also where a page shows only some of its tasks: then `isContinued` says that it began on
 * an earlier page, `isEnded` that its last task is here. Groups of leads name their lead.
 */
export type ListedGroup = PartOfGroup & {
  key: string
  label: string
  count: number
  buckets: BucketCounts
  lead: Assignee | null
  tasks: ListedTask[]
}

/**
 * A page of a plan's tasks that fit the view's conditions, group by group; null when there is no such plan to see.
 * `counts` are the groups of the whole list, `total` their sum.
 */
export async function listTasks(viewer: Viewer, slug: string, view: TaskListView, today: Day) {
  const list = await openList(viewer, slug, view, today)
  if (!list) return null
  const counts = await countGroupsByBucket(list, view.group)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / TASKS_A_PAGE))
  const page = Math.min(view.page, pages)
  const offset = (page - 1) * TASKS_A_PAGE
  const places = await readTold(list, view, { limit: TASKS_A_PAGE, offset })
  const keys = [...new Set(places.map(({ groupKey }) => groupKey))]
  const tasks = await showTasks(list, places, today)
  const groups = keys.map((key): ListedGroup => {
    const own = tasks.filter((_, at) => places[at]?.groupKey === key)
    const { label, count, buckets } = counts.find((counted) => counted.key === key) ?? NONE
    const lead = view.group === "lead" ? (own[0]?.leads[0] ?? null) : null
    const part = partOfGroup(counts, key, { offset, shown: own.length })
    return { key, label: lead?.name ?? label, count, buckets, lead, ...part, tasks: own }
  })
  return { total, page, pages, counts, groups, searched: list.searched, asOf: list.asOf }
}

// Counted a moment before somebody changed it.
const NONE = { label: "", count: 0, buckets: countBuckets([]) }

/** The tasks that an agency leads together with the others of a group, in the order of the appendix. */
export async function listSharedTasks(viewer: Viewer, slug: string, agencyKey: string, today: Day) {
  const list = await openList(viewer, slug, { ...NO_CONDITIONS, q: "", asOf: null }, today)
  if (!list) return []
  const where = sql`l."planId" = ${list.plan.id} AND l."taskId" IN (${inGroupsOf(agencyKey, "LEAD")})`
  const places = await readTold({ ...list, where }, PRINTED_ORDER, { limit: TASKS_A_PAGE, offset: 0 })
  return showTasks(list, places, today)
}

/** The `most` tasks that on a day are overdue longest, longest first; none where there is no such plan to see. */
export async function listLongestOverdue(viewer: Viewer, slug: string, asOf: Day | null, today: Day, most: number) {
  const list = await openList(viewer, slug, { ...NO_CONDITIONS, q: "", asOf, status: "overdue" }, today)
  if (!list) return []
  const places = await readTold(list, { group: "none", sort: "deadline" }, { limit: most, offset: 0 })
  return showTasks(list, places, today)
}

const PRINTED_ORDER = { group: "none", sort: "order" } as const

/** The tasks at these places: what their rows show, whom they name, how they stand on the list's day. */
async function showTasks(list: ListSource, places: ToldPlace[], today: Day): Promise<ListedTask[]> {
  const asked = places.map(({ taskId, row }) => ({ taskId, isYearly: isYearly(row.deadline.kind) }))
  const [nameOf, statuses] = await Promise.all([
    namesOfDay(today, list.plan.issuedOn),
    statusesOn(list.db, list.plan, asked, list.asOf),
  ])
  const shown = places.map((place) => {
    const { number, taskId, row } = place
    return { place, task: { ...row, number, leads: row.leads.map(nameOf), status: statuses.get(taskId) ?? null } }
  })
  const hidden = list.searched ? shown.filter(({ task }) => !showsHit(task, list.searched)) : []
  const factsAt = await readFacts(
    list.db,
    hidden.map(({ place }) => place),
  )
  return shown.map(({ place, task }) => {
    const facts = factsAt.get(place.no)
    return { ...task, found: facts ? findElsewhere(task, facts, list.searched) : null }
  })
}
