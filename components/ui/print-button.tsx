"use client"

import { useHydrated } from "./use-hydrated"

/** Prints the page; without JavaScript the browser's own menu does. */
export function PrintButton() {
  const isHydrated = useHydrated()
  if (!isHydrated) return null
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="touch text-blue underline decoration-1 underline-offset-3 hover:text-blue-hover"
    >
      In
    </button>
  )
}
