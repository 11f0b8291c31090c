"use client"

import { classNames } from "./class-names"
import { useHydrated } from "./use-hydrated"

/** Prints the page; without JavaScript the browser's own menu does. Its place is kept, so that nothing moves when it comes. */
export function PrintButton() {
  const isHydrated = useHydrated()
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={classNames(
        "touch text-blue underline decoration-1 underline-offset-3 hover:text-blue-hover",
        !isHydrated && "invisible",
      )}
    >
      In
    </button>
  )
}
