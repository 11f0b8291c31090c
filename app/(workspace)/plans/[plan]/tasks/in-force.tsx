import Link from "next/link"
import { Chip } from "@/components/ui/chip"
import { ResultCount } from "@/components/ui/result-count"
import { tasksPath } from "@/lib/addresses"
import type { NamedCondition } from "@/lib/tasks/condition-names"
import { withoutCondition, withoutConditions } from "@/lib/tasks/conditions"
import type { TaskListView } from "@/lib/tasks/input"

type InForceProps = { slug: string; view: TaskListView; conditions: NamedCondition[]; count: string }

/** What narrows the list, each condition a link to the list without it; then how many tasks are left, read out anew. */
export function InForce({ slug, view, conditions, count }: InForceProps) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1.5 print:hidden">
      {conditions.map(({ name, words }) => (
        <Chip key={name} subject={words} href={tasksPath(slug, withoutCondition(view, name))} />
      ))}
      {conditions.length > 0 && (
        <Link href={tasksPath(slug, withoutConditions(view))} className="touch mx-1 inline-flex items-center text-cell">
          Bỏ tất cả
        </Link>
      )}
      <ResultCount>{count}</ResultCount>
    </div>
  )
}
