import { Link } from "@/components/ui/link"
import { Sheet, SheetHead } from "@/components/ui/table"
import { tasksPath } from "@/lib/addresses"
import type { Counted } from "@/lib/tasks/counts"
import { type Grouping, viewOfGroup } from "@/lib/tasks/grouping"

type CountTableProps = { plan: { slug: string }; group: Exclude<Grouping, "none">; groups: Counted[]; heading: string }

/** How the tasks divide in one respect; each count leads to its rows, and the last line adds up to all tasks. */
export function CountTable({ plan, group, groups, heading }: CountTableProps) {
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <Sheet caption={`Số nhiệm vụ: ${heading}`}>
      <SheetHead columns={[{ label: heading }, { label: "Nhiệm vụ", look: "figure", width: "w-22" }]} />
      <tbody>
        {groups.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="figure">
              <Link href={tasksPath(plan.slug, viewOfGroup(group, key))} className="-m-2 inline-block p-2">
                {count}
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
