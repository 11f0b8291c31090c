import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Directory, readDirectory } from "@/lib/agencies/directory"
import type { CellColumn } from "@/lib/appendix/columns"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { type AssignmentRow, assigneeOf } from "@/lib/tasks/assignees"
import { findCitingTasks } from "@/lib/tasks/citing"
import {
  type AssignedRow,
  readAssigned,
  readCells,
  readCitations,
  readReadings,
  type Shown,
} from "@/lib/tasks/read-task"
import { findTaskHead } from "@/lib/tasks/task-head"

/**
 * One task with every field in both readings, its deadline's history, citations, whom to call and whether the viewer may
 * read the deadline otherwise; null when there is none to see. Open corrections are not part of it.
 */
export async function findTask(viewer: Viewer, slug: string, number: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const head = await findTaskHead(slug, number)
  if (!head) return null
  const db = await database()
  const [cells, citations, readings, assigned, approvers, subject, directory] = await Promise.all([
    readCells(db, head),
    readCitations(db, head.id),
    readReadings(db, head.id),
    readAssigned(db, head.id),
    db.approver.findMany({ where: { taskId: head.id }, orderBy: { order: "asc" }, select: { name: true } }),
    planSubject(db, head.planId, today),
    readDirectory(),
  ])
  const mayCall = can(viewer, "see-contacts", {})
  const leadKeys = assigned.flatMap(({ role, agency }) => (role === "LEAD" && agency ? [agency.key] : []))
  const assignees = assigned.map((row) => ({
    role: row.role,
    ...assigneeOf(namedBy(directory, row), row.role === "LEAD" ? [] : leadKeys, today),
    contact: mayCall && row.agency ? row.contact : null,
  }))
  return {
    ...head,
    obligations: head.obligations.flatMap(({ inForce, year, originalDue }) => (inForce ? [{ year, originalDue }] : [])),
    section: { ...head.section, title: cellOf(cells.section)("TITLE") },
    cell: cellOf(cells.own),
    columns: cells.own.map(({ column }) => column),
    citations: await Promise.all(
      citations.map(async (cited) => ({ ...cited, otherTasks: await findCitingTasks(db, cited.document.id, head) })),
    ),
    readings,
    approvers,
    deadline: readings.at(-1) ?? { ...UNREAD, reason: null, by: null, at: null },
    leads: assignees.filter(({ role }) => role === "LEAD"),
    coordinating: assignees.filter(({ role }) => role === "COORDINATING"),
    mayOverride: can(viewer, "override-deadline", subject),
  }
}

/** An assignment with the names and members that the directory knows of whom it means. */
function namedBy({ agencies, groups }: Directory, { words, from, agency, group }: AssignedRow): AssignmentRow {
  const namesOf = (key: string) => agencies.get(key)?.names ?? []
  const members = groups.get(group?.key ?? "")?.members ?? []
  return {
    words,
    from,
    agency: agency && { ...agency, names: namesOf(agency.key) },
    group: group && {
      ...group,
      members: members.map((member) => ({
        ...{ from: member.from, to: member.to },
        agency: { key: member.agency, names: namesOf(member.agency) },
      })),
    },
  }
}

/** The words in a plan's lead and coordinating columns that stand for no agency and no group, each once, with its tasks. */
export async function listUnresolvedWords(viewer: Viewer, slug: string) {
  if (!can(viewer, "see-task", {})) return []
  const rows = await (await database()).assignment.findMany({
    where: { task: { plan: { slug } }, agencyId: null, groupId: null, to: null },
    orderBy: [{ task: { order: "asc" } }, { role: "asc" }, { order: "asc" }],
    select: { words: true, task: { select: { number: true } } },
  })
  const tasks = new Map<string, string[]>()
  for (const { words, task } of rows) tasks.set(words, [...(tasks.get(words) ?? []), task.number])
  return [...tasks].map(([words, numbers]) => ({ words, tasks: [...new Set(numbers)] }))
}

const UNREAD = { kind: "UNREADABLE" as const, start: null, due: null, how: "PARSED" as const }

/** A column's cell; a column that the plan does not print reads as an empty cell. */
function cellOf(cells: Shown[]) {
  return (column: CellColumn): Shown =>
    cells.find((cell) => cell.column === column) ?? { column, line: 0, verbatim: "", corrected: "", corrections: [] }
}
