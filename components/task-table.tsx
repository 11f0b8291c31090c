import { Fragment } from "react"
import { DrawnBody } from "@/components/ui/drawn-body"
import { Sheet, SheetFoot, SheetGroupHead, SheetHead, SheetTotal } from "@/components/ui/table"
import { agencyPath, groupAnchor } from "@/lib/addresses"
import type { BucketCounts, Status } from "@/lib/progress/buckets"
import { bucketParts } from "@/lib/progress/status-words"
import type { Grouping, PartOfGroup } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { counted } from "@/lib/words"
import { type ListedTask, TaskRow, type TaskRowProps } from "./task-row"

/** Tasks under one head; `count` is the whole group's, also where a page shows only a part of it. */
export type TaskGroup = Partial<PartOfGroup> & {
  key: string
  label: string
  count: number
  buckets?: BucketCounts
  lead: { kind: "agency" | "group" | "words"; key: string | null; members: number } | null
  tasks: ListedTask[]
}

type TaskTableProps = Pick<TaskRowProps, "plan" | "text" | "today" | "searched" | "hrefOf"> & {
  groups: TaskGroup[]
  group: Grouping
  caption: string
  /** Where all tasks have one lead, its column says nothing. */
  hidesLead?: boolean
  sort?: { current: TaskListView["sort"]; hrefOf: (sort: TaskListView["sort"]) => string }
  /** Where the tasks of a group in a status are. */
  statusHref?: (groupKey: string, status: Status) => string
  /** What the foot of each printed sheet says. */
  foot?: string
}

/** The tasks of a plan under the heads of their groups, each group with its count; the counts add up to all tasks. */
export function TaskTable({ groups, group, caption, hidesLead, sort, statusHref, foot, ...row }: TaskTableProps) {
  const { plan } = row
  const by = (name: TaskListView["sort"]) =>
    sort && { sort: { href: sort.hrefOf(name), isCurrent: name === sort.current } }
  // beside the name stands whatever neither the heads of the groups nor the page itself say
  const besides = group !== "lead" && !hidesLead ? "lead" : group !== "section" ? "section" : null
  const columns = [
    { label: "TT", look: "ledger" as const, ...by("order") },
    { label: "Nhiệm vụ" },
    ...(besides === "lead" ? [{ label: "Cơ quan chủ trì", width: "w-44 max-lg:w-32 print:w-44", ...by("lead") }] : []),
    ...(besides === "section" ? [{ label: "Mục", width: "w-14" }] : []),
    { label: "Thời gian hoàn thành", width: "w-40 max-lg:w-32 print:w-40", ...by("deadline") },
    { label: `${plan.periodFrom} – ${plan.periodTo}`, width: "w-38" },
    { label: "Tình trạng", width: "w-50 max-lg:w-40 print:w-50" },
  ]
  return (
    <Sheet caption={caption} stacked>
      <SheetHead columns={columns} />
      {groups.map((own) => (
        <DrawnBody key={own.key} id={group === "none" ? undefined : groupAnchor(own.key)}>
          {group !== "none" && (
            <SheetGroupHead name={<GroupName group={own} />} count={countOf(own)} ledger span={columns.length - 1} />
          )}
          {own.tasks.map((task) => (
            <TaskRow key={task.number} {...row} task={task} besides={besides} />
          ))}
          {group !== "none" && (
            <SheetTotal ledger span={columns.length - 1}>
              {own.isEnded ? <SubTotal group={own} statusHref={statusHref} /> : "Còn tiếp ở trang sau"}
            </SheetTotal>
          )}
        </DrawnBody>
      ))}
      {foot && <SheetFoot span={columns.length}>{foot}</SheetFoot>}
    </Sheet>
  )
}

function GroupName({ group: { label, lead, isContinued } }: { group: TaskGroup }) {
  return (
    <>
      {lead?.kind === "agency" && lead.key ? <a href={agencyPath(lead.key)}>{label}</a> : label}
      {isContinued && " (tiếp theo)"}
    </>
  )
}

/** "Cộng 7: hoàn thành 3 (quá hạn 1) · đang thực hiện 2": each figure the way to its tasks. */
function SubTotal({
  group: { key, count, buckets },
  statusHref,
}: { group: TaskGroup } & Pick<TaskTableProps, "statusHref">) {
  const figure = (words: string, status: Status) => (statusHref ? <a href={statusHref(key, status)}>{words}</a> : words)
  return (
    <>
      <strong>Cộng {count}:</strong>{" "}
      {buckets &&
        bucketParts(buckets).map(({ words, status, count: some, late, lateStatus }, index) => (
          <Fragment key={words}>
            {index > 0 && " · "}
            {figure(`${words} ${some}`, status)}
            {late > 0 && lateStatus && <> ({figure(`quá hạn ${late}`, lateStatus)})</>}
          </Fragment>
        ))}
    </>
  )
}

/** "7 nhiệm vụ"; of a group of agencies also how many belong to it. */
function countOf({ count, lead }: TaskGroup): string {
  const tasks = `${counted(count)} nhiệm vụ`
  return lead && lead.members > 0 ? `nhóm ${counted(lead.members)} đơn vị · ${tasks}` : tasks
}
