/**
 * Whom an assignment means. The words of a cell stand for an agency, for a group with its members, or for nobody in
 * particular; agencies come first in a list, then groups, then mere words.
 */
import { membersBeside, membersOn } from "@/lib/agencies/groups"
import { nameOn, type Validity } from "@/lib/agencies/validity"
import type { Day } from "@/lib/day"

/** The place in the official order behind all agencies, where groups begin. */
export const AFTER_AGENCIES = 100_000
/** The place in the official order of what is neither agency nor group. */
export const AFTER_ALL = 2 * AFTER_AGENCIES

type Names = (Validity & { official: string; short: string })[]
export type AssignmentRow = {
  words: string
  from: Day
  agency: { key: string; order: number; names: Names } | null
  group: {
    key: string
    name: string
    enumerable: boolean
    order: number
    members: (Validity & { agency: { key: string; names: Names } })[]
  } | null
}

/** The place in the official order of whom an assignment means; of nobody: behind all. */
export const orderOfAssignee = (
  assigned: { agency: { order: number } | null; group: { order: number } | null } | undefined,
): number => assigned?.agency?.order ?? (assigned?.group ? AFTER_AGENCIES + assigned.group.order : AFTER_ALL)

/**
 * Who an assignment means: an agency by its name of that day, a group with the members (beside the leads) that it had when
 * the task was given, or words that create no duty. A member that has since left the group is marked.
 */
export function assigneeOf({ words, from, agency, group }: AssignmentRow, leads: string[], day: Day) {
  const nobody: { key: string; name: string; isGone: boolean }[] = []
  if (agency) {
    const name = nameOn(agency.names, day)?.official ?? words
    return { kind: "agency" as const, key: agency.key, name, words, order: agency.order, members: nobody }
  }
  if (!group) return { kind: "words" as const, key: null, name: words, words, order: AFTER_ALL, members: nobody }
  const dated = group.members.map(({ from, to, agency: { key } }) => ({ agency: key, from, to }))
  const names = new Map(group.members.map((member) => [member.agency.key, nameOn(member.agency.names, from)?.short]))
  const left = membersOn(dated, day)
  const given = group.enumerable ? membersBeside(leads, dated, from) : []
  const members = given.map((key) => ({ key, name: names.get(key) ?? key, isGone: !left.includes(key) }))
  return {
    kind: "group" as const,
    key: group.key,
    name: group.name,
    words,
    order: AFTER_AGENCIES + group.order,
    members,
  }
}
