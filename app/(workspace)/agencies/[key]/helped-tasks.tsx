import Link from "next/link"
import { EmptyState } from "@/components/ui/empty-state"
import { SectionHeading } from "@/components/ui/section-heading"
import { taskPath } from "@/lib/addresses"
import type { findAgency } from "@/lib/agencies/queries"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"

type Agency = NonNullable<Awaited<ReturnType<typeof findAgency>>>

/** The tasks in which an agency is named as coordinating, and those given to the groups that it belongs to. */
export function HelpedTasks({ helps, helpsInGroups }: Pick<Agency, "helps" | "helpsInGroups">) {
  return (
    <>
      <SectionHeading>Phối hợp {counted(helps.length)} nhiệm vụ</SectionHeading>
      {helps.length === 0 ? (
        <EmptyState sentence="Không được nêu tên ở cột phối hợp của nhiệm vụ nào." />
      ) : (
        <ul className="max-w-text border-t border-rule text-cell">
          {helps.map(({ plan, number, title }) => (
            <li key={`${plan.slug} ${number}`} className="border-b border-rule py-2">
              <Link href={taskPath(plan.slug, number)} className="text-ink decoration-rule-strong hover:text-blue">
                {number}. {title}
              </Link>
              <span className="block text-meta text-ink-2">{planName(plan)}</span>
            </li>
          ))}
        </ul>
      )}
      {helpsInGroups.map(({ group, tasks }) => (
        <p key={group} className="my-3 max-w-text text-cell">
          Cùng nhóm “{group}” phối hợp {counted(tasks.length)} nhiệm vụ:{" "}
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
    </>
  )
}
