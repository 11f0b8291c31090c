import { StatusLine } from "@/components/status-line"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Day } from "@/lib/day"
import type { ListedTask } from "@/lib/tasks/list"
import { counted } from "@/lib/words"

type LongestOverdueProps = {
  tasks: ListedTask[]
  asOf: Day
  hrefOf: (number: string) => string
  all: { count: number; href: string }
}

/** The tasks that are overdue longest, by name: whose, what, for how long. */
export function LongestOverdue({ tasks, asOf, hrefOf, all }: LongestOverdueProps) {
  return (
    <div>
      <SectionHeading>Quá hạn lâu nhất</SectionHeading>
      {tasks.length === 0 ? (
        <p className="text-ink-2">Không có nhiệm vụ quá hạn.</p>
      ) : (
        <ol className="border-ink border-t-2">
          {tasks.map((task) => (
            <li key={task.number} className="border-rule border-b py-2">
              <p className="text-cell text-ink-2">{task.leads.map(({ name }) => name).join("; ")}</p>
              <p>
                <Link href={hrefOf(task.number)} className="line-clamp-2 print:line-clamp-none">
                  {task.number}. {task.title.corrected}
                </Link>
              </p>
              {task.status && <StatusLine status={task.status} day={asOf} />}
            </li>
          ))}
        </ol>
      )}
      {all.count > tasks.length && (
        <p className="my-2 print:hidden">
          <Link href={all.href}>Xem đủ {counted(all.count)} nhiệm vụ</Link>
        </p>
      )}
    </div>
  )
}
