import { SectionHeading } from "@/components/ui/section-heading"
import { screenMoment } from "@/lib/day"
import { deadlineSentence } from "@/lib/tasks/deadline"
import { overrideDeadlineAction } from "./actions"
import { OverrideForm } from "./override-form"
import type { TaskOfPage } from "./task-of-page"

/** How the deadline was understood over time, the first reading included, and for reviewers the way to read it otherwise. */
export function DeadlineReadings({ task }: { task: TaskOfPage }) {
  const { readings, plan, deadline } = task
  if (readings.length <= 1 && !task.mayOverride) return null
  return (
    <>
      <SectionHeading>Cách hiểu thời hạn</SectionHeading>
      <ol className="border-t border-rule">
        {readings.toReversed().map((reading, index) => (
          <li key={reading.seq} className="border-b border-rule py-2">
            <span className={index === 0 ? "font-semibold" : "text-ink-2"}>
              {deadlineSentence(reading, plan.periodTo)}.
            </span>
            {reading.reason && <span className="block">Lý do: {reading.reason}</span>}
            <span className="block text-meta text-ink-2">
              {reading.how === "PARSED" ? "Đọc từ văn bản" : (reading.by?.name ?? "Người tổng hợp")},{" "}
              {screenMoment(reading.at)}
              {index > 0 && " – không còn hiệu lực"}
            </span>
          </li>
        ))}
      </ol>
      {task.mayOverride && (
        <OverrideForm
          action={overrideDeadlineAction}
          task={task.stableKey}
          seq={readings.at(-1)?.seq ?? 0}
          deadline={deadline}
        />
      )}
    </>
  )
}
