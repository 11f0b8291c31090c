import { HistoryItem, HistoryList } from "@/components/history-list"
import { Link } from "@/components/ui/link"
import type { Viewer } from "@/lib/access/permissions"
import { writtenDay } from "@/lib/day"
import { listHistory } from "@/lib/journal/queries"
import { planName } from "@/lib/plans/names"
import type { TaskOfPage } from "./task-of-page"

export const HISTORY_ID = "lich-su"

type HistoryProps = { viewer: Viewer; task: TaskOfPage; most: number; wholeHref: string }

/** What happened to the task, newest first, down to the plan that gave it; where that is much, the way to all of it. */
export async function History({ viewer, task, most, wholeHref }: HistoryProps) {
  const entries = (await listHistory(viewer, "task", task.stableKey, most + 1)) ?? []
  const isMore = entries.length > most
  return (
    <>
      <HistoryList id={HISTORY_ID} entries={entries.slice(0, most)}>
        {!isMore && (
          <HistoryItem what={`${planName(task.plan)} giao nhiệm vụ.`} when={writtenDay(task.plan.issuedOn)} />
        )}
      </HistoryList>
      {isMore && (
        <p className="mt-2 print:hidden">
          <Link href={wholeHref}>Xem toàn bộ lịch sử</Link>
        </p>
      )}
    </>
  )
}
