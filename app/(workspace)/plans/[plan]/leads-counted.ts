import { kindOfLead } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"

/** Who leads, counted by the keys of groups of leads: "13 cơ quan và 01 nhóm". What the catalogue does not know is said apart. */
export function leadsCounted(leads: { key: string }[]): string {
  const count = (kind: ReturnType<typeof kindOfLead>) => leads.filter(({ key }) => kindOfLead(key) === kind).length
  const parts = [
    { count: count("agency"), word: "cơ quan" },
    { count: count("group"), word: "nhóm" },
    { count: count("words"), word: "đơn vị ngoài danh mục" },
  ].filter((part) => part.count > 0)
  return new Intl.ListFormat("vi").format(parts.map((part) => `${counted(part.count)} ${part.word}`))
}
