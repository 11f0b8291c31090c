import "server-only"
import type { AuthOptions, User } from "next-auth"
import CredentialsProvider from "next-auth/providers/credentials"
import { signIn, signOut } from "@/lib/access/commands"
import { SignIn } from "@/lib/access/input"
import { findHolder, findLiveSession, type Visitor } from "@/lib/access/live-session"
import { authSecret } from "@/lib/access/secret"
import { sessionCookie } from "@/lib/access/session-token"
import { readEnvironment } from "@/lib/environment"

type Entered = User & { sessionId: string }

/**
 * next-auth on top of our sessions: the same command signs in, its token holds the session's id and nothing else, and
 * its own session endpoint tells nothing but until when. What protects a page is findViewer, never this.
 */
export function authOptions(visitor: Visitor): AuthOptions {
  // next-auth takes its address from here; it must be ours, not what a request says about its host.
  process.env.NEXTAUTH_URL = readEnvironment().appUrl
  const cookie = sessionCookie()
  return {
    secret: authSecret(),
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: { name: cookie.name, options: cookie.options } },
    session: { strategy: "jwt", maxAge: cookie.maxAge },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(typed): Promise<Entered | null> {
          const parsed = SignIn.safeParse(typed)
          const outcome = parsed.success ? await signIn({ visitor, now: new Date() }, parsed.data) : null
          // Whoever has a second step signs in on the pages: here the password alone opens nothing.
          return outcome?.ok && "sessionId" in outcome.value
            ? { id: outcome.value.personId, sessionId: outcome.value.sessionId }
            : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? (user as Entered).sessionId : token.sid }),
      session: async ({ session, token }) => {
        const viewer = typeof token.sid === "string" ? await findLiveSession(token.sid, visitor, new Date()) : null
        return { expires: viewer ? session.expires : new Date(0).toISOString() }
      },
    },
    events: {
      async signOut({ token }) {
        const now = new Date()
        const holder = typeof token?.sid === "string" ? await findHolder(token.sid, visitor, now) : null
        if (holder) await signOut({ viewer: holder.viewer, now })
      },
    },
    // Its own log would hold tokens and typed texts; the code alone says enough.
    logger: {
      error: (code) => console.error(JSON.stringify({ level: "error", from: "next-auth", code })),
      warn: () => {},
      debug: () => {},
    },
  }
}
