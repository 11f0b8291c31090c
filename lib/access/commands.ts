import "server-only"
import type { z } from "zod"
import { beginAttempt, stranger } from "@/lib/access/attempt"
import { normaliseEmail } from "@/lib/access/email"
import type { SignIn } from "@/lib/access/input"
import { startSession, type Visitor } from "@/lib/access/live-session"
import { activeAdministrator, inForce } from "@/lib/access/memberships"
import { type MadeLink, makeLink } from "@/lib/access/one-time-link"
import { hashPassword, isOutdated, verifyPassword } from "@/lib/access/password"
import type { Viewer } from "@/lib/access/permissions"
import { safePath } from "@/lib/access/safe-path"
import { forgiveAttempt } from "@/lib/access/throttle"
import { database, type Transaction, write } from "@/lib/database"
import { actorOf, operator, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

export type Arrival = { visitor: Visitor; now: Date }
export type Entrance = { sessionId: string; personId: string; next: string }

/**
 * Anybody may try. Whatever is wrong (no such account, wrong password, disabled, without a current role) is refused in
 * the same words and after the same work; after ten wrong passwords the account waits a quarter of an hour.
 */
export async function signIn({ visitor, now }: Arrival, input: z.infer<typeof SignIn>): Promise<Outcome<Entrance>> {
  const email = normaliseEmail(input.email)
  const person = await (await database()).person.findUnique({
    where: { email: email ?? "" },
    select: { id: true, passwordHash: true },
  })
  const refusal = { verb: "sign-in-refused", object: "person", objectId: person?.id ?? null } as const
  const actor = stranger(visitor)
  const begun = await beginAttempt({ actor, now, address: visitor.address }, email ?? input.email, refusal)
  if (!begun.ok) return begun

  const hash = person?.passwordHash ?? null
  const fits = await verifyPassword(hash, input.password)
  const renewed = fits && hash && isOutdated(hash) ? await hashPassword(input.password) : null

  return write(async (tx) => {
    const admitted = fits && person ? await admissible(tx, person.id, hash, now) : null
    if (!admitted) {
      const why = !person ? "unknown" : fits ? "closed" : "password"
      await record(tx, actor, now, { ...refusal, particulars: { why } })
      return refused("wrong-credentials")
    }
    await forgiveAttempt(tx, begun.attempt)
    if (renewed) await tx.person.update({ where: { id: admitted.personId }, data: { passwordHash: renewed } })
    const sessionId = await startSession(tx, admitted.personId, visitor, now)
    await record(tx, { ...actor, ...admitted }, now, {
      verb: "signed-in",
      object: "person",
      objectId: admitted.personId,
    })
    return ok({ sessionId, personId: admitted.personId, next: safePath(input.next) })
  })
}

/** Ends the viewer's own session. */
export async function signOut({ viewer, now }: { viewer: Viewer; now: Date }): Promise<Outcome> {
  return write(async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: viewer.sessionId, endedAt: null },
      data: { endedAt: now },
    })
    if (ended.count > 0)
      await record(tx, actorOf(viewer), now, { verb: "signed-out", object: "person", objectId: viewer.personId })
    return ok()
  })
}

/**
 * For the server's console only, at each start: the link by which the first administrator is set up, valid for an hour
 * and once; the link before it ends. Null as soon as there is an administrator.
 */
export async function makeSetupLink(now: Date = new Date()): Promise<MadeLink | null> {
  return write(async (tx) => {
    if ((await tx.person.count({ where: activeAdministrator(now) })) > 0) return null
    const link = await makeLink(tx, { purpose: "SETUP", personId: null, madeById: null, now })
    await record(tx, operator("Máy chủ"), now, { verb: "setup-link-made", object: "system", objectId: null })
    return link
  })
}

// Read again in the transaction: what was true while the password was checked may have ended meanwhile.
async function admissible(tx: Transaction, id: string, passwordHash: string | null, now: Date) {
  const person = await tx.person.findFirst({
    where: { id, passwordHash, disabledAt: null },
    select: {
      name: true,
      memberships: { where: inForce(now), orderBy: { id: "asc" }, select: { agency: { select: { key: true } } } },
    },
  })
  if (!person?.memberships.length) return null
  return {
    personId: id,
    name: person.name,
    agencyKey: person.memberships.find(({ agency }) => agency)?.agency?.key ?? null,
  }
}
