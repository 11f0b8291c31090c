import "server-only"
import type { z } from "zod"
import { inForce, MEMBERSHIP, membershipOn } from "@/lib/access/memberships"
import type { MadeLink } from "@/lib/access/one-time-link"
import { hashPassword, problemWithPassword } from "@/lib/access/password"
import { database, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { operator } from "@/lib/journal/record"
import { mailAccountChange } from "@/lib/mail/send-mail"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { createPerson, issueResetLink, type Owner, shutOut, takeOffTwoFactor } from "@/lib/people/account-changes"
import type { InvitePerson } from "@/lib/people/input"

/**
 * What the operator does to accounts on the server's console (scripts/person.ts). Whoever can run it holds the database
 * anyway, so nobody is asked for a right; everything goes into the journal under the operator's name. No page imports it.
 */
type Console = { operatorName: string; now: Date }

/** Adds a person who can sign in at once with this password. */
export async function addPerson(
  { operatorName, now }: Console,
  { password, ...input }: z.infer<typeof InvitePerson> & { password: string },
): Promise<Outcome<{ personId: string }>> {
  const { name, email, role } = input
  const problem = await problemWithPassword(await database(), password, {
    name,
    email,
    administrator: role === "ADMINISTRATOR",
  })
  if (problem) return refused("invalid", { fields: { password: problem } })
  const passwordHash = await hashPassword(password)
  return write((tx) => createPerson({ tx, actor: operator(operatorName), now }, input, "person-added", passwordHash))
}

/** Shuts a person out; refuses the last administrator. */
export const disableByEmail = ({ operatorName, now }: Console, email: string): Promise<Outcome> =>
  write(async (tx) => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true } })
    return person ? shutOut({ tx, actor: operator(operatorName), now }, person.id) : refused("not-found")
  })

/** A link for a new password. */
export const resetLinkByEmail = ({ operatorName, now }: Console, email: string): Promise<Outcome<MadeLink>> =>
  write(async (tx) => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true } })
    return person ? issueResetLink({ tx, actor: operator(operatorName), now }, person.id) : refused("not-found")
  })

/** Takes the second step off somebody who has lost the telephone and the recovery codes; answers whether it was on. */
export async function removeTwoFactorByEmail(
  { operatorName, now }: Console,
  email: string,
): Promise<Outcome<{ wasOn: boolean }>> {
  const done = await write(async (tx): Promise<Outcome<Owner | null>> => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true } })
    return person ? takeOffTwoFactor({ tx, actor: operator(operatorName), now }, person.id) : refused("not-found")
  })
  if (!done.ok) return done
  if (done.value) mailAccountChange(done.value, { change: "two-factor-removed" }, now)
  return ok({ wasOn: done.value !== null })
}

/** All accounts, by e-mail. */
export async function listAccounts(now: Date) {
  const people = await (await database()).person.findMany({
    orderBy: { email: "asc" },
    select: { email: true, name: true, disabledAt: true, memberships: { where: inForce(now), select: MEMBERSHIP } },
  })
  return people.map(({ memberships, ...person }) => ({
    ...person,
    memberships: memberships.map((one) => membershipOn(dayOf(now), one)),
  }))
}
