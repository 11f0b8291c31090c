import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { taskPath } from "@/lib/addresses"
import type { AskedOfOwn } from "@/lib/cooperation/queries"
import { documentDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"

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
  if (rows.length === 0) return null
  return (
    <>
      <SectionHeading>
        {heading} ({counted(rows.length)})
      </SectionHeading>
      <ul className="border-t-2 border-ink bg-sheet">
        {rows.map(({ id, plan, number, title, from, on, text }) => (
          <li key={id} className="border-b border-rule px-2.5 py-2 last:border-rule-strong">
            <Link
              href={`${taskPath(plan.slug, number)}#phoi-hop`}
              className="text-ink decoration-rule-strong hover:text-blue"
            >
              {number}. {title}
            </Link>
            <span className="line-clamp-2 max-w-text">{text}</span>
            <span className="block text-meta text-ink-2">
              {from}, từ ngày {documentDay(on)} · {planName(plan)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
