import { Fragment } from "react"
import { Link } from "@/components/ui/link"
import type { TaskListAddress } from "@/lib/addresses"
import type { Dashboard } from "@/lib/progress/dashboard"
import type { RecentDays, RecentKind } from "@/lib/progress/recent-kinds"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"

type WholeSentenceProps = {
  dashboard: Dashboard
  listOf: (view: TaskListAddress) => string
  recentOf: (kind: RecentKind, days: RecentDays) => string
}

/**
 * The whole in words that can be read aloud in a meeting: how far, what is late, what happened in the month before. A
 * percentage stands behind its base, never over what is unknown.
 */
export function WholeSentence({ dashboard, listOf, recentOf }: WholeSentenceProps) {
  const { total, buckets, byLead, attention, recent } = dashboard
  const completed = buckets.completedOnTime + buckets.completedLate
  const overdue = buckets.inProgressOverdue + buckets.notStartedOverdue
  const dated = total - buckets.recurring - buckets.stopped
  const late = (row: (typeof byLead)[number]) => row.buckets.inProgressOverdue + row.buckets.notStartedOverdue
  const worst = [...byLead].sort((a, b) => late(b) - late(a))[0]
  const share = new Intl.NumberFormat("vi-VN", { style: "percent", maximumFractionDigits: 1 })
  return (
    <p className="max-w-text">
      Đã hoàn thành{" "}
      <Link href={listOf({ status: "completed" })}>
        {completed}/{total} nhiệm vụ
      </Link>
      {dated > 0 && attention.counts.never === 0 && `, ${share.format(completed / dated)} số nhiệm vụ có thời hạn`}.{" "}
      {overdue === 0 ? (
        "Không có nhiệm vụ quá hạn."
      ) : (
        <>
          Còn <Link href={listOf({ status: "overdue" })}>{counted(overdue)} nhiệm vụ quá hạn</Link>
          {worst && late(worst) > 0 && (
            <>
              , nhiều nhất ở{" "}
              <Link href={listOf({ ...viewOfGroup("lead", worst.key), status: "overdue" })}>
                {worst.label} ({counted(late(worst))})
              </Link>
            </>
          )}
          .
        </>
      )}{" "}
      {attention.counts.never > 0 && (
        <>
          Trong các nhiệm vụ chưa xong có{" "}
          <Link href={listOf({ attention: "never" })}>{counted(attention.counts.never)} chưa có cập nhật nào</Link>.{" "}
        </>
      )}
      <OfLate month={recent[recent.length - 1]} hrefOf={recentOf} />
    </p>
  )
}

type OfLateProps = { month: Dashboard["recent"][number] | undefined; hrefOf: WholeSentenceProps["recentOf"] }

/** "Trong 30 ngày: 05 cập nhật, 02 xác nhận hoàn thành." */
function OfLate({ month, hrefOf }: OfLateProps) {
  if (!month) return null
  const told = TOLD.filter(({ kind }) => month[kind] > 0)
  return (
    <>
      Trong {month.days} ngày:{" "}
      {told.length === 0
        ? "không có cập nhật nào"
        : told.map(({ kind, words }, index) => (
            <Fragment key={kind}>
              {index > 0 && ", "}
              <Link href={hrefOf(kind, month.days)}>
                {counted(month[kind])} {words}
              </Link>
            </Fragment>
          ))}
      .
    </>
  )
}

const TOLD = [
  { kind: "sent", words: "cập nhật" },
  { kind: "completed", words: "xác nhận hoàn thành" },
] as const
