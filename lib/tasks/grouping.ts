/**
 * How a list of tasks is laid out in groups: by section of the appendix, by lead agency in the official order, by deadline,
 * or not at all. Every task stands in exactly one group, so that the counts of the groups add up to the total. A group's
 * key sorts as the groups do, as text, on every database.
 */
import { type Day, writtenDay } from "@/lib/day"
import { AFTER_AGENCIES, AFTER_ALL } from "@/lib/tasks/assignees"
import { DEADLINE_KINDS, type DeadlineKind } from "@/lib/tasks/deadline"

export const GROUPINGS = ["section", "lead", "deadline", "none"] as const
export type Grouping = (typeof GROUPINGS)[number]

/** How a list is laid out that says nothing of it: a search by what fits best, all else by section. */
export const defaultGrouping = ({ q }: { q: string }): Grouping => (q === "" ? "section" : "none")

/** Sections by their number in the appendix. */
export const keyOfSection = (order: number): string => rankOf(order)

/** Lead agencies officially, behind them groups, behind these mere words; `key` is the agency's, the group's or the words. */
export const keyOfLead = (order: number, key: string): string => `${rankOf(order)} ${key}`

/** The agency, group or words behind a key of a lead. */
export const leadOfKey = (key: string): string => key.slice(key.indexOf(" ") + 1)

/** What leads behind a key of a lead. */
export function kindOfLead(key: string): "agency" | "group" | "words" {
  const order = Number(key.slice(0, key.indexOf(" ")))
  return order < AFTER_AGENCIES ? "agency" : order < AFTER_ALL ? "group" : "words"
}

/** Deadlines by day, then what recurs, then what has none. */
export const keyOfDeadline = ({ kind, due }: { kind: DeadlineKind; due: Day | null }): string =>
  due ? `0 ${due}` : `1 ${DEADLINE_KINDS.indexOf(kind)} ${kind}`

/** The head over the tasks of one deadline: "Hạn 31/12/2022", "Hằng năm". */
export function labelOfDeadline(key: string): string {
  const last = key.slice(key.lastIndexOf(" ") + 1)
  return key.startsWith("0 ")
    ? `Hạn ${writtenDay(last)}`
    : (WITHOUT_DAY[last as DeadlineKind] ?? "Chưa có ngày đến hạn")
}

/** The conditions under which a list shows just one group. */
export function viewOfGroup(group: Exclude<Grouping, "none">, key: string) {
  if (group === "section") return { section: Number(key) }
  if (group === "lead") return { lead: leadOfKey(key) }
  const last = key.slice(key.lastIndexOf(" ") + 1)
  return key.startsWith("0 ") ? { due: last } : { kind: last as DeadlineKind }
}

/** How much of a group a page shows: whether it began on an earlier page, whether its last task is on this one. */
export type PartOfGroup = { isContinued: boolean; isEnded: boolean }

/** What a page that begins `offset` tasks into the list, and shows so many tasks of this group, shows of it. */
export function partOfGroup(
  groups: { key: string; count: number }[],
  key: string,
  { offset, shown }: { offset: number; shown: number },
): PartOfGroup {
  const at = groups.findIndex((group) => group.key === key)
  const before = groups.slice(0, at).reduce((sum, { count }) => sum + count, 0)
  const from = Math.max(0, offset - before)
  return { isContinued: from > 0, isEnded: from + shown >= (groups[at]?.count ?? 0) }
}

const WITHOUT_DAY: Partial<Record<DeadlineKind, string>> = {
  OPEN_FROM_YEAR: "Từ một năm và các năm tiếp theo",
  ANNUAL: "Hằng năm",
  CONTINUOUS: "Thường xuyên",
  UNSPECIFIED: "Kế hoạch không ghi thời hạn",
  UNREADABLE: "Chưa đọc được thời hạn",
}

const rankOf = (order: number) => String(order).padStart(6, "0")
