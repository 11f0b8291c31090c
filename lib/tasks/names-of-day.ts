import "server-only"
import { membersOn } from "@/lib/agencies/groups"
import { nameOn } from "@/lib/agencies/validity"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { AssignedTo } from "@/lib/tasks/task-facts"

/** Whom a task names, by the name of the day; `members` counts those that a group had when the task was given. */
export type Assignee = { kind: "agency" | "group" | "words"; key: string | null; name: string; members: number }

/** Answers how these agencies and groups are called on a day, with two or three questions for any number of them. */
export async function namesOfDay(
  db: Database,
  keys: AssignedTo[],
  day: Day,
  givenOn: Day,
): Promise<(assigned: AssignedTo) => Assignee> {
  const agencyKeys = [...new Set(keys.flatMap(({ agencyKey }) => agencyKey ?? []))]
  const groupKeys = [...new Set(keys.flatMap(({ groupKey }) => groupKey ?? []))]
  const [agencies, groups] = await Promise.all([
    agencyKeys.length === 0
      ? []
      : db.agency.findMany({
          where: { key: { in: agencyKeys } },
          select: { key: true, names: { select: { official: true, from: true, to: true } } },
        }),
    groupKeys.length === 0
      ? []
      : db.group.findMany({
          where: { key: { in: groupKeys } },
          select: {
            key: true,
            name: true,
            enumerable: true,
            members: { select: { from: true, to: true, agency: { select: { key: true } } } },
          },
        }),
  ])
  const agencyNames = new Map(agencies.map(({ key, names }) => [key, nameOn(names, day)?.official]))
  const groupsByKey = new Map(groups.map((group) => [group.key, group]))
  return ({ words, agencyKey, groupKey }) => {
    if (agencyKey) return { kind: "agency", key: agencyKey, name: agencyNames.get(agencyKey) ?? words, members: 0 }
    const group = groupKey ? groupsByKey.get(groupKey) : undefined
    if (!group) return { kind: "words", key: null, name: words, members: 0 }
    const members = group.members.map(({ agency, from, to }) => ({ agency: agency.key, from, to }))
    return {
      kind: "group",
      key: group.key,
      name: group.name,
      members: group.enumerable ? membersOn(members, givenOn).length : 0,
    }
  }
}
