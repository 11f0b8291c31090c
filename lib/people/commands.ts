import "server-only"
import type { z } from "zod"
import { isConfirmed, unconfirmed } from "@/lib/access/confirmation"
import { deny } from "@/lib/access/denial"
import { endSessions } from "@/lib/access/live-session"
import { type MadeLink, makeLink } from "@/lib/access/one-time-link"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import { mailAccountChange, mailInvitation, mailResetLink } from "@/lib/mail/send-mail"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { createPerson, issueResetLink, moveMembership, shutOut, takeOffTwoFactor } from "@/lib/people/account-changes"
import type { ChangeMembership, InvitePerson, WhichPerson } from "@/lib/people/input"

type Context = { viewer: Viewer; now: Date }
type Which = z.infer<typeof WhichPerson>
/** The link is shown once, to be copied; mailed says whether it also went into the post. */
export type Handed = { personId: string; url: string; expiresAt: Date; mailed: boolean }

/**
 * Administrators only, in a confirmed session, as is all that gives somebody access or takes a protection away. Creates
 * the account and a link by which its holder chooses a password within 72 hours.
 */
export async function invitePerson(context: Context, input: z.infer<typeof InvitePerson>): Promise<Outcome<Handed>> {
  const { viewer, now } = context
  const invited = await write(async (tx): Promise<Outcome<MadeLink & { personId: string }>> => {
    if (!can(viewer, "invite-person")) return deny(tx, context, "invite-person", { object: "person", objectId: null })
    if (!(await isConfirmed(tx, viewer, now))) return unconfirmed()
    const created = await createPerson({ tx, actor: actorOf(viewer), now }, input, "person-invited", null)
    if (!created.ok) return created
    const { personId } = created.value
    return ok({
      personId,
      ...(await makeLink(tx, { purpose: "INVITATION", personId, madeById: viewer.personId, now })),
    })
  })
  return invited.ok ? ok({ ...invited.value, mailed: mailInvitation(input, invited.value) }) : invited
}

/** Administrators only, in a confirmed session. A new link for somebody who has not used theirs yet; the old one ends. */
export async function renewInvitation(context: Context, { personId }: Which): Promise<Outcome<Handed>> {
  const { viewer, now } = context
  const renewed = await write(async (tx): Promise<Outcome<MadeLink & { email: string; name: string }>> => {
    if (!can(viewer, "invite-person"))
      return deny(tx, context, "invite-person", { object: "person", objectId: personId })
    if (!(await isConfirmed(tx, viewer, now))) return unconfirmed()
    const person = await tx.person.findFirst({
      where: { id: personId, disabledAt: null },
      select: { name: true, email: true, passwordHash: true },
    })
    if (!person) return refused("not-found")
    if (person.passwordHash)
      return refused("changed-meanwhile", {
        detail: "Lời mời đã được dùng. Nếu quên mật khẩu, cấp liên kết đặt lại mật khẩu.",
      })
    const link = await makeLink(tx, { purpose: "INVITATION", personId, madeById: viewer.personId, now })
    const entry = {
      verb: "invitation-renewed",
      object: "person",
      objectId: personId,
      particulars: { name: person.name },
    } as const
    await record(tx, actorOf(viewer), now, entry)
    return ok({ ...link, email: person.email, name: person.name })
  })
  if (!renewed.ok) return renewed
  const { url, expiresAt } = renewed.value
  return ok({ personId, url, expiresAt, mailed: mailInvitation(renewed.value, renewed.value) })
}

/** Administrators only, in a confirmed session. A link for a new password, valid for half an hour and once. */
export async function makeResetLink(context: Context, { personId }: Which): Promise<Outcome<Handed>> {
  const made = await changing(context, "make-reset-link", personId, (by) => issueResetLink(by, personId))
  if (!made.ok) return made
  const { url, expiresAt } = made.value
  return ok({ personId, url, expiresAt, mailed: mailResetLink(made.value, made.value) })
}

/** Administrators only, in a confirmed session. Another role or agency from now on; sessions end, the person is told. */
export async function changeMembership(context: Context, input: z.infer<typeof ChangeMembership>): Promise<Outcome> {
  const done = await changing(context, "change-membership", input.personId, (by) => moveMembership(by, input))
  if (!done.ok) return done
  if (done.value) mailAccountChange(done.value, { change: "membership-changed" }, context.now)
  return ok()
}

/**
 * Administrators only, in a confirmed session. Takes the second step off somebody who has lost the telephone; sessions
 * end, the person is told. One's own is turned off on the own page, with a code.
 */
export async function removeTwoFactor(context: Context, { personId }: Which): Promise<Outcome> {
  const done = await changing(context, "remove-two-factor", personId, async (by) =>
    personId === context.viewer.personId
      ? refused("changed-meanwhile", { detail: "Xác thực hai bước của mình tắt ở trang Tài khoản, bằng một mã." })
      : takeOffTwoFactor(by, personId),
  )
  if (!done.ok) return done
  if (done.value) mailAccountChange(done.value, { change: "two-factor-removed" }, context.now)
  return ok()
}

/** Administrators only. Shuts somebody out from the next request on; refused for the last administrator. */
export const disablePerson = (context: Context, { personId }: Which): Promise<Outcome> =>
  changing(context, "disable-person", personId, (by) => shutOut(by, personId), "at any time")

/** Administrators only, in a confirmed session. Lets somebody in again, with the password and the role they had. */
export const enablePerson = (context: Context, { personId }: Which): Promise<Outcome> =>
  changing(context, "disable-person", personId, async ({ tx, actor, now }) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true, disabledAt: true } })
    if (!person) return refused("not-found")
    if (!person.disabledAt) return ok()
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null } })
    await record(tx, actor, now, {
      verb: "person-enabled",
      object: "person",
      objectId: personId,
      particulars: { name: person.name },
    })
    return ok()
  })

/** Administrators only. Ends all sessions of a person. */
export const endSessionsOf = (context: Context, { personId }: Which): Promise<Outcome> =>
  changing(
    context,
    "end-sessions-of-person",
    personId,
    async ({ tx, actor, now }) => {
      const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true } })
      if (!person) return refused("not-found")
      const count = await endSessions(tx, personId, now)
      if (count === 0) return ok()
      await record(tx, actor, now, {
        verb: "session-ended",
        object: "person",
        objectId: personId,
        particulars: { name: person.name, count },
      })
      return ok()
    },
    "at any time",
  )

type By = Parameters<typeof shutOut>[0]

async function changing<T>(
  context: Context,
  verb: "change-membership" | "disable-person" | "end-sessions-of-person" | "make-reset-link" | "remove-two-factor",
  personId: string,
  change: (by: By) => Promise<Outcome<T>>,
  when: "when confirmed" | "at any time" = "when confirmed",
): Promise<Outcome<T>> {
  const { viewer, now } = context
  return write(async (tx: Transaction) => {
    if (!can(viewer, verb, { personId })) return deny(tx, context, verb, { object: "person", objectId: personId })
    // What shuts somebody out waits for nothing; what lets in or takes a protection away does.
    if (when === "when confirmed" && !(await isConfirmed(tx, viewer, now))) return unconfirmed()
    return change({ tx, actor: actorOf(viewer), now })
  })
}
