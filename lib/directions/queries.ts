import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { nextDirectionState } from "@/lib/directions/workflow"
import { planSubject } from "@/lib/plans/queries"

/** What was asked for and remarked on a task, newest first, with what this viewer may do; null when there is no such task to see. */
export async function findExchange(viewer: Viewer, slug: string, number: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const task = await db.task.findFirst({
    where: { number, plan: { slug } },
    select: {
      stableKey: true,
      planId: true,
      assignments: { where: { role: "LEAD", to: null }, select: { agencyId: true } },
      directions: { orderBy: { at: "desc" }, take: MOST, select: directionFields },
      comments: { orderBy: { at: "desc" }, take: MOST, select: { id: true, text: true, at: true, by: person } },
    },
  })
  if (!task) return null
  const { stableKey, planId, assignments, directions, comments } = task
  const subject = await planSubject(db, planId, today)
  const agencyId = viewer.memberships.find((membership) => membership.agencyId)?.agencyId
  const leads = assignments.some(
    (lead) => lead.agencyId && can(viewer, "answer-direction", { agencyId: lead.agencyId }),
  )
  return {
    stableKey,
    comments,
    directions: directions.map(({ byId, ...direction }) => ({
      ...direction,
      mayAnswer: leads && nextDirectionState(direction.state, "answer") !== null,
      mayClose:
        nextDirectionState(direction.state, "close") !== null &&
        (can(viewer, "close-direction", subject) || can(viewer, "close-own-direction", { personId: byId })),
    })),
    mayDirect: can(viewer, "give-direction"),
    mayComment: agencyId !== undefined && agencyId !== null && can(viewer, "add-comment", { agencyId }),
  }
}

/**
 * The directions that are not closed, of a plan, or on the tasks that an agency leads, those due first: they stand on every
 * dashboard and desk.
 */
export async function listOpenDirections(viewer: Viewer, about: { plan: string } | { lead: string }) {
  if (!can(viewer, "see-task", {})) return []
  const task =
    "plan" in about
      ? { plan: { slug: about.plan } }
      : { assignments: { some: { role: "LEAD" as const, to: null, agency: { key: about.lead } } } }
  const rows = await (await database()).direction.findMany({
    where: { state: { not: "CLOSED" }, task },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { at: "asc" }],
    take: MOST,
    select: {
      id: true,
      text: true,
      dueOn: true,
      at: true,
      state: true,
      by: person,
      task: {
        select: {
          number: true,
          plan: { select: { slug: true } },
          cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
        },
      },
    },
  })
  return rows.map(({ task: { cells, ...task }, ...row }) => ({ ...row, ...task, title: cells[0]?.corrected ?? "" }))
}

export type OpenDirection = Awaited<ReturnType<typeof listOpenDirections>>[number]

const MOST = 100
const person = { select: { name: true } } as const
const directionFields = {
  id: true,
  text: true,
  dueOn: true,
  at: true,
  state: true,
  byId: true,
  by: person,
  closedAt: true,
  closedBy: person,
  answers: { orderBy: { at: "asc" }, select: { id: true, text: true, at: true, by: person } },
} as const
