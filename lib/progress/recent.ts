import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Viewer } from "@/lib/access/permissions"
import { nameOn } from "@/lib/agencies/validity"
import { type Day, plusDays } from "@/lib/day"
import { RECENT_DAYS, RECENT_STEPS, type RecentDays, type RecentKind } from "@/lib/progress/recent-kinds"
import { NO_CONDITIONS } from "@/lib/tasks/conditions"
import { type ListSource, openList } from "@/lib/tasks/list-source"

/**
 * What happened in the days before: updates sent, completions confirmed, updates returned. CROSS JOIN keeps SQLite to the
 * order written: the month's few steps first, not all that was ever said of the plan.
 */
export async function countRecent({ db, plan, asOf }: ListSource) {
  const since = (days: number) => plusDays(asOf, -days)
  const rows = await db.$queryRaw<{ on: Day; verb: string; progress: string | null; count: number | bigint }[]>(sql`
    SELECT s."on" AS "on", s."verb" AS "verb", u."progress" AS "progress", count(*) AS "count"
    FROM "ReviewStep" s CROSS JOIN "ProgressUpdate" u CROSS JOIN "Obligation" o CROSS JOIN "Task" t
    WHERE u."id" = s."updateId" AND o."id" = u."obligationId" AND t."id" = o."taskId" AND t."planId" = ${plan.id}
      AND s."on" > ${since(Math.max(...RECENT_DAYS))} AND s."on" <= ${asOf}
    GROUP BY 1, 2, 3`)
  return RECENT_DAYS.map((days) => {
    const within = rows.filter(({ on }) => on > since(days))
    const count = (kind: RecentKind) => {
      const { verb, progress = null } = RECENT_STEPS[kind]
      const counted = within.filter((row) => row.verb === verb && (progress === null || row.progress === progress))
      return counted.reduce((total, row) => total + Number(row.count), 0)
    }
    return { days, sent: count("sent"), completed: count("completed"), returned: count("returned") }
  })
}

/** As many steps as one page tells. */
export const MOST_RECENT = 200

/**
 * The steps behind one of those figures, newest first, at most 200 of them; `days` are those before the day that is asked
 * for. Null when there is no such plan to see.
 */
export async function listRecent(
  viewer: Viewer,
  slug: string,
  { days, kind, asOf }: { days: RecentDays; kind: RecentKind; asOf: Day | null },
  today: Day,
) {
  if (!can(viewer, "see-task-history", {})) return null
  const list = await openList(viewer, slug, { ...NO_CONDITIONS, q: "", asOf }, today)
  if (!list) return null
  const { verb, ...said } = RECENT_STEPS[kind]
  const steps = await list.db.reviewStep.findMany({
    where: {
      on: { gt: plusDays(list.asOf, -days), lte: list.asOf },
      verb,
      update: { ...said, obligation: { task: { planId: list.plan.id } } },
    },
    orderBy: [{ on: "desc" }, { at: "desc" }],
    take: MOST_RECENT,
    select: {
      id: true,
      on: true,
      reason: true,
      update: {
        select: {
          progress: true,
          agency: { select: { names: { select: { official: true, from: true, to: true } } } },
          obligation: { select: { task: { select: { number: true, cells: TITLE } } } },
        },
      },
    },
  })
  return {
    asOf: list.asOf,
    steps: steps.map(({ update: { agency, progress, obligation }, ...step }) => ({
      ...step,
      progress,
      agencyName: nameOn(agency.names, step.on)?.official ?? "",
      task: { number: obligation.task.number, title: obligation.task.cells[0]?.corrected ?? "" },
    })),
  }
}

const TITLE = {
  where: { column: "TITLE" },
  orderBy: { version: "desc" },
  take: 1,
  select: { corrected: true },
} as const
