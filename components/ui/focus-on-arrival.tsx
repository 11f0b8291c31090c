"use client"

import { type ReactNode, useEffect, useRef } from "react"

/** A block that takes focus when it appears, so that what it says is read out and cannot be missed. */
export function FocusOnArrival({
  className,
  label,
  children,
}: {
  className?: string
  label?: string
  children: ReactNode
}) {
  const block = useRef<HTMLElement>(null)
  useEffect(() => block.current?.focus(), [])
  return (
    <section ref={block} tabIndex={-1} aria-label={label} className={className}>
      {children}
    </section>
  )
}
