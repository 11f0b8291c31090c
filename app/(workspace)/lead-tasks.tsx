import Link from "next/link"
import { Fragment } from "react"
import { TaskTable } from "@/components/task-table"
import { EmptyState } from "@/components/ui/empty-state"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { taskPath, tasksPath } from "@/lib/addresses"
import { findAgency } from "@/lib/agencies/queries"
import type { Day } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { listPlans } from "@/lib/plans/queries"
import { listLedTasks } from "@/lib/tasks/list"
import { counted } from "@/lib/words"

type LeadTasksProps = { viewer: Viewer; agencyKey: string; today: Day }

/** The tasks that an agency leads, plan by plan, and those given to a group that it belongs to. */
export async function LeadTasks({ viewer, agencyKey, today }: LeadTasksProps) {
  const [agency, plans] = await Promise.all([findAgency(viewer, agencyKey, today), listPlans(viewer)])
  if (!agency) return null
  const name = agency.name?.official ?? agency.key
  const found = await Promise.all(
    plans.map(async (plan) => {
      const led = await listLedTasks(viewer, plan.slug, agencyKey, today)
      return { plan, ...led }
    }),
  )
  const shown = found.filter(({ own, shared }) => own.length + shared.length > 0)
  if (shown.length === 0) {
    const reports = agency.reports ? "; vẫn gửi báo cáo năm" : ""
    return <EmptyState sentence={`${name} không chủ trì nhiệm vụ nào${reports}.`} />
  }
  return shown.map(({ plan, own, shared }) => (
    <Fragment key={plan.slug}>
      <SectionHeading
        aside={<Link href={tasksPath(plan.slug, { lead: agencyKey })}>Xem ở danh sách của kế hoạch</Link>}
      >
        {planName(plan)}: chủ trì {counted(own.length)} nhiệm vụ
      </SectionHeading>
      {own.length > 0 && (
        <TaskTable
          plan={plan}
          groups={[{ key: "all", label: "", count: own.length, lead: null, tasks: own }]}
          hrefOf={(number) => taskPath(plan.slug, number)}
          group="none"
          text="corrected"
          today={today}
          caption={`${counted(own.length)} nhiệm vụ của ${planName(plan)} do ${name} chủ trì`}
          hidesLead
        />
      )}
      {shared.map((task) => (
        <p key={task.number} className="my-3 max-w-text">
          Cùng các đơn vị trong nhóm “{task.leads[0]?.name}”:{" "}
          <Link href={taskPath(plan.slug, task.number)}>
            nhiệm vụ {task.number}. {task.title.corrected}
          </Link>
        </p>
      ))}
    </Fragment>
  ))
}
