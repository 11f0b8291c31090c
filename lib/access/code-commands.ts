import "server-only"
import type { z } from "zod"
import { admissible } from "@/lib/access/admission"
import { beginAttempt, stranger } from "@/lib/access/attempt"
import type { Arrival, Entrance } from "@/lib/access/commands"
import type { EnterCode } from "@/lib/access/input"
import { startSession } from "@/lib/access/live-session"
import { endPendingSignIn, findPendingSignIn } from "@/lib/access/pending-sign-in"
import { codeAccount, takeCode, WRONG_CODE } from "@/lib/access/second-factor"
import { forgiveAttempt } from "@/lib/access/throttle"
import { database, type Transaction, write } from "@/lib/database"
import { record } from "@/lib/journal/record"
import { mailAccountChange } from "@/lib/mail/send-mail"
import { type Outcome, ok, refused } from "@/lib/outcome"

type Admitted = Entrance & { used: "app" | "recovery"; owner: { name: string; email: string }; left: number }

/**
 * The second step of signing in: whoever was let through by the password, and holds the token of it, enters the code of
 * their app or a recovery code. Ten wrong ones make the account wait a quarter of an hour, as wrong passwords do. Its
 * owner is told by mail when a recovery code was used.
 */
export async function enterCode(
  { visitor, now, pendingToken }: Arrival & { pendingToken: string | null },
  { code }: z.infer<typeof EnterCode>,
): Promise<Outcome<Entrance>> {
  const known = await findPendingSignIn(await database(), pendingToken, now)
  const refusal = { verb: "sign-in-refused", object: "person", objectId: known?.personId ?? null } as const
  const stranded = stranger(visitor)
  const account = known && codeAccount(known.personId)
  const begun = await beginAttempt({ actor: stranded, now, address: visitor.address }, account, refusal)
  if (!begun.ok) return begun

  const entered = await write(async (tx): Promise<Outcome<Admitted>> => {
    const pending = await findPendingSignIn(tx, pendingToken, now)
    const admitted = pending && (await admissible(tx, { id: pending.personId }, now))
    if (!pending || !admitted) {
      await record(tx, stranded, now, { ...refusal, particulars: { why: "step-over" } })
      return refused("link-spent", { detail: STEP_OVER })
    }
    const { personId, next } = pending
    const used = await takeCode(tx, personId, code, now)
    if (!used) {
      await record(tx, stranded, now, { ...refusal, particulars: { why: "code" } })
      return refused("invalid", { fields: { code: WRONG_CODE } })
    }
    await forgiveAttempt(tx, begun.attempt)
    await endPendingSignIn(tx, pending.tokenHash)
    const sessionId = await startSession(tx, personId, visitor, now)
    const left = await countUnused(tx, personId)
    await record(tx, { ...stranded, ...admitted.actor }, now, {
      verb: "signed-in",
      object: "person",
      objectId: personId,
      particulars: { code: used, left },
    })
    return ok({ sessionId, personId, next, used, left, owner: { name: admitted.actor.name, email: admitted.email } })
  })
  if (!entered.ok) return entered
  const { used, owner, left, ...entrance } = entered.value
  if (used === "recovery") mailAccountChange(owner, { change: "recovery-code-used", left }, now)
  return ok(entrance)
}

const STEP_OVER = "Thời gian nhập mã đã hết. Đăng nhập lại bằng thư điện tử và mật khẩu."

const countUnused = (tx: Transaction, personId: string) => tx.recoveryCode.count({ where: { personId, usedAt: null } })
