import type { ReactNode } from "react"
import { SeenField } from "@/components/seen-field"
import { StatusLine } from "@/components/status-line"
import { Link } from "@/components/ui/link"
import { taskPath } from "@/lib/addresses"
import { type Day, writtenDay } from "@/lib/day"
import type { ShownStatus } from "@/lib/progress/statuses"

type DutyHeadProps = {
  /** Where the row stands in the form. */
  at: number
  row: { key: string; number: string; title: string; status: ShownStatus; seen: number }
  slug: string
  lead?: string
  today: Day
  children?: ReactNode
}

/** The head of a row in which a duty is told of: what it is and how it stands, and what the form has seen of it. */
export function DutyHead({ at, row, slug, lead, today, children }: DutyHeadProps) {
  const { year, due } = row.status
  return (
    <th scope="row">
      <Link href={taskPath(slug, row.number)} className="line-clamp-3">
        {row.title}
      </Link>
      <span className="block text-meta text-ink-2">
        {[lead, year !== null && `năm ${year}`, due && `hạn ${writtenDay(due)}`].filter(Boolean).join(" · ")}
      </span>
      <span className="block text-meta">
        <StatusLine status={row.status} day={today} />
      </span>
      {children}
      <input type="hidden" name={`${at}-key`} value={row.key} />
      <SeenField name={`${at}-seen`} seen={row.seen} />
    </th>
  )
}
