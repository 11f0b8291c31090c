import type { ReactNode } from "react"
import { Chip } from "@/components/ui/chip"
import { Link } from "@/components/ui/link"
import { ResultCount } from "@/components/ui/result-count"
import { tasksPath } from "@/lib/addresses"
import type { NamedCondition } from "@/lib/tasks/condition-names"
import { withoutCondition, withoutConditions } from "@/lib/tasks/conditions"
import type { TaskListView } from "@/lib/tasks/input"

type InForceProps = {
  slug: string
  view: TaskListView
  conditions: NamedCondition[]
  /** Null where nothing is left: then the empty list says so, and what to do. */
  count: string | null
  children: ReactNode
}

/** What narrows the list, each condition a link to the list without it; how many tasks are left; what may be done with it. */
export function InForce({ slug, view, conditions, count, children }: InForceProps) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1.5 print:hidden">
      {conditions.map(({ name, words }) => (
        <Chip key={name} subject={words} href={tasksPath(slug, withoutCondition(view, name))} />
      ))}
      {conditions.length > 0 && count !== null && (
        <Link href={tasksPath(slug, withoutConditions(view))} className="touch mx-1 inline-flex items-center text-cell">
          Bỏ tất cả
        </Link>
      )}
      {count !== null && <ResultCount>{count}</ResultCount>}
      {children}
    </div>
  )
}
