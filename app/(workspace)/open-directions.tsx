import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { taskPath } from "@/lib/addresses"
import { type Day, daysBetween, documentDay } from "@/lib/day"
import type { OpenDirection } from "@/lib/directions/queries"
import { counted, DIRECTION_STATE_WORDS } from "@/lib/words"

/** What the leadership asked for and is not closed yet, first what is due first. */
export function OpenDirections({ directions, today }: { directions: OpenDirection[]; today: Day }) {
  if (directions.length === 0) return null
  return (
    <>
      <SectionHeading>Ý kiến chỉ đạo chưa kết thúc ({counted(directions.length)})</SectionHeading>
      <ul className="border-t-2 border-ink bg-sheet">
        {directions.map(({ id, text, dueOn, by, state, number, plan, title }) => (
          <li key={id} className="border-b border-rule px-2.5 py-2 last:border-rule-strong">
            <Link
              href={`${taskPath(plan.slug, number)}#chi-dao`}
              className="text-ink decoration-rule-strong hover:text-blue"
            >
              {number}. {title}
            </Link>
            <span className="line-clamp-2 max-w-text">{text}</span>
            <span className="block text-meta text-ink-2">
              {by.name} · {DIRECTION_STATE_WORDS[state]}
              {dueOn && ` · trả lời trước ngày ${documentDay(dueOn)}`}
              {dueOn && state === "OPEN" && dueOn < today && (
                <strong className="font-semibold text-seal">
                  {" "}
                  · quá hạn {counted(daysBetween(dueOn, today))} ngày
                </strong>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
