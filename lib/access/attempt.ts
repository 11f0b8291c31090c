import "server-only"
import type { Visitor } from "@/lib/access/live-session"
import { type Attempt, countAttempt } from "@/lib/access/throttle"
import { write } from "@/lib/database"
import { type Actor, type Entry, record } from "@/lib/journal/record"
import { type Refusal, refused } from "@/lib/outcome"
import { counted } from "@/lib/words"

/** The actor of a request by somebody who has not shown who they are. */
export const stranger = ({ address, requestId }: Pick<Visitor, "address" | "requestId">): Actor => ({
  personId: null,
  name: null,
  agencyKey: null,
  address,
  requestId,
})

/**
 * Begins an attempt at something that could be guessed: counts it before it is looked at, or refuses it. Of the refusals
 * only the first goes into the journal, so that hammering does not fill it.
 */
export async function beginAttempt(
  { actor, now, address }: { actor: Actor; now: Date; address: string | null },
  account: string | null,
  refusal: Pick<Entry, "verb" | "object" | "objectId">,
): Promise<{ ok: true; attempt: Attempt } | Refusal> {
  return write(async (tx) => {
    const attempt = await countAttempt(tx, account, address, now)
    if (attempt.ok) return attempt
    if (attempt.first) await record(tx, actor, now, { ...refusal, particulars: { why: "throttled" } })
    return refused("too-many-attempts", {
      detail: `Đã nhập sai nhiều lần. Thử lại sau ${counted(attempt.minutes)} phút.`,
    })
  })
}
