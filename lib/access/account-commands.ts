import "server-only"
import type { z } from "zod"
import { beginAttempt } from "@/lib/access/attempt"
import { deny } from "@/lib/access/denial"
import type { ChangePassword, EndOwnSession, UpdateProfile } from "@/lib/access/input"
import { endSessions, referenceOf, startSession } from "@/lib/access/live-session"
import { endLinks } from "@/lib/access/one-time-link"
import { hashPassword, problemWithPassword, verifyPassword } from "@/lib/access/password"
import { can, hasRole, type Viewer } from "@/lib/access/permissions"
import { forgiveAttempt } from "@/lib/access/throttle"
import { database, write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date; userAgent?: string | null }

/**
 * Everybody for themselves, with the password of now. All other sessions and open links end, and this one goes on under
 * a new id. Wrong ones count like wrong sign-ins.
 */
export async function changePassword(
  context: Context,
  input: z.infer<typeof ChangePassword>,
): Promise<Outcome<{ sessionId: string }>> {
  const { viewer, now, userAgent = null } = context
  const { personId, address, requestId } = viewer
  const target = { object: "person", objectId: personId }
  const stored = await (await database()).person.findUnique({ where: { id: personId }, select: { passwordHash: true } })
  const begun = await beginAttempt({ actor: actorOf(viewer), now, address }, viewer.email, {
    verb: "password-refused",
    ...target,
  })
  if (!begun.ok) return begun
  const fits = await verifyPassword(stored?.passwordHash ?? null, input.currentPassword)
  const passwordHash = fits ? await hashPassword(input.password) : null

  return write(async (tx) => {
    if (!passwordHash) {
      await record(tx, actorOf(viewer), now, { verb: "password-refused", ...target, particulars: { why: "password" } })
      return refused("invalid", { fields: { currentPassword: "Mật khẩu hiện tại không đúng." } })
    }
    await forgiveAttempt(tx, begun.attempt)
    const problem = await problemWithPassword(tx, input.password, {
      ...viewer,
      administrator: hasRole(viewer, "ADMINISTRATOR"),
    })
    if (problem) return refused("invalid", { fields: { password: problem } })
    const changed = await tx.person.updateMany({
      where: { id: personId, passwordHash: stored?.passwordHash ?? null, disabledAt: null },
      data: { passwordHash },
    })
    if (changed.count === 0) return refused("changed-meanwhile")
    await endSessions(tx, personId, now)
    await endLinks(tx, { personId }, now)
    await record(tx, actorOf(viewer), now, { verb: "password-changed", ...target })
    return ok({ sessionId: await startSession(tx, personId, { address, requestId, userAgent }, now) })
  })
}

/** Everybody for themselves: name and position. The e-mail is the account and stays. */
export async function updateProfile(
  context: Context,
  { name, position }: z.infer<typeof UpdateProfile>,
): Promise<Outcome> {
  const { viewer, now } = context
  const target = { object: "person", objectId: viewer.personId }
  return write(async (tx) => {
    if (!can(viewer, "change-own-profile", { personId: viewer.personId }))
      return deny(tx, context, "change-own-profile", target)
    if (name === viewer.name && position === viewer.position) return ok()
    await tx.person.update({ where: { id: viewer.personId }, data: { name, position } })
    const particulars = { from: { name: viewer.name, position: viewer.position }, to: { name, position } }
    await record(tx, actorOf(viewer), now, { verb: "profile-changed", ...target, particulars })
    return ok()
  })
}

/** Everybody for themselves: ends one of their sessions, by its reference. Somebody else's does not exist. */
export async function endOwnSession(context: Context, { reference }: z.infer<typeof EndOwnSession>): Promise<Outcome> {
  const { viewer, now } = context
  const target = { object: "person", objectId: viewer.personId }
  return write(async (tx) => {
    if (!can(viewer, "end-own-session", { personId: viewer.personId }))
      return deny(tx, context, "end-own-session", target)
    const open = await tx.session.findMany({
      where: { personId: viewer.personId, endedAt: null },
      select: { id: true },
    })
    const found = open.find(({ id }) => referenceOf(id) === reference)
    if (!found) return refused("not-found")
    await tx.session.updateMany({ where: { id: found.id }, data: { endedAt: now } })
    await record(tx, actorOf(viewer), now, {
      verb: "session-ended",
      ...target,
      particulars: { name: viewer.name, count: 1 },
    })
    return ok()
  })
}

/** Everybody for themselves: ends all of their sessions but the present one. */
export async function endOtherSessions(context: Context): Promise<Outcome> {
  const { viewer, now } = context
  const target = { object: "person", objectId: viewer.personId }
  return write(async (tx) => {
    if (!can(viewer, "end-own-session", { personId: viewer.personId }))
      return deny(tx, context, "end-own-session", target)
    const count = await endSessions(tx, viewer.personId, now, viewer.sessionId)
    if (count === 0) return ok()
    const particulars = { name: viewer.name, count }
    await record(tx, actorOf(viewer), now, { verb: "session-ended", ...target, particulars })
    return ok()
  })
}
