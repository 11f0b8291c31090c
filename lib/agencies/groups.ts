/**
 * A group phrase ("Các sở, ban, ngành") stands for its members on a day: the district level, for one, ended on
 * 30/6/2025. A group that cannot be enumerated ("… liên quan") has no members and so creates no duty.
 */
import { holdsOn, type Validity } from "@/lib/agencies/validity"
import type { Day } from "@/lib/day"

export interface Member extends Validity {
  agency: string
}

/** The keys of the agencies that belong to the group on that day, in the group's order, each once. */
export const membersOn = (members: readonly Member[], day: Day): string[] => [
  ...new Set(members.filter((member) => holdsOn(member, day)).map((member) => member.agency)),
]

/** Whom the group means in one task: its members on that day without the task's own lead agencies. */
export const membersBeside = (leads: readonly string[], members: readonly Member[], day: Day): string[] =>
  membersOn(members, day).filter((agency) => !leads.includes(agency))
