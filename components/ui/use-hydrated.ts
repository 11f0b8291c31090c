"use client"

import { useSyncExternalStore } from "react"

const never = () => () => {}

/** Whether JavaScript runs: what cannot work without it is drawn only once this is true. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
