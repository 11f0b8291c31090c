import type { AsyncLocalStorage } from "node:async_hooks"

/**
 * Said wherever our own code begins: in the outermost layout, and wherever it is asked who is there. What fails after
 * that is our failure; what fails before, the framework could not read (scripts/serve/malformed-call.mjs).
 */
export function reachOwnCode(): void {
  const { planRequests } = globalThis as { planRequests?: AsyncLocalStorage<{ reachedOwnCode: boolean }> }
  const request = planRequests?.getStore()
  if (request) request.reachedOwnCode = true
}
