import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import { type Day, yearOf } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { leadersOf } from "@/lib/progress/duties"
import { keyOf } from "@/lib/progress/past-entry"
import type { PastView } from "@/lib/progress/past-input"
import { listOffers } from "@/lib/progress/past-offers"
import { listParts } from "@/lib/progress/past-parts"
import { nameOf, type PastRow, type Place, readTasks, readWords } from "@/lib/progress/past-rows"
import { needsConfirmation } from "@/lib/progress/progress"
import type { CompletionDay } from "@/lib/progress/standing"
import { isOwedYearly, isUnfinished, standingHeld } from "@/lib/progress/status-sql"
import { obligationStatuses } from "@/lib/progress/statuses"
import { isYearly } from "@/lib/tasks/deadline"
import { keyOfSection } from "@/lib/tasks/grouping"

export const PAST_ROWS_A_PAGE = 60
/** The most rows of a file; of a larger plan a file is made for each section. */
export const MOST_PAST_OUT = 500

/**
 * For the reviewer: the duties of a plan of which the past can be recorded, a page of them or all; null for everybody else
 * and where there is no such plan. Of what recurs the years from the plan's issue up to this one.
 */
export async function listPast(viewer: Viewer, slug: string, view: PastView, today: Day, all = false) {
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    select: { id: true, issuedOn: true, dueSoonDays: true, completionDay: true },
  })
  if (!plan || !can(viewer, "record-past", await planSubject(db, plan.id, today))) return null
  const sections = await db.taskCount.findMany({
    where: { planId: plan.id, facet: "section", count: { gt: 0 } },
    orderBy: { key: "asc" },
    select: { key: true, label: true },
  })
  const places = await placesOf(db, plan, view, today)
  const parts = view.kind === "shared" ? (await readParts(db, plan, places, today)).filter(isAsked(view)) : null
  const total = (parts ?? places).length
  const size = all ? MOST_PAST_OUT : PAST_ROWS_A_PAGE
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(view.page, pages)
  const onPage = <Row>(rows: Row[]) => rows.slice((page - 1) * size, page * size)
  const rows = parts ? onPage(parts) : await readRows(db, plan, onPage(places), today)
  return { total, page, pages, sections, rows }
}

const isAsked =
  ({ show }: PastView) =>
  ({ status: { standing } }: PastRow) =>
    show === "all" || standing.progress === null || !needsConfirmation(standing.progress)

type Plan = { id: string; issuedOn: Day; dueSoonDays: number; completionDay: CompletionDay }

const WHICH: Record<PastView["kind"], (from: number, to: number) => Sql> = {
  single: () => sql`NOT ${isOwedYearly} AND ${LED_BY_AGENCY}`,
  yearly: (from, to) => sql`${isOwedYearly} AND ${LED_BY_AGENCY} AND o."year" BETWEEN ${from} AND ${to}`,
  shared: (from, to) => sql`NOT ${LED_BY_AGENCY}
    AND (NOT ${isOwedYearly} OR o."year" BETWEEN ${from} AND ${to})`,
}

const LED_BY_AGENCY = sql`EXISTS (SELECT 1 FROM "Assignment" a
  WHERE a."taskId" = l."taskId" AND a."role" = 'LEAD' AND a."to" IS NULL AND a."agencyId" IS NOT NULL)`

/** The duties of a view in the order of the appendix. */
async function placesOf(db: Database, plan: Plan, view: PastView, today: Day): Promise<Place[]> {
  const parts = [
    sql`l."planId" = ${plan.id}`,
    WHICH[view.kind](yearOf(plan.issuedOn), yearOf(today)),
    ...(view.section === null ? [] : [sql`l."sectionKey" = ${keyOfSection(view.section)}`]),
    ...(view.show === "all" || view.kind === "shared" ? [] : [isUnfinished]),
  ]
  return db.$queryRaw<Place[]>(sql`
    SELECT o."id" AS "obligationId", l."taskId", l."deadlineKind" AS "kind"
    FROM "TaskListing" l JOIN "Obligation" o ON o."taskId" = l."taskId" AND o."inForce" = TRUE ${standingHeld(today)}
    WHERE ${join(parts, " AND ")} ORDER BY l."order", o."year"`)
}

async function readParts(db: Database, plan: Plan, places: Place[], today: Day): Promise<PastRow[]> {
  const ids = places.map(({ obligationId }) => obligationId)
  const [parts, words] = await Promise.all([listParts(db, plan, places, today), readWords(db, ids)])
  return parts.map(({ row, obligationId, partId }) => ({
    ...row,
    ...(partId === null ? { seen: 0, recorded: null } : words(obligationId, partId)),
    offer: null,
  }))
}

async function readRows(db: Database, plan: Plan, places: Place[], today: Day): Promise<PastRow[]> {
  const taskIds = [...new Set(places.map(({ taskId }) => taskId))]
  const ids = places.map(({ obligationId }) => obligationId)
  const asked = places.map(({ taskId, kind }) => ({ taskId, isYearly: isYearly(kind) }))
  const [tasks, statuses, offers, words] = await Promise.all([
    readTasks(db, taskIds),
    obligationStatuses(db, plan, asked, today),
    listOffers(db, taskIds),
    readWords(db, ids),
  ])
  return places.flatMap(({ obligationId, taskId, kind }): PastRow[] => {
    const task = tasks.get(taskId)
    const status = statuses.get(obligationId)
    if (!task || !status) return []
    const [lead] = leadersOf(task.assignments).named
    const isSilent = status.standing.lastSaidOn === null
    return [
      {
        key: keyOf({ task: task.stableKey, year: status.year, part: null }),
        number: task.number,
        title: task.cells[0]?.corrected ?? "",
        lead: nameOf(lead, today),
        recurring: isYearly(kind),
        status,
        ...words(obligationId),
        offer: (isSilent && offers.get(taskId)) || null,
      },
    ]
  })
}
