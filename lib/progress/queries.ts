import "server-only"
import { can, hasRole, type Reader, type Viewer } from "@/lib/access/permissions"
import { holdsOn, nameOn } from "@/lib/agencies/validity"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { listUnsentFiles, shownOfFile } from "@/lib/evidence/queries"
import { planSubject } from "@/lib/plans/queries"
import { agencyOf, dutyIn, findDuty, findLedTask, houseOf, targetOf } from "@/lib/progress/duties"
import { needsConfirmation, type Progress } from "@/lib/progress/progress"
import { dutyStatuses, type ShownStatus } from "@/lib/progress/statuses"
import { nextUpdateState, UPDATE_VERBS, type UpdateState, type UpdateVerb } from "@/lib/progress/workflow"
import { isYearly } from "@/lib/tasks/deadline"

/**
 * How every duty of a task stands on a day, what was said of them (newest first, with the steps each took), and what this
 * viewer may do about it. Null when there is no such task to see. What has not left an agency's house is shown to its own
 * people alone; of a past day only what was there on that day.
 */
export async function findProgress(viewer: Reader, slug: string, number: string, asOf: Day, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const task = await db.task.findFirst({
    where: { number, plan: { slug } },
    select: {
      id: true,
      stableKey: true,
      planId: true,
      plan: { select: { issuedOn: true, dueSoonDays: true } },
      readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true } },
      obligations: { select: { id: true } },
    },
  })
  if (!task) return null
  const asked = { taskId: task.id, isYearly: isYearly(task.readings[0]?.kind ?? "UNREADABLE") }
  const [duties, updates] = await Promise.all([
    dutyStatuses(db, task.plan, asked, asOf),
    db.progressUpdate.findMany({
      where: {
        // By the duties, not by their task: so the newest are read off an index.
        obligationId: { in: task.obligations.map(({ id }) => id) },
        OR: [{ countsOn: { lte: asOf } }, { countsOn: null }],
      },
      orderBy: [{ createdAt: "desc" }, { seq: "desc" }],
      take: MOST_UPDATES,
      select: updateFields,
    }),
  ])
  const isToday = asOf >= today
  const subject = await planSubject(db, task.planId, today)
  const reportable = isToday ? await reportableDuties(db, viewer, task.stableKey, duties, subject) : []
  return {
    duties,
    updates: updates
      .map((update) => asItWas(update, asOf))
      .filter(({ steps, agencyId }) => steps.length > 0 && (hasLeft(steps) || isOwnHouse(viewer, agencyId)))
      .map((update) => ({
        ...showUpdate(update, asked.isYearly),
        mayCorrect: isToday && update.progress !== null && mayCorrect(viewer, update),
        verbs: isToday && !hasFollower(updates, update) ? verbsFor(viewer, update, subject) : [],
      })),
    reportable,
  }
}

/** An update with the steps that it had taken by a day, in the state to which they led. */
function asItWas<Kept extends { state: UpdateState; steps: { on: Day; to: UpdateState }[] }>(
  update: Kept,
  asOf: Day,
): Kept {
  const steps = update.steps.filter(({ on }) => on <= asOf)
  return { ...update, steps, state: steps.at(-1)?.to ?? update.state }
}

/** An update with which duty it speaks of: the year where the task is owed year by year, whose part where a group leads. */
export const showUpdate = <
  Kept extends { obligation: { year: number | null }; part: { agency: { key: string } } | null },
>(
  update: Kept,
  yearly: boolean,
) => ({
  ...update,
  isYearly: yearly,
  duty: { year: yearly ? update.obligation.year : null, part: update.part?.agency.key ?? null },
})

const MOST_UPDATES = 50

/** Withdrawn from the head it never left the house; withdrawn once it was sent it did. */
const hasLeft = (steps: { to: UpdateState }[]) => steps.some(({ to }) => to === "SENT" || to === "CONFIRMED")
const isOwnHouse = (viewer: Reader, agencyId: string) =>
  viewer.memberships.some((membership) => membership.agencyId === agencyId)

/** What is shown of an update, wherever it is. */
export const updateFields = {
  id: true,
  seq: true,
  progress: true,
  result: true,
  difficulties: true,
  proposals: true,
  next: true,
  speaksOn: true,
  submittedOn: true,
  submittedTo: true,
  issuedOn: true,
  documentNumber: true,
  noEvidenceReason: true,
  onBehalf: true,
  enteredLater: true,
  replacesId: true,
  state: true,
  obligationId: true,
  partId: true,
  countsOn: true,
  createdAt: true,
  agencyId: true,
  authorId: true,
  author: { select: { name: true } },
  obligation: { select: { year: true } },
  part: { select: { agency: { select: { key: true } } } },
  replacedBy: { select: { id: true, state: true } },
  files: { orderBy: { uploadedAt: "asc" }, select: shownOfFile },
  steps: {
    orderBy: { seq: "asc" },
    select: {
      seq: true,
      verb: true,
      to: true,
      reason: true,
      at: true,
      on: true,
      byId: true,
      by: { select: { name: true } },
    },
  },
} as const

type Update = {
  state: UpdateState
  progress: Progress | null
  replacesId: string | null
  agencyId: string
  authorId: string
  steps: { verb: string; byId: string }[]
}

