import "server-only"
import { can, ownAgencies, type Viewer } from "@/lib/access/permissions"
import { agencyNameOn, readDirectory } from "@/lib/agencies/directory"
import { holdsOn } from "@/lib/agencies/validity"
import { findParties } from "@/lib/cooperation/parties"
import { type Database, database } from "@/lib/database"
import { type Day, dayOf, endOf } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { DESK_WORDS } from "@/lib/words"

/**
 * Who works together on a task, as it was on a day: who was asked for help and what was contributed, newest first; at whose
 * desk it lies; whom to call; which leader is in charge; and what this viewer may say. Null when there is none to see.
 */
export async function findCooperation(viewer: Viewer, stableKey: string, asOf: Day, today: Day) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const task = await findParties(db, stableKey)
  if (!task) return null
  const until = { at: { lt: endOf(asOf) } }
  const about = { taskId: task.id }
  const [directory, requests, contributions, wait, contacts, leader, subject, consolidators] = await Promise.all([
    readDirectory(),
    db.helpRequest.findMany({ where: { ...about, ...until }, orderBy: NEWEST, take: MOST, select: requestFields }),
    db.contribution.findMany({
      where: { obligation: about, ...until },
      orderBy: NEWEST,
      take: MOST,
      select: contributionFields,
    }),
    findWait(db, task.id, asOf),
    can(viewer, "see-contacts", {}) ? db.taskContact.findMany({ where: { ...about, ...until }, ...contactAsked }) : [],
    findLeader(db, task, asOf),
    planSubject(db, task.planId, today),
    findConsolidators(db, task.planId, asOf),
  ])
  const nameOf = (key: string) => agencyNameOn(directory, key, asOf) ?? key
  const isToday = asOf >= today
  const speaks = isToday && task.leads.some((agencyId) => can(viewer, "name-wait", { agencyId }))
  const contacted = new Set<string>()
  return {
    stableKey,
    requests: requests.map(({ agency, ...request }) => ({ ...request, agencyName: nameOf(agency.key) })),
    contributions: contributions.map(({ agency, obligation, ...contribution }) => ({
      ...contribution,
      year: obligation.year,
      agencyName: nameOf(agency.key),
    })),
    wait: wait && { ...wait, agencyName: wait.agency && nameOf(wait.agency.key) },
    consolidator: consolidators.map(({ agency }) => nameOf(agency.key)).join("; ") || DESK_WORDS.REVIEWER,
    // the newest of each agency
    contacts: contacts
      .filter(({ agency }) => !contacted.has(agency.key) && contacted.add(agency.key))
      .flatMap(({ agency, name, phone }) => (name === null ? [] : [{ agencyName: nameOf(agency.key), name, phone }])),
    leader,
    mayLead: speaks,
    mayContribute: isToday && task.helpers.some((agencyId) => can(viewer, "contribute", { agencyId })),
    mayNameLeader: isToday && can(viewer, "name-leader-in-charge", subject),
    others: speaks ? await listOthers(db, task.leads, today, nameOf) : [],
  }
}

export type Cooperation = NonNullable<Awaited<ReturnType<typeof findCooperation>>>

const NEWEST = [{ at: "desc" as const }, { id: "desc" as const }]
const MOST = 50
const by = { select: { name: true } } as const
const agency = { select: { key: true } } as const
const requestFields = { id: true, text: true, at: true, by, agency } as const
const contributionFields = {
  id: true,
  text: true,
  at: true,
  by,
  agency,
  obligation: { select: { year: true } },
} as const
const contactAsked = { orderBy: NEWEST, take: MOST, select: { agency, name: true, phone: true } }

async function findConsolidators(db: Database, planId: string, asOf: Day) {
  const where = { planId, function: "CONSOLIDATOR" as const }
  const rows = await db.planFunction.findMany({ where, select: { from: true, to: true, agency } })
  return rows.filter((row) => holdsOn(row, asOf))
}

const findWait = (db: Database, taskId: string, asOf: Day) =>
  db.wait.findFirst({
    where: { taskId, countsOn: { lte: asOf }, OR: [{ endedOn: null }, { endedOn: { gt: asOf } }] },
    orderBy: NEWEST,
    select: { id: true, desk: true, since: true, text: true, at: true, by, agency },
  })

/** A task's own leader in charge, else its section's. */
async function findLeader(db: Database, task: { id: string; sectionId: string }, asOf: Day) {
  const until = { at: { lt: endOf(asOf) } }
  const newest = { orderBy: NEWEST, select: { name: true } } as const
  const own = await db.charge.findFirst({ where: { taskId: task.id, ...until }, ...newest })
  if (own?.name) return { name: own.name, reach: "task" as const }
  const section = await db.charge.findFirst({ where: { sectionId: task.sectionId, ...until }, ...newest })
  return section?.name ? { name: section.name, reach: "section" as const } : null
}

/** Every agency of the day but those that lead, in the official order. */
async function listOthers(db: Database, leads: string[], today: Day, nameOf: (key: string) => string) {
  const agencies = await db.agency.findMany({
    where: { id: { notIn: leads }, kind: { not: "AUTHORITY" } },
    orderBy: { order: "asc" },
    select: { key: true, from: true, to: true },
  })
  return agencies.filter((one) => holdsOn(one, today)).map(({ key }) => ({ key, name: nameOf(key) }))
}

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
