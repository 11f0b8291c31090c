import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { HistoryList } from "@/components/history-list"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { Unclear } from "@/components/unclear"
import { requireViewer } from "@/lib/access/viewer"
import { appendixPath, pastPath, proposalsPath, reportsPath, statusPath, tasksPath } from "@/lib/addresses"
import { spelledDay } from "@/lib/day"
import { listHistory } from "@/lib/journal/queries"
import { planName } from "@/lib/plans/names"
import { countOpenProposals } from "@/lib/plans/queries"
import { listCounts } from "@/lib/tasks/counts"
import { listUnresolvedWords } from "@/lib/tasks/queries"
import { counted } from "@/lib/words"
import { requirePlan } from "../../one-read"
import { ImportNotice } from "../import-notice"
import { CountTable } from "./count-table"
import { leadsCounted } from "./leads-counted"
import { PlanFacts } from "./plan-facts"

type Props = { params: Promise<{ plan: string }>; searchParams: Promise<{ import?: string | string[] }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: planName((await load(props)).plan) }
}

/** The plan at a glance: its head, how its tasks divide, what is not clear yet; every figure leads to its rows. */
export default async function PlanPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const [counts, words, history, open] = await Promise.all([
    listCounts(viewer, plan.slug, today),
    listUnresolvedWords(viewer, plan.slug),
    listHistory(viewer, "plan", plan.id),
    plan.mayDecide ? countOpenProposals(viewer, plan.slug) : 0,
  ])
  if (!counts) notFound()
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
        <Link href={tasksPath(plan.slug)}>{counted(counts.total)} nhiệm vụ</Link> trong {counted(counts.section.length)}{" "}
        mục, giao {leadsCounted(counts.lead)} chủ trì.
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        <li>
          <Link href={statusPath(plan.slug)} className="touch inline-flex items-center">
            Tình hình thực hiện
          </Link>
        </li>
        <li>
          <Link href={reportsPath(plan.slug)} className="touch inline-flex items-center">
            Báo cáo năm
          </Link>
        </li>
        <li>
          <Link href={appendixPath(plan.slug)} className="touch inline-flex items-center">
            Phụ lục như đã ban hành
          </Link>
        </li>
      </ul>
      {open > 0 && (
        <Notice kind="attention">
          <Link href={proposalsPath(plan.slug)}>{counted(open)} đề xuất hiệu đính chờ xử lý</Link>.
        </Notice>
      )}
      {plan.mayRecordPast && (
        <p className="mt-2">
          <Link href={pastPath(plan.slug)}>Nhập bổ sung số liệu đã qua</Link>
        </p>
      )}
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <div>
          <SectionHeading>Theo mục</SectionHeading>
          <CountTable plan={plan} group="section" groups={counts.section} heading="Mục" />
          <SectionHeading>Theo thời hạn</SectionHeading>
          <CountTable plan={plan} group="deadline" groups={counts.deadline} heading="Thời hạn" />
        </div>
        <div>
          <SectionHeading>Theo cơ quan chủ trì</SectionHeading>
          <CountTable plan={plan} group="lead" groups={counts.lead} heading="Cơ quan chủ trì" />
          <Unclear plan={plan} kinds={counts.kind} words={words} />
        </div>
      </div>
      <PlanFacts plan={plan} />
      <HistoryList entries={history ?? []} />
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}`), plan)
}
