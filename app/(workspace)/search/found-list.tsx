import type { ReactNode } from "react"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { counted } from "@/lib/words"

/** So many of each kind are shown. */
const SHOWN = 5

type FoundListProps<One> = { heading: string; found: One[]; all: string; children: (one: One) => ReactNode }

/** The best hits of one kind, with how many there are and the way to all of them; nothing where there are none. */
export function FoundList<One>({ heading, found, all, children }: FoundListProps<One>) {
  if (found.length === 0) return null
  return (
    <section aria-label={heading}>
      <SectionHeading aside={found.length > SHOWN && <Link href={all}>Xem tất cả {counted(found.length)}</Link>}>
        {heading} <span className="text-label text-ink-2">· {counted(found.length)}</span>
      </SectionHeading>
      <ul className="border-t-2 border-ink bg-sheet">{found.slice(0, SHOWN).map(children)}</ul>
    </section>
  )
}

/** One hit: what it is called as the way to it, and what tells it from others. */
export function Found({ href, name, detail }: { href: string; name: ReactNode; detail: ReactNode }) {
  return (
    <li className="border-b border-rule px-2.5 py-2 last:border-rule-strong">
      <Link href={href} className="touch inline-flex items-center text-ink decoration-rule-strong hover:text-blue">
        <span>{name}</span>
      </Link>
      <span className="block max-w-text text-meta text-ink-2">{detail}</span>
    </li>
  )
}
