"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useEffect, useRef } from "react"
import { classNames } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

type MenuProps = {
  summary: ReactNode
  className?: string
  /** Whether the present page is one of those within. */
  isCurrent?: boolean
  /** To which side it opens where there is room. */
  opens?: "left" | "right"
  children: ReactNode
}

/**
 * A menu of the bar: `<details>`, so that it opens without JavaScript; with it, Escape, a press elsewhere and going to
 * another page close it (the bar outlives the page).
 */
export function Menu({ summary, className, isCurrent, opens = "left", children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const pathname = usePathname()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => details.current?.removeAttribute("open"), [pathname])

  useEffect(() => {
    const closeOnPress = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node)) details.current?.removeAttribute("open")
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.current?.open) return
      details.current.removeAttribute("open")
      details.current.querySelector("summary")?.focus()
    }
    document.addEventListener("pointerdown", closeOnPress)
    document.addEventListener("keydown", closeOnEscape)
    return () => {
      document.removeEventListener("pointerdown", closeOnPress)
      document.removeEventListener("keydown", closeOnEscape)
    }
  }, [])

  return (
    <details ref={details} name="frame-menu" className={classNames("group/menu sm:relative", className)}>
      <summary
        className={classNames(
          "flex min-h-13 list-none items-center gap-1 border-y-3 border-transparent whitespace-nowrap hover:text-blue [&::-webkit-details-marker]:hidden",
          isCurrent && "border-b-blue font-semibold",
        )}
      >
        {summary}
        <Icon name="chevron-down" className="text-ink-2 group-open/menu:rotate-180" />
      </summary>
      <div
        className={classNames(
          "absolute inset-x-0 z-20 border-y border-rule-strong bg-sheet px-3 py-2 sm:inset-x-auto sm:min-w-64 sm:border-x sm:px-4",
          opens === "right" ? "sm:left-0" : "sm:right-0",
        )}
      >
        {children}
      </div>
    </details>
  )
}
