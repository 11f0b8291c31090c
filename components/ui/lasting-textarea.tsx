"use client"

import type { ComponentProps } from "react"
import { useHydrated } from "./use-hydrated"

/**
 * A textarea in which stays what is typed before the script has come. React 19 writes a textarea's first text over it while
 * it hydrates; told of none until then, it leaves it.
 */
export function LastingTextarea({ defaultValue, ...rest }: ComponentProps<"textarea">) {
  const isHydrating = !useHydrated() && typeof window !== "undefined"
  return <textarea {...rest} defaultValue={isHydrating ? undefined : defaultValue} />
}
