import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Link } from "./link"

export type Figure = { figure: ReactNode; words: ReactNode; href: string; isPressing?: boolean }

/**
 * A few figures side by side, each the way to what it counts; one that presses is red, a nought leads nowhere. Below each
 * other on a telephone.
 */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="my-4 grid border-t-2 border-b border-ink border-b-rule-strong bg-sheet sm:grid-flow-col sm:auto-cols-fr sm:divide-x sm:divide-rule max-sm:divide-y max-sm:divide-rule">
      {figures.map(({ href, ...figure }) => (
        <li key={href}>
          {figure.figure === 0 ? (
            <p className={CELL}>
              <FigureWords {...figure} />
            </p>
          ) : (
            <Link href={href} className={classNames(CELL, "text-ink no-underline hover:bg-ins")}>
              <FigureWords {...figure} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

const CELL = "block h-full px-3 py-2 max-sm:flex max-sm:items-baseline max-sm:gap-3"

function FigureWords({ figure, words, isPressing }: Omit<Figure, "href">) {
  const colour = figure === 0 ? "text-ink-2" : isPressing ? "text-seal" : "text-blue"
  return (
    <>
      <span className={classNames("block text-figure whitespace-nowrap max-sm:min-w-21", colour)}>{figure}</span>
      <span className="block text-cell">{words}</span>
    </>
  )
}
