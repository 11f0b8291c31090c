import { Fragment } from "react"
import { Link } from "./link"

type Segment = { href: string; label: string; current: boolean }

/** One view of several as links, the present one framed: Bản [Hiệu đính] Nguyên văn · Đối chiếu. */
export function SegmentedLinks({ label, segments }: { label: string; segments: Segment[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-cell print:hidden">
      <span className="text-ink-2">{label}</span>
      {segments.map((segment, index) => (
        <Fragment key={segment.href}>
          {index > 0 && !segment.current && !segments[index - 1]?.current && (
            <span aria-hidden="true" className="text-ink-2">
              ·
            </span>
          )}
          <Link
            href={segment.href}
            scroll={false}
            aria-current={segment.current ? "true" : undefined}
            className={
              segment.current
                ? "touch inline-flex items-center rounded-sheet border border-ink px-2 py-0.5 font-semibold text-ink no-underline"
                : "touch inline-flex items-center py-0.5"
            }
          >
            {segment.label}
          </Link>
        </Fragment>
      ))}
    </nav>
  )
}
