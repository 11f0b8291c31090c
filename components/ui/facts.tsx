import type { ReactNode } from "react"
import { Drawn } from "./drawn"

/** Facts in two columns, a term and what holds; one below the other where there is no room. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={SHEET}>{children}</dl>
}

/** The same of facts without any state, drawn once. */
export function DrawnFacts({ children }: { children: ReactNode }) {
  return (
    <Drawn as="dl" className={SHEET}>
      {children}
    </Drawn>
  )
}

const SHEET = "border-t-2 border-ink bg-sheet print:border-t"

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="border-b border-rule px-2.5 py-2.25 last:border-rule-strong sm:grid sm:grid-cols-[12rem_1fr] sm:items-baseline sm:gap-4">
      <dt className="text-meta text-ink-2 sm:text-cell">{term}</dt>
      <dd className="min-w-0 max-w-text whitespace-pre-line">{children}</dd>
    </div>
  )
}
