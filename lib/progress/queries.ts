import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { agencyNameOn, readDirectory } from "@/lib/agencies/directory"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { agencyOf, dutyIn } from "@/lib/progress/duties"
import { findLeads, type LedTask } from "@/lib/progress/led-tasks"
import { needsConfirmation, type Progress } from "@/lib/progress/progress"
import { type KeptUpdate, readUpdates } from "@/lib/progress/read-updates"
import { dutyStatuses } from "@/lib/progress/statuses"
import { nextUpdateState, UPDATE_VERBS, type UpdateState, type UpdateVerb } from "@/lib/progress/workflow"
import { findTaskHead, type TaskHead } from "@/lib/tasks/task-head"

/**
 * How every duty of a task stands on a day, what was said of them (newest first, with the steps each took), and what this
 * viewer may do about it. Null when there is no such task to see. What has not left an agency's house is shown to its own
 * people alone; of a past day only what was there on that day. `isMore` says that more was said than the `most` newest.
 */
export async function findProgress(
  viewer: Reader,
  slug: string,
  number: string,
  asOf: Day,
  today: Day,
  most = MOST_UPDATES,
) {
  if (!can(viewer, "see-task", {})) return null
  const task = await findTaskHead(slug, number)
  if (!task) return null
  const db = await database()
  const said = task.obligations.map(({ id }) => id)
  const [duties, updates, subject] = await Promise.all([
    dutyStatuses(db, task.plan, { taskId: task.id, isYearly: task.isYearly }, asOf),
    // By the duties, not by their task: so the newest are read off an index.
    said.length === 0
      ? []
      : readUpdates(
          db,
          sql`u."obligationId" IN (${join(said)}) AND (u."countsOn" <= ${asOf} OR u."countsOn" IS NULL)
            ORDER BY u."createdAt" DESC, u."seq" DESC LIMIT ${most + 1}`,
        ),
    planSubject(db, task.planId, today),
  ])
  const isToday = asOf >= today
  const directory = await readDirectory()
  const partName = (update: KeptUpdate) => {
    const key = update.part?.agency.key
    return key === undefined ? null : (agencyNameOn(directory, key, asOf) ?? key)
  }
  return {
    duties,
    isMore: updates.length > most,
    updates: updates
      .slice(0, most)
      .map((update) => asItWas(update, asOf))
      .filter(({ steps, agencyId }) => steps.length > 0 && (hasLeft(steps) || isOwnHouse(viewer, agencyId)))
      .map((update) => ({
        ...showUpdate(update, task.isYearly),
        partName: partName(update),
        mayCorrect: isToday && update.progress !== null && mayCorrect(viewer, update),
        verbs: isToday && !hasFollower(updates, update) ? verbsFor(viewer, update, subject) : [],
      })),
    reportable: isToday ? reportableDuties(viewer, { ...task, leads: await findLeads(db, task.id) }, subject) : [],
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
const mayCorrect = (viewer: Reader, update: { state: UpdateState; agencyId: string; isReplaced: boolean }) =>
  (update.state === "SENT" || update.state === "RETURNED" || update.state === "CONFIRMED") &&
  !update.isReplaced &&
  can(viewer, "report-progress", { agencyId: update.agencyId })

/**
 * Whether the agency has said something newer of the same duty that stands: then there is nothing left to decide about this
 * word. "Không thay đổi" leaves it, and what lies in the house or was taken or given back is not said.
 */
const hasFollower = (all: Placed[], { obligationId, partId, seq }: Placed) =>
  all.some(
    (other) =>
      other.obligationId === obligationId &&
      other.partId === partId &&
      other.seq > seq &&
      other.progress !== null &&
      (other.state === "SENT" || other.state === "CONFIRMED"),
  )
type Placed = {
  obligationId: string
  partId: string | null
  seq: number
  state: UpdateState
  progress: Progress | null
}

const isWaiting = ({ progress, replacesId }: Update) =>
  progress !== null && (needsConfirmation(progress) || replacesId !== null)

/** The duties about which this viewer may report: by the own agency, or on behalf of the one that leads. */
function reportableDuties(
  viewer: Reader,
  task: Pick<LedTask, "isYearly" | "leads"> & Pick<TaskHead, "obligations">,
  subject: Awaited<ReturnType<typeof planSubject>>,
): { year: number | null; part: string | null; onBehalf: boolean }[] {
  const led = { ...task, obligations: task.obligations.filter(({ inForce }) => inForce) }
  const parts = new Set([null, ...viewer.memberships.flatMap(({ agencyKey }) => agencyKey ?? [])])
  const found = []
  for (const { year } of led.obligations) {
    for (const part of parts) {
      const duty = dutyIn(led, year, part)
      if (!duty || (duty.isShared && part === null)) continue
      const own = agencyOf(viewer, duty)
      if (own ? can(viewer, "report-progress", { agencyId: own.id }) : can(viewer, "report-on-behalf", subject)) {
        found.push({ year: led.isYearly ? year : null, part: duty.isShared ? part : null, onBehalf: own === null })
        break
      }
    }
  }
  return found
}
