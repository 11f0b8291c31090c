import { EmptyState } from "@/components/ui/empty-state"
import { ResultCount } from "@/components/ui/result-count"
import { tasksPath } from "@/lib/addresses"
import { conditionsIn, withoutConditions } from "@/lib/tasks/conditions"
import type { TaskListView } from "@/lib/tasks/input"
import { counted } from "@/lib/words"

/** No task fits: what was asked, and the way back to all of them. */
export function NothingFound({ slug, view }: { slug: string; view: TaskListView }) {
  const conditions = conditionsIn(view)
  const isSearchAlone = conditions.length === 1 && view.q !== ""
  return (
    <ResultCount>
      <EmptyState
        sentence={
          isSearchAlone
            ? `Không tìm thấy ‘${view.q}’ trong nội dung, ghi chú, số văn bản.`
            : `Không có nhiệm vụ nào khớp ${counted(conditions.length)} điều kiện.`
        }
        link={{ href: tasksPath(slug, withoutConditions(view)), label: isSearchAlone ? "Bỏ tìm kiếm" : "Bỏ tất cả" }}
      />
    </ResultCount>
  )
}
