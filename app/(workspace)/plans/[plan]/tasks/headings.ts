import type { NamedCondition } from "@/lib/tasks/condition-names"
import type { Grouping } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { counted } from "@/lib/words"
import { leadsCounted } from "../leads-counted"

const TITLES: Record<Grouping, string> = {
  section: "Nhiệm vụ theo mục",
  lead: "Nhiệm vụ theo cơ quan chủ trì",
  deadline: "Nhiệm vụ theo thời hạn",
  none: "Nhiệm vụ",
}

/** The list of one lead agency is named by it. */
export function titleOf({ group }: TaskListView, conditions: NamedCondition[]): string {
  const lead = conditions.find(({ name }) => name === "lead")
  return lead ? `Nhiệm vụ do ${lead.means} chủ trì` : TITLES[group]
}

/** ", 13 cơ quan và 01 nhóm": how many groups the tasks stand in; nothing where they are not grouped. */
export function groupsSentence(groups: { key: string }[], group: Grouping): string {
  if (group === "none" || groups.length === 0) return ""
  if (group === "section") return `, ${counted(groups.length)} mục`
  if (group === "deadline") return `, ${counted(groups.length)} thời hạn`
  return `, ${leadsCounted(groups)}`
}
