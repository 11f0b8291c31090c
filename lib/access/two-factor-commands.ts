import "server-only"
import type { z } from "zod"
import { beginAttempt } from "@/lib/access/attempt"
import { isConfirmed, unconfirmed } from "@/lib/access/confirmation"
import { deny } from "@/lib/access/denial"
import type { EnterCode } from "@/lib/access/input"
import { endSessions, startSession } from "@/lib/access/live-session"
import { can, type Viewer } from "@/lib/access/permissions"
import {
  acceptProposal,
  codeAccount,
  dropTwoFactor,
  hasTwoFactor,
  issueRecoveryCodes,
  openProposal,
  proposeSecret,
  takeCode,
  WRONG_CODE,
} from "@/lib/access/second-factor"
import { forgiveAttempt } from "@/lib/access/throttle"
import { isTwoFactorRequired } from "@/lib/access/two-factor-duty"
import { type Transaction, write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import { mailAccountChange } from "@/lib/mail/send-mail"
import { type Outcome, ok, refused } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date; userAgent?: string | null }
type Typed = z.infer<typeof EnterCode>

/** Everybody for themselves, in a confirmed session, while it is off: proposes a secret, to be shown and confirmed by a code. */
export async function proposeTwoFactor(context: Context): Promise<Outcome> {
  const { viewer, now } = context
  const { personId } = viewer
  return write(async (tx) => {
    const refusal = await refusalOf(tx, context)
    if (refusal) return refusal
    if (await hasTwoFactor(tx, personId)) return refused("changed-meanwhile", { detail: ALREADY_ON })
    await proposeSecret(tx, personId, now)
    await record(tx, actorOf(viewer), now, { verb: "two-factor-proposed", object: "person", objectId: personId })
    return ok()
  })
}

/** The same while it is on, for another telephone, with a code; the old app serves until the new one is confirmed. */
export const moveTwoFactor = (context: Context, { code }: Typed): Promise<Outcome> =>
  withCode(context, async (tx) => {
    const { viewer, now } = context
    const { personId } = viewer
    const refusal = await refusalOf(tx, context)
    if (refusal) return refusal
    if (!(await takeCode(tx, personId, code, now))) return wrongCode(tx, context)
    await proposeSecret(tx, personId, now)
    await record(tx, actorOf(viewer), now, { verb: "two-factor-proposed", object: "person", objectId: personId })
    return ok()
  })

/**
 * Everybody for themselves: a code of the proposed secret turns the second step on, or moves it to another app. Answers
 * new recovery codes, this once. All other sessions end, this one goes on under a new id.
 */
export async function turnOnTwoFactor(
  context: Context,
  { code }: Typed,
): Promise<Outcome<{ sessionId: string; recoveryCodes: string[] }>> {
  const { viewer, now } = context
  const { personId } = viewer
  const done = await withCode(context, async (tx) => {
    const secret = openProposal(await tx.twoFactor.findUnique({ where: { personId } }), personId, now)
    if (secret === null) return refused("changed-meanwhile", { detail: NO_PROPOSAL })
    if (!(await acceptProposal(tx, { personId, secret, typed: code }, now)))
      return wrongCode(tx, context, WRONG_FIRST_CODE)
    const recoveryCodes = await issueRecoveryCodes(tx, personId, now)
    await record(tx, actorOf(viewer), now, { verb: "two-factor-turned-on", object: "person", objectId: personId })
    return ok({ sessionId: await goOnAlone(tx, context), recoveryCodes })
  })
  if (done.ok) mailAccountChange(viewer, { change: "two-factor-turned-on" }, now)
  return done
}

/** Everybody for themselves, in a confirmed session and with a code: ten new recovery codes, the old ones end. */
export async function renewRecoveryCodes(
  context: Context,
  { code }: Typed,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const { viewer, now } = context
  const { personId } = viewer
  const done = await withCode(context, async (tx) => {
    const refusal = await refusalOf(tx, context)
    if (refusal) return refusal
    if (!(await takeCode(tx, personId, code, now))) return wrongCode(tx, context)
    const recoveryCodes = await issueRecoveryCodes(tx, personId, now)
    await record(tx, actorOf(viewer), now, { verb: "recovery-codes-renewed", object: "person", objectId: personId })
    return ok({ recoveryCodes })
  })
  if (done.ok) mailAccountChange(viewer, { change: "recovery-codes-renewed" }, now)
  return done
}

/**
 * Everybody for themselves, in a confirmed session and with a code; refused to whom the second step is required of. All
 * other sessions end, this one goes on under a new id.
 */
export async function turnOffTwoFactor(context: Context, { code }: Typed): Promise<Outcome<{ sessionId: string }>> {
  const { viewer, now } = context
  const { personId } = viewer
  const done = await withCode(context, async (tx) => {
    const refusal = await refusalOf(tx, context)
    if (refusal) return refusal
    if (await isTwoFactorRequired(tx, viewer.memberships, now)) return refused("two-factor-required")
    if (!(await takeCode(tx, personId, code, now))) return wrongCode(tx, context)
    await dropTwoFactor(tx, personId)
    await record(tx, actorOf(viewer), now, { verb: "two-factor-turned-off", object: "person", objectId: personId })
    return ok({ sessionId: await goOnAlone(tx, context) })
  })
  if (done.ok) mailAccountChange(viewer, { change: "two-factor-turned-off" }, now)
  return done
}

const ALREADY_ON = "Xác thực hai bước đã được bật. Tải lại trang để xem."
const WRONG_FIRST_CODE =
  "Mã không đúng hoặc đã hết hạn. Chờ ứng dụng hiện mã mới rồi nhập lại; nếu vẫn không được, kiểm tra giờ của điện thoại."
const NO_PROPOSAL = "Mã QR này đã dùng, đã quá 10 phút hoặc đã được thay. Tải lại trang rồi bắt đầu lại."

async function refusalOf(tx: Transaction, context: Context) {
  const { viewer, now } = context
  const { personId } = viewer
  if (!can(viewer, "change-own-two-factor", { personId }))
    return deny(tx, context, "change-own-two-factor", { object: "person", objectId: personId })
  return (await isConfirmed(tx, viewer, now)) ? null : unconfirmed()
}

/** Counts the code as wrong before it is looked at; only success forgives, whatever else it is refused for. */
async function withCode<T>(context: Context, change: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const { viewer, now } = context
  const { personId, address } = viewer
  const refusal = { verb: "code-refused", object: "person", objectId: personId } as const
  const begun = await beginAttempt({ actor: actorOf(viewer), now, address }, codeAccount(personId), refusal)
  if (!begun.ok) return begun
  return write(async (tx) => {
    const outcome = await change(tx)
    if (outcome.ok) await forgiveAttempt(tx, begun.attempt)
    return outcome
  })
}

async function wrongCode(tx: Transaction, { viewer, now }: Context, words = WRONG_CODE) {
  const entry = { verb: "code-refused", object: "person", objectId: viewer.personId } as const
  await record(tx, actorOf(viewer), now, { ...entry, particulars: { why: "code" } })
  return refused("invalid", { fields: { code: words } })
}

async function goOnAlone(tx: Transaction, { viewer, now, userAgent = null }: Context): Promise<string> {
  const { personId, address, requestId } = viewer
  await endSessions(tx, personId, now)
  return startSession(tx, personId, { address, requestId, userAgent }, now)
}
