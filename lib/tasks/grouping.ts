/**
 * How a list of tasks is laid out in groups: by section of the appendix, by lead agency in the official order, by
 * deadline, or not at all. Every task stands in exactly one group, so that the counts of the groups add up to the total.
 */

import { type Day, documentDay } from "@/lib/day"
import type { DeadlineKind } from "@/lib/tasks/deadline"

export const GROUPINGS = ["section", "lead", "deadline", "none"] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What grouping needs to know of a task. */
export type Groupable = {
  section: { order: number; numeral: string; title: string }
  lead: { key: string | null; name: string; order: number }
  deadline: { kind: DeadlineKind; due: Day | null }
}

export type TaskGroup<T> = { key: string; label: string; agencyKey: string | null; tasks: T[] }

/** The groups in their order (sections by number, agencies officially, deadlines by day and then by kind). */
export function groupTasks<T extends Groupable>(tasks: T[], by: Grouping): TaskGroup<T>[] {
  const groups = new Map<string, TaskGroup<T> & { rank: string }>()
  for (const task of tasks) {
    const place = PLACE[by](task)
    const group = groups.get(place.key) ?? { ...place, tasks: [] }
    group.tasks.push(task)
    groups.set(place.key, group)
  }
  return [...groups.values()]
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ rank: _, ...group }) => group)
}

type Place = { key: string; label: string; agencyKey: string | null; rank: string }

const PLACE: Record<Grouping, (task: Groupable) => Place> = {
  none: () => ({ key: "all", label: "", agencyKey: null, rank: "" }),
  section: ({ section }) => ({
    key: `section-${section.order}`,
    label: `${section.numeral}. ${section.title}`,
    agencyKey: null,
    rank: rankOf(section.order),
  }),
  lead: ({ lead }) => ({
    key: `lead-${lead.key ?? lead.name}`,
    label: lead.name,
    agencyKey: lead.key,
    rank: `${rankOf(lead.order)}${lead.name}`,
  }),
  deadline: ({ deadline }) =>
    deadline.due
      ? { key: deadline.due, label: `Hạn ${documentDay(deadline.due)}`, agencyKey: null, rank: `0${deadline.due}` }
      : {
          key: deadline.kind,
          label: WITHOUT_DAY[deadline.kind] ?? "Chưa có ngày đến hạn",
          agencyKey: null,
          rank: `1${rankOf(UNDATED.indexOf(deadline.kind))}`,
        },
}

const UNDATED: DeadlineKind[] = ["OPEN_FROM_YEAR", "ANNUAL", "CONTINUOUS", "UNSPECIFIED", "UNREADABLE"]
const WITHOUT_DAY: Partial<Record<DeadlineKind, string>> = {
  OPEN_FROM_YEAR: "Từ một năm và các năm tiếp theo",
  ANNUAL: "Hằng năm",
  CONTINUOUS: "Thường xuyên",
  UNSPECIFIED: "Kế hoạch không ghi thời hạn",
  UNREADABLE: "Chưa đọc được thời hạn",
}

const rankOf = (order: number) => String(order).padStart(6, "0")
