import "server-only"
import type { Reader } from "@/lib/access/permissions"
import type { Transaction } from "@/lib/database"
import { GENESIS, hashOf } from "@/lib/journal/chain"
import type { JournalVerb } from "@/lib/journal/verbs"

/** Who acted, as the entry keeps it: names and agencies change later, the entry does not. */
export type Actor = {
  personId: string | null
  name: string | null
  agencyKey: string | null
  address: string | null
  requestId: string | null
}

export type Entry = {
  verb: JournalVerb
  object: string
  objectId: string | null
  /** What a sentence needs: old → new, names as they were. Never a password, token or file content. */
  particulars?: Record<string, unknown>
}

/**
 * Appends one entry to the journal, inside the transaction of the change it tells of. `write` lets one writer in at a
 * time, so that the chain has no forks.
 */
export async function record(tx: Transaction, actor: Actor, now: Date, entry: Entry): Promise<void> {
  const last = await tx.journalEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } })
  const content = {
    seq: (last?.seq ?? 0) + 1,
    at: now,
    actorId: actor.personId,
    actorName: actor.name,
    actorAgency: actor.agencyKey,
    verb: entry.verb,
    object: entry.object,
    objectId: entry.objectId,
    particulars: JSON.stringify(entry.particulars ?? {}),
    address: actor.address,
    requestId: actor.requestId,
    previousHash: last?.hash ?? GENESIS,
  }
  await tx.journalEntry.create({ data: { ...content, hash: hashOf(content) }, select: { seq: true } })
}

/** The viewer as the journal keeps them: with the agency of the moment. */
export const actorOf = (viewer: Reader): Actor => ({
  personId: viewer.personId,
  name: viewer.name,
  agencyKey: viewer.memberships.find((membership) => membership.agencyKey)?.agencyKey ?? null,
  address: viewer.address,
  requestId: viewer.requestId,
})

/** The actor of what the system does by itself (first import, operator's commands). */
export const operator = (name: string): Actor => ({
  personId: null,
  name,
  agencyKey: null,
  address: null,
  requestId: null,
})
