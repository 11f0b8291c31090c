import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { membersOn } from "@/lib/agencies/groups"
import { type Database, inBulk, type Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { findLedTasks, type LedTask } from "@/lib/progress/led-tasks"

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

/** The newest update of each duty of which anything was said, however much that is. */
async function newestOf(tx: Database | Transaction, obligationIds: string[]) {
  const newest = new Map<string, Last>()
  await inBulk(obligationIds, async (some) => {
    const rows = await tx.$queryRaw<(Last & { obligationId: string; name: string })[]>(sql`
      SELECT u."obligationId", u."seq", u."createdAt", p."name" FROM "Obligation" o
      JOIN "ProgressUpdate" u ON u."obligationId" = o."id" AND u."seq" = (
        SELECT max(x."seq") FROM "ProgressUpdate" x WHERE x."obligationId" = o."id")
      JOIN "Person" p ON p."id" = u."authorId" WHERE o."id" IN (${join(some)})`)
    for (const { obligationId, seq, createdAt, name } of rows)
      newest.set(obligationId, { seq, createdAt, author: { name } })
  })
  return newest
}
type Last = { seq: number; createdAt: Date; author: { name: string } }

/** The duty of a year, with the agencies that speak of it or of that part of it; null where there is none. */
export function dutyIn(
  task: Pick<LedTask, "isYearly" | "obligations" | "leads">,
  year: number | null,
  part: string | null,
) {
  const recurring = task.isYearly
  const obligation = recurring ? task.obligations.find((one) => one.year === year) : task.obligations[0]
  if (!obligation) return null
  const { named, members, isShared } = leadersOf(task.leads)
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
  group: {
    select: {
      enumerable: true,
      members: { orderBy: { agency: { order: "asc" } }, select: { from: true, to: true, agency } },
    },
  },
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
