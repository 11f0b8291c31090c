import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AsOf, PastNotice } from "@/components/as-of"
import { BucketBar } from "@/components/bucket-bar"
import { BucketTable } from "@/components/bucket-table"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Figures } from "@/components/ui/figures"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, recentPath, statusPath, taskPath, tasksPath, yearsPath } from "@/lib/addresses"
import { writtenDay, yearOf } from "@/lib/day"
import { listOpenDirections } from "@/lib/directions/queries"
import { listNewestEditions } from "@/lib/editions/queries"
import { planName } from "@/lib/plans/names"
import { findDashboard } from "@/lib/progress/dashboard"
import type { RecentDays, RecentKind } from "@/lib/progress/recent-kinds"
import { countReports } from "@/lib/reports/period-counts"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { TaskListView } from "@/lib/tasks/input"
import { listLongestOverdue } from "@/lib/tasks/list"
import { counted } from "@/lib/words"
import { ByLead } from "../../../by-lead"
import { requirePlan } from "../../../one-read"
import { OpenDirections } from "../../../open-directions"
import { PrintedFoot } from "../../../printed-foot"
import { unsentFigure } from "../../../unsent-figure"
import { AttentionList } from "./attention-list"
import { LongestOverdue } from "./longest-overdue"
import { Recent } from "./recent"
import { SummaryFiles } from "./summary-files"
import { WholeSentence } from "./whole-sentence"

/** How many of the tasks that are overdue longest are named. */
const WORST = 3

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Tình hình thực hiện ${planName((await load(props)).plan)}` }
}

/** Where the plan stands on a day: in a sentence, in figures that open their tasks, by lead agency and by section. */
export default async function StatusPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const view = TaskListView.parse(await props.searchParams)
  const [dashboard, longestOverdue, editions, unsent] = await Promise.all([
    findDashboard(viewer, plan.slug, view.asOf, today),
    listLongestOverdue(viewer, plan.slug, view.asOf, today, WORST),
    plan.maySummarise ? listNewestEditions(viewer, plan.slug) : null,
    view.asOf === null || view.asOf >= today ? countReports(viewer, plan.slug, today) : null,
  ])
  if (!dashboard) notFound()
  const { asOf, total, buckets, attention } = dashboard
  const day = asOf < today ? asOf : null
  const year = yearOf(asOf)
  const hrefOf = (asOf: string | null) => statusPath(plan.slug, asOf)
  const listOf = (more: Parameters<typeof tasksPath>[1]) => tasksPath(plan.slug, { ...more, asOf: day })
  const recentOf = (kind: RecentKind, days: RecentDays) => recentPath(plan.slug, { kind, days, asOf: day })
  const overdue = buckets.inProgressOverdue + buckets.notStartedOverdue
  return (
    <div className="print-landscape">
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Tình hình thực hiện" />
      <PageHead
        issuer={plan.issuer}
        title={`Tình hình thực hiện ${planName(plan)}`}
        aside={<AsOf asOf={asOf} today={today} firstYear={yearOf(plan.issuedOn)} hrefOf={hrefOf} />}
      />
      <PastNotice asOf={asOf} today={today} hrefOf={hrefOf} />
      <WholeSentence dashboard={dashboard} listOf={listOf} recentOf={recentOf} />
      {editions && <SummaryFiles plan={plan} year={year} today={today} submits={plan.mayChase} editions={editions} />}
      <Figures
        figures={[
          {
            figure: `${buckets.completedOnTime + buckets.completedLate}/${total}`,
            words:
              buckets.completedLate > 0 ? `đã hoàn thành (quá hạn ${counted(buckets.completedLate)})` : "đã hoàn thành",
            href: listOf({ status: "completed" }),
          },
          {
            figure: overdue,
            words:
              attention.longestOverdue === null
                ? "quá hạn, chưa xong"
                : `quá hạn, chưa xong, lâu nhất ${attention.longestOverdue.toLocaleString("vi-VN")} ngày`,
            href: listOf({ status: "overdue", group: "lead" }),
            isPressing: overdue > 0,
          },
          {
            figure: attention.counts.submitted,
            words: "đã trình, chờ phê duyệt",
            href: listOf({ attention: "submitted" }),
          },
          {
            figure: attention.counts["due-this-year"],
            words: `đến hạn trong năm ${year}, chưa xong`,
            href: listOf({ attention: "due-this-year" }),
          },
          // Confirming is the consolidating agency's work, and stands among what asks for attention.
          ...(unsent ? [unsentFigure(plan.slug, unsent, today)] : []),
        ]}
      />
      <BucketBar counts={buckets} hrefOf={(bucket) => listOf({ status: bucket })} />
      {day === null && (
        <OpenDirections directions={await listOpenDirections(viewer, { plan: plan.slug })} today={today} />
      )}
      <div className="grid items-start gap-x-8 lg:grid-cols-2 print:grid-cols-2">
        <LongestOverdue
          tasks={longestOverdue}
          asOf={asOf}
          hrefOf={(number) => taskPath(plan.slug, number, { status: "overdue", sort: "deadline", asOf: day })}
          all={{ count: overdue, href: listOf({ status: "overdue", sort: "deadline" }) }}
        />
        <AttentionList attention={attention} year={year} listOf={listOf} />
      </div>
      <ByLead slug={plan.slug} dashboard={dashboard} day={day} listOf={listOf} />
      <SectionHeading
        aside={
          <Link href={yearsPath(plan.slug, day)} className="print:hidden">
            Việc của từng năm
          </Link>
        }
      >
        Theo mục
      </SectionHeading>
      <BucketTable
        caption={`Nhiệm vụ theo mục và tình trạng, ngày ${writtenDay(asOf)}`}
        heading="Mục"
        rows={dashboard.bySection}
        total={{ count: total, buckets }}
        hrefOf={(key, status) => listOf({ ...(key ? viewOfGroup("section", key) : {}), status })}
      />
      <Recent recent={dashboard.recent} hrefOf={recentOf} />
      <PrintedFoot name={viewer.name} asOf={asOf} />
    </div>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/status`), plan)
}
