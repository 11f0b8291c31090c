"use client"

import { type ReactNode, useEffect, useRef } from "react"

/** The path whose results were shown last: a page is drawn anew when its question changes. */
let shown: string | null = null

/**
 * How much was found, or that nothing was. When the same page shows another answer, the focus that went away with the old one comes here: the
 * count is read out, and the next Tab leads on from it.
 */
export function ResultCount({ children }: { children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null)
  const isThere = useRef(false)
  useEffect(() => {
    if (isThere.current) return // development runs every effect twice
    isThere.current = true
    if (shown === location.pathname && document.activeElement === document.body)
      line.current?.focus({ preventScroll: true })
    shown = location.pathname
  }, [])
  return (
    <div ref={line} role="status" tabIndex={-1}>
      {children}
    </div>
  )
}
