import { HistoryItem, HistoryList } from "@/components/history-list"
import type { Viewer } from "@/lib/access/permissions"
import { documentDay } from "@/lib/day"
import { listHistory } from "@/lib/journal/queries"
import { planName } from "@/lib/plans/names"
import type { TaskOfPage } from "./task-of-page"

/** What happened to the task, newest first, down to the plan that gave it. */
export async function History({ viewer, task }: { viewer: Viewer; task: TaskOfPage }) {
  const entries = (await listHistory(viewer, "task", task.stableKey)) ?? []
  return (
    <HistoryList entries={entries}>
      <HistoryItem what={`${planName(task.plan)} giao nhiệm vụ.`} when={documentDay(task.plan.issuedOn)} />
    </HistoryList>
  )
}
