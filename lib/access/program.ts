import "server-only"
import { hashOfToken, isToken } from "@/lib/access/api-token"
import { stranger } from "@/lib/access/attempt"
import type { Visitor } from "@/lib/access/live-session"
import { inForce, MEMBERSHIP, membershipOn } from "@/lib/access/memberships"
import type { Reader } from "@/lib/access/permissions"
import { readScopes, type Scope } from "@/lib/access/scopes"
import { countWrongToken } from "@/lib/access/throttle"
import { isTwoFactorRequired } from "@/lib/access/two-factor-duty"
import { database, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { record } from "@/lib/journal/record"

/** For whom a program reads, as they are at this moment, and what its token lets it do. */
export type Program = { reader: Reader; scopes: Scope[] }
/** `wait`: the minutes until another token is looked at, where too many were wrong. */
type Unknown = { reader: null; wait: number | null }

const MINUTE = 60_000

/**
 * Who is behind a token, asked anew on every request: nobody once it is revoked or past its day, or its owner is disabled,
 * without a current membership, or owes the second step of signing in. The hours of sessions do not apply. Wrong tokens are
 * counted by network.
 */
export async function findProgram(token: string, visitor: Visitor, now: Date): Promise<Program | Unknown> {
  const found = isToken(token) ? await findHeld(hashOfToken(token), now) : null
  if (!found) return refuse("unknown", null, visitor, now)
  const { id, scopes, lastUsedAt, person } = found
  const { id: personId, name, email, position } = person
  if (found.endedAt || (found.expiresAt && found.expiresAt <= now)) return refuse("over", personId, visitor, now)
  if (person.disabledAt || person.memberships.length === 0 || (await owesTwoFactor(person, now)))
    return refuse("closed", personId, visitor, now)
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= MINUTE) await touch(id, now)
  const { address, requestId } = visitor
  const memberships = person.memberships.map((membership) => membershipOn(dayOf(now), membership))
  return {
    reader: { personId, name, email, position, memberships, address, requestId },
    scopes: readScopes(scopes) ?? [],
  }
}

const owesTwoFactor = async (
  { twoFactor, memberships }: { twoFactor: { confirmedAt: Date | null } | null; memberships: Role[] },
  now: Date,
) => !twoFactor?.confirmedAt && (await isTwoFactorRequired(await database(), memberships, now))
type Role = Parameters<typeof isTwoFactorRequired>[1][number]

const findHeld = async (tokenHash: string, now: Date) =>
  (await database()).apiToken.findUnique({
    where: { tokenHash },
    select: {
      id: true,
      scopes: true,
      expiresAt: true,
      lastUsedAt: true,
      endedAt: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          position: true,
          disabledAt: true,
          twoFactor: { select: { confirmedAt: true } },
          memberships: { where: inForce(now), orderBy: { id: "asc" }, select: MEMBERSHIP },
        },
      },
    },
  })

// Told in the journal like wrong passwords; of the waiting only the first, so that hammering does not fill it.
async function refuse(
  why: "unknown" | "over" | "closed",
  personId: string | null,
  visitor: Visitor,
  now: Date,
): Promise<Unknown> {
  return write(async (tx) => {
    const waiting = await countWrongToken(tx, visitor.address, now)
    if (!waiting || waiting.first)
      await record(tx, stranger(visitor), now, {
        verb: "token-refused",
        object: "person",
        objectId: personId,
        particulars: { why: waiting ? "throttled" : why },
      })
    return { reader: null, wait: waiting?.minutes ?? null }
  })
}

// At most once a minute, so that reading does not become writing.
async function touch(id: string, now: Date): Promise<void> {
  const unseen = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: now } }] }
  await write((tx) => tx.apiToken.updateMany({ where: { id, endedAt: null, ...unseen }, data: { lastUsedAt: now } }))
}
