"use client"

import { type ReactNode, useEffect, useRef } from "react"

/** A line that takes focus when what it counts has changed, so that the keyboard goes on from there; not on arrival. */
export function FocusOnChange({ of, className, children }: { of: string; className?: string; children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null)
  const seen = useRef(of)
  useEffect(() => {
    if (seen.current !== of) line.current?.focus()
    seen.current = of
  }, [of])
  return (
    <p ref={line} tabIndex={-1} className={className}>
      {children}
    </p>
  )
}
