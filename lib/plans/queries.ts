import "server-only"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { holdsOn, nameOn } from "@/lib/agencies/validity"
import { type Database, database, type Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { rank } from "@/lib/search/ranking"
import type { Search } from "@/lib/tasks/search"

/** The plans that the viewer may see, newest first, with how many tasks each has; those that bear a search, the best first. */
export async function listPlans(viewer: Reader, search: Search | null = null) {
  if (!can(viewer, "see-plan", {})) return []
  const plans = await (await database()).plan.findMany({
    orderBy: NEWEST_FIRST,
    select: {
      ...NAMED,
      title: true,
      issuedOn: true,
      issuer: true,
      periodFrom: true,
      periodTo: true,
      counts: { where: { facet: "all" }, select: { count: true } },
    },
  })
  const all = plans.map(({ counts, ...plan }) => ({ ...plan, tasks: counts[0]?.count ?? 0 }))
  return search ? rank(all, (plan) => [planName(plan), `${plan.number}/${plan.symbol}`, plan.title], search) : all
}

/** What the plans that the viewer may see are called, newest first: no more than the frame of every page shows. */
export async function listPlanNames(viewer: Viewer) {
  if (!can(viewer, "see-plan", {})) return []
  return (await database()).plan.findMany({ orderBy: NEWEST_FIRST, select: NAMED })
}

const NAMED = { slug: true, kind: true, number: true, symbol: true } as const
const NEWEST_FIRST: { issuedOn?: "desc"; slug?: "asc" }[] = [{ issuedOn: "desc" }, { slug: "asc" }]

/** A plan with its head, period, settings and consolidating agency on that day; null when there is none to see. */
export async function findPlan(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-plan", {})) return null
  const plan = await (await database()).plan.findUnique({
    where: { slug },
    include: {
      functions: { include: { agency: { select: { key: true, names: true } } } },
    },
  })
  if (!plan) return null
  const { functions, ...rest } = plan
  const consolidators = functions.filter((row) => holdsOn(row, today))
  const subject = { plan: { consolidators: consolidators.map((row) => row.agencyId) } }
  return {
    ...rest,
    consolidators: consolidators.map((row) => ({
      key: row.agency.key,
      name: nameOn(row.agency.names, today)?.official ?? row.agency.key,
    })),
    mayDecide: can(viewer, "decide-correction", subject),
    mayOverride: can(viewer, "override-deadline", subject),
    mayRecordPast: can(viewer, "record-past", subject),
    maySummarise: can(viewer, "export-summary", subject),
    mayChase: can(viewer, "export-chasing-letter", subject),
  }
}

/** What a policy question about a plan needs to know: which agencies consolidate it on that day. */
export async function planSubject(client: Database | Transaction, planId: string, day: Day) {
  const rows = await client.planFunction.findMany({ where: { planId, function: "CONSOLIDATOR" } })
  return { plan: { consolidators: rows.filter((row) => holdsOn(row, day)).map((row) => row.agencyId) } }
}

/** The plans (slugs) that the viewer's agency consolidates today: there the reviewer's pages stand in the navigation. */
export async function listReviewedPlans(viewer: Viewer, today: Day): Promise<string[]> {
  const agencies = viewer.memberships.flatMap((membership) => (membership.agencyId ? [membership.agencyId] : []))
  const rows = await (await database()).planFunction.findMany({
    where: { agencyId: { in: agencies }, function: "CONSOLIDATOR" },
    select: { agencyId: true, from: true, to: true, plan: { select: { slug: true } } },
  })
  const held = rows.filter(
    (row) => holdsOn(row, today) && can(viewer, "decide-correction", { plan: { consolidators: [row.agencyId] } }),
  )
  return held.map((row) => row.plan.slug)
}

/** How many corrections and typed proposals of a plan wait for a reviewer. */
export async function countOpenProposals(viewer: Viewer, slug: string): Promise<number> {
  if (!can(viewer, "see-plan", {})) return 0
  const db = await database()
  const open = { state: "PROPOSED" as const, cell: { plan: { slug } } }
  const [corrections, proposals] = await Promise.all([
    db.correction.count({ where: open }),
    db.proposal.count({ where: open }),
  ])
  return corrections + proposals
}
