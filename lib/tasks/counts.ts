import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { membersOn } from "@/lib/agencies/groups"
import { nameOn } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { labelOfDeadline, leadOfKey } from "@/lib/tasks/grouping"
import type { TaskFacet } from "@/lib/tasks/store-counts"

export type Counted = { key: string; label: string; count: number }

/**
 * How the tasks of a plan divide: by section, lead, deadline (each adds up to all tasks), and what they have in common by
 * kind of deadline, year, approving level. Agencies bear the name of the day. Null when there is no such plan to see.
 */
export async function listCounts(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, counts: { orderBy: { key: "asc" } } } })
  if (!plan) return null
  const of = (facet: TaskFacet) =>
    plan.counts
      .filter((row) => row.facet === facet && row.count > 0)
      .map(({ key, label, count }) => ({ key, label, count }))
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
  const db = await database()
  const named = await db.taskCount.findMany({ where: { plan: { slug }, facet: "coordinating" }, select: { key: true } })
  const keys = named.map(({ key }) => key)
  const groups = await db.group.findMany({
    where: { key: { in: keys }, enumerable: true },
    select: { members: { select: { from: true, to: true, agency: { select: { key: true } } } } },
  })
  const plan = await db.plan.findUnique({ where: { slug }, select: { issuedOn: true } })
  const members = groups.flatMap(({ members: dated }) =>
    membersOn(
      dated.map(({ agency, from, to }) => ({ agency: agency.key, from, to })),
      plan?.issuedOn ?? today,
    ),
  )
  const agencies = await db.agency.findMany({
    where: { key: { in: [...new Set([...keys, ...members])] } },
    orderBy: { order: "asc" },
    select: { key: true, names: { select: { official: true, from: true, to: true } } },
  })
  return agencies.map(({ key, names }) => ({ key, name: (nameOn(names, today) ?? names.at(-1))?.official ?? key }))
}

/** How every agency is called on a day, by its key. */
export async function agencyNames(today: Day): Promise<Map<string, string>> {
  const agencies = await (await database()).agency.findMany({
    select: { key: true, names: { select: { official: true, from: true, to: true } } },
  })
  return new Map(
    agencies.flatMap(({ key, names }) => {
      const name = nameOn(names, today) ?? names.at(-1)
      return name ? [[key, name.official] as const] : []
    }),
  )
}
