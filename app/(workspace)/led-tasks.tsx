import { TaskTable } from "@/components/task-table"
import { Link } from "@/components/ui/link"
import type { Viewer } from "@/lib/access/permissions"
import { type TaskListAddress, taskPathIn, tasksPath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import type { Status } from "@/lib/progress/buckets"
import type { AgencyPlan } from "@/lib/tasks/agency-plans"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { counted } from "@/lib/words"
import { printedBy } from "./printed-foot"

type LedTasksProps = {
  viewer: Viewer
  plan: AgencyPlan["plan"]
  agency: { key: string; name: string }
  today: Day
  /** Only those in it. */
  status?: Status
}

/** The tasks of a plan that an agency leads by name, by deadline; a long list goes on where lists are. */
export async function LedTasks({ viewer, plan, agency, today, status }: LedTasksProps) {
  const address: TaskListAddress = { lead: agency.key, group: "deadline", ...(status && { status }) }
  const list = await listTasks(viewer, plan.slug, TaskListView.parse(address), today)
  if (!list || list.total === 0) return null
  return (
    <div className="print-landscape">
      <TaskTable
        plan={plan}
        groups={list.groups}
        hrefOf={taskPathIn(plan.slug, address)}
        group="deadline"
        text="corrected"
        today={today}
        caption={`${counted(list.total)} nhiệm vụ của ${planName(plan)} do ${agency.name} chủ trì`}
        statusHref={(key, status) => tasksPath(plan.slug, { ...address, ...viewOfGroup("deadline", key), status })}
        foot={printedBy(viewer.name, today)}
        hidesLead
      />
      {list.pages > 1 && (
        <p className="my-3">
          <Link href={tasksPath(plan.slug, { ...address, page: 2 })}>Xem tiếp, đủ {counted(list.total)} nhiệm vụ</Link>
        </p>
      )}
    </div>
  )
}
