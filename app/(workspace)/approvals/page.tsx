import { ActionForm } from "@/components/ui/action-form"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireViewer } from "@/lib/access/viewer"
import { taskPath } from "@/lib/addresses"
import { dayOf, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { listAwaiting } from "@/lib/progress/awaiting"
import { listDueReports } from "@/lib/reports/queries"
import { counted, PROGRESS_WORDS } from "@/lib/words"
import { DueReports } from "../due-reports"
import { UpdateCard } from "../plans/[plan]/tasks/[number]/update-card"
import { confirmUpdatesAction } from "./actions"

export const metadata = { title: "Chờ duyệt" }

type Awaiting = Awaited<ReturnType<typeof listAwaiting>>["withHead"]

/** What waits for this person: the texts themselves, read and sent, confirmed or given back on one page. */
export default async function ApprovalsPage() {
  const viewer = await requireViewer("/approvals")
  const today = dayOf(new Date())
  const { withHead, withReviewer } = await listAwaiting(viewer, today)
  const reports = (await listDueReports(viewer, today)).filter(
    ({ standing, mayPass }) => mayPass && standing.class === "WITH_HEAD",
  )
  const confirmable = withReviewer.filter(({ verbs }) => verbs.includes("confirm"))
  return (
    <>
      <PageHead
        issuer={viewer.memberships[0]?.agencyName ?? undefined}
        title="Chờ duyệt"
        aside={`Ngày ${writtenDay(today)}`}
      />
      {withHead.length + withReviewer.length + reports.length === 0 && (
        <EmptyState sentence="Không có nội dung nào chờ duyệt." />
      )}
      <DueReports reports={reports} today={today} />
      {withHead.length > 0 && (
        <>
          <SectionHeading>Chờ lãnh đạo đơn vị duyệt: {counted(withHead.length)}</SectionHeading>
          <Updates updates={withHead} />
        </>
      )}
      {withReviewer.length > 0 && (
        <>
          <SectionHeading>Chờ xác nhận: {counted(withReviewer.length)}</SectionHeading>
          <Updates updates={withReviewer} />
        </>
      )}
      {confirmable.length > 1 && (
        <ActionForm action={confirmUpdatesAction} label="Xác nhận nhiều cập nhật" className="my-6">
          <fieldset>
            <legend className="font-semibold">Xác nhận nhiều cập nhật đã xem</legend>
            {confirmable.map(({ id, task, agencyName, progress }) => (
              <label key={id} className="flex min-h-11 items-center gap-2.5 border-b border-rule py-2">
                <input type="checkbox" name="ids" value={id} className="size-5 shrink-0 accent-blue" />
                <span>
                  Nhiệm vụ {task.number}, {agencyName}: {progress && PROGRESS_WORDS[progress]}
                </span>
              </label>
            ))}
          </fieldset>
          <SubmitButton className="mt-3">Xác nhận các cập nhật đã chọn</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

function Updates({ updates }: { updates: Awaiting }) {
  return (
    <ol className="border-t border-rule">
      {updates.map((update) => (
        <li key={update.id} className="border-b border-rule py-4">
          <p className="max-w-text">
            <Link href={taskPath(update.task.plan.slug, update.task.number)}>
              {update.task.number}. {update.task.title}
            </Link>
            <span className="block text-meta text-ink-2">
              {planName(update.task.plan)} · {update.agencyName}
              {update.days > 0 && ` · chờ ${counted(update.days)} ngày`}
            </span>
          </p>
          <UpdateCard update={update} slug={update.task.plan.slug} number={update.task.number} />
        </li>
      ))}
    </ol>
  )
}
