import "server-only"
import { inForce } from "@/lib/access/memberships"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import { readPlan } from "@/lib/plans/read-plan"

/** A kept list of the viewer's own; `sharedWith` is the agency whose people see it too. */
export type OwnView = { id: string; name: string; query: string; sharedWith: string | null }
/** A kept list of a colleague. */
export type SharedView = { id: string; name: string; query: string; owner: string }

/**
 * The kept lists of a plan: the viewer's own, and what colleagues share with an agency to which both belong at that moment.
 * Whoever moves to another agency takes what they shared along.
 */
export async function listViews(
  viewer: Viewer,
  slug: string,
  now: Date,
): Promise<{ own: OwnView[]; shared: SharedView[] }> {
  if (!can(viewer, "see-task", {})) return { own: [], shared: [] }
  const agencies = new Map(
    viewer.memberships.flatMap(({ agencyId, agencyName }) => (agencyId ? [[agencyId, agencyName ?? ""] as const] : [])),
  )
  const plan = await readPlan(slug)
  if (!plan) return { own: [], shared: [] }
  const db = await database()
  const views = await db.savedView.findMany({
    where: {
      planId: plan.id,
      OR: [
        { personId: viewer.personId },
        ...[...agencies.keys()].map((agencyId) => ({
          agencyId,
          person: { disabledAt: null, memberships: { some: { agencyId, ...inForce(now) } } },
        })),
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, personId: true, agencyId: true, name: true, query: true },
  })
  const isOwn = ({ personId }: { personId: string }) => personId === viewer.personId
  const owners = await namesOf(
    db,
    views.filter((view) => !isOwn(view)).map(({ personId }) => personId),
  )
  return {
    own: views
      .filter(isOwn)
      .map(({ id, name, query, agencyId }) => ({ id, name, query, sharedWith: agencies.get(agencyId ?? "") ?? null })),
    shared: views
      .filter((view) => !isOwn(view))
      .map(({ id, name, query, personId }) => ({ id, name, query, owner: owners.get(personId) ?? "" })),
  }
}

async function namesOf(db: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
