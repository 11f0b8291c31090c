import Link from "next/link"
import { Sheet, SheetHead } from "@/components/ui/table"
import { groupAnchor, tasksPath } from "@/lib/addresses"
import type { Grouping, TaskGroup } from "@/lib/tasks/grouping"

type CountTableProps<T> = { plan: { slug: string }; group: Grouping; groups: TaskGroup<T>[]; heading: string }

/** How the tasks divide in one respect; each count leads to its rows, and the last line adds up to all tasks. */
export function CountTable<T>({ plan, group, groups, heading }: CountTableProps<T>) {
  const all = groups.reduce((sum, { tasks }) => sum + tasks.length, 0)
  return (
    <Sheet caption={`Số nhiệm vụ: ${heading}`}>
      <SheetHead columns={[{ label: heading }, { label: "Nhiệm vụ", look: "figure", width: "w-22" }]} />
      <tbody>
        {groups.map(({ key, label, tasks }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="figure">
              <Link href={`${tasksPath(plan.slug, { group })}#${groupAnchor(key)}`} className="-m-2 inline-block p-2">
                {tasks.length}
                <span className="sr-only"> nhiệm vụ: {label}</span>
              </Link>
            </td>
          </tr>
        ))}
        <tr className="total">
          <td>
            <strong>Cộng</strong>
          </td>
          <td className="figure">
            <strong>{all}</strong>
          </td>
        </tr>
      </tbody>
    </Sheet>
  )
}
