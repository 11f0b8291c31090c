import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { membersOn } from "@/lib/agencies/groups"
import { nameOn } from "@/lib/agencies/validity"
import type { CellColumn } from "@/lib/appendix/columns"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"

const correctionFields = { id: true, order: true, from: true, to: true, confidence: true, reason: true, state: true, decidedAt: true, decidedBy: { select: { name: true } } } as const
const cellFields = { id: true, column: true, line: true, verbatim: true, corrected: true, corrections: { select: correctionFields, orderBy: { order: "asc" } } } as const
const assignmentFields = {
  role: true,
  words: true,
  agency: { select: { id: true, key: true, order: true, names: true } },
  group: { select: { key: true, name: true, enumerable: true, order: true, members: { select: { from: true, to: true, agency: { select: { key: true } } } } } },
} as const

/** Groups and words stand behind all agencies in the official order. */
const AFTER_AGENCIES = 100_000

/**
 * The tasks of a plan in the order of its appendix, each with what a list shows, in both readings; null when there is no
 * such plan to see.
 */
export async function listTasks(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan) return null
  const tasks = await db.task.findMany({
    where: { planId: plan.id },
    orderBy: { order: "asc" },
    select: {
      number: true,
      order: true,
      line: true,
      cells: { where: { column: { in: ["TITLE", "LEAD", "DEADLINE"] } }, orderBy: { version: "desc" }, select: cellFields },
      section: { select: { order: true, numeral: true, cells: { where: { column: "TITLE" }, select: { corrected: true } } } },
      readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true, start: true, due: true, how: true } },
      obligations: { where: { inForce: true }, orderBy: { year: "asc" }, select: { year: true, originalDue: true } },
      assignments: { where: { role: "LEAD", to: null }, orderBy: { order: "asc" }, select: assignmentFields },
    },
  })
  return tasks.map((task) => {
    const cell = cellOf(task.cells)
    const leads = task.assignments.map((row) => assigneeOf(row, today))
    return {
      number: task.number,
      order: task.order,
      line: task.line,
      section: { order: task.section.order, numeral: task.section.numeral, title: task.section.cells[0]?.corrected ?? "" },
      title: cell("TITLE"),
      leadText: cell("LEAD"),
      leads,
      lead: { key: leads[0]?.key ?? null, name: leads[0]?.name ?? cell("LEAD").corrected, order: leads[0]?.order ?? 2 * AFTER_AGENCIES },
      deadlineText: cell("DEADLINE"),
      deadline: task.readings[0] ?? UNREAD,
      obligations: task.obligations,
    }
  })
}

/** One task with every field in both readings, its deadline's history, citations and what a reviewer may do; or null. */
export async function findTask(viewer: Viewer, slug: string, number: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const task = await db.task.findFirst({
    where: { number, plan: { slug } },
    include: {
      plan: { select: { id: true, slug: true, number: true, symbol: true, issuedOn: true, periodFrom: true, periodTo: true, believableFrom: true, believableTo: true } },
      section: { select: { order: true, numeral: true, printed: true, line: true, cells: { select: cellFields } } },
      cells: {
        orderBy: { version: "desc" },
        select: {
          ...cellFields,
          proposals: { select: { id: true, kind: true, from: true, to: true, confidence: true, reason: true, state: true, decidedAt: true, decidedBy: { select: { name: true } } } },
          citations: { orderBy: { order: "asc" }, select: { fragment: true, meaning: true, document: { select: documentFields(slug) } } },
        },
      },
      readings: { orderBy: { seq: "asc" }, include: { by: { select: { name: true } } } },
      obligations: { where: { inForce: true }, orderBy: { year: "asc" }, select: { year: true, originalDue: true } },
      assignments: { where: { to: null }, orderBy: { order: "asc" }, select: assignmentFields },
      approvers: { orderBy: { order: "asc" }, select: { name: true } },
    },
  })
  if (!task) return null
  const subject = await planSubject(db, task.plan.id, today)
  const [previous, next] = await Promise.all([
    db.task.findFirst({ where: { planId: task.plan.id, order: task.order - 1 }, select: { number: true } }),
    db.task.findFirst({ where: { planId: task.plan.id, order: task.order + 1 }, select: { number: true } }),
  ])
  const { cells, section, ...rest } = task
  const assignees = task.assignments.map((row) => ({ role: row.role, ...assigneeOf(row, today) }))
  return {
    ...rest,
    section: { order: section.order, numeral: section.numeral, printed: section.printed, line: section.line, title: cellOf(section.cells)("TITLE") },
    cell: cellOf(cells),
    columns: [...new Set(cells.map((row) => row.column))],
    proposals: cells.flatMap((row) => row.proposals.map((proposal) => ({ ...proposal, column: row.column as CellColumn }))),
    citations: cells.flatMap((row) => row.citations.map((citation) => ({ ...citation, column: row.column as CellColumn }))),
    deadline: task.readings.at(-1) ?? { ...UNREAD, reason: null, by: null, at: null },
    leads: assignees.filter((row) => row.role === "LEAD"),
    coordinating: assignees.filter((row) => row.role === "COORDINATING"),
    previous: previous?.number ?? null,
    next: next?.number ?? null,
    mayDecide: can(viewer, "decide-correction", subject),
    mayOverride: can(viewer, "override-deadline", subject),
  }
}

