import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { AsOf, PastNotice } from "@/components/as-of"
import { TaskTable } from "@/components/task-table"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { requireViewer } from "@/lib/access/viewer"
import { isWrittenAs, planPath, queryOf, taskPathIn, tasksPath } from "@/lib/addresses"
import { listLeadersInCharge } from "@/lib/cooperation/charges"
import { writtenDay, yearOf } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { nameConditions } from "@/lib/tasks/condition-names"
import { listCounts, listHelpers } from "@/lib/tasks/counts"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { listViews } from "@/lib/views/queries"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { printedBy } from "../../../printed-foot"
import { FilterForm } from "./filter-form"
import { groupsSentence, titleOf } from "./headings"
import { InForce } from "./in-force"
import { NothingFound } from "./nothing-found"
import { OnPaper } from "./on-paper"
import { SaveView } from "./save-view"
import { SavedViews } from "./saved-views"
import { Toolbar } from "./toolbar"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Nhiệm vụ – ${planName((await load(props)).plan)}` }
}

/** The tasks of a plan that fit the address's conditions, laid out as it says, in one of the three readings. */
export default async function TasksPage(props: Props) {
  const { viewer, plan, today, view } = await load(props)
  // One view, one address: a form sends its empty fields too, and an address is shared, kept and compared.
  if (!isWrittenAs(view, await props.searchParams)) redirect(tasksPath(plan.slug, view))
  const [list, counts, helpers, leaders, named, views] = await Promise.all([
    listTasks(viewer, plan.slug, view, today),
    listCounts(viewer, plan.slug, today),
    listHelpers(viewer, plan.slug, today),
    listLeadersInCharge(viewer, plan.slug, view.asOf ?? today),
    nameConditions(viewer, plan.slug, [view], today),
    listViews(viewer, plan.slug, new Date()),
  ])
  if (!list || !counts) notFound()
  const conditions = named(view)
  const title = titleOf(view, conditions)
  const count = `${counted(list.total)} nhiệm vụ${groupsSentence(list.counts, view.group)}`
  const day = writtenDay(list.asOf)
  const dayHref = (asOf: string | null) => tasksPath(plan.slug, { ...view, asOf, page: 1 })
  const statusHref = (key: string, status: TaskListView["status"]) =>
    tasksPath(plan.slug, {
      ...view,
      ...(view.group === "none" ? {} : viewOfGroup(view.group, key)),
      status,
      page: 1,
    })
  return (
    <div className="print-landscape">
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Nhiệm vụ" />
      <PageHead
        issuer={plan.issuer}
        title={title}
        aside={
          <AsOf
            asOf={list.asOf}
            today={today}
            firstYear={yearOf(plan.issuedOn)}
            hrefOf={dayHref}
            kept={[...new URLSearchParams(queryOf({ ...view, asOf: null, page: 1 }))]}
          />
        }
      />
      <PastNotice asOf={list.asOf} today={today} hrefOf={dayHref} />
      <Toolbar slug={plan.slug} view={view} />
      <SavedViews slug={plan.slug} view={view} views={views} />
      <FilterForm plan={plan} view={view} choices={{ counts, helpers, leaders }} />
      <InForce slug={plan.slug} view={view} conditions={conditions} count={list.total > 0 ? count : null}>
        <SaveView slug={plan.slug} view={view} conditions={conditions} own={views.own} />
      </InForce>
      <OnPaper plan={plan} text={view.text} conditions={conditions} count={count} />
      {list.searched?.manner === "all" && list.searched.search.folded.length > 1 && list.total > 0 && (
        <p className="mb-2 max-w-text text-ink-2">
          Không nơi nào có liền cụm từ ‘{view.q}’; đã tìm riêng từng từ, các nhiệm vụ dưới đây có đủ mọi từ.
        </p>
      )}
      {list.total === 0 ? (
        <NothingFound slug={plan.slug} view={view} />
      ) : (
        <TaskTable
          plan={plan}
          groups={list.groups}
          searched={list.searched}
          hrefOf={taskPathIn(plan.slug, view)}
          group={view.group}
          hidesLead={
            view.lead !== null && list.groups.every(({ tasks }) => tasks.every(({ leads }) => leads.length === 1))
          }
          sort={{ current: view.sort, hrefOf: (sort) => tasksPath(plan.slug, { ...view, sort, page: 1 }) }}
          statusHref={statusHref}
          text={view.text}
          today={list.asOf}
          caption={[
            `${title} của ${planName(plan)}, ngày ${day}: ${count}`,
            ...conditions.map(({ words }) => words),
          ].join("; ")}
          foot={printedBy(viewer.name, list.asOf)}
        />
      )}
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => tasksPath(plan.slug, { ...view, page })} />
    </div>
  )
}

async function load({ params, searchParams }: Props) {
  const { plan: step } = await params
  const asked = TaskListView.parse(await searchParams)
  const found = await requirePlan(await requireViewer(tasksPath(step, asked)), step)
  // whether proposals are open is asked only by whoever decides about them
  return { ...found, view: found.plan.mayDecide ? asked : { ...asked, proposals: null } }
}
