import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { cache } from "react"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { agencyNameOn, readDirectory } from "@/lib/agencies/directory"
import { holdsOn } from "@/lib/agencies/validity"
import { type Database, database, type Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { readPlan } from "@/lib/plans/read-plan"
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

/**
 * What the plans that the viewer may see are called, newest first, and whether the viewer's agency consolidates them today:
 * no more than the frame of every page shows. Asked once a request.
 */
export const listPlanNames = cache(async (viewer: Viewer, today: Day): Promise<NamedPlan[]> => {
  if (!can(viewer, "see-plan", {})) return []
  const rows = await (await database()).$queryRaw<(Omit<NamedPlan, "isReviewed"> & Consolidating)[]>(sql`
    SELECT p."slug", p."kind", p."number", p."symbol", f."agencyId", f."from", f."to"
    FROM "Plan" p LEFT JOIN "PlanFunction" f ON f."planId" = p."id" AND f."function" = 'CONSOLIDATOR'
    ORDER BY p."issuedOn" DESC, p."slug"`)
  const plans = new Map<string, NamedPlan>()
  for (const { agencyId, from, to, ...plan } of rows) {
    const holds = agencyId !== null && holdsOn({ from, to }, today)
    const isReviewed = holds && can(viewer, "decide-correction", { plan: { consolidators: [agencyId] } })
    plans.set(plan.slug, { ...plan, isReviewed: isReviewed || plans.get(plan.slug)?.isReviewed === true })
  }
  return [...plans.values()]
})

type NamedPlan = { slug: string; kind: string; number: string; symbol: string; isReviewed: boolean }
type Consolidating = { agencyId: string | null; from: Day | null; to: Day | null }

const NAMED = { slug: true, kind: true, number: true, symbol: true } as const
const NEWEST_FIRST: { issuedOn?: "desc"; slug?: "asc" }[] = [{ issuedOn: "desc" }, { slug: "asc" }]

/** A plan with its head, period, settings and consolidating agency on that day; null when there is none to see. */
export async function findPlan(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-plan", {})) return null
  const plan = await readPlan(slug)
  if (!plan) return null
  const [functions, directory] = await Promise.all([readConsolidators(await database(), plan.id), readDirectory()])
  const consolidators = functions.filter((row) => holdsOn(row, today))
  const subject = { plan: { consolidators: consolidators.map(({ agencyId }) => agencyId) } }
  return {
    ...plan,
    consolidators: consolidators.map(({ agencyKey: key }) => ({
      key,
      name: agencyNameOn(directory, key, today) ?? key,
    })),
    mayDecide: can(viewer, "decide-correction", subject),
    mayOverride: can(viewer, "override-deadline", subject),
    mayChangeSettings: can(viewer, "change-plan-settings", subject),
    mayRecordPast: can(viewer, "record-past", subject),
    maySummarise: can(viewer, "export-summary", subject),
    mayChase: can(viewer, "export-chasing-letter", subject),
  }
}

/** What a policy question about a plan needs to know: which agencies consolidate it on that day. */
export async function planSubject(client: Database | Transaction, planId: string, day: Day) {
  const rows = await readConsolidators(client, planId)
  return { plan: { consolidators: rows.filter((row) => holdsOn(row, day)).map((row) => row.agencyId) } }
}

/** The agency to which updates and reports go, by its name of the day. */
export async function consolidatorName(client: Database | Transaction, planId: string, today: Day): Promise<string> {
  const consolidator = (await readConsolidators(client, planId)).find((one) => holdsOn(one, today))
  return (consolidator && agencyNameOn(await readDirectory(), consolidator.agencyKey, today)) ?? "cơ quan đầu mối"
}

/** The agencies that ever consolidated a plan; asked once a request. */
export const readConsolidators = cache((client: Database | Transaction, planId: string) =>
  client.$queryRaw<{ agencyId: string; agencyKey: string; from: Day; to: Day | null }[]>(sql`
    SELECT f."agencyId", a."key" AS "agencyKey", f."from", f."to"
    FROM "PlanFunction" f JOIN "Agency" a ON a."id" = f."agencyId"
    WHERE f."planId" = ${planId} AND f."function" = 'CONSOLIDATOR' ORDER BY f."from", a."order"`),
)

/** The plans (slugs) that the viewer's agency consolidates today: there the reviewer's pages stand in the navigation. */
export const listReviewedPlans = async (viewer: Viewer, today: Day): Promise<string[]> =>
  (await listPlanNames(viewer, today)).flatMap(({ slug, isReviewed }) => (isReviewed ? [slug] : []))

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
