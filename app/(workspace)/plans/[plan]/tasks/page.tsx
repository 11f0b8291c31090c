import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ReadingSwitch } from "@/components/reading-switch"
import { TaskTable } from "@/components/task-table"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Chip } from "@/components/ui/chip"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { SegmentedLinks } from "@/components/ui/segmented-links"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, taskPath, tasksPath } from "@/lib/addresses"
import { screenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { GROUPINGS, type Grouping } from "@/lib/tasks/grouping"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { leadsCounted } from "../leads-counted"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Nhiệm vụ – ${planName((await load(props)).plan)}` }
}

/** All tasks of a plan, laid out by section, lead agency, deadline or in one row, in one of the three readings. */
export default async function TasksPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const view = TaskListView.parse(await props.searchParams)
  const list = await listTasks(viewer, plan.slug, view, today)
  if (!list) notFound()
  const leadName =
    list.groups
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ leads }) => leads)
      .find(({ key }) => key === view.lead)?.name ?? view.lead
  const sentence = `${counted(list.total)} nhiệm vụ${groupsSentence(list.counts, view.group)}`
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Nhiệm vụ" />
      <PageHead issuer={plan.issuer} title={TITLES[view.group]} aside={`Số liệu tính đến ngày ${screenDay(today)}`} />
      <div className="mb-3 flex flex-wrap gap-x-8 gap-y-2">
        <SegmentedLinks
          label="Xếp theo"
          segments={GROUPINGS.map((group) => ({
            href: tasksPath(plan.slug, { ...view, group }),
            label: GROUP_WORDS[group],
            current: group === view.group,
          }))}
        />
        <ReadingSwitch current={view.text} hrefOf={(text) => tasksPath(plan.slug, { ...view, text })} />
      </div>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {view.lead && <Chip subject={`Chủ trì: ${leadName}`} href={tasksPath(plan.slug, { ...view, lead: null })} />}
        {list.total > 0 && <span>{sentence}</span>}
      </p>
      {list.total === 0 ? (
        <EmptyState
          sentence="Không có nhiệm vụ nào khớp điều kiện."
          link={{ href: tasksPath(plan.slug, { ...view, lead: null }), label: "Bỏ điều kiện" }}
        />
      ) : (
        <TaskTable
          plan={plan}
          groups={list.groups}
          search={list.searched?.search ?? null}
          hrefOf={(number) => taskPath(plan.slug, number, view)}
          group={view.group}
          text={view.text}
          today={today}
          caption={`${TITLES[view.group]} của ${planName(plan)}, ngày ${screenDay(today)}: ${sentence}`}
        />
      )}
    </>
  )
}

const GROUP_WORDS: Record<Grouping, string> = {
  section: "Mục",
  lead: "Cơ quan chủ trì",
  deadline: "Thời hạn",
  none: "Không nhóm",
}

const TITLES: Record<Grouping, string> = {
  section: "Nhiệm vụ theo mục",
  lead: "Nhiệm vụ theo cơ quan chủ trì",
  deadline: "Nhiệm vụ theo thời hạn",
  none: "Nhiệm vụ",
}

/** ", 13 cơ quan và 01 nhóm": how many groups the tasks stand in; nothing where they are not grouped. */
function groupsSentence(groups: { key: string }[], group: Grouping): string {
  if (group === "none") return ""
  if (group === "section") return `, ${counted(groups.length)} mục`
  if (group === "deadline") return `, ${counted(groups.length)} thời hạn`
  return `, ${leadsCounted(groups)}`
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/tasks`), plan)
}
