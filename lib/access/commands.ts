import "server-only"
import type { z } from "zod"
import { admissible } from "@/lib/access/admission"
import { beginAttempt, stranger } from "@/lib/access/attempt"
import { normaliseEmail } from "@/lib/access/email"
import type { SignIn } from "@/lib/access/input"
import { startSession, type Visitor } from "@/lib/access/live-session"
import { activeAdministrator } from "@/lib/access/memberships"
import { type MadeLink, makeLink } from "@/lib/access/one-time-link"
import { hashPassword, isOutdated, verifyPassword } from "@/lib/access/password"
import { beginPendingSignIn } from "@/lib/access/pending-sign-in"
import type { Viewer } from "@/lib/access/permissions"
import { safePath } from "@/lib/access/safe-path"
import { hasTwoFactor } from "@/lib/access/second-factor"
import { forgiveAttempt } from "@/lib/access/throttle"
import { database, write } from "@/lib/database"
import { actorOf, operator, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

export type Arrival = { visitor: Visitor; now: Date }
export type Entrance = { sessionId: string; personId: string; next: string }
/** The password was right and a code is still to come: no session yet, only a token for the page that asks for it. */
export type HalfWay = { pendingToken: string; next: string }

/**
 * Anybody may try. Whatever is wrong (no such account, wrong password, disabled, without a current role) is refused in
 * the same words and after the same work; after ten wrong passwords the account waits a quarter of an hour. Whoever has a
 * second step is let through to it and no further (lib/access/code-commands.ts).
 */
export async function signIn(
  { visitor, now }: Arrival,
  input: z.infer<typeof SignIn>,
): Promise<Outcome<Entrance | HalfWay>> {
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
    const admitted = fits && person ? await admissible(tx, { id: person.id, passwordHash: hash }, now) : null
    if (!person || !admitted) {
      const why = !person ? "unknown" : fits ? "closed" : "password"
      await record(tx, actor, now, { ...refusal, particulars: { why } })
      return refused("wrong-credentials")
    }
    await forgiveAttempt(tx, begun.attempt)
    const personId = person.id
    const next = safePath(input.next)
    const as = { ...actor, ...admitted.actor }
    if (renewed) await tx.person.update({ where: { id: personId }, data: { passwordHash: renewed } })
    if (await hasTwoFactor(tx, personId)) {
      const pendingToken = await beginPendingSignIn(tx, { personId, next }, now)
      await record(tx, as, now, { verb: "code-asked", object: "person", objectId: personId })
      return ok({ pendingToken, next: "/sign-in/code" })
    }
    const sessionId = await startSession(tx, personId, visitor, now)
    await record(tx, as, now, { verb: "signed-in", object: "person", objectId: personId })
    return ok({ sessionId, personId, next })
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
