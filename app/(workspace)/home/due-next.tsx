import { StatusLine } from "@/components/status-line"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { taskPath, tasksPath } from "@/lib/addresses"
import { type Day, writtenDay, yearOf } from "@/lib/day"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { counted } from "@/lib/words"

type DueNextProps = { viewer: Viewer; plan: { slug: string }; today: Day }

/** So many are shown; the rest stands in the list. */
const SHOWN = 8

/** The open tasks of a plan that fall due this year, the first due first. */
export async function DueNext({ viewer, plan, today }: DueNextProps) {
  const address = { attention: "due-this-year", group: "none", sort: "deadline" } as const
  const list = await listTasks(viewer, plan.slug, TaskListView.parse(address), today)
  const tasks = list?.groups.flatMap((group) => group.tasks) ?? []
  const year = yearOf(today)
  return (
    <div>
      <SectionHeading
        aside={
          tasks.length > SHOWN && (
            <Link href={tasksPath(plan.slug, address)}>Xem đủ {counted(list?.total ?? 0)} nhiệm vụ</Link>
          )
        }
      >
        Đến hạn trong năm {year}
      </SectionHeading>
      {tasks.length === 0 ? (
        <p className="text-ink-2">Không có nhiệm vụ chưa xong nào đến hạn trong năm {year}.</p>
      ) : (
        <ul className="border-t-2 border-ink bg-sheet text-cell">
          {tasks.slice(0, SHOWN).map(({ number, title, leads, deadline, status }) => (
            <li key={number} className="border-b border-rule px-2.5 py-2 last:border-rule-strong">
              <Link
                href={taskPath(plan.slug, number, address)}
                className="text-ink decoration-rule-strong hover:text-blue"
              >
                {number}. {title.corrected}
              </Link>
              <span className="block text-meta text-ink-2">
                {leads.map(({ name }) => name).join("; ")}
                {deadline.due && ` · hạn ${writtenDay(deadline.due)}`}
              </span>
              {status && <StatusLine status={status} day={today} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
