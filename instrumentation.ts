import type { Instrumentation } from "next"

const FIVE_MINUTES = 5 * 60_000

/** Before the first request: the key and the database must be as they should; then the housekeeping begins. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { startHousekeeping } = await import("@/lib/housekeeping")
  await startHousekeeping(FIVE_MINUTES)
}

/** What nobody expected: the log gets it with its id, people see the id alone. */
export const onRequestError: Instrumentation.onRequestError = async (problem, request) => {
  const { logSurprise } = await import("@/lib/log-surprise")
  logSurprise(problem, request.path, new Date())
}
