import { DeadlineLine } from "@/components/deadline-line"
import { Hits, ReadingText } from "@/components/reading-text"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetGroup, SheetHead } from "@/components/ui/table"
import { taskPath, tasksPath } from "@/lib/addresses"
import { planName } from "@/lib/plans/names"
import type { FoundTask, TasksOfPlan } from "@/lib/search/find-tasks"
import type { FoundEverywhere } from "@/lib/search/queries"
import type { Searched } from "@/lib/tasks/search"
import { counted } from "@/lib/words"

const COLUMNS = [
  { label: "TT", look: "ledger" as const },
  { label: "Nhiệm vụ" },
  { label: "Cơ quan chủ trì", width: "w-56 max-lg:w-32" },
  { label: "Thời gian hoàn thành", width: "w-44 max-lg:w-32" },
]

/** The tasks that hold the search, plan by plan: the best of each, and the way to its list with the same search. */
export function FoundTasks({ tasks: { total, plans, searched }, q }: { tasks: FoundEverywhere["tasks"]; q: string }) {
  if (total === 0) return null
  const shown = plans.filter(({ tasks }) => tasks.length > 0)
  const others = plans.filter(({ tasks }) => tasks.length === 0)
  return (
    <section aria-label="Nhiệm vụ">
      <SectionHeading>
        Nhiệm vụ <span className="text-label text-ink-2">· {counted(total)}</span>
      </SectionHeading>
      {searched?.manner === "all" && (
        <p className="mb-2 max-w-text text-ink-2">
          Không nơi nào có liền cụm từ ‘{q}’; các nhiệm vụ dưới đây có đủ mọi từ.
        </p>
      )}
      <Sheet caption={`${counted(total)} nhiệm vụ có ‘${q}’`} stacked>
        <SheetHead columns={COLUMNS} />
        {shown.map(({ plan, count, tasks }) => (
          <SheetGroup key={plan.slug} name={<AllOfPlan plan={plan} count={count} q={q} />} ledger span={3}>
            {tasks.map((task) => (
              <TaskFound key={task.number} task={task} href={taskPath(plan.slug, task.number, { q })} hits={searched} />
            ))}
          </SheetGroup>
        ))}
      </Sheet>
      {others.length > 0 && (
        <ul className="my-3 flex flex-wrap gap-x-6">
          {others.map(({ plan, count }) => (
            <li key={plan.slug} className="touch py-1">
              <AllOfPlan plan={plan} count={count} q={q} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function AllOfPlan({ plan, count, q }: Pick<TasksOfPlan, "plan" | "count"> & { q: string }) {
  return (
    <>
      {planName(plan)}{" "}
      <span className="text-label text-ink-2">
        · <Link href={tasksPath(plan.slug, { q })}>Xem tất cả {counted(count)} nhiệm vụ</Link>
      </span>
    </>
  )
}

/** A task with why it was found: the hits in its row, else where else they stand. */
function TaskFound({ task, href, hits }: { task: FoundTask; href: string; hits: Searched }) {
  const { number, title, leads, deadlineText, deadline, found } = task
  return (
    <tr>
      <td className="ledger">{number}</td>
      <th scope="row">
        <Link href={href}>
          <ReadingText {...title} mode="corrected" searched={hits} />
        </Link>
        {found && (
          <span className="block text-meta text-ink-2">
            {found.label}: <Hits text={found.text} searched={hits} />
          </span>
        )}
      </th>
      <td data-label="Chủ trì">
        <Hits text={leads.join("; ")} searched={hits} />
      </td>
      <td>
        {deadlineText.verbatim !== "" && (
          <span className="block">
            <ReadingText {...deadlineText} mode="corrected" searched={hits} />
          </span>
        )}
        <DeadlineLine {...deadline} />
      </td>
    </tr>
  )
}
