import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Directory, readDirectory } from "@/lib/agencies/directory"
import type { CellColumn } from "@/lib/appendix/columns"
import { CORRECTION_STATES, isInForce } from "@/lib/appendix/states"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { type AssignmentRow, assigneeOf } from "@/lib/tasks/assignees"
import { findCitingTasks } from "@/lib/tasks/citing"

// Only corrections in force are part of a reading; the open ones are the reviewer's (lib/appendix/queries.ts).
const inForce = {
  where: { state: { in: CORRECTION_STATES.filter(isInForce) } },
  orderBy: { order: "asc" },
  select: { from: true, to: true },
} as const
const cellFields = {
  id: true,
  column: true,
  line: true,
  verbatim: true,
  corrected: true,
  corrections: inForce,
} as const
const assignmentFields = {
  role: true,
  words: true,
  from: true,
  agency: { select: { key: true, order: true, contactPerson: true, contactPhone: true } },
  group: { select: { key: true, name: true, enumerable: true, order: true } },
} as const

/**
 * One task with every field in both readings, its deadline's history, citations, whom to call and whether the viewer may
 * read the deadline otherwise; null when there is none to see. Open corrections are not part of it.
 */
export async function findTask(viewer: Viewer, slug: string, number: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const task = await db.task.findFirst({
    where: { number, plan: { slug } },
    include: {
      plan: {
        select: {
          id: true,
          slug: true,
          kind: true,
          number: true,
          symbol: true,
          issuedOn: true,
          periodFrom: true,
          periodTo: true,
          believableFrom: true,
          believableTo: true,
        },
      },
      section: { select: { order: true, numeral: true, printed: true, line: true, cells: { select: cellFields } } },
      cells: {
        orderBy: { version: "desc" },
        select: {
          ...cellFields,
          citations: {
            orderBy: { order: "asc" },
            select: { fragment: true, meaning: true, document: { select: documentFields } },
          },
        },
      },
      readings: { orderBy: { seq: "asc" }, include: { by: { select: { name: true } } } },
      obligations: { where: { inForce: true }, orderBy: { year: "asc" }, select: { year: true, originalDue: true } },
      assignments: { where: { to: null }, orderBy: { order: "asc" }, select: assignmentFields },
      approvers: { orderBy: { order: "asc" }, select: { name: true } },
    },
  })
  if (!task) return null
  const [subject, directory] = await Promise.all([planSubject(db, task.plan.id, today), readDirectory()])
  const { cells, section, ...rest } = task
  const mayCall = can(viewer, "see-contacts", {})
  const leadKeys = task.assignments.flatMap((row) => (row.role === "LEAD" && row.agency ? [row.agency.key] : []))
  const assignees = task.assignments.map((row) => ({
    role: row.role,
    ...assigneeOf(namedBy(directory, row), row.role === "LEAD" ? [] : leadKeys, today),
    contact: mayCall && row.agency ? { person: row.agency.contactPerson, phone: row.agency.contactPhone } : null,
  }))
  return {
    ...rest,
    section: {
      order: section.order,
      numeral: section.numeral,
      printed: section.printed,
      line: section.line,
      title: cellOf(section.cells)("TITLE"),
    },
    cell: cellOf(cells),
    columns: [...new Set(cells.map((row) => row.column))],
    citations: await Promise.all(
      cells.flatMap((row) =>
        row.citations.map(async (citation) => ({
          ...citation,
          column: row.column as CellColumn,
          otherTasks: await findCitingTasks(db, citation.document.id, { id: task.id, planId: task.plan.id }),
        })),
      ),
    ),
    deadline: task.readings.at(-1) ?? { ...UNREAD, reason: null, by: null, at: null },
    leads: assignees.filter((row) => row.role === "LEAD"),
    coordinating: assignees.filter((row) => row.role === "COORDINATING"),
    mayOverride: can(viewer, "override-deadline", subject),
  }
}

/** An assignment with the names and members that the directory knows of whom it means. */
function namedBy(
  { agencies, groups }: Directory,
  row: Pick<AssignmentRow, "words" | "from"> & {
    agency: { key: string; order: number } | null
    group: { key: string; name: string; enumerable: boolean; order: number } | null
  },
): AssignmentRow {
  const namesOf = (key: string) => agencies.get(key)?.names ?? []
  const members = groups.get(row.group?.key ?? "")?.members ?? []
  return {
    words: row.words,
    from: row.from,
    agency: row.agency && { ...row.agency, names: namesOf(row.agency.key) },
    group: row.group && {
      ...row.group,
      members: members.map(({ agency, from, to }) => ({ from, to, agency: { key: agency, names: namesOf(agency) } })),
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

type Shown = {
  column: string
  line: number
  verbatim: string
  corrected: string
  corrections: { from: string; to: string }[]
}

/** The newest version of a column's cell; a column that the plan does not print reads as an empty cell. */
function cellOf(cells: Shown[]) {
  return (column: CellColumn): Shown =>
    cells.find((cell) => cell.column === column) ?? { column, line: 0, verbatim: "", corrected: "", corrections: [] }
}

const documentFields = {
  id: true,
  slug: true,
  type: true,
  number: true,
  symbol: true,
  issuedOn: true,
  issuer: true,
} as const
