import Link from "next/link"
import { Sheet, SheetGroup, SheetHead } from "@/components/ui/table"
import { agencyPath, groupAnchor } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import { type Grouping, groupTasks } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"
import type { ReadingMode } from "./reading-text"
import { type ListedTask, TaskRow } from "./task-row"

type TaskTableProps = {
  plan: { slug: string; periodFrom: number; periodTo: number }
  tasks: ListedTask[]
  group: Grouping
  text: ReadingMode
  today: Day
  caption: string
  /** Where all tasks have one lead, its column says nothing. */
  hidesLead?: boolean
}

/** The tasks of a plan under the heads of their groups, each group with its count; the counts add up to all tasks. */
export function TaskTable({ plan, tasks, group, text, today, caption, hidesLead }: TaskTableProps) {
  const besides = group === "lead" || hidesLead ? "section" : "lead"
  const columns = [
    { label: "TT", look: "ledger" as const },
    { label: "Nhiệm vụ" },
    besides === "lead" ? { label: "Cơ quan chủ trì", width: "w-44 max-lg:w-32" } : { label: "Mục", width: "w-14" },
    { label: "Thời gian hoàn thành", width: "w-40 max-lg:w-32" },
    { label: `${plan.periodFrom} – ${plan.periodTo}`, width: "w-38" },
  ]
  const rowsOf = (listed: ListedTask[]) =>
    listed.map((task) => (
      <TaskRow key={task.number} plan={plan} task={task} text={text} today={today} besides={besides} />
    ))
  return (
    <Sheet caption={caption} stacked>
      <SheetHead columns={columns} />
      {group === "none" ? (
        <tbody>{rowsOf(tasks)}</tbody>
      ) : (
        groupTasks(tasks, group).map(({ key, label, tasks: own }) => (
          <SheetGroup
            key={key}
            id={groupAnchor(key)}
            name={<GroupName label={label} lead={group === "lead" ? own[0]?.lead : undefined} />}
            count={countOf(own, group)}
            ledger
            span={columns.length - 1}
          >
            {rowsOf(own)}
          </SheetGroup>
        ))
      )}
    </Sheet>
  )
}

function GroupName({ label, lead }: { label: string; lead: ListedTask["lead"] | undefined }) {
  return lead?.kind === "agency" && lead.key ? <Link href={agencyPath(lead.key)}>{label}</Link> : label
}

/** "7 nhiệm vụ"; of a group of agencies also how many belong to it. */
function countOf(tasks: ListedTask[], group: Grouping): string {
  const members = group === "lead" ? (tasks[0]?.lead.members.length ?? 0) : 0
  const tasksCounted = `${counted(tasks.length)} nhiệm vụ`
  return members > 0 ? `nhóm ${counted(members)} đơn vị · ${tasksCounted}` : tasksCounted
}
