import "server-only"
import { cookies } from "next/headers"
import { openToken, pendingCookie, sealSession, sessionCookie } from "@/lib/access/session-token"

/** The id of the session that the browser holds, whether it is still alive or not; null without one. */
export async function heldSession(): Promise<string | null> {
  return openToken((await cookies()).get(sessionCookie().name)?.value)
}

/** Gives the browser the session; only in actions and routes. */
export async function keepSession(sessionId: string): Promise<void> {
  const { name, options, maxAge } = sessionCookie()
  ;(await cookies()).set(name, await sealSession(sessionId), { ...options, maxAge })
}

/** Takes the session from the browser; only in actions and routes. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, "", { ...options, maxAge: 0 })
}

/** The token of a sign-in that waits for its code; null without one. */
export const heldPendingToken = async (): Promise<string | null> =>
  (await cookies()).get(pendingCookie().name)?.value ?? null

/** Gives the browser the token that the page for the code asks for, or takes it away; only in actions and routes. */
export async function keepPendingToken(token: string | null): Promise<void> {
  const { name, options, maxAge } = pendingCookie()
  ;(await cookies()).set(name, token ?? "", { ...options, maxAge: token === null ? 0 : maxAge })
}
