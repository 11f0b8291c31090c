import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import type { CellColumn } from "@/lib/appendix/columns"
import type { Day } from "@/lib/day"
import type { ExportedTask } from "@/lib/exports/columns"
import { statusesOn } from "@/lib/progress/statuses"
import { agencyNames } from "@/lib/tasks/counts"
import { isYearly } from "@/lib/tasks/deadline"
import { kindOfLead, leadOfKey } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { countGroups } from "@/lib/tasks/list-counts"
import { countTasks, type ListSource, openList, type Place, readPlaces } from "@/lib/tasks/list-source"

/**
 * All tasks of a list in its order, as the screen shows them page by page; null when there is no such plan to see. Where
 * there are more than `most`, only how many.
 */
export async function listExportedTasks(viewer: Viewer, slug: string, view: TaskListView, today: Day, most: number) {
  const list = await openList(viewer, slug, view, today)
  if (!list) return null
  const total = await countTasks(list)
  if (total > most) return { plan: list.plan, asOf: list.asOf, total, tasks: null }
  const places = await readPlaces(list, view, { limit: most, offset: 0 })
  const groups = view.group === "none" ? new Map<string, string>() : await labelsOf(list, view.group)
  const tasks: ExportedTask[] = []
  for (let at = 0; at < places.length; at += AT_ONCE)
    tasks.push(...(await readTasks(list, places.slice(at, at + AT_ONCE), groups)))
  return { plan: list.plan, asOf: list.asOf, total, tasks }
}

/** The groups of a list by their keys; agencies bear the name of the day. */
async function labelsOf(list: ListSource, group: Exclude<TaskListView["group"], "none">): Promise<Map<string, string>> {
  const [groups, names] = await Promise.all([
    countGroups(list, group),
    group === "lead" ? agencyNames(list.today) : new Map<string, string>(),
  ])
  return new Map(
    groups.map(({ key, label }) => {
      const isAgency = group === "lead" && kindOfLead(key) === "agency"
      return [key, (isAgency && names.get(leadOfKey(key))) || label]
    }),
  )
}

const AT_ONCE = 500 // values that one statement carries on either engine

async function readTasks(list: ListSource, places: Place[], groups: Map<string, string>): Promise<ExportedTask[]> {
  const found = await list.db.task.findMany({
    where: { id: { in: places.map(({ taskId }) => taskId) } },
    select: {
      id: true,
      number: true,
      stableKey: true,
      section: { select: { numeral: true } },
      cells: { orderBy: { version: "desc" }, select: { column: true, verbatim: true, corrected: true } },
      readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true, due: true } },
    },
  })
  const kindOf = (task: (typeof found)[number]) => task.readings[0]?.kind ?? "UNREADABLE"
  const asked = found.map((task) => ({ taskId: task.id, isYearly: isYearly(kindOf(task)) }))
  const statuses = await statusesOn(list.db, list.plan, asked, list.asOf)
  const byId = new Map(found.map((task) => [task.id, task]))
  return places.flatMap(({ taskId, groupKey }) => {
    const task = byId.get(taskId)
    if (!task) return []
    // the newest version of each column
    const printed = (column: CellColumn) => {
      const { verbatim = "", corrected = "" } = task.cells.find((cell) => cell.column === column) ?? {}
      return { verbatim, corrected }
    }
    return {
      group: groups.get(groupKey) ?? "",
      number: task.number,
      key: task.stableKey,
      section: task.section.numeral,
      title: printed("TITLE"),
      lead: printed("LEAD"),
      coordinating: printed("COORDINATING"),
      deadline: printed("DEADLINE"),
      approver: printed("APPROVER"),
      note: printed("NOTE"),
      due: task.readings[0]?.due ?? null,
      status: statuses.get(taskId) ?? null,
    }
  })
}
