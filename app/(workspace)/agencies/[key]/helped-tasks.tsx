import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { taskPath, tasksPath } from "@/lib/addresses"
import type { listHelpedTasks } from "@/lib/agencies/helped-tasks"
import { planName } from "@/lib/plans/names"
import type { AgencyPlan } from "@/lib/tasks/agency-plans"
import { counted } from "@/lib/words"

type HelpedTasksProps = {
  agencyKey: string
  plans: AgencyPlan[]
  helped: Awaited<ReturnType<typeof listHelpedTasks>>
}

/** The tasks in which an agency is named as coordinating, and those given to the groups that it belongs to. */
export function HelpedTasks({ agencyKey, plans, helped: { named, inGroups } }: HelpedTasksProps) {
  const helping = plans.filter(({ helps }) => helps > 0)
  if (helping.length === 0) return <SectionHeading>Không phối hợp nhiệm vụ nào</SectionHeading>
  return (
    <section aria-label="Phối hợp">
      <SectionHeading>Phối hợp {counted(helping.reduce((sum, { helps }) => sum + helps, 0))} nhiệm vụ</SectionHeading>
      <ul className="mb-3">
        {helping.map(({ plan, helps }) => (
          <li key={plan.slug}>
            {planName(plan)}:{" "}
            <Link href={tasksPath(plan.slug, { coordinating: agencyKey })} className="touch inline-flex items-center">
              xem {counted(helps)} nhiệm vụ ở danh sách
            </Link>
          </li>
        ))}
      </ul>
      {named.length > 0 && (
        <>
          <h3 className="mb-1 font-semibold">Được nêu tên ở {counted(named.length)} nhiệm vụ</h3>
          <ul className="max-w-text border-t border-rule text-cell">
            {named.map(({ plan, number, title }) => (
              <li key={`${plan.slug} ${number}`} className="border-b border-rule py-2">
                <Link href={taskPath(plan.slug, number)} className="text-ink decoration-rule-strong hover:text-blue">
                  {number}. {title}
                </Link>
                {helping.length > 1 && <span className="block text-meta text-ink-2">{planName(plan)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {inGroups.map(({ group, tasks }) => (
        <p key={group} className="my-3 max-w-text text-cell">
          Cùng nhóm “{group}” ở {counted(tasks.length)} nhiệm vụ:{" "}
          {tasks.map(({ plan, number }, index) => (
            <span key={`${plan.slug} ${number}`}>
              {index > 0 && ", "}
              <Link href={taskPath(plan.slug, number)}>
                <span className="sr-only">nhiệm vụ </span>
                {number}
              </Link>
            </span>
          ))}
        </p>
      ))}
    </section>
  )
}
