import type { ReactNode } from "react"
import { StatusLine } from "@/components/status-line"
import { Drawn } from "@/components/ui/drawn"
import { Link } from "@/components/ui/link"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { SectionHeading } from "@/components/ui/section-heading"
import { updatePath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import type { findProgress } from "@/lib/progress/queries"
import { UpdateCard } from "./update-card"

type ProgressOfTask = NonNullable<Awaited<ReturnType<typeof findProgress>>>
type PanelProps = { progress: ProgressOfTask; plan: { slug: string }; number: string; day: Day; said: boolean }

/** How the task stands, right under its name, with what its agency can do about it. */
export function ProgressStatus({ progress, plan, number, day, said }: PanelProps) {
  const { duties, reportable } = progress
  return (
    <>
      {said && (
        <Notice kind="done" takeFocus>
          Đã ghi cập nhật. Việc tiếp theo xem ở phần Diễn biến.
        </Notice>
      )}
      <ul className="my-3">
        {duties.map((duty) => (
          <li key={duty.obligationId} className="py-0.5">
            <StatusLine status={duty} day={day} />
          </li>
        ))}
      </ul>
      {reportable.length > 0 && (
        <p className="mb-4 flex flex-wrap gap-2">
          {reportable.map(({ onBehalf, ...duty }, index) => (
            <LinkButton
              key={`${duty.year} ${duty.part}`}
              href={updatePath(plan.slug, number, duty)}
              look={index === 0 && !onBehalf ? "primary" : "outlined"}
            >
              {onBehalf ? "Cập nhật thay" : "Cập nhật tiến độ"}
              {duty.year !== null && ` năm ${duty.year}`}
            </LinkButton>
          ))}
        </p>
      )}
    </>
  )
}

type StoryProps = Pick<PanelProps, "progress" | "plan" | "number"> & { wholeHref: string }

/**
 * What was said of the task, newest first, each with the steps that it took and those that may be taken now. Where more was
 * said than is shown, the way to all of it.
 */
export function Story({ progress, plan, number, wholeHref }: StoryProps) {
  const { updates, isMore } = progress
  return (
    <>
      <SectionHeading id="dien-bien">Diễn biến</SectionHeading>
      {updates.length === 0 ? (
        <p className="max-w-text text-ink-2">Chưa có cập nhật nào.</p>
      ) : (
        <ol className="border-t border-rule">
          {updates.map((update) => (
            <Row key={update.id} isDrawn={update.verbs.length === 0}>
              <UpdateCard update={update} slug={plan.slug} number={number} />
            </Row>
          ))}
        </ol>
      )}
      {isMore && (
        <p className="mt-2 print:hidden">
          <Link href={wholeHref}>Xem tất cả cập nhật</Link>
        </p>
      )}
    </>
  )
}

/** Where nothing can be decided there is no form in a row, and it is drawn once. */
function Row({ isDrawn, children }: { isDrawn: boolean; children: ReactNode }) {
  const classes = "border-b border-rule py-3"
  if (!isDrawn) return <li className={classes}>{children}</li>
  return (
    <Drawn as="li" className={classes}>
      {children}
    </Drawn>
  )
}

export type UpdateOfTask = ProgressOfTask["updates"][number]
