import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { HistoryList } from "@/components/history-list"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { proposalsPath, tasksPath } from "@/lib/addresses"
import { spelledDay } from "@/lib/day"
import { listHistory } from "@/lib/journal/queries"
import { planName } from "@/lib/plans/names"
import { countOpenProposals } from "@/lib/plans/queries"
import { groupTasks } from "@/lib/tasks/grouping"
import { listTasks, listUnresolvedWords } from "@/lib/tasks/queries"
import { counted } from "@/lib/words"
import { requirePlan } from "../../one-read"
import { ImportNotice } from "../import-notice"
import { CountTable } from "./count-table"
import { leadsCounted } from "./leads-counted"
import { PlanFacts } from "./plan-facts"
import { Unclear } from "./unclear"

type Props = { params: Promise<{ plan: string }>; searchParams: Promise<{ import?: string | string[] }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: planName((await load(props)).plan) }
}

/** The plan at a glance: its head, how its tasks divide, what is not clear yet; every figure leads to its rows. */
export default async function PlanPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const [tasks, words, history, open] = await Promise.all([
    listTasks(viewer, plan.slug, today),
    listUnresolvedWords(viewer, plan.slug),
    listHistory(viewer, "plan", plan.id),
    plan.mayDecide ? countOpenProposals(viewer, plan.slug) : 0,
  ])
  if (!tasks) notFound()
  const [sections, leads, deadlines] = (["section", "lead", "deadline"] as const).map((group) => ({
    group,
    groups: groupTasks(tasks, group),
  })) as [Division, Division, Division]
  return (
    <>
      <ImportNotice asked={(await props.searchParams).import} />
      <PageHead
        issuer={plan.issuer}
        kind={`${plan.kind} số ${plan.number}/${plan.symbol}`}
        title={plan.title}
        aside={spelledDay(plan.issuedOn)}
      />
      <p className="max-w-text">
        Giai đoạn {plan.periodFrom} – {plan.periodTo}:{" "}
        <Link href={tasksPath(plan.slug)}>{counted(tasks.length)} nhiệm vụ</Link> trong{" "}
        {counted(sections.groups.length)} mục, giao {leadsCounted(leads.groups)} chủ trì.
      </p>
      {open > 0 && (
        <Notice kind="attention">
          <Link href={proposalsPath(plan.slug)}>{counted(open)} đề xuất hiệu đính chờ xử lý</Link>.
        </Notice>
      )}
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <div>
          <SectionHeading>Theo mục</SectionHeading>
          <CountTable plan={plan} {...sections} heading="Mục" />
          <SectionHeading>Theo thời hạn</SectionHeading>
          <CountTable plan={plan} {...deadlines} heading="Thời hạn" />
        </div>
        <div>
          <SectionHeading>Theo cơ quan chủ trì</SectionHeading>
          <CountTable plan={plan} {...leads} heading="Cơ quan chủ trì" />
          <Unclear plan={plan} tasks={tasks} words={words} />
        </div>
      </div>
      <PlanFacts plan={plan} />
      <HistoryList entries={history ?? []} />
    </>
  )
}

type Task = NonNullable<Awaited<ReturnType<typeof listTasks>>>[number]
type Division = { group: "section" | "lead" | "deadline"; groups: ReturnType<typeof groupTasks<Task>> }

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}`), plan)
}
