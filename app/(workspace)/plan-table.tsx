import { Hits } from "@/components/reading-text"
import { Link } from "@/components/ui/link"
import { Sheet, SheetHead } from "@/components/ui/table"
import { planPath, tasksPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import type { listPlans } from "@/lib/plans/queries"
import type { Search } from "@/lib/tasks/search"
import { counted } from "@/lib/words"

type Plans = Awaited<ReturnType<typeof listPlans>>

/** The plans, newest first (of a search the best hits first), each with the way to its tasks. */
export function PlanTable({ plans, search = null }: { plans: Plans; search?: Search | null }) {
  const searched = search && { search, manner: "all" as const }
  return (
    <Sheet caption={`${counted(plans.length)} kế hoạch`} stacked>
      <SheetHead
        columns={[
          { label: "Kế hoạch" },
          { label: "Ngày ban hành" },
          { label: "Giai đoạn" },
          { label: "Nhiệm vụ", look: "figure" },
        ]}
      />
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.slug}>
            <th scope="row">
              <Link href={planPath(plan.slug)}>
                <Hits text={planName(plan)} searched={searched} />
              </Link>
              <span className="block max-w-text text-ink-2">
                <Hits text={plan.title} searched={searched} />
              </span>
            </th>
            <td data-label="Ngày ban hành">{writtenDay(plan.issuedOn)}</td>
            <td data-label="Giai đoạn">
              {plan.periodFrom} – {plan.periodTo}
            </td>
            <td data-label="Nhiệm vụ" className="figure">
              <Link href={tasksPath(plan.slug)}>
                {plan.tasks}
                <span className="sr-only"> nhiệm vụ</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
