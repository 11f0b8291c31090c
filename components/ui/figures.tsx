import Link from "next/link"
import type { ReactNode } from "react"
import { classNames } from "./class-names"

export type Figure = { figure: ReactNode; words: ReactNode; href: string; isPressing?: boolean }

/** A few figures side by side, each the way to what it counts; one that presses is red. Below each other on a telephone. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="my-4 grid border-t-2 border-b border-ink border-b-rule-strong bg-sheet sm:grid-flow-col sm:auto-cols-fr sm:divide-x sm:divide-rule max-sm:divide-y max-sm:divide-rule">
      {figures.map(({ figure, words, href, isPressing }) => (
        <li key={href}>
          <Link
            href={href}
            className="block h-full px-3 py-2 text-ink no-underline hover:bg-ins max-sm:flex max-sm:items-baseline max-sm:gap-3"
          >
            <span className={classNames("block text-figure max-sm:min-w-16", isPressing ? "text-seal" : "text-blue")}>
              {figure}
            </span>
            <span className="block text-cell">{words}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
