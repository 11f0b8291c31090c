import { type Day, daysBetween, writtenDay } from "@/lib/day"
import type { OpenDirection } from "@/lib/directions/queries"
import { counted, DIRECTION_STATE_WORDS } from "@/lib/words"
import { TaskMatters } from "./task-matters"

/** What the leadership asked for and is not closed yet, first what is due first. */
export function OpenDirections({ directions, today }: { directions: OpenDirection[]; today: Day }) {
  return (
    <TaskMatters heading="Ý kiến chỉ đạo chưa kết thúc" matters={directions} anchor="chi-dao">
      {({ text, dueOn, by, state }) => (
        <>
          <span className="line-clamp-2 max-w-text">{text}</span>
          <span className="block text-meta text-ink-2">
            {by.name} · {DIRECTION_STATE_WORDS[state]}
            {dueOn && ` · trả lời trước ngày ${writtenDay(dueOn)}`}
            {dueOn && state === "OPEN" && dueOn < today && (
              <strong className="font-semibold text-seal"> · quá hạn {counted(daysBetween(dueOn, today))} ngày</strong>
            )}
          </span>
        </>
      )}
    </TaskMatters>
  )
}
