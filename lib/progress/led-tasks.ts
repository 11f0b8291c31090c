import "server-only"
import { empty, join, sqltag as sql } from "@prisma/client/runtime/client"
import { cache } from "react"
import { type Database, inBulk, type Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { HeadRule } from "@/lib/progress/workflow"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"

/** A task with its duties and those who lead it. */
export type LedTask = {
  id: string
  stableKey: string
  number: string
  planId: string
  plan: { slug: string }
  isYearly: boolean
  obligations: { id: string; year: number | null; originalDue: Day | null }[]
  leads: Lead[]
}

/** Who is charged with leading a task: an agency, or a group with those who belong to it. */
export type Lead = {
  from: Day
  agency: LeadAgency | null
  group: { enumerable: boolean; members: { from: Day; to: Day | null; agency: LeadAgency }[] } | null
}
type LeadAgency = { id: string; key: string; headRule: HeadRule }

/**
 * Tasks by their keys, with their duties and those who lead them: two questions, however many are asked for. Whoever asks for
 * one agency alone (`member`, its id) is told of groups only whether it belongs to them.
 */
export async function findLedTasks(
  tx: Database | Transaction,
  stableKeys: string[],
  member: string | null = null,
): Promise<Map<string, LedTask>> {
  const tasks = new Map<string, LedTask>()
  await inBulk(stableKeys, async (some) => {
    for (const { slug, kind, obligationId, year, originalDue, ...row } of await readTasks(tx, some)) {
      const task = tasks.get(row.stableKey) ?? {
        ...{ ...row, plan: { slug }, isYearly: isYearly(kind ?? "UNREADABLE") },
        ...{ obligations: [], leads: [] },
      }
      if (obligationId !== null) task.obligations.push({ id: obligationId, year, originalDue })
      tasks.set(row.stableKey, task)
    }
  })
  const found = [...tasks.values()]
  const leads = await readLeads(
    tx,
    found.map(({ id }) => id),
    member,
  )
  for (const task of found) task.leads = leads.get(task.id) ?? []
  return tasks
}

type TaskRow = Pick<LedTask, "id" | "stableKey" | "number" | "planId"> & {
  slug: string
  kind: DeadlineKind | null
  obligationId: string | null
  year: number | null
  originalDue: Day | null
}

const readTasks = (tx: Database | Transaction, stableKeys: string[]) =>
  tx.$queryRaw<TaskRow[]>(sql`
    SELECT t."id", t."stableKey", t."number", t."planId", p."slug",
      (SELECT r."kind" FROM "DeadlineReading" r WHERE r."taskId" = t."id" ORDER BY r."seq" DESC LIMIT 1) AS "kind",
      o."id" AS "obligationId", o."year", o."originalDue"
    FROM "Task" t JOIN "Plan" p ON p."id" = t."planId"
    LEFT JOIN "Obligation" o ON o."taskId" = t."id" AND o."inForce" = TRUE
    WHERE t."stableKey" IN (${join(stableKeys)}) ORDER BY t."id", o."year"`)

/** Who leads each of these tasks now. */
async function readLeads(
  tx: Database | Transaction,
  taskIds: string[],
  member: string | null = null,
): Promise<Map<string, Lead[]>> {
  const leads = new Map<string, { taskId: string; lead: Lead }>()
  await inBulk(taskIds, async (some) => {
    for (const { assignmentId, taskId, from, enumerable, memberFrom, memberTo, ...row } of await readLeadRows(
      tx,
      some,
      member,
    )) {
      const agency = row.id === null ? null : (row as LeadAgency)
      const group = enumerable === null ? null : { enumerable: Boolean(enumerable), members: [] }
      const { lead } = leads.get(assignmentId) ?? { lead: { from, agency: group ? null : agency, group } as Lead }
      if (agency && memberFrom !== null) lead.group?.members.push({ from: memberFrom, to: memberTo, agency })
      leads.set(assignmentId, { taskId, lead })
    }
  })
  const found = new Map<string, Lead[]>()
  for (const { taskId, lead } of leads.values()) found.set(taskId, [...(found.get(taskId) ?? []), lead])
  return found
}

type LeadRow = { [Name in keyof LeadAgency]: LeadAgency[Name] | null } & {
  assignmentId: string
  taskId: string
  from: Day
  enumerable: boolean | number | null
  memberFrom: Day | null
  memberTo: Day | null
}

const readLeadRows = (tx: Database | Transaction, taskIds: string[], member: string | null) =>
  tx.$queryRaw<LeadRow[]>(sql`
    SELECT a."id" AS "assignmentId", a."taskId", a."from", g."enumerable", m."from" AS "memberFrom", m."to" AS "memberTo",
      y."id", y."key", y."headRule"
    FROM "Assignment" a LEFT JOIN "Group" g ON g."id" = a."groupId" LEFT JOIN "GroupMember" m ON m."groupId" = g."id"
      ${member === null ? empty : sql`AND m."agencyId" = ${member}`}
    LEFT JOIN "Agency" y ON y."id" = coalesce(m."agencyId", a."agencyId")
    WHERE a."taskId" IN (${join(taskIds)}) AND a."role" = 'LEAD' AND a."to" IS NULL
    ORDER BY a."taskId", a."order", y."order"`)

/** Who leads a task now; asked once a request. */
export const findLeads = cache(
  async (db: Database | Transaction, taskId: string): Promise<Lead[]> =>
    (await readLeads(db, [taskId])).get(taskId) ?? [],
)
