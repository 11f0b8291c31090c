import "server-only"
import type { z } from "zod"
import { beginAttempt } from "@/lib/access/attempt"
import type { ConfirmPassword } from "@/lib/access/input"
import { renewSession } from "@/lib/access/live-session"
import { verifyPassword } from "@/lib/access/password"
import type { Viewer } from "@/lib/access/permissions"
import { forgiveAttempt } from "@/lib/access/throttle"
import { type Database, database, type Transaction, write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"

/**
 * What gives somebody access, or takes a protection from an account, is asked of a person who proved who they are within
 * the last ten minutes: by signing in, or by the password asked again. A desk left unattended is not enough.
 */
const CONFIRMED_MINUTES = 10

/** Whether this very session was confirmed within the last ten minutes. */
export async function isConfirmed(
  client: Database | Transaction,
  { sessionId }: Pick<Viewer, "sessionId">,
  now: Date,
): Promise<boolean> {
  const session = await client.session.findUnique({ where: { id: sessionId }, select: { confirmedAt: true } })
  return Boolean(session?.confirmedAt && now.getTime() - session.confirmedAt.getTime() < CONFIRMED_MINUTES * 60_000)
}

/** The refusal of what a session was confirmed too long ago for; the form then asks for the password. */
export const unconfirmed = (): Refusal =>
  refused("unconfirmed", { fields: { ownPassword: "Nhập mật khẩu đang dùng của mình để xác nhận." } })

/**
 * Everybody for themselves: the password of now, wrong ones counted like wrong sign-ins. The session goes on under a new
 * id, with the end it had.
 */
export async function confirmPassword(
  { viewer, now }: { viewer: Viewer; now: Date },
  { ownPassword }: z.infer<typeof ConfirmPassword>,
): Promise<Outcome<{ sessionId: string }>> {
  const { personId, address, email, sessionId } = viewer
  const actor = actorOf(viewer)
  const refusal = { verb: "confirmation-refused", object: "person", objectId: personId } as const
  const begun = await beginAttempt({ actor, now, address }, email, refusal)
  if (!begun.ok) return begun
  const stored = await (await database()).person.findUnique({ where: { id: personId }, select: { passwordHash: true } })
  const fits = await verifyPassword(stored?.passwordHash ?? null, ownPassword)

  return write(async (tx) => {
    if (!fits) {
      await record(tx, actor, now, { ...refusal, particulars: { why: "password" } })
      return refused("invalid", { fields: { ownPassword: "Mật khẩu không đúng. Nhập mật khẩu đang dùng của mình." } })
    }
    await forgiveAttempt(tx, begun.attempt)
    const unchanged = { id: personId, passwordHash: stored?.passwordHash ?? null, disabledAt: null }
    const renewed = (await tx.person.count({ where: unchanged })) > 0 ? await renewSession(tx, sessionId, now) : null
    if (renewed === null) return refused("changed-meanwhile")
    await record(tx, actor, now, { verb: "password-confirmed", object: "person", objectId: personId })
    return ok({ sessionId: renewed })
  })
}
