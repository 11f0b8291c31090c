import { StatusLine } from "@/components/status-line"
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

/** What was said of the task, newest first, each with the steps that it took and those that may be taken now. */
export function Story({ progress, plan, number }: Pick<PanelProps, "progress" | "plan" | "number">) {
  const { updates } = progress
  return (
    <>
      <SectionHeading id="dien-bien">Diễn biến</SectionHeading>
      {updates.length === 0 ? (
        <p className="max-w-text text-ink-2">Chưa có cập nhật nào.</p>
      ) : (
        <ol className="border-t border-rule">
          {updates.map((update) => (
            <li key={update.id} className="border-b border-rule py-3">
              <UpdateCard update={update} slug={plan.slug} number={number} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

export type UpdateOfTask = ProgressOfTask["updates"][number]
