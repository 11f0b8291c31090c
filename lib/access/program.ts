import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { hashOfToken, isToken } from "@/lib/access/api-token"
import { stranger } from "@/lib/access/attempt"
import type { Visitor } from "@/lib/access/live-session"
import type { Reader } from "@/lib/access/permissions"
import { findHeld, type PersonBehind } from "@/lib/access/person-behind"
import { readScopes, type Scope } from "@/lib/access/scopes"
import { countWrongToken } from "@/lib/access/throttle"
import { isTwoFactorRequired } from "@/lib/access/two-factor-duty"
import { database, write } from "@/lib/database"
import { record } from "@/lib/journal/record"

/** For whom a program reads, as they are at this moment, what its token lets it do and is called. */
export type Program = { reader: Reader; scopes: Scope[]; name: string }
/** `wait`: the minutes until another token is looked at, where too many were wrong. */
type Unknown = { reader: null; wait: number | null }

const MINUTE = 60_000

/**
 * Who is behind a token, asked anew on every request: nobody once it is revoked or past its day, or its owner is disabled,
 * without a current membership, or owes the second step of signing in. The hours of sessions do not apply. Wrong tokens are
 * counted by network.
 */
export async function findProgram(token: string, visitor: Visitor, now: Date): Promise<Program | Unknown> {
  const found = isToken(token)
    ? await findHeld<Held>(sql`"ApiToken"`, HELD, sql`h."tokenHash" = ${hashOfToken(token)}`, now)
    : null
  if (!found) return refuse("unknown", null, visitor, now)
  const { id, tokenName, scopes, lastUsedAt, person } = found
  const { id: personId, name, email, position, memberships } = person
  if (found.endedAt || (found.expiresAt && found.expiresAt <= now)) return refuse("over", personId, visitor, now)
  if (person.isDisabled || memberships.length === 0 || (await owesTwoFactor(person, now)))
    return refuse("closed", personId, visitor, now)
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= MINUTE) await touch(id, now)
  const { address, requestId } = visitor
  return {
    reader: { personId, name, email, position, memberships, address, requestId },
    scopes: readScopes(scopes) ?? [],
    name: tokenName,
  }
}

type Held = {
  id: string
  tokenName: string
  scopes: string
  expiresAt: Date | null
  lastUsedAt: Date | null
  endedAt: Date | null
}
const HELD = sql`h."id", h."name" AS "tokenName", h."scopes", h."expiresAt", h."lastUsedAt", h."endedAt"`

const owesTwoFactor = async ({ hasTwoFactor, memberships }: PersonBehind, now: Date) =>
  !hasTwoFactor && (await isTwoFactorRequired(await database(), memberships, now))

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
