import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { ownAgencies, type Viewer } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import { type Day, yearOf } from "@/lib/day"
import { leadersOf } from "@/lib/progress/duties"
import { keyOf } from "@/lib/progress/past-entry"
import { listParts } from "@/lib/progress/past-parts"
import { type DutyRow, nameOf, type Place, readTasks } from "@/lib/progress/past-rows"
import { needsConfirmation } from "@/lib/progress/progress"
import { findSheetDraft } from "@/lib/progress/sheet-draft"
import { type LastWords, readLastWords } from "@/lib/progress/sheet-words"
import { isOwedYearly, isUnfinished, standingHeld } from "@/lib/progress/status-sql"
import { obligationStatuses, type ShownStatus } from "@/lib/progress/statuses"
import { isYearly } from "@/lib/tasks/deadline"
import { inGroupsOf, ledBy } from "@/lib/tasks/list-conditions"

export const SHEET_ROWS_A_PAGE = 40

/** A duty that its agency can tell of. */
export type SheetRow = DutyRow & LastWords

/**
 * What the viewer's agencies lead in a plan and have not finished, a page of it in the order of the appendix: of what recurs
 * the duty of this year, and those of earlier years of which nothing was ever said; with what is typed and not sent. Null for whoever speaks for no agency
 * and where there is no such plan.
 */
export async function findSheet(viewer: Viewer, slug: string, page: number, today: Day) {
  const own = ownAgencies(viewer, "report-progress")
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    select: { id: true, issuedOn: true, dueSoonDays: true, completionDay: true },
  })
  if (own.length === 0 || !plan) return null
  const places = await placesOf(db, plan, own, today)
  const pages = Math.max(1, Math.ceil(places.length / SHEET_ROWS_A_PAGE))
  const at = Math.min(page, pages)
  const shown = places.slice((at - 1) * SHEET_ROWS_A_PAGE, at * SHEET_ROWS_A_PAGE)
  const [rows, draft] = await Promise.all([readRows(db, plan, shown, own, today), findSheetDraft(db, viewer, slug)])
  return { total: places.length, page: at, pages, rows, draft }
}

type Own = { id: string; key: string }
type Plan = { id: string; issuedOn: Day; dueSoonDays: number; completionDay: "ISSUED" | "SUBMITTED" }

async function placesOf(db: Database, plan: Plan, own: Own[], today: Day): Promise<Place[]> {
  const led = join(
    own.map(({ key }) => sql`${ledBy(key)} UNION ALL ${inGroupsOf(key, "LEAD")}`),
    " UNION ALL ",
  )
  const year = yearOf(today)
  return db.$queryRaw<Place[]>(sql`
    SELECT o."id" AS "obligationId", l."taskId", l."deadlineKind" AS "kind"
    FROM "TaskListing" l JOIN "Obligation" o ON o."taskId" = l."taskId" AND o."inForce" = TRUE ${standingHeld(today)}
    WHERE l."planId" = ${plan.id} AND l."taskId" IN (${led}) AND ${isUnfinished}
      AND (NOT ${isOwedYearly} OR (o."year" BETWEEN ${yearOf(plan.issuedOn)} AND ${year}
        AND (s."lastSaidOn" IS NULL OR o."year" = (
          SELECT max(y."year") FROM "Obligation" y
          WHERE y."taskId" = o."taskId" AND y."inForce" = TRUE AND y."year" <= ${year}))))
    ORDER BY l."order", o."year"`)
}

async function readRows(db: Database, plan: Plan, places: Place[], own: Own[], today: Day): Promise<SheetRow[]> {
  const taskIds = [...new Set(places.map(({ taskId }) => taskId))]
  const asked = places.map(({ taskId, kind }) => ({ taskId, isYearly: isYearly(kind) }))
  const [tasks, statuses, words] = await Promise.all([
    readTasks(db, taskIds),
    obligationStatuses(db, plan, asked, today),
    readLastWords(
      db,
      places.map(({ obligationId }) => obligationId),
      own.map(({ id }) => id),
    ),
  ])
  const isShared = ({ taskId }: Place) => leadersOf(tasks.get(taskId)?.assignments ?? []).isShared
  const parts = await listParts(db, plan, places.filter(isShared), today)
  return places.flatMap((place): SheetRow[] => {
    const task = tasks.get(place.taskId)
    const status = statuses.get(place.obligationId)
    if (!task || !status) return []
    const duty = { task: task.stableKey, year: status.year }
    if (isShared(place))
      return own.flatMap(({ id, key }) => {
        const part = parts.find(({ row }) => row.key === keyOf({ ...duty, part: key }))
        return part && isOpen(part.row.status) ? [{ ...part.row, ...words(place.obligationId, id) }] : []
      })
    if (!isOpen(status)) return []
    const lead = leadersOf(task.assignments).named.find(({ id }) => own.some((agency) => agency.id === id))
    const [number, title] = [task.number, task.cells[0]?.corrected ?? ""]
    const shown = { number, title, lead: nameOf(lead, today), recurring: isYearly(place.kind), status }
    return [{ key: keyOf({ ...duty, part: null }), ...shown, ...words(place.obligationId, null) }]
  })
}

/** What waits for the reviewer waits for nobody here. */
const isOpen = ({ standing }: ShownStatus) =>
  standing.pending === null && (standing.progress === null || !needsConfirmation(standing.progress))
