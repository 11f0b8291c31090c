import "server-only"
import { decode, encode } from "next-auth/jwt"
import { PENDING_MINUTES } from "@/lib/access/pending-sign-in"
import { authSecret } from "@/lib/access/secret"
import { readEnvironment } from "@/lib/environment"

/**
 * What the browser holds: a token sealed by next-auth (A256GCM) that contains the session's id and nothing else. The
 * `__Host-` name binds the cookie to this very host; browsers take it over https only, so plain http has a plain name.
 */
export function sessionCookie() {
  const { appUrl, sessionHours } = readEnvironment()
  const secure = appUrl.startsWith("https:")
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure }
  return { name: secure ? "__Host-session" : "session", options, maxAge: sessionHours * 3600 }
}

/** The cookie of a sign-in that waits for its code: its own, so that it is never taken for a session. */
export function pendingCookie() {
  const { name, options } = sessionCookie()
  return { name: name.replace(/session$/, "sign-in"), options, maxAge: PENDING_MINUTES * 60 }
}

/** The token for a session. */
export const sealSession = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: sessionCookie().maxAge })

/** The session's id in a token; null for whatever we did not seal: forged, truncated, without algorithm, too long. */
export async function openToken(token: string | undefined): Promise<string | null> {
  if (!token || token.length > 1000) return null
  const secret = authSecret()
  const known = opened.get(token)
  if (known && known.secret === secret && known.expiresAt > Date.now()) return known.sid
  try {
    const content = await decode({ token, secret })
    if (typeof content?.sid !== "string" || typeof content.exp !== "number") return null
    remember(token, { secret, sid: content.sid, expiresAt: content.exp * 1000 })
    return content.sid
  } catch {
    return null
  }
}

/**
 * What the latest tokens hold: deriving the key anew is a thirtieth of a page's time. Whether the session is alive is asked
 * of the database each time.
 */
const opened = new Map<string, Opened>()
type Opened = { secret: string; sid: string; expiresAt: number }
const MOST_OPENED = 1000

function remember(token: string, content: Opened): void {
  opened.set(token, content)
  const [oldest] = opened.keys()
  if (opened.size > MOST_OPENED && oldest !== undefined) opened.delete(oldest)
}
