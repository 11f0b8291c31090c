import type { ReactNode } from "react"
import { KeptBody } from "./kept-body"
import { laidBy } from "./laid-by"
import { markupOf } from "./markup-of"

/**
 * A body of many rows without any state, drawn once: see `markupOf` for what it saves. A document bears the rows as HTML;
 * React's message beside it, half of the page otherwise, says only where they stand.
 */
export function DrawnBody({ id, children }: { id?: string; children: ReactNode }) {
  const markup = markupOf(children)
  const laid = laidBy()
  if (!laid) return <KeptBody id={id} markup={markup} />
  const place = String(laid.size)
  laid.set(place, markup)
  return <KeptBody id={id} place={place} />
}
