import "server-only"
import { createHash, randomBytes } from "node:crypto"
import { type Database, type Transaction, write } from "@/lib/database"

/**
 * Between the password and the code: 256 random bits in a cookie, of which only the hash is kept, for ten minutes. It
 * opens the page that asks for the code and nothing else; no session exists yet. Whatever ends a person's sessions
 * (lib/access/live-session.ts) ends it too.
 */
export const PENDING_MINUTES = 10

/** Begins it and answers the token for the cookie. */
export async function beginPendingSignIn(
  tx: Transaction,
  { personId, next }: { personId: string; next: string },
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  const expiresAt = new Date(now.getTime() + PENDING_MINUTES * 60_000)
  await tx.pendingSignIn.create({ data: { tokenHash: hashOf(token), personId, startedAt: now, expiresAt, next } })
  return token
}

/** Whose it is and where to after it; null for a token that is unknown, used or past its time. */
export async function findPendingSignIn(client: Database | Transaction, token: string | null, now: Date) {
  if (!token || token.length > 100) return null
  const pending = await client.pendingSignIn.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { tokenHash: true, personId: true, expiresAt: true, next: true, person: { select: { email: true } } },
  })
  return pending && pending.expiresAt > now ? pending : null
}

/** Uses it up, in the transaction in which it was found. */
export async function endPendingSignIn(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.pendingSignIn.delete({ where: { tokenHash } })
}

/** Drops those whose time is over; to be called now and then. */
export async function forgetUnfinished(now: Date): Promise<void> {
  await write((tx) => tx.pendingSignIn.deleteMany({ where: { expiresAt: { lt: now } } }))
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")
