import "server-only"
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { inBulk, type Transaction } from "@/lib/database"
import { SHARED, sharedBy } from "@/lib/tasks/shared-by"

/** What tasks of a plan may have in common: how they are grouped, and what a list is filtered by. */
export type TaskFacet = "all" | "section" | "lead" | "deadline" | "kind" | "year" | "approver" | "coordinating"

/** Counts a plan's tasks anew, in the transaction that changed its listings. Whom a group stands for is not unfolded. */
export async function storeCounts(tx: Transaction, planId: string): Promise<void> {
  await tx.taskCount.deleteMany({ where: { planId } })
  for (const facet of Object.keys(QUERIES) as TaskFacet[]) {
    const rows = await tx.$queryRaw<{ key: string; label: string; count: number | bigint }[]>(QUERIES[facet](planId))
    const counted = rows.map(({ key, label, count }) => ({
      planId,
      facet,
      key: String(key),
      label,
      count: Number(count),
    }))
    await inBulk(counted, (data) => tx.taskCount.createMany({ data }))
  }
  const listings = await tx.taskListing.groupBy({ by: [...SHARED], where: { planId }, _count: true })
  await tx.statusCount.deleteMany({ where: { planId } })
  await inBulk(
    listings.map(({ _count, ...listing }) => ({ ...sharedBy(listing), count: _count })),
    (data) => tx.statusCount.createMany({ data }),
  )
}

const byListing = (column: Sql) => (planId: string) =>
  sql`SELECT ${column} AS "key", '' AS "label", count(*) AS "count" FROM "TaskListing" WHERE "planId" = ${planId} GROUP BY ${column}`

const QUERIES: Record<TaskFacet, (planId: string) => Sql> = {
  all: (planId) =>
    sql`SELECT 'all' AS "key", '' AS "label", count(*) AS "count" FROM "TaskListing" WHERE "planId" = ${planId}`,
  section: (planId) => sql`
    SELECT l."sectionKey" AS "key", min(s."numeral" || '. ' || c."corrected") AS "label", count(DISTINCT l."no") AS "count"
    FROM "TaskListing" l JOIN "Task" t ON t."id" = l."taskId" JOIN "Section" s ON s."id" = t."sectionId"
    LEFT JOIN "Cell" c ON c."sectionId" = s."id" AND c."column" = 'TITLE'
    WHERE l."planId" = ${planId} GROUP BY l."sectionKey"`,
  lead: (planId) => sql`
    SELECT l."leadKey" AS "key", min(coalesce(g."name", a."words", '')) AS "label", count(*) AS "count"
    FROM "TaskListing" l
    LEFT JOIN "Assignment" a ON a."taskId" = l."taskId" AND a."role" = 'LEAD' AND a."to" IS NULL AND a."order" = 1
    LEFT JOIN "Group" g ON g."id" = a."groupId"
    WHERE l."planId" = ${planId} GROUP BY l."leadKey"`,
  deadline: byListing(sql`"deadlineKey"`),
  kind: byListing(sql`"deadlineKind"`),
  year: (planId) => sql`
    SELECT o."year" AS "key", '' AS "label", count(*) AS "count" FROM "Obligation" o JOIN "Task" t ON t."id" = o."taskId"
    WHERE t."planId" = ${planId} AND o."inForce" = TRUE AND o."year" IS NOT NULL GROUP BY o."year"`,
  approver: (planId) => sql`
    SELECT p."name" AS "key", p."name" AS "label", count(DISTINCT p."taskId") AS "count"
    FROM "Approver" p JOIN "Task" t ON t."id" = p."taskId" WHERE t."planId" = ${planId} GROUP BY p."name"`,
  coordinating: (planId) => sql`
    SELECT coalesce(g."key", y."key") AS "key", '' AS "label", count(DISTINCT a."taskId") AS "count"
    FROM "Assignment" a JOIN "Task" t ON t."id" = a."taskId"
    LEFT JOIN "Group" g ON g."id" = a."groupId" LEFT JOIN "Agency" y ON y."id" = a."agencyId"
    WHERE t."planId" = ${planId} AND a."role" = 'COORDINATING' AND a."to" IS NULL AND (g."id" IS NOT NULL OR y."id" IS NOT NULL)
    GROUP BY coalesce(g."key", y."key")`,
}
