import "server-only"
import { can, ownAgencies, type Viewer } from "@/lib/access/permissions"
import { agencyNameOn, type Directory, readDirectory } from "@/lib/agencies/directory"
import { holdsOn, nameOnOrLast } from "@/lib/agencies/validity"
import { partiesOf } from "@/lib/cooperation/parties"
import { findLeader, readContacts, readContributions, readRequests, readWait } from "@/lib/cooperation/read-cooperation"
import { database } from "@/lib/database"
import { type Day, dayOf, endOf } from "@/lib/day"
import { planSubject, readConsolidators } from "@/lib/plans/queries"
import { findTaskHead } from "@/lib/tasks/task-head"
import { DESK_WORDS } from "@/lib/words"

/**
 * Who works together on a task, as it was on a day: who was asked for help and what was contributed, newest first; at whose
 * desk it lies; whom to call; which leader is in charge; and what this viewer may say. Null when there is none to see.
 */
export async function findCooperation(viewer: Viewer, slug: string, number: string, asOf: Day, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const task = await findTaskHead(slug, number)
  if (!task) return null
  const db = await database()
  const until = endOf(asOf)
  const [directory, parties, requests, contributions, wait, contacts, leader, subject, consolidators] =
    await Promise.all([
      readDirectory(),
      partiesOf(db, task.id),
      readRequests(db, task.id, until),
      readContributions(db, task.id, until),
      readWait(db, task.id, asOf),
      can(viewer, "see-contacts", {}) ? readContacts(db, task.id, until) : [],
      findLeader(db, task, until),
      planSubject(db, task.planId, today),
      readConsolidators(db, task.planId),
    ])
  const nameOf = (key: string) => agencyNameOn(directory, key, asOf) ?? key
  const named = <Told extends { agencyKey: string }>({ agencyKey, ...told }: Told) => ({
    ...told,
    agencyName: nameOf(agencyKey),
  })
  const isToday = asOf >= today
  const speaks = isToday && parties.leads.some((agencyId) => can(viewer, "name-wait", { agencyId }))
  const holding = consolidators.filter((one) => holdsOn(one, asOf))
  return {
    stableKey: task.stableKey,
    requests: requests.map(named),
    contributions: contributions.map(named),
    wait: wait && { ...wait, agencyName: wait.agencyKey && nameOf(wait.agencyKey) },
    consolidator: holding.map(({ agencyKey }) => nameOf(agencyKey)).join("; ") || DESK_WORDS.REVIEWER,
    // the newest of each agency
    contacts: contacts
      .filter(({ agencyKey }, at) => contacts.findIndex((other) => other.agencyKey === agencyKey) === at)
      .flatMap(({ agencyKey, name, phone }) => (name === null ? [] : [{ agencyName: nameOf(agencyKey), name, phone }])),
    leader,
    mayLead: speaks,
    mayContribute: isToday && parties.helpers.some((agencyId) => can(viewer, "contribute", { agencyId })),
    mayNameLeader: isToday && can(viewer, "name-leader-in-charge", subject),
    others: speaks ? othersIn(directory, parties.leads, today) : [],
  }
}

export type Cooperation = NonNullable<Awaited<ReturnType<typeof findCooperation>>>

const NEWEST = [{ at: "desc" as const }, { id: "desc" as const }]
const MOST = 50
const agency = { select: { key: true } } as const

/** Every agency of the day but those that lead, in the official order. */
const othersIn = ({ agencies }: Directory, leads: string[], today: Day) =>
  [...agencies.values()]
    .filter((one) => !leads.includes(one.id) && one.kind !== "AUTHORITY" && holdsOn(one, today))
    .map(({ key, names }) => ({ key, name: nameOnOrLast(names, today)?.official ?? key }))

/** What others ask of the viewer's own agencies: help that was asked for and not given since, tasks that lie at their desk. */
export async function listAskedOfOwn(viewer: Viewer, today: Day) {
  const own = ownAgencies(viewer, "contribute").map(({ id }) => id)
  if (own.length === 0) return { requests: [], waits: [] }
  const db = await database()
  const directory = await readDirectory()
  const nameOf = ({ key }: { key: string }) => agencyNameOn(directory, key, today) ?? key
  const [requests, given, waits] = await Promise.all([
    db.helpRequest.findMany({
      where: { agencyId: { in: own } },
      orderBy: NEWEST,
      take: MOST,
      select: { id: true, text: true, at: true, taskId: true, from: agency, task: { select: taskFields } },
    }),
    db.contribution.findMany({
      where: { agencyId: { in: own } },
      orderBy: NEWEST,
      take: MOST,
      select: { at: true, obligation: { select: { taskId: true } } },
    }),
    db.wait.findMany({
      where: { agencyId: { in: own }, endedOn: null },
      orderBy: { since: "asc" },
      take: MOST,
      select: { id: true, text: true, since: true, from: agency, task: { select: taskFields } },
    }),
  ])
  const isGiven = (taskId: string, at: Date) =>
    given.some((contribution) => contribution.obligation.taskId === taskId && contribution.at >= at)
  return {
    requests: requests
      .filter(({ taskId, at }) => !isGiven(taskId, at))
      .map(({ id, text, at, from, task }) => ({ id, text, on: dayOf(at), from: nameOf(from), ...shown(task) })),
    waits: waits.map(({ id, text, since, from, task }) => ({
      id,
      text,
      on: since,
      from: nameOf(from),
      ...shown(task),
    })),
  }
}

export type AskedOfOwn = Awaited<ReturnType<typeof listAskedOfOwn>>

const taskFields = {
  number: true,
  plan: { select: { slug: true, kind: true, number: true, symbol: true } },
  cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
} as const

const shown = <Plan>({ number, plan, cells }: { number: string; plan: Plan; cells: { corrected: string }[] }) => ({
  number,
  plan,
  title: cells[0]?.corrected ?? "",
})
