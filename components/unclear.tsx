import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetGroup, SheetHead } from "@/components/ui/table"
import { taskPath, tasksPath } from "@/lib/addresses"
import type { DeadlineKind } from "@/lib/tasks/deadline"

type UnclearProps = {
  plan: { slug: string }
  kinds: { key: string; count: number }[]
  words: { words: string; tasks: string[] }[]
}

/** What of the plan is not understood, or not said: to be settled by a person, never guessed. */
export function Unclear({ plan, kinds, words }: UnclearProps) {
  return (
    <>
      <SectionHeading>Cần làm rõ</SectionHeading>
      <Sheet caption="Những chỗ của kế hoạch chưa rõ">
        <SheetHead columns={[{ label: "Nội dung" }, { label: "Nhiệm vụ", look: "figure", width: "w-1/3" }]} />
        <tbody>
          {KINDS.map(({ kind, label }) => {
            const count = kinds.find(({ key }) => key === kind)?.count ?? 0
            return (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td className="figure">
                  {count === 0 ? (
                    <span className="text-ink-2">0</span>
                  ) : (
                    <Link href={tasksPath(plan.slug, { kind })}>
                      {count}
                      <span className="sr-only"> nhiệm vụ: {label}</span>
                    </Link>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
        <SheetGroup name="Chữ chưa gắn với cơ quan, nhóm nào" count={String(words.length)} span={2}>
          {words.map((entry) => (
            <tr key={entry.words}>
              <th scope="row">“{entry.words}”</th>
              <td>
                <TaskNumbers slug={plan.slug} numbers={entry.tasks} />
              </td>
            </tr>
          ))}
        </SheetGroup>
      </Sheet>
    </>
  )
}

const KINDS: { kind: DeadlineKind; label: string }[] = [
  { kind: "UNREADABLE", label: "Chưa đọc được thời hạn" },
  { kind: "UNSPECIFIED", label: "Kế hoạch không ghi thời hạn" },
]

function TaskNumbers({ slug, numbers }: { slug: string; numbers: string[] }) {
  return (
    <ul className="flex flex-wrap justify-end gap-x-3">
      {numbers.map((number) => (
        <li key={number}>
          <Link href={taskPath(slug, number)} className="touch inline-block py-0.5">
            Nhiệm vụ {number}
          </Link>
        </li>
      ))}
    </ul>
  )
}
