import type { Option } from "@/components/ui/select-field"
import type { Counted, listCounts } from "@/lib/tasks/counts"
import type { DeadlineKind } from "@/lib/tasks/deadline"
import { kindOfLead, leadOfKey } from "@/lib/tasks/grouping"
import { DEADLINE_KIND_WORDS } from "@/lib/words"

/** By what the tasks of a plan can be told apart. */
export type Choices = {
  counts: NonNullable<Awaited<ReturnType<typeof listCounts>>>
  helpers: { key: string; name: string }[]
  leaders: string[]
}

/** The options of each field of the filter, with the number of tasks of the whole plan; the first asks nothing. */
export function choicesOf({ counts, helpers, leaders }: Choices) {
  const leads = counts.lead.filter(({ key }) => kindOfLead(key) !== "words")
  return {
    section: options(counts.section, ({ key, label }) => ({ value: String(Number(key)), label: shortened(label) })),
    lead: options(leads, ({ key, label }) => ({ value: leadOfKey(key), label })),
    coordinating: [ALL, ...helpers.map(({ key, name }) => ({ value: key, label: name }))],
    approver: options(counts.approver, ({ key, label }) => ({ value: key, label })),
    leader: [ALL, ...leaders.map((name) => ({ value: name, label: name }))],
    kind: options(counts.kind, ({ key }) => ({ value: key, label: DEADLINE_KIND_WORDS[key as DeadlineKind] })),
    year: options(counts.year, ({ key }) => ({ value: key, label: key })),
    proposals: [ALL, { value: "open", label: "Chờ xử lý" }],
  }
}

const ALL: Option = { value: "", label: "Tất cả" }

const options = (counted: Counted[], optionOf: (counted: Counted) => Option): Option[] => [
  ALL,
  ...counted.map((one) => {
    const { value, label } = optionOf(one)
    return { value, label: `${label} (${one.count})` }
  }),
]

/** A heading of the appendix can be a sentence of three lines; a list of choices shows where it begins. */
const shortened = (label: string): string => (label.length > 80 ? `${label.slice(0, 78).trimEnd()}…` : label)
