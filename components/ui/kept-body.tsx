"use client"

import { useState } from "react"
import { laidBy } from "./laid-by"

/** Either the markup itself, or the place at which it stands in the document. */
type KeptBodyProps = { id?: string; markup?: string; place?: string }

/** Rows that no script changes, as they stand in the document or in a later message. */
export function KeptBody({ id, markup, place }: KeptBodyProps) {
  const [kept] = useState(() => (place === undefined ? "" : standingAt(place)))
  return (
    <tbody
      id={id}
      data-place={place}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markupOf escapes every text and knows every attribute it writes
      dangerouslySetInnerHTML={{ __html: markup ?? kept }}
    />
  )
}

// The way back through the history draws the document's first page again: then its rows stand in it no more.
const seen = new Map<string, string>()

function standingAt(place: string): string {
  if (typeof document === "undefined") {
    const laid = laidBy()?.get(place)
    if (laid === undefined) throw new Error("nothing was laid by for this document")
    return laid
  }
  const rows = seen.get(place) ?? document.querySelector(`[data-place="${place}"]`)?.innerHTML ?? ""
  seen.set(place, rows)
  return rows
}
