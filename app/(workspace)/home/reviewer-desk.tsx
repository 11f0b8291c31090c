import { BucketBar } from "@/components/bucket-bar"
import { Figures } from "@/components/ui/figures"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { Unclear } from "@/components/unclear"
import type { Viewer } from "@/lib/access/permissions"
import {
  chasingLetterPath,
  matrixPath,
  proposalsPath,
  statusPath,
  type TaskListAddress,
  tasksPath,
} from "@/lib/addresses"
import { findAgency } from "@/lib/agencies/queries"
import { listAskedOfOwn } from "@/lib/cooperation/queries"
import { type Day, writtenDay } from "@/lib/day"
import { listOpenDirections } from "@/lib/directions/queries"
import { planName } from "@/lib/plans/names"
import { countOpenProposals } from "@/lib/plans/queries"
import { SILENT_DAYS } from "@/lib/progress/attention"
import { findDashboard } from "@/lib/progress/dashboard"
import { listInHouse } from "@/lib/progress/in-house"
import { pendingWords } from "@/lib/progress/status-words"
import type { ReportFilter } from "@/lib/reports/matrix-view"
import { countReports, type ReportCounts } from "@/lib/reports/period-counts"
import { listDueReports } from "@/lib/reports/queries"
import { listCounts } from "@/lib/tasks/counts"
import { listUnresolvedWords } from "@/lib/tasks/queries"
import { counted } from "@/lib/words"
import { ByLead } from "../by-lead"
import { DueReports } from "../due-reports"
import { OpenDirections } from "../open-directions"
import { unsentFigure } from "../unsent-figure"
import { AgencyWork } from "./agency-desk"
import { AskedList } from "./asked-list"
import { DueNext } from "./due-next"
import { InHouseList } from "./in-house-list"

export type NamedPlan = {
  slug: string
  kind: string
  number: string
  symbol: string
  periodFrom: number
  periodTo: number
}
type ReviewerDeskProps = { viewer: Viewer; plans: NamedPlan[]; agencyKey: string; today: Day }

/** Bàn làm việc: what waits for the reviewer in each plan, what is unclear, what falls due; then the own agency's work. */
export async function ReviewerDesk({ viewer, plans, agencyKey, today }: ReviewerDeskProps) {
  const agency = await findAgency(viewer, agencyKey, today)
  const name = agency?.name?.official ?? agencyKey
  const [first] = plans
  const title = plans.length === 1 && first ? `Theo dõi, đôn đốc ${planName(first)}` : "Bàn làm việc"
  return (
    <>
      <PageHead issuer={name} title={title} aside={`Số liệu tính đến ngày ${writtenDay(today)}`} />
      <InHouseList updates={await listInHouse(viewer)} />
      <AskedList asked={await listAskedOfOwn(viewer, today)} />
      {plans.map((plan) => (
        <section key={plan.slug} aria-label={planName(plan)}>
          {plans.length > 1 && <SectionHeading>Theo dõi, đôn đốc {planName(plan)}</SectionHeading>}
          <PlanDesk viewer={viewer} plan={plan} today={today} />
        </section>
      ))}
      {agency && (
        <section aria-label={`Việc của ${name}`}>
          <h2 className="ruled mt-10 text-heading">Việc của {name}</h2>
          <DueReports reports={await listDueReports(viewer, today)} today={today} />
          <AgencyWork viewer={viewer} agency={{ key: agency.key, name, reports: agency.reports }} today={today} />
        </section>
      )}
    </>
  )
}

async function PlanDesk({ viewer, plan, today }: { viewer: Viewer; plan: NamedPlan; today: Day }) {
  const [reports, dashboard, proposals, counts, words] = await Promise.all([
    countReports(viewer, plan.slug, today),
    findDashboard(viewer, plan.slug, null, today),
    countOpenProposals(viewer, plan.slug),
    listCounts(viewer, plan.slug, today),
    listUnresolvedWords(viewer, plan.slug),
  ])
  if (!dashboard || !counts) return null
  const { buckets, attention } = dashboard
  const listOf = (view: TaskListAddress) => tasksPath(plan.slug, view)
  const overdue = buckets.inProgressOverdue + buckets.notStartedOverdue
  return (
    <>
      <Figures
        figures={[
          ...(reports ? [unsentFigure(plan.slug, reports, today)] : []),
          {
            figure: attention.counts.pending,
            words: pendingWords(attention.longestPending),
            href: listOf({ attention: "pending" }),
          },
          {
            figure: overdue,
            words: "nhiệm vụ quá hạn, chưa xong",
            href: listOf({ status: "overdue", group: "lead" }),
            isPressing: overdue > 0,
          },
          {
            figure: attention.counts.silent,
            words: `nhiệm vụ chưa cập nhật trên ${SILENT_DAYS} ngày`,
            href: listOf({ attention: "silent", group: "lead" }),
          },
          {
            figure: attention.counts["no-evidence"],
            words: "hoàn thành, chưa có minh chứng",
            href: listOf({ attention: "no-evidence" }),
          },
        ]}
      />
      <BucketBar counts={buckets} hrefOf={(bucket) => listOf({ status: bucket })} />
      <p className="my-3 flex flex-wrap gap-x-6 gap-y-1">
        {reports && <ReportLinks slug={plan.slug} reports={reports} />}
        {proposals > 0 && (
          <Link href={proposalsPath(plan.slug)} className="touch inline-flex items-center">
            {counted(proposals)} đề xuất hiệu đính chờ xử lý
          </Link>
        )}
        <Link href="/approvals" className="touch inline-flex items-center">
          Xem và xác nhận cập nhật
        </Link>
        <Link href={statusPath(plan.slug)} className="touch inline-flex items-center">
          Tình hình thực hiện theo mục, theo năm
        </Link>
        <a href={chasingLetterPath(plan.slug)} className="touch inline-flex items-center">
          Lập công văn đôn đốc
        </a>
      </p>
      <OpenDirections directions={await listOpenDirections(viewer, { plan: plan.slug })} today={today} />
      <ByLead slug={plan.slug} dashboard={dashboard} day={null} listOf={listOf} />
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <DueNext viewer={viewer} plan={plan} today={today} />
        <div>
          <Unclear plan={plan} kinds={counts.kind} words={words} />
        </div>
      </div>
    </>
  )
}

/** The reports that wait for somebody: the reviewer, the agency again, its head. */
function ReportLinks({ slug, reports: { period, count } }: { slug: string; reports: ReportCounts }) {
  return WAITING.map(
    ({ state, words }) =>
      count(state) > 0 && (
        <Link
          key={state}
          href={matrixPath(slug, { year: period.year, state })}
          className="touch inline-flex items-center"
        >
          {counted(count(state))} {words}
        </Link>
      ),
  )
}

const WAITING: { state: ReportFilter; words: string }[] = [
  { state: "sent", words: "báo cáo chờ tiếp nhận" },
  { state: "returned", words: "báo cáo trả lại, chưa gửi lại" },
  { state: "with-head", words: "báo cáo đang ở lãnh đạo đơn vị" },
]
