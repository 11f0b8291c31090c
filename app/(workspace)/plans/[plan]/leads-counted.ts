import type { TaskGroup } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"

type Led = { lead: { kind: "agency" | "group" | "words" } }

/** Who leads, counted: "13 cơ quan và 01 nhóm". What the catalogue does not know is said apart. */
export function leadsCounted(groups: TaskGroup<Led>[]): string {
  const count = (kind: Led["lead"]["kind"]) => groups.filter(({ tasks: [task] }) => task?.lead.kind === kind).length
  const parts = [
    { count: count("agency"), word: "cơ quan" },
    { count: count("group"), word: "nhóm" },
    { count: count("words"), word: "đơn vị ngoài danh mục" },
  ].filter((part) => part.count > 0)
  return new Intl.ListFormat("vi").format(parts.map((part) => `${counted(part.count)} ${part.word}`))
}
