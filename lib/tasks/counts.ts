import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { cache } from "react"
import { can, type Viewer } from "@/lib/access/permissions"
import { agencyNameOn, membersOfGroup, readDirectory } from "@/lib/agencies/directory"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { readPlan } from "@/lib/plans/read-plan"
import { labelOfDeadline, leadOfKey } from "@/lib/tasks/grouping"
import type { TaskFacet } from "@/lib/tasks/store-counts"

export type Counted = { key: string; label: string; count: number }

/**
 * How the tasks of a plan divide: by section, lead, deadline (each adds up to all tasks), and what they have in common by
 * kind of deadline, year, approving level. Agencies bear the name of the day. Null when there is no such plan to see.
 */
export async function listCounts(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const plan = await readPlan(slug)
  if (!plan) return null
  const counts = await readCounts(plan.id)
  const of = (facet: TaskFacet) =>
    counts.filter((row) => row.facet === facet && row.count > 0).map(({ key, label, count }) => ({ key, label, count }))
  const names = await agencyNames(today)
  return {
    total: of("all")[0]?.count ?? 0,
    section: of("section"),
    lead: of("lead").map(({ key, label, count }) => ({ key, label: names.get(leadOfKey(key)) ?? label, count })),
    deadline: of("deadline").map(({ key, count }) => ({ key, label: labelOfDeadline(key), count })),
    kind: of("kind"),
    year: of("year"),
    approver: of("approver"),
  }
}

/** The agencies that help with tasks of a plan, by name or with a group, in the official order, as choices of a filter. */
export async function listHelpers(viewer: Viewer, slug: string, today: Day): Promise<{ key: string; name: string }[]> {
  if (!can(viewer, "see-task", {})) return []
  const plan = await readPlan(slug)
  if (!plan) return []
  const [counts, directory] = await Promise.all([readCounts(plan.id), readDirectory()])
  const keys = counts.flatMap(({ facet, key }) => (facet === "coordinating" ? [key] : []))
  const members = keys.flatMap((key) => membersOfGroup(directory, key, plan.issuedOn))
  const helping = new Set([...keys, ...members])
  return [...directory.agencies.keys()]
    .filter((key) => helping.has(key))
    .map((key) => ({ key, name: agencyNameOn(directory, key, today) ?? key }))
}

/** The counts of a plan, asked for once a request: figures, choices of filters and the heads of groups are the same ones. */
export const readCounts = cache(async (planId: string) =>
  (await database()).$queryRaw<(Counted & { facet: TaskFacet })[]>(sql`
    SELECT "facet", "key", "label", "count" FROM "TaskCount" WHERE "planId" = ${planId} ORDER BY "key"`),
)

/** How every agency is called on a day, by its key. */
export async function agencyNames(today: Day): Promise<Map<string, string>> {
  const directory = await readDirectory()
  return new Map([...directory.agencies.keys()].map((key) => [key, agencyNameOn(directory, key, today) ?? key]))
}
