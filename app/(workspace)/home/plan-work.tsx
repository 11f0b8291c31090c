import { Figures } from "@/components/ui/figures"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { ownAgencies, type Viewer } from "@/lib/access/permissions"
import { sheetPath, type TaskListAddress, tasksPath } from "@/lib/addresses"
import { type Day, yearOf } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { SILENT_DAYS } from "@/lib/progress/attention"
import { bucketsOf } from "@/lib/progress/buckets"
import { findOutlook } from "@/lib/progress/dashboard"
import type { AgencyPlan } from "@/lib/tasks/agency-plans"
import { counted } from "@/lib/words"
import { LedTasks } from "../led-tasks"
import { SharedTasks } from "../shared-tasks"

type PlanWorkProps = { viewer: Viewer; agency: { key: string; name: string }; part: AgencyPlan; today: Day }

/** An agency's part in one plan: what presses in figures that open their tasks, what is still to be done, what is done. */
export async function PlanWork({ viewer, agency, part: { plan, leads, shares, helps }, today }: PlanWorkProps) {
  const outlook = leads > 0 ? await findOutlook(viewer, plan.slug, agency.key, today) : null
  const listOf = (view: TaskListAddress) => tasksPath(plan.slug, { lead: agency.key, ...view })
  return (
    <>
      <SectionHeading
        aside={
          leads > 0 && (
            <Link href={listOf({})} className="print:hidden">
              Xem đủ {counted(leads)} nhiệm vụ
            </Link>
          )
        }
      >
        {planName(plan)}: chủ trì {counted(leads)} nhiệm vụ
      </SectionHeading>
      {outlook && <PressingFigures outlook={outlook} year={yearOf(today)} listOf={listOf} />}
      {leads + shares > 0 && ownAgencies(viewer, "report-progress").some(({ key }) => key === agency.key) && (
        <p className="my-3 print:hidden">
          <Link href={sheetPath(plan.slug)}>Cập nhật các nhiệm vụ trên một bảng</Link>
        </p>
      )}
      {outlook && bucketsOf("open").every((bucket) => outlook.buckets[bucket] === 0) && (
        <p className="my-3 text-ink-2">Không còn việc phải làm.</p>
      )}
      {leads > 0 && <LedTasks viewer={viewer} plan={plan} agency={agency} today={today} status="open" />}
      {outlook && outlook.buckets.recurring > 0 && (
        <>
          <h3 className="mt-5 mb-2 font-semibold">Hằng năm, thường xuyên, không hạn</h3>
          <LedTasks viewer={viewer} plan={plan} agency={agency} today={today} status="recurring" />
        </>
      )}
      {shares > 0 && <SharedTasks viewer={viewer} slug={plan.slug} agencyKey={agency.key} today={today} />}
      {outlook && <Finished buckets={outlook.buckets} listOf={listOf} />}
      {helps > 0 && (
        <p className="my-3">
          Phối hợp <Link href={tasksPath(plan.slug, { coordinating: agency.key })}>{counted(helps)} nhiệm vụ</Link> của
          cơ quan khác.
        </p>
      )}
    </>
  )
}

type Outlook = NonNullable<Awaited<ReturnType<typeof findOutlook>>>
type ListOf = (view: TaskListAddress) => string

function PressingFigures({ outlook, year, listOf }: { outlook: Outlook; year: number; listOf: ListOf }) {
  const { buckets, attention } = outlook
  const overdue = buckets.inProgressOverdue + buckets.notStartedOverdue
  return (
    <Figures
      figures={[
        {
          figure: attention.counts.returned,
          words: "bị trả lại, chưa gửi lại",
          href: listOf({ attention: "returned" }),
        },
        { figure: overdue, words: "quá hạn, chưa xong", href: listOf({ status: "overdue" }), isPressing: overdue > 0 },
        {
          figure: attention.counts["due-this-year"],
          words: `đến hạn trong năm ${year}, chưa xong`,
          href: listOf({ attention: "due-this-year" }),
        },
        {
          figure: attention.counts.silent,
          words: `chưa cập nhật trên ${SILENT_DAYS} ngày`,
          href: listOf({ attention: "silent" }),
        },
        { figure: attention.counts.never, words: "chưa có cập nhật nào", href: listOf({ attention: "never" }) },
      ]}
    />
  )
}

function Finished({ buckets, listOf }: { buckets: Outlook["buckets"]; listOf: ListOf }) {
  const completed = buckets.completedOnTime + buckets.completedLate
  if (completed + buckets.stopped === 0) return null
  return (
    <p className="my-3">
      {completed > 0 && (
        <>
          Đã hoàn thành <Link href={listOf({ status: "completed" })}>{counted(completed)} nhiệm vụ</Link>.{" "}
        </>
      )}
      {buckets.stopped > 0 && (
        <>
          Tạm dừng, thôi thực hiện <Link href={listOf({ status: "stopped" })}>{counted(buckets.stopped)} nhiệm vụ</Link>
          .
        </>
      )}
    </p>
  )
}