/** Everything of a plan's text that waits for a reviewer: corrections and typed proposals, in the appendix' order. */
export async function listOpenProposals(viewer: Viewer, slug: string) {
  if (!can(viewer, "see-task", {})) return []
  const open = { where: { state: "PROPOSED" as const } }
  const cells = await (await database()).cell.findMany({
    where: { plan: { slug }, OR: [{ corrections: { some: open.where } }, { proposals: { some: open.where } }] },
    orderBy: [{ line: "asc" }],
    select: {
      column: true,
      line: true,
      task: { select: { number: true, cells: { where: { column: "TITLE" }, select: { corrected: true } } } },
      section: { select: { numeral: true } },
      corrections: { ...open, orderBy: { order: "asc" }, select: { id: true, from: true, to: true, reason: true } },
      proposals: { ...open, select: { id: true, kind: true, from: true, to: true, reason: true } },
    },
  })
  return cells.map(({ task, ...cell }) => ({ ...cell, task: task && { number: task.number, title: task.cells[0]?.corrected ?? "" } }))
}

const UNREAD = { kind: "UNREADABLE" as const, start: null, due: null, how: "PARSED" as const }

type Shown = { column: string; line: number; verbatim: string; corrected: string }

/** The newest version of a column's cell; a column that the plan does not print reads as an empty cell. */
function cellOf<C extends Shown & { corrections: { state: string }[] }>(cells: C[]) {
  return (column: CellColumn) => cells.find((cell) => cell.column === column) ?? { id: null, column, line: 0, verbatim: "", corrected: "", corrections: [] as C["corrections"] }
}

type AssignmentRow = {
  words: string
  agency: { key: string; order: number; names: { official: string; from: Day | null; to: Day | null }[] } | null
  group: { key: string; name: string; enumerable: boolean; order: number; members: { from: Day; to: Day | null; agency: { key: string } }[] } | null
}

/** Who an assignment means on that day: an agency, a group with its members then, or words that create no duty. */
function assigneeOf({ words, agency, group }: AssignmentRow, day: Day) {
  if (agency) return { kind: "agency" as const, key: agency.key, name: nameOn(agency.names, day)?.official ?? words, words, order: agency.order, members: [] as string[] }
  if (group) {
    const members = group.enumerable ? membersOn(group.members.map((member) => ({ agency: member.agency.key, from: member.from, to: member.to })), day) : []
    return { kind: "group" as const, key: group.key, name: group.name, words, order: AFTER_AGENCIES + group.order, members }
  }
  return { kind: "words" as const, key: null, name: words, words, order: 2 * AFTER_AGENCIES, members: [] as string[] }
}

/** A cited document with the other tasks of the same plan that cite it. */
const documentFields = (slug: string) =>
  ({
    slug: true,
    type: true,
    number: true,
    symbol: true,
    issuedOn: true,
    issuer: true,
    citations: { where: { cell: { plan: { slug } } }, select: { cell: { select: { task: { select: { number: true, order: true } } } } } },
  }) as const
