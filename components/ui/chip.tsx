import { Link } from "./link"

/** A condition in force, as a link to the same list without it. `subject` says which: "Chủ trì: Sở Công Thương". */
export function Chip({ subject, href }: { subject: string; href: string }) {
  return (
    <Link
      href={href}
      aria-label={`Bỏ điều kiện ${subject}`}
      className="touch inline-flex items-center gap-1.5 rounded-sheet border border-rule-strong bg-sheet px-2 py-0.75 text-cell text-ink no-underline hover:border-blue"
    >
      {subject}{" "}
      <span aria-hidden="true" className="print:hidden">
        ×
      </span>
    </Link>
  )
}
