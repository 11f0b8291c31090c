import "server-only"
import { ownAgencies, type Viewer } from "@/lib/access/permissions"
import { holdsOn, nameOn } from "@/lib/agencies/validity"
import { type Database, database } from "@/lib/database"
import { type Day, daysBetween } from "@/lib/day"
import { listReviewedPlans } from "@/lib/plans/queries"
import { showUpdate, verbsFor } from "@/lib/progress/queries"
import { readUpdatesOf } from "@/lib/progress/read-updates"
import type { UpdateState } from "@/lib/progress/workflow"
import { isYearly } from "@/lib/tasks/deadline"

/**
 * The updates that wait for this person: with a head those that officers of the own agency forwarded, with a reviewer the
 * completions and stops that wait for confirmation, longest first. Whoever is neither has none.
 */
export async function listAwaiting(viewer: Viewer, today: Day) {
  const own = ownAgencies(viewer, "pass-update").map(({ id }) => id)
  const reviewed = await listReviewedPlans(viewer, today)
  const [withHead, withReviewer] = await Promise.all([
    own.length === 0 ? [] : read(viewer, { state: "WITH_HEAD" as const, agencyId: { in: own } }, today),
    reviewed.length === 0
      ? []
      : read(
          viewer,
          {
            state: "SENT" as const,
            OR: [{ progress: { in: [...CONFIRMED] } }, { replacesId: { not: null } }],
            obligation: { task: { plan: { slug: { in: reviewed } } } },
          },
          today,
        ),
  ])
  return { withHead, withReviewer: withReviewer.filter(({ verbs }) => verbs.length > 0) }
}

const CONFIRMED = ["COMPLETED", "SUSPENDED", "DISCONTINUED"] as const
const MOST = 100

type Where = NonNullable<Parameters<Awaited<ReturnType<typeof database>>["progressUpdate"]["findMany"]>[0]>["where"]

async function read(viewer: Viewer, where: Where, today: Day) {
  const db = await database()
  const found = await db.progressUpdate.findMany({
    where: { ...where, replacedBy: { none: { state: { in: ["WITH_HEAD", "SENT", "CONFIRMED"] } } } },
    orderBy: { createdAt: "asc" },
    take: MOST,
    select: {
      id: true,
      state: true,
      seq: true,
      obligationId: true,
      partId: true,
      agency: { select: { names: { select: { official: true, from: true, to: true } } } },
      obligation: {
        select: {
          task: {
            select: {
              number: true,
              planId: true,
              plan: {
                select: {
                  slug: true,
                  kind: true,
                  number: true,
                  symbol: true,
                  functions: { where: { function: "CONSOLIDATOR" }, select: { agencyId: true, from: true, to: true } },
                },
              },
              readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true } },
              cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
            },
          },
        },
      },
    },
  })
  const waiting = await withoutOvertaken(db, found)
  const updates = await readUpdatesOf(
    db,
    waiting.map(({ id }) => id),
  )
  return waiting.flatMap(({ id, agency, obligation: { task } }) => {
    const update = updates.get(id)
    if (!update) return []
    const consolidators = task.plan.functions.filter((one) => holdsOn(one, today)).map(({ agencyId }) => agencyId)
    return [
      {
        ...showUpdate(update, isYearly(task.readings[0]?.kind ?? "UNREADABLE")),
        mayCorrect: false,
        partName: null, // the agency is named above it
        verbs: verbsFor(viewer, update, { plan: { consolidators } }),
        agencyName: nameOn(agency.names, today)?.official ?? "",
        task: { number: task.number, title: task.cells[0]?.corrected ?? "", plan: task.plan },
        days: daysBetween(update.steps.at(-1)?.on ?? today, today),
      },
    ]
  })
}

type Placed = { state: UpdateState; obligationId: string; partId: string | null; seq: number }

/**
 * Where the agency has said something newer of the same duty that stands, the reviewer has nothing left to decide. What lies
 * with the head is said only when it is sent.
 */
async function withoutOvertaken<Waiting extends Placed>(db: Database, found: Waiting[]): Promise<Waiting[]> {
  const newest = await db.progressUpdate.groupBy({
    by: ["obligationId", "partId"],
    where: {
      obligationId: { in: found.map(({ obligationId }) => obligationId) },
      state: { in: ["SENT", "CONFIRMED"] },
      progress: { not: null },
    },
    _max: { seq: true },
  })
  return found.filter(
    ({ state, obligationId, partId, seq }) =>
      state === "WITH_HEAD" ||
      !newest.some((one) => one.obligationId === obligationId && one.partId === partId && (one._max.seq ?? 0) > seq),
  )
}
