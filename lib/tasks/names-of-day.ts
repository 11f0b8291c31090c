import "server-only"
import { membersOfGroup, readDirectory } from "@/lib/agencies/directory"
import { nameOn } from "@/lib/agencies/validity"
import type { Day } from "@/lib/day"
import type { AssignedTo } from "@/lib/tasks/task-facts"

/** Whom a task names, by the name of the day; `members` counts those that a group had when the task was given. */
export type Assignee = { kind: "agency" | "group" | "words"; key: string | null; name: string; members: number }

/** Answers how agencies and groups are called on a day. */
export async function namesOfDay(day: Day, givenOn: Day): Promise<(assigned: AssignedTo) => Assignee> {
  const directory = await readDirectory()
  return ({ words, agencyKey, groupKey }) => {
    if (agencyKey) {
      const names = directory.agencies.get(agencyKey)?.names ?? []
      return { kind: "agency", key: agencyKey, name: nameOn(names, day)?.official ?? words, members: 0 }
    }
    const group = groupKey ? directory.groups.get(groupKey) : undefined
    if (!group) return { kind: "words", key: null, name: words, members: 0 }
    const { key, name } = group
    return { kind: "group", key, name, members: membersOfGroup(directory, key, givenOn).length }
  }
}
