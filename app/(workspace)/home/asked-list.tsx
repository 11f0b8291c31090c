import type { AskedOfOwn } from "@/lib/cooperation/queries"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { TaskMatters } from "../task-matters"

/** What other agencies ask of one's own: help that was asked for and not given yet, tasks that lie at one's desk. */
export function AskedList({ asked: { requests, waits } }: { asked: AskedOfOwn }) {
  return (
    <>
      <Asked heading="Được đề nghị phối hợp, chưa có đóng góp" rows={requests} />
      <Asked heading="Cơ quan khác đang chờ" rows={waits} />
    </>
  )
}

function Asked({ heading, rows }: { heading: string; rows: AskedOfOwn["requests"] }) {
  return (
    <TaskMatters heading={heading} matters={rows} anchor="phoi-hop">
      {({ plan, from, on, text }) => (
        <>
          <span className="line-clamp-2 max-w-text">{text}</span>
          <span className="block text-meta text-ink-2">
            {from}, từ ngày {writtenDay(on)} · {planName(plan)}
          </span>
        </>
      )}
    </TaskMatters>
  )
}
