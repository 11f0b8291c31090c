import { StatusLine } from "@/components/status-line"
import { Link } from "@/components/ui/link"
import type { Viewer } from "@/lib/access/permissions"
import { taskPath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import { listSharedTasks } from "@/lib/tasks/list"

type SharedTasksProps = { viewer: Viewer; slug: string; agencyKey: string; today: Day }

/** The tasks of a plan that an agency leads together with the others of a group. */
export async function SharedTasks({ viewer, slug, agencyKey, today }: SharedTasksProps) {
  const tasks = await listSharedTasks(viewer, slug, agencyKey, today)
  return tasks.map(({ number, title, leads, status }) => (
    <div key={number} className="my-3 max-w-text">
      Cùng các đơn vị trong nhóm “{leads[0]?.name}” chủ trì{" "}
      <Link href={taskPath(slug, number)}>
        nhiệm vụ {number}. {title.corrected}
      </Link>
      {status && (
        <p className="mt-0.5">
          <StatusLine status={status} day={today} />
        </p>
      )}
    </div>
  ))
}
