import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import { membersOn } from "@/lib/agencies/groups"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { isYearly } from "@/lib/tasks/deadline"

/**
 * A duty with what commands about it ask: its task, the agencies that lead it (ids), the part that is spoken of, whether
 * it recurs, the newest update and who may review. Null where there is none: no such task, year or part.
 */
export async function findDuty(tx: Database | Transaction, asked: DutyAsked, today: Day) {
  const [duty] = await findDuties(tx, [asked], today)
  return duty ?? null
}

/** The same of many duties, in the order in which they are asked for: what they have in common is asked once. */
export async function findDuties(tx: Database | Transaction, asked: DutyAsked[], today: Day) {
  const tasks = await findLedTasks(tx, [...new Set(asked.map(({ task }) => task))])
  const duties = asked.map(({ task: stableKey, year, part }) => {
    const task = tasks.get(stableKey)
    const duty = task && dutyIn(task, year, part)
    return duty ? { task, ...duty } : null
  })
  const found = duties.flatMap((duty) => duty ?? [])
  const newest = await newestOf(
    tx,
    found.map(({ obligation }) => obligation.id),
  )
  const subjects = new Map<string, Awaited<ReturnType<typeof planSubject>>>()
  for (const planId of new Set(found.map(({ task }) => task.planId)))
    subjects.set(planId, await planSubject(tx, planId, today))
  return duties.map((duty) => {
    const subject = duty && subjects.get(duty.task.planId)
    return subject ? { ...duty, last: newest.get(duty.obligation.id) ?? null, ...subject } : null
  })
}

/** The newest update of each duty of which anything was said. */
async function newestOf(tx: Database | Transaction, obligationIds: string[]) {
  const said = await tx.progressUpdate.groupBy({
    by: ["obligationId"],
    where: { obligationId: { in: obligationIds } },
    _max: { seq: true },
  })
  const newest = new Map<string, { seq: number; createdAt: Date; author: { name: string } }>()
  // One after another: a transaction is one connection.
  for (const { obligationId, _max } of said) {
    const last = await tx.progressUpdate.findUnique({
      where: { obligationId_seq: { obligationId, seq: _max.seq as number } },
      select: { seq: true, createdAt: true, author: { select: { name: true } } },
    })
    if (last) newest.set(obligationId, last)
  }
  return newest
}

/** A task with its duties and those who lead it. */
export const findLedTask = async (tx: Database | Transaction, stableKey: string) =>
  (await findLedTasks(tx, [stableKey])).get(stableKey) ?? null

async function findLedTasks(tx: Database | Transaction, stableKeys: string[]) {
  const tasks = await tx.task.findMany({
    where: { stableKey: { in: stableKeys } },
    select: ledFields,
  })
  return new Map(tasks.map((task) => [task.stableKey, task]))
}

type LedTask = NonNullable<Awaited<ReturnType<typeof findLedTask>>>

/** The duty of a year, with the agencies that speak of it or of that part of it; null where there is none. */
export function dutyIn(task: LedTask, year: number | null, part: string | null) {
  const recurring = isYearly(task.readings[0]?.kind ?? "UNREADABLE")
  const obligation = recurring ? task.obligations.find((one) => one.year === year) : task.obligations[0]
  if (!obligation) return null
  const { named, members, isShared } = leadersOf(task.assignments)
  const speaking = isShared ? members.filter(({ key }) => key === part) : named
  if (speaking.length === 0) return null
  return {
    obligation,
    recurring,
    isShared,
    /** Who shares it, where a group leads. */
    members,
    agencies: speaking,
  }
}

/** Which duty is meant: the task's key, the year where it recurs, the agency whose part it is where a group leads. */
export type DutyAsked = { task: string; year: number | null; part: string | null }

/** Whether a key names a duty as it has to: with the year just where it recurs, with the agency just where a group leads. */
export const isNamedBy = ({ year, part }: DutyAsked, { recurring, isShared }: Pick<Duty, "recurring" | "isShared">) =>
  recurring === (year !== null) && isShared === (part !== null)

/** What is kept of an update before it is sent, and the key of its task. */
export const targetOf = ({ task, year, part }: DutyAsked): string =>
  ["update", task, year ?? "", part ?? ""].join(" ").trim()

/** What a file with that target is about, as the journal names it: "update 124-kh-ubnd/13 2022", "report 124-kh-ubnd/2024/SCT". */
export const objectOfTarget = (target: string) => ({
  object: target.startsWith("report ") ? "report" : "task",
  objectId: target.split(" ")[1] ?? "",
})

export type Duty = NonNullable<Awaited<ReturnType<typeof findDuty>>>

type Leading<Agency> = {
  from: Day
  agency: Agency | null
  group: { enumerable: boolean; members: { from: Day; to: Day | null; agency: Agency }[] } | null
}

/** Who speaks for a task: the agencies that lead it by name, or the members that a group had when it was charged with it. */
export function leadersOf<Agency extends { key: string }>(assignments: Leading<Agency>[]) {
  const named = assignments.flatMap((assignment) => assignment.agency ?? [])
  const inGroups = assignments.flatMap(({ group, from }) => {
    if (!group?.enumerable) return []
    const keys = membersOn(
      group.members.map((member) => ({ agency: member.agency.key, from: member.from, to: member.to })),
      from,
    )
    return keys.flatMap((key) => group.members.find((member) => member.agency.key === key)?.agency ?? [])
  })
  // An agency may belong to two of the groups.
  const members = [...new Map(inGroups.map((member) => [member.key, member])).values()]
  const isShared = named.length === 0 && members.length > 0
  return { named, members: isShared ? members : [], isShared }
}

const agency = {
  select: {
    id: true,
    key: true,
    headRule: true,
    names: { select: { official: true, short: true, from: true, to: true } },
  },
} as const
export const leadFields = {
  from: true,
  agency,
  group: { select: { enumerable: true, members: { select: { from: true, to: true, agency } } } },
} as const
/** What is asked of a task wherever its duties and those who lead it matter. */
export const ledFields = {
  id: true,
  stableKey: true,
  number: true,
  planId: true,
  plan: { select: { slug: true } },
  readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true } },
  obligations: { where: { inForce: true }, select: { id: true, year: true, originalDue: true } },
  assignments: { where: { role: "LEAD", to: null }, select: leadFields },
} as const

/** The leading agency for which this person speaks; the first of them where it is spoken on behalf. */
export const agencyOf = (viewer: Reader, { agencies }: Pick<Duty, "agencies">) =>
  agencies.find(({ id }) => viewer.memberships.some(({ agencyId }) => agencyId === id)) ?? null

/**
 * The agency in whose house lies what this person has not sent yet: their own that leads the duty, or, where the reviewer
 * speaks on behalf of another, the one that consolidates. Null for whoever may not speak of the duty.
 */
export function houseOf(viewer: Reader, duty: Duty): string | null {
  const own = agencyOf(viewer, duty)
  if (own) return can(viewer, "report-progress", { agencyId: own.id }) ? own.id : null
  if (!can(viewer, "report-on-behalf", { plan: duty.plan })) return null
  const house = viewer.memberships.find(({ agencyId }) => agencyId && duty.plan.consolidators.includes(agencyId))
  return house?.agencyId ?? null
}
