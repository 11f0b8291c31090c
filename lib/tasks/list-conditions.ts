import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { inChargeOf } from "@/lib/cooperation/charges"
import { bucketsOf } from "@/lib/progress/buckets"
import { asksFor, isInBuckets, type StatusSource } from "@/lib/progress/status-sql"
import type { Conditions } from "@/lib/tasks/conditions"
import { holdsExactly } from "@/lib/tasks/full-text"
import { keyOfDeadline, keyOfSection } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import type { Searched } from "@/lib/tasks/search"

// A list's conditions and order as SQL over "TaskListing" l: the same for the page, the file and the program, on both
// engines. Every value is a parameter.

/** Which listings of a plan fit all conditions; or which of its "StatusCount" l, where these tell all of them. */
export async function whereOf(planId: string, conditions: Conditions, source: StatusSource): Promise<Sql> {
  const parts = [
    sql`l."planId" = ${planId}`,
    ...conditionsOf(conditions),
    ...(conditions.leader === null ? [] : [await inChargeOf(planId, conditions.leader, source.day)]),
    ...(conditions.status === null ? [] : [isInBuckets(source, bucketsOf(conditions.status))]),
    ...(conditions.attention === null ? [] : [asksFor(source, conditions.attention)]),
  ]
  return join(parts, " AND ")
}

function conditionsOf(conditions: Conditions): Sql[] {
  const { section, lead, coordinating, approver, kind, due, year, document, proposals } = conditions
  return [
    ...(section === null ? [] : [sql`l."sectionKey" = ${keyOfSection(section)}`]),
    ...(lead === null ? [] : [isLedBy(lead)]),
    ...(coordinating === null ? [] : [helpedBy(coordinating)]),
    ...(approver === null ? [] : [sql`l."taskId" IN (SELECT "taskId" FROM "Approver" WHERE "name" = ${approver})`]),
    ...(kind === null ? [] : [sql`l."deadlineKind" = ${kind}`]),
    ...(due === null ? [] : [sql`l."deadlineKey" = ${keyOfDeadline({ kind: "DATE", due })}`]),
    ...(year === null ? [] : [sql`l."taskId" IN (${owingIn(year)})`]),
    ...(document === null ? [] : [sql`l."taskId" IN (${citing(document)})`]),
    ...(proposals === null ? [] : [sql`l."openProposals" > 0`]),
  ]
}

/** The condition that an agency or group leads by name. No key holds a blank. */
export const isLedBy = (key: string): Sql =>
  key.includes(" ") ? sql`FALSE` : sql`replace(l."leads", ${` ${key} `}, '') <> l."leads"`

/** The tasks that an agency or group leads by name. */
export const ledBy = (key: string): Sql => sql`
  SELECT a."taskId" FROM "Assignment" a JOIN "Agency" y ON y."id" = a."agencyId"
  WHERE y."key" = ${key} AND a."role" = 'LEAD' AND a."to" IS NULL
  UNION ALL
  SELECT a."taskId" FROM "Assignment" a JOIN "Group" g ON g."id" = a."groupId"
  WHERE g."key" = ${key} AND a."role" = 'LEAD' AND a."to" IS NULL`

/** The tasks with which a group was charged while an agency belonged to it. */
export const inGroupsOf = (agencyKey: string, role: "LEAD" | "COORDINATING"): Sql => sql`
  SELECT a."taskId" FROM "Agency" y JOIN "GroupMember" m ON m."agencyId" = y."id" JOIN "Group" g ON g."id" = m."groupId"
  JOIN "Assignment" a ON a."groupId" = g."id"
  WHERE y."key" = ${agencyKey} AND g."enumerable" = TRUE AND a."to" IS NULL
    AND ${role === "LEAD" ? sql`a."role" = 'LEAD'` : sql`a."role" = 'COORDINATING'`}
    AND m."from" <= a."from" AND (m."to" IS NULL OR m."to" >= a."from")`

/** An agency helps by name or with a group, never where it leads. */
export const helpedBy = (key: string): Sql => sql`
  l."taskId" IN (
    SELECT a."taskId" FROM "Assignment" a JOIN "Agency" y ON y."id" = a."agencyId"
    WHERE y."key" = ${key} AND a."role" = 'COORDINATING' AND a."to" IS NULL
    UNION ALL
    SELECT a."taskId" FROM "Assignment" a JOIN "Group" g ON g."id" = a."groupId"
    WHERE g."key" = ${key} AND a."role" = 'COORDINATING' AND a."to" IS NULL
    UNION ALL ${inGroupsOf(key, "COORDINATING")}
  ) AND NOT (${isLedBy(key)})`

const owingIn = (year: number): Sql =>
  sql`SELECT "taskId" FROM "Obligation" WHERE "year" = ${year} AND "inForce" = TRUE`

const citing = (slug: string): Sql => sql`
  SELECT c."taskId" FROM "Document" d JOIN "Citation" i ON i."documentId" = d."id" JOIN "Cell" c ON c."id" = i."cellId"
  WHERE d."slug" = ${slug} AND c."taskId" IS NOT NULL`

/**
 * In which order: by group, in it the best hits of a search first (the task of that very number, then what bears the very
 * marks that were typed), then as the view sorts, at last by place in the appendix. All ascending, so that one row can be
 * compared with another as a whole.
 */
export async function orderOf(
  { group, sort }: Pick<TaskListView, "group" | "sort">,
  searched: Searched,
): Promise<Sql[]> {
  const { search, manner } = searched ?? { search: null, manner: "all" as const }
  return [
    ...(group === "none" ? [] : [GROUP_COLUMNS[group]]),
    ...(search ? [sql`CASE WHEN l."number" = ${search.folded.join(".")} THEN 0 ELSE 1 END`] : []),
    ...(search?.exact
      ? [sql`CASE WHEN ${await holdsExactly(sql`l."no"`, search.exact, manner)} THEN 0 ELSE 1 END`]
      : []),
    ...(sort === "deadline" ? [sql`l."deadlineKey"`] : sort === "lead" ? [sql`l."leadKey"`] : []),
    sql`l."order"`,
  ]
}

export const GROUP_COLUMNS = {
  section: sql`l."sectionKey"`,
  lead: sql`l."leadKey"`,
  deadline: sql`l."deadlineKey"`,
} as const
