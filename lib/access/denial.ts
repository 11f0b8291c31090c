import "server-only"
import type { Reader, Verb } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import { type Refusal, refused } from "@/lib/outcome"

type Context = { viewer: Reader; now: Date }
type Target = { object: string; objectId: string | null }

const recorded = new WeakSet<Refusal>()

/** Refuses what the policy does not grant, and writes the attempt into the journal, in the transaction of the command. */
export async function deny(tx: Transaction, { viewer, now }: Context, verb: Verb, target: Target): Promise<Refusal> {
  await record(tx, actorOf(viewer), now, { verb: "denied", ...target, particulars: { verb } })
  const refusal = refused("not-allowed")
  recorded.add(refusal)
  return refusal
}

/** Writes a command's "not-allowed" into the journal where the command has not done so itself. */
export async function recordDenial({ viewer, now }: Context, refusal: Refusal, command: string): Promise<void> {
  if (refusal.reason !== "not-allowed" || recorded.has(refusal)) return
  await write((tx) =>
    record(tx, actorOf(viewer), now, {
      verb: "denied",
      object: "command",
      objectId: null,
      particulars: { verb: command },
    }),
  )
}
