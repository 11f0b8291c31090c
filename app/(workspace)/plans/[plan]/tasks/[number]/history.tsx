import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { screenDay, screenMoment } from "@/lib/day"
import { listHistory } from "@/lib/journal/queries"
import { planName } from "@/lib/plans/names"
import type { TaskOfPage } from "./task-of-page"

/** What happened to the task, newest first, down to the plan that gave it. */
export async function History({ viewer, task }: { viewer: Viewer; task: TaskOfPage }) {
  const entries = (await listHistory(viewer, "task", task.stableKey)) ?? []
  return (
    <>
      <SectionHeading>Lịch sử</SectionHeading>
      <ol className="border-t border-rule">
        {entries.map(({ seq, at, actorName, sentence }) => (
          <li key={seq} className="border-b border-rule py-2">
            {sentence}
            <span className="block text-meta text-ink-2">
              {actorName ?? "Hệ thống"}, {screenMoment(at)}
            </span>
          </li>
        ))}
        <li className="border-b border-rule py-2">
          {planName(task.plan)} giao nhiệm vụ.
          <span className="block text-meta text-ink-2">{screenDay(task.plan.issuedOn)}</span>
        </li>
      </ol>
    </>
  )
}
