import "server-only"
import { createHash, randomBytes } from "node:crypto"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Viewer } from "@/lib/access/permissions"
import { findHeld } from "@/lib/access/person-behind"
import { isTwoFactorRequired } from "@/lib/access/two-factor-duty"
import { database, type Transaction, write } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"

/** Where a request comes from, as our own server says (scripts/serve), not as its headers claim. */
export type Visitor = { address: string | null; requestId: string | null; userAgent: string | null }

const MINUTE = 60_000

/** Begins a session: always a new one, with 256 random bits; whoever begins one has just proved who they are. */
export async function startSession(tx: Transaction, personId: string, visitor: Visitor, now: Date): Promise<string> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + readEnvironment().sessionHours * 60 * MINUTE)
  const userAgent = visitor.userAgent?.slice(0, 200) ?? null
  await tx.session.create({
    data: {
      ...{ id, personId, startedAt: now, seenAt: now, expiresAt, confirmedAt: now },
      ...{ address: visitor.address, userAgent },
    },
  })
  return id
}

/** The same session under a new id, its holder having proved anew who they are; null where it is over. Its end stays. */
export async function renewSession(tx: Transaction, sessionId: string, now: Date): Promise<string | null> {
  const session = await tx.session.findFirst({ where: { id: sessionId, endedAt: null, expiresAt: { gt: now } } })
  if (!session) return null
  const id = newId()
  await tx.session.update({ where: { id: sessionId }, data: { endedAt: now } })
  await tx.session.create({ data: { ...session, id, seenAt: now, confirmedAt: now } })
  return id
}

/**
 * Ends a person's sessions, all or all but one, and every sign-in that still waits for its code; answers how many sessions
 * were open. Takes effect on the next request.
 */
export async function endSessions(tx: Transaction, personId: string, now: Date, but?: string): Promise<number> {
  await tx.pendingSignIn.deleteMany({ where: { personId } })
  const which = { personId, endedAt: null, ...(but === undefined ? {} : { id: { not: but } }) }
  return (await tx.session.updateMany({ where: which, data: { endedAt: now } })).count
}

/**
 * Who is behind a session, as they are at this moment: asked anew on every request, so that a person who was disabled,
 * moved or signed out elsewhere is nobody on the next one. Null for a session that is ended, past its hours or idle for
 * too long (administrators sooner), for a person without a current membership, and for one who owes the second step.
 */
export async function findLiveSession(sessionId: string, visitor: Visitor, now: Date): Promise<Viewer | null> {
  const holder = await findHolder(sessionId, visitor, now)
  return holder && !holder.owesTwoFactor ? holder.viewer : null
}

/** Whoever holds the session, also while the second step is required of them and not set up: for its set-up alone. */
export async function findHolder(
  sessionId: string,
  visitor: Visitor,
  now: Date,
): Promise<{ viewer: Viewer; owesTwoFactor: boolean } | null> {
  const session = await findHeld<Seen>(sql`"Session"`, SEEN, sql`h."id" = ${sessionId}`, now)
  if (!session || session.endedAt || session.expiresAt <= now || session.person.isDisabled) return null
  const { id: personId, name, email, position, hasTwoFactor, memberships } = session.person
  if (memberships.length === 0) return null
  const viewer = {
    personId,
    name,
    email,
    position,
    sessionId,
    memberships,
    address: visitor.address,
    requestId: visitor.requestId,
  }
  const idle = now.getTime() - session.seenAt.getTime()
  if (idle >= idleMinutes(viewer.memberships) * MINUTE) return null
  if (idle >= MINUTE) await touch(sessionId, now)
  const owesTwoFactor = !hasTwoFactor && (await isTwoFactorRequired(await database(), memberships, now))
  return { viewer, owesTwoFactor }
}

type Seen = { seenAt: Date; expiresAt: Date; endedAt: Date | null }
const SEEN = sql`h."seenAt", h."expiresAt", h."endedAt"`

/** The sessions of a person that are open; a reference stands for the session's own id, which no page is told. */
export async function listLiveSessions(personId: string, roles: { role: string }[], now: Date) {
  const sessions = await (await database()).session.findMany({
    where: {
      personId,
      endedAt: null,
      expiresAt: { gt: now },
      seenAt: { gt: new Date(now.getTime() - idleMinutes(roles) * MINUTE) },
    },
    orderBy: { seenAt: "desc" },
    select: { id: true, startedAt: true, seenAt: true, address: true, userAgent: true },
  })
  return sessions.map(({ id, ...shown }) => ({ reference: referenceOf(id), ...shown }))
}

/** What stands for a session on a page and in the journal. */
export const referenceOf = (sessionId: string): string =>
  createHash("sha256").update(sessionId).digest("hex").slice(0, 24)

const newId = () => randomBytes(32).toString("base64url")

function idleMinutes(roles: { role: string }[]): number {
  const { sessionIdleMinutes, administratorIdleMinutes } = readEnvironment()
  return roles.some(({ role }) => role === "ADMINISTRATOR")
    ? Math.min(administratorIdleMinutes, sessionIdleMinutes)
    : sessionIdleMinutes
}

// At most once a minute, so that reading pages does not become writing.
async function touch(id: string, now: Date): Promise<void> {
  await write((tx) =>
    tx.session.updateMany({ where: { id, endedAt: null, seenAt: { lt: now } }, data: { seenAt: now } }),
  )
}
