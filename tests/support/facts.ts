import type { Reader } from "@/lib/access/permissions"
import { listFacts } from "@/lib/tasks/facts"
import type { TaskListView } from "@/lib/tasks/input"
import type { TaskFacts } from "@/lib/tasks/task-facts"

/** What a program is told of all tasks of a list; null when there is no such list to see. */
export async function toldFacts(reader: Reader, slug: string, view: TaskListView, today: string) {
  const list = await listFacts(reader, slug, view, today, { limit: 10_000, offset: 0 })
  return list.ok ? list.value.facts.map((text) => JSON.parse(text) as TaskFacts) : null
}
