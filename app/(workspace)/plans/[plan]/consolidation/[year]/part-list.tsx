import { Fold } from "@/components/ui/fold"
import { Icon } from "@/components/ui/icon"
import { Link } from "@/components/ui/link"
import { consolidationPath } from "@/lib/addresses"
import { CHAPTERS, type EditionPart, headingOf } from "@/lib/editions/outline"
import type { ConsolidationDesk } from "@/lib/editions/queries"
import { lookedAt } from "@/lib/editions/readiness"
import { counted } from "@/lib/words"

/** The outline, with how far each part is: finished, or so many of the agencies' paragraphs looked at. */
export function PartList({ desk, current }: { desk: ConsolidationDesk; current: EditionPart }) {
  return (
    <nav aria-label="Các mục của báo cáo tổng hợp" className="text-cell">
      <Fold summary="Mục lục">
        <ul>
          {CHAPTERS.map(({ number, heading, parts }) => (
            <li key={number} className="mb-1">
              {parts.length === 1 ? (
                parts.map((part) => <PartLink key={part} part={part} desk={desk} isCurrent={part === current} />)
              ) : (
                <>
                  <p className="mt-2 font-semibold">
                    {number}. {heading(desk.period.year)}
                  </p>
                  <ul>
                    {parts.map((part) => (
                      <li key={part}>
                        <PartLink part={part} desk={desk} isCurrent={part === current} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          ))}
        </ul>
      </Fold>
    </nav>
  )
}

function PartLink({ part, desk, isCurrent }: { part: EditionPart; desk: ConsolidationDesk; isCurrent: boolean }) {
  const { plan, period, offers, waiting, readiness } = desk
  const { number, heading } = headingOf(part, period.year)
  const { offered, seen } = lookedAt(part, offers, waiting)
  const isDone = !readiness.unfinished.includes(part)
  return (
    <Link
      href={consolidationPath(plan.slug, period.year, part)}
      aria-current={isCurrent ? "page" : undefined}
      className={`touch flex items-baseline justify-between gap-2 py-1 ${isCurrent ? "font-semibold" : ""}`}
    >
      <span>
        {number}. {heading}
      </span>
      {isDone ? (
        <span className="text-green">
          <Icon name="circle-check" /> <span className="sr-only">đã xong</span>
        </span>
      ) : (
        offered > 0 && (
          <span className="whitespace-nowrap text-ink-2 tabular-nums">
            {counted(seen)}/{counted(offered)}
            <span className="sr-only"> đoạn đã xem</span>
          </span>
        )
      )}
    </Link>
  )
}