/** The steps that this viewer may take with an update now: the table's, the policy's, and nobody confirms the own word. */
export function verbsFor(
  viewer: Reader,
  update: Update,
  subject: Awaited<ReturnType<typeof planSubject>>,
): UpdateVerb[] {
  const own = { agencyId: update.agencyId }
  const isMine =
    update.authorId === viewer.personId ||
    update.steps.some(({ verb, byId }) => verb === "send" && byId === viewer.personId)
  const may: Partial<Record<UpdateVerb, boolean>> = {
    send: can(viewer, "pass-update", own),
    "hand-back": can(viewer, "pass-update", own),
    withdraw: can(viewer, "withdraw-update", own),
    confirm: can(viewer, "review-update", subject) && !isMine && isWaiting(update),
    return: can(viewer, "review-update", subject),
  }
  return UPDATE_VERBS.filter((verb) => may[verb] && nextUpdateState(update.state, verb) !== null)
}

/** A sent word of one's own agency that nothing has replaced yet can be corrected by a new one. */
const mayCorrect = (
  viewer: Reader,
  update: { state: UpdateState; agencyId: string; replacedBy: { state: UpdateState }[] },
) =>
  (update.state === "SENT" || update.state === "RETURNED" || update.state === "CONFIRMED") &&
  update.replacedBy.every(({ state }) => state === "RETURNED" || state === "WITHDRAWN" || state === "HANDED_BACK") &&
  can(viewer, "report-progress", { agencyId: update.agencyId })

/**
 * Whether the agency has said something newer of the same duty: then there is nothing left to decide about this word. What
 * lies in its house or was taken back is not said.
 */
const hasFollower = (all: Placed[], { obligationId, partId, seq }: Placed) =>
  all.some(
    (other) => other.obligationId === obligationId && other.partId === partId && other.seq > seq && isSaid(other.state),
  )
const isSaid = (state: UpdateState) => state !== "WITH_HEAD" && state !== "HANDED_BACK" && state !== "WITHDRAWN"
type Placed = { obligationId: string; partId: string | null; seq: number; state: UpdateState }

const isWaiting = ({ progress, replacesId }: Update) =>
  progress !== null && (needsConfirmation(progress) || replacesId !== null)

/** The duties about which this viewer may report: by the own agency, or on behalf of the one that leads. */
async function reportableDuties(
  db: Database,
  viewer: Reader,
  stableKey: string,
  duties: ShownStatus[],
  subject: Awaited<ReturnType<typeof planSubject>>,
): Promise<{ year: number | null; part: string | null; onBehalf: boolean }[]> {
  const task = await findLedTask(db, stableKey)
  if (!task) return []
  const found = []
  for (const { year } of duties) {
    const parts = [null, ...viewer.memberships.flatMap(({ agencyKey }) => agencyKey ?? [])]
    for (const part of new Set(parts)) {
      const duty = dutyIn(task, year, part)
      if (!duty || (duty.isShared && part === null)) continue
      const own = agencyOf(viewer, duty)
      if (own ? can(viewer, "report-progress", { agencyId: own.id }) : can(viewer, "report-on-behalf", subject)) {
        found.push({ year, part: duty.isShared ? part : null, onBehalf: own === null })
        break
      }
    }
  }
  return found
}

/**
 * What the form of an update begins with: the duty, how it stands, the newest update that was seen, the draft of the
 * viewer's agency, whether it goes to the head or straight out. Null where this viewer may not report.
 */
export async function findReportForm(
  viewer: Viewer,
  asked: { task: string; year: number | null; part: string | null },
  today: Day,
) {
  const db = await database()
  const duty = await findDuty(db, asked, today)
  if (!duty) return null
  const own = agencyOf(viewer, duty)
  const may = own
    ? can(viewer, "report-progress", { agencyId: own.id })
    : can(viewer, "report-on-behalf", { plan: duty.plan })
  if (!may) return null
  const task = await db.task.findUniqueOrThrow({
    where: { id: duty.task.id },
    select: {
      number: true,
      plan: { select: { slug: true, kind: true, number: true, symbol: true, issuedOn: true, dueSoonDays: true } },
      cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
      approvers: { orderBy: { order: "asc" }, select: { name: true } },
    },
  })
  const duties = await dutyStatuses(db, task.plan, { taskId: duty.task.id, isYearly: duty.recurring }, today)
  const agency = own ?? duty.agencies[0]
  const draft = own
    ? await db.draft.findUnique({
        where: { agencyId_target: { agencyId: own.id, target: targetOf(asked) } },
        select: { body: true, version: true, savedAt: true, savedBy: { select: { name: true } } },
      })
    : null
  const house = houseOf(viewer, duty)
  return {
    number: task.number,
    files: house ? await listUnsentFiles(db, house, targetOf(asked)) : [],
    title: task.cells[0]?.corrected ?? "",
    plan: task.plan,
    approvers: task.approvers.map(({ name }) => name),
    status: duties.find(({ obligationId }) => obligationId === duty.obligation.id) ?? null,
    recurring: duty.recurring,
    seen: duty.last?.seq ?? 0,
    agencyName: (agency && nameOn(agency.names, today)?.official) ?? agency?.key ?? "",
    consolidator: await consolidatorName(db, duty.task.planId, today),
    onBehalf: own === null,
    headRule: own && !hasRole(viewer, "HEAD") ? own.headRule : ("NONE" as const),
    draft,
  }
}

/** The agency to which updates go, by its name of the day. */
async function consolidatorName(db: Database, planId: string, today: Day): Promise<string> {
  const rows = await db.planFunction.findMany({
    where: { planId, function: "CONSOLIDATOR" },
    select: { from: true, to: true, agency: { select: { names: true } } },
  })
  const row = rows.find((one) => holdsOn(one, today))
  return (row && nameOn(row.agency.names, today)?.official) ?? "cơ quan đầu mối"
}
