import "server-only"
import type { z } from "zod"
import type { Reader, Writer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import type { ConflictAnswer, SentAnswer, UpdateAnswer, UpdatesAnswer } from "@/lib/programs/answers"
import { readUpdate } from "@/lib/programs/update-body"
import { reportNoChange, reportProgress } from "@/lib/progress/commands"
import { findProgress } from "@/lib/progress/queries"

/** The updates of a task that this reader may see on a day, newest first; null when there is no such task to see. */
export async function tellUpdates(
  reader: Reader,
  slug: string,
  number: string,
  asOf: Day,
  today: Day,
): Promise<z.infer<typeof UpdatesAnswer> | null> {
  const progress = await findProgress(reader, slug, number, asOf, today)
  if (!progress) return null
  const db = await database()
  const agencies = await db.agency.findMany({
    where: { id: { in: progress.updates.map(({ agencyId }) => agencyId) } },
    select: { id: true, key: true },
  })
  const keys = new Map(agencies.map(({ id, key }) => [id, key]))
  return {
    version: await versionOf(slug, number),
    updates: progress.updates.map(
      (update): z.infer<typeof UpdateAnswer> => ({
        id: update.id,
        ...update.duty,
        agency: keys.get(update.agencyId) as string,
        author: update.author.name,
        progress: update.progress,
        result: update.result,
        difficulties: update.difficulties,
        proposals: update.proposals,
        next: update.next,
        speaksOn: update.speaksOn,
        submittedOn: update.submittedOn,
        submittedTo: update.submittedTo,
        issuedOn: update.issuedOn,
        documentNumber: update.documentNumber,
        noEvidenceReason: update.noEvidenceReason,
        onBehalf: update.onBehalf,
        replaces: update.replacesId,
        enteredLater: update.enteredLater,
        state: update.state,
        countsOn: update.countsOn,
        at: update.createdAt.toISOString(),
        files: update.files.map(({ id, name }) => ({ id, name })),
      }),
    ),
  }
}

/**
 * An update that a program sends for its owner, by the same commands as the form: with the same rights, checks and journal.
 * A key that was seen before writes nothing again and is answered as the first time. Where the task has changed since it was read, both texts are told.
 */
export async function sendUpdate(
  { writer, now }: { writer: Writer; now: Date },
  { slug, number, body, key }: { slug: string; number: string; body: unknown; key: string },
): Promise<Outcome<{ status: number; value: z.infer<typeof SentAnswer> | z.infer<typeof ConflictAnswer> }>> {
  const db = await database()
  const task = await db.task.findFirst({ where: { number, plan: { slug } }, select: { stableKey: true } })
  if (!task) return refused("not-found")
  const sent = readUpdate(body, { task: task.stableKey, key })
  if (!sent.ok) return sent
  const context = { viewer: writer, now, taskVersion: sent.value.version }
  const said =
    sent.value.kind === "no-change"
      ? await reportNoChange(context, sent.value.input)
      : await reportProgress(context, sent.value.input)
  if (said.ok) {
    const { id, state, version } = said.value
    return ok({ status: 201, value: { id, state, version } })
  }
  if (said.reason !== "changed-meanwhile") return nameTheKey(said)
  const today = dayOf(now)
  const told = await tellUpdates(writer, slug, number, today, today)
  const error = { code: said.reason, message: said.detail ?? "" }
  const yours = body as Record<string, unknown>
  return ok({ status: 409, value: { error, version: told?.version ?? 0, theirs: told?.updates[0] ?? null, yours } })
}

/** What a form calls its key a program sends in a header. */
function nameTheKey(refusal: Refusal): Refusal {
  const { clientKey, ...fields } = refusal.fields ?? {}
  return clientKey ? { ...refusal, detail: clientKey, fields: { ...fields, "Idempotency-Key": clientKey } } : refusal
}

async function versionOf(slug: string, number: string): Promise<number> {
  const where = { number, plan: { slug } }
  return (await (await database()).taskListing.findFirstOrThrow({ where, select: { version: true } })).version
}
