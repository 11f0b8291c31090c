import "server-only"
import type { z } from "zod"
import { beginAttempt, stranger } from "@/lib/access/attempt"
import type { Arrival, Entrance } from "@/lib/access/commands"
import type { AcceptInvitation, ResetPassword, SetUpAdministrator } from "@/lib/access/input"
import { endSessions, startSession } from "@/lib/access/live-session"
import { activeAdministrator, inForce } from "@/lib/access/memberships"
import { endLinks, findLink, type LinkPurpose, spendLink } from "@/lib/access/one-time-link"
import { hashPassword, problemWithPassword } from "@/lib/access/password"
import { forgiveAttempt } from "@/lib/access/throttle"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { record } from "@/lib/journal/record"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"

type Person = { id: string; name: string; email: string; administrator: boolean }
type OpenLink = { id: string; person: { id: string; name: string; email: string } | null }

/**
 * Whoever holds the set-up link becomes the first administrator and is signed in. Refused as soon as there is one, and
 * for an e-mail that already has an account.
 */
export async function setUpAdministrator(
  arrival: Arrival,
  input: z.infer<typeof SetUpAdministrator>,
): Promise<Outcome<Entrance>> {
  const { visitor, now } = arrival
  return throughLink(arrival, "SETUP", input, async (tx, _link, passwordHash) => {
    const { email, name, position } = input
    const taken = await tx.person.count({ where: { email } })
    if (taken > 0) return refused("invalid", { fields: { email: "Thư điện tử này đã có tài khoản." } })
    const person = await tx.person.create({
      data: {
        email,
        name,
        position,
        passwordHash,
        createdAt: now,
        memberships: { create: { role: "ADMINISTRATOR", from: dayOf(now) } },
      },
    })
    await record(tx, { ...stranger(visitor), personId: person.id, name }, now, {
      verb: "setup-done",
      object: "person",
      objectId: person.id,
      particulars: { name },
    })
    return ok({ sessionId: await startSession(tx, person.id, visitor, now), personId: person.id, next: "/" })
  })
}

/** Whoever was invited chooses a password and is signed in. */
export async function acceptInvitation(
  arrival: Arrival,
  input: z.infer<typeof AcceptInvitation>,
): Promise<Outcome<Entrance>> {
  const { visitor, now } = arrival
  return throughLink(arrival, "INVITATION", input, async (tx, { person }, passwordHash) => {
    if (!person) return refused("link-spent")
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } })
    await record(tx, { ...stranger(visitor), personId: person.id, name: person.name }, now, {
      verb: "invitation-accepted",
      object: "person",
      objectId: person.id,
      particulars: { name: person.name },
    })
    return ok({ sessionId: await startSession(tx, person.id, visitor, now), personId: person.id, next: "/" })
  })
}

/** Whoever holds a reset link chooses a new password. All sessions end; nobody is signed in by it. */
export async function resetPassword(arrival: Arrival, input: z.infer<typeof ResetPassword>): Promise<Outcome> {
  const { visitor, now } = arrival
  return throughLink(arrival, "RESET", input, async (tx, { person }, passwordHash) => {
    if (!person) return refused("link-spent")
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } })
    await endSessions(tx, person.id, now)
    await record(tx, { ...stranger(visitor), personId: person.id, name: person.name }, now, {
      verb: "password-reset",
      object: "person",
      objectId: person.id,
      particulars: { name: person.name },
    })
    return ok()
  })
}

/**
 * What all links have in common: attempts are counted, a link that cannot be used is refused alike whatever is wrong with
 * it, a password that is refused leaves the link open, and the link is spent in the transaction of what it opens.
 */
async function throughLink<T>(
  { visitor, now }: Arrival,
  purpose: LinkPurpose,
  input: { token: string; password: string; name?: string; email?: string },
  enter: (tx: Transaction, link: OpenLink, passwordHash: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const actor = stranger(visitor)
  const refusal = { verb: "link-refused", object: "link", objectId: null } as const
  const begun = await beginAttempt({ actor, now, address: visitor.address }, null, refusal)
  if (!begun.ok) return begun
  const spent = async (tx: Transaction): Promise<Refusal> => {
    await record(tx, actor, now, { ...refusal, particulars: { purpose } })
    return refused("link-spent")
  }

  const problem = await write(async (tx): Promise<Refusal | null> => {
    const link = await usableLink(tx, purpose, input.token, now)
    if (!link) return spent(tx)
    await forgiveAttempt(tx, begun.attempt)
    const password = await problemWithPassword(tx, input.password, await holderOf(tx, link, input, now))
    return password === null ? null : refused("invalid", { fields: { password } })
  })
  if (problem) return problem

  const passwordHash = await hashPassword(input.password)
  return write(async (tx) => {
    const link = await usableLink(tx, purpose, input.token, now)
    if (!link) return spent(tx)
    const entered = await enter(tx, link, passwordHash)
    if (entered.ok) {
      await spendLink(tx, link.id, now)
      if (link.person) await endLinks(tx, { personId: link.person.id }, now)
    }
    return entered
  })
}

async function usableLink(tx: Transaction, purpose: LinkPurpose, token: string, now: Date): Promise<OpenLink | null> {
  const link = await findLink(tx, purpose, token, now)
  if (purpose !== "SETUP") return link
  return (await tx.person.count({ where: activeAdministrator(now) })) > 0 ? null : link
}

async function holderOf(
  tx: Transaction,
  { person }: OpenLink,
  typed: { name?: string; email?: string },
  now: Date,
): Promise<Omit<Person, "id">> {
  if (!person) return { administrator: true, name: typed.name ?? "", email: typed.email ?? "" }
  const roles = await tx.membership.count({ where: { personId: person.id, role: "ADMINISTRATOR", ...inForce(now) } })
  return { administrator: roles > 0, name: person.name, email: person.email }
}
