import "server-only"
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { helpedBy, inGroupsOf, isLedBy } from "@/lib/tasks/list-conditions"

/**
 * The plans in which an agency has a part, newest first: how many tasks it leads by name, leads with the others of a group,
 * helps with by name or in a group. The counts are those of the lists under the same conditions; three questions for any
 * number of plans.
 */
export async function listAgencyPlans(viewer: Viewer, agencyKey: string) {
  if (!can(viewer, "see-task", {})) return []
  const db = await database()
  const count = async (from: Sql, number: Sql, where: Sql) => {
    const rows = await db.$queryRaw<{ planId: string; count: number | bigint }[]>(
      sql`SELECT l."planId", sum(${number}) AS "count" FROM ${from} WHERE ${where} GROUP BY 1`,
    )
    return new Map(rows.map((row) => [row.planId, Number(row.count)]))
  }
  const [leads, shares, helps] = await Promise.all([
    count(sql`"StatusCount" l`, sql`l."count"`, isLedBy(agencyKey)),
    count(sql`"TaskListing" l`, sql`1`, sql`l."taskId" IN (${inGroupsOf(agencyKey, "LEAD")})`),
    count(sql`"TaskListing" l`, sql`1`, helpedBy(agencyKey)),
  ])
  const plans = await db.plan.findMany({
    where: { id: { in: [...leads.keys(), ...shares.keys(), ...helps.keys()] } },
    orderBy: [{ issuedOn: "desc" }, { slug: "asc" }],
    select: { id: true, slug: true, kind: true, number: true, symbol: true, periodFrom: true, periodTo: true },
  })
  return plans.map(({ id, ...plan }) => ({
    plan,
    leads: leads.get(id) ?? 0,
    shares: shares.get(id) ?? 0,
    helps: helps.get(id) ?? 0,
  }))
}

export type AgencyPlan = Awaited<ReturnType<typeof listAgencyPlans>>[number]
