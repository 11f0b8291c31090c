import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { type DirectionState, nextDirectionState } from "@/lib/directions/workflow"
import { planSubject } from "@/lib/plans/queries"
import { leadersOf } from "@/lib/progress/duties"
import { findLeads } from "@/lib/progress/led-tasks"
import { inGroupsOf, ledBy } from "@/lib/tasks/list-conditions"
import { findTaskHead } from "@/lib/tasks/task-head"

/** What was asked for and remarked on a task, newest first, with what this viewer may do; null when there is no such task to see. */
export async function findExchange(viewer: Viewer, slug: string, number: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const task = await findTaskHead(slug, number)
  if (!task) return null
  const db = await database()
  const [directions, comments, leads, subject] = await Promise.all([
    readDirections(db, task.id),
    readComments(db, task.id),
    findLeads(db, task.id),
    planSubject(db, task.planId, today),
  ])
  const agencyId = viewer.memberships.find((membership) => membership.agencyId)?.agencyId
  const { named, members } = leadersOf(leads)
  const mayAnswer = [...named, ...members].some(({ id }) => can(viewer, "answer-direction", { agencyId: id }))
  return {
    stableKey: task.stableKey,
    comments,
    directions: directions.map(({ byId, ...direction }) => ({
      ...direction,
      mayAnswer: mayAnswer && nextDirectionState(direction.state, "answer") !== null,
      mayClose:
        nextDirectionState(direction.state, "close") !== null &&
        (can(viewer, "close-direction", subject) || can(viewer, "close-own-direction", { personId: byId })),
    })),
    mayDirect: can(viewer, "give-direction"),
    mayComment: agencyId !== undefined && agencyId !== null && can(viewer, "add-comment", { agencyId }),
  }
}

export type Direction = {
  id: string
  text: string
  dueOn: Day | null
  at: Date
  state: DirectionState
  byId: string
  by: { name: string }
  closedAt: Date | null
  closedBy: { name: string } | null
  answers: Remark[]
}
type Remark = { id: string; text: string; at: Date; by: { name: string } }

/** The directions on a task, newest first, each with its answers, oldest first. */
async function readDirections(db: Database, taskId: string): Promise<Direction[]> {
  const rows = await db.$queryRaw<DirectionRow[]>(sql`
    SELECT d."id", d."text", d."dueOn", d."at", d."state", d."byId", d."closedAt", b."name", c."name" AS "closer",
      a."id" AS "answerId", a."text" AS "answer", a."at" AS "answeredAt", x."name" AS "answerer"
    FROM (SELECT * FROM "Direction" WHERE "taskId" = ${taskId} ORDER BY "at" DESC LIMIT ${MOST}) d
    JOIN "Person" b ON b."id" = d."byId" LEFT JOIN "Person" c ON c."id" = d."closedById"
    LEFT JOIN "DirectionAnswer" a ON a."directionId" = d."id" LEFT JOIN "Person" x ON x."id" = a."byId"
    ORDER BY d."at" DESC, d."id", a."at"`)
  const directions = new Map<string, Direction>()
  for (const { name, closer, answerId, answer, answeredAt, answerer, ...row } of rows) {
    const direction = directions.get(row.id) ?? {
      ...row,
      ...{ by: { name }, closedBy: closer === null ? null : { name: closer }, answers: [] },
    }
    if (answerId !== null)
      direction.answers.push({ id: answerId, text: answer, at: answeredAt, by: { name: answerer } })
    directions.set(row.id, direction)
  }
  return [...directions.values()]
}

type DirectionRow = Omit<Direction, "by" | "closedBy" | "answers"> & {
  name: string
  closer: string | null
  answerId: string | null
  answer: string
  answeredAt: Date
  answerer: string
}

async function readComments(db: Database, taskId: string): Promise<Remark[]> {
  const rows = await db.$queryRaw<(Omit<Remark, "by"> & { name: string })[]>(sql`
    SELECT c."id", c."text", c."at", p."name" FROM "Comment" c JOIN "Person" p ON p."id" = c."byId"
    WHERE c."taskId" = ${taskId} ORDER BY c."at" DESC LIMIT ${MOST}`)
  return rows.map(({ name, ...comment }) => ({ ...comment, by: { name } }))
}

/**
 * The directions that are not closed, of a plan, or on the tasks that an agency leads by itself or with a group, those due
 * first: they stand on every dashboard and desk.
 */
export async function listOpenDirections(viewer: Viewer, about: { plan: string } | { lead: string }) {
  if (!can(viewer, "see-task", {})) return []
  const db = await database()
  const which =
    "plan" in about ? { task: { plan: { slug: about.plan } } } : { id: { in: await openIdsOf(db, about.lead) } }
  const rows = await db.direction.findMany({
    where: { state: { not: "CLOSED" }, ...which },
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

async function openIdsOf(db: Database, lead: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT d."id" FROM "Direction" d
    WHERE d."state" <> 'CLOSED' AND d."taskId" IN (${ledBy(lead)} UNION ALL ${inGroupsOf(lead, "LEAD")})`)
  return rows.map(({ id }) => id)
}

export type OpenDirection = Awaited<ReturnType<typeof listOpenDirections>>[number]

const MOST = 100
const person = { select: { name: true } } as const
