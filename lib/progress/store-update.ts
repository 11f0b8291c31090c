import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { hasRole, type Reader, type Speaker } from "@/lib/access/permissions"
import type { Transaction } from "@/lib/database"
import { type Day, dayOf, writtenDay } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import type { JournalVerb } from "@/lib/journal/verbs"
import type { Duty } from "@/lib/progress/duties"
import { finishingWord } from "@/lib/progress/newest-word"
import type { Progress } from "@/lib/progress/progress"
import {
  goesThroughHead,
  type HeadRule,
  nextUpdateState,
  type UpdateState,
  type UpdateVerb,
} from "@/lib/progress/workflow"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"
import { counted } from "@/lib/words"

type Context = { viewer: Speaker; now: Date }

export type NewUpdate = {
  progress: Progress | null
  result?: string
  difficulties?: string
  proposals?: string
  next?: string
  speaksOn: Day
  submittedOn?: Day | null
  submittedTo?: string
  issuedOn?: Day | null
  documentNumber?: string
  noEvidenceReason?: string
  replacesId?: string | null
  onBehalf?: string | null
  /** Files that were uploaded before; whether they may go with it was asked before. */
  files?: string[]
  agencyId: string
  partId: string | null
  clientKey: string | null
}

/** How the word of an agency's own people sets out: to the head where the agency asks for that, else straight out. */
export const firstVerb = (viewer: Reader, rule: HeadRule, progress: Progress | null): UpdateVerb =>
  !hasRole(viewer, "HEAD") && progress && goesThroughHead(rule, progress) ? "forward" : "send"

/**
 * Writes an update with its first step and its entry; answers its id and the version it makes. What follows a confirmed
 * completion or stop takes its place, by name. `on` is another day than today only of the past.
 */
export async function storeUpdate(
  tx: Transaction,
  { viewer, now }: Context,
  duty: Duty,
  update: NewUpdate,
  verb: UpdateVerb,
  on: Day = dayOf(now),
): Promise<{ id: string; version: number }> {
  const state = nextUpdateState("NEW", verb)
  if (state === null) throw new Error(`an update cannot begin with ${verb}`)
  const text = (value: string | undefined) => value || null
  const isCorrecting = verb !== "record" && update.progress !== null
  const finished = isCorrecting ? await finishingWord(tx, duty.obligation.id, update.partId) : null
  const { version: taskVersion } = await tx.taskListing.update({
    where: { taskId: duty.task.id },
    data: { version: { increment: 1 }, ...(state === "WITH_HEAD" ? {} : { lastUpdateAt: now }) },
    select: { version: true },
  })
  const { id } = await tx.progressUpdate.create({
    data: {
      obligationId: duty.obligation.id,
      partId: update.partId,
      seq: (duty.last?.seq ?? 0) + 1,
      progress: update.progress,
      result: text(update.result),
      difficulties: text(update.difficulties),
      proposals: text(update.proposals),
      next: text(update.next),
      speaksOn: update.speaksOn,
      submittedOn: update.submittedOn ?? null,
      submittedTo: text(update.submittedTo),
      issuedOn: update.issuedOn ?? null,
      documentNumber: text(update.documentNumber),
      noEvidenceReason: text(update.noEvidenceReason),
      replacesId: finished ?? update.replacesId ?? null,
      agencyId: update.agencyId,
      authorId: viewer.personId,
      onBehalf: update.onBehalf ?? null,
      enteredLater: verb === "record",
      clientKey: update.clientKey,
      taskVersion,
      createdAt: now,
      state,
      countsOn: state === "WITH_HEAD" ? null : on,
    },
    select: { id: true },
  })
  const step = { updateId: id, seq: 1, verb, to: state, byId: viewer.personId, at: now, on }
  await tx.reviewStep.create({ data: step, select: { id: true } })
  if (update.files && update.files.length > 0)
    await tx.evidenceFile.updateMany({ where: { id: { in: update.files } }, data: { updateId: id } })
  await recordStep(tx, { viewer, now }, verb, id)
  return { id, version: taskVersion }
}

/** Takes a step with a stored update: its state, the step and the entry in the journal. */
export async function storeStep(
  tx: Transaction,
  { viewer, now }: Context,
  update: { id: string; countsOn: Day | null; obligation: { task: { id: string } } },
  step: { verb: UpdateVerb; to: UpdateState; reason: string | null },
): Promise<void> {
  const on = dayOf(now)
  const seq = (await tx.reviewStep.count({ where: { updateId: update.id } })) + 1
  await tx.reviewStep.create({
    data: { updateId: update.id, seq, ...step, byId: viewer.personId, at: now, on },
    select: { id: true },
  })
  await tx.progressUpdate.update({
    where: { id: update.id },
    data: { state: step.to, ...(step.to === "SENT" && { countsOn: on }) },
    select: { id: true },
  })
  if (step.to === "SENT")
    await tx.taskListing.update({ where: { taskId: update.obligation.task.id }, data: { lastUpdateAt: now } })
  await recordStep(tx, { viewer, now }, step.verb, update.id, step.reason)
}

const VERBS: Record<UpdateVerb, JournalVerb> = {
  forward: "update-forwarded",
  "hand-back": "update-handed-back",
  send: "update-sent",
  withdraw: "update-withdrawn",
  confirm: "update-confirmed",
  return: "update-returned",
  record: "past-recorded",
}

async function recordStep(
  tx: Transaction,
  { viewer, now }: Context,
  verb: UpdateVerb,
  id: string,
  reason: string | null = null,
): Promise<void> {
  const told = await readTold(tx, id)
  const { documentNumber, issuedOn } = told
  await record(tx, actorOf(viewer), now, {
    verb: VERBS[verb],
    object: "task",
    objectId: told.stableKey,
    particulars: {
      update: id,
      agency: told.agency,
      year: isYearly(told.kind ?? "UNREADABLE") ? told.year : null,
      from: told.stood,
      progress: told.progress,
      document: documentNumber && (issuedOn ? `${documentNumber} ngày ${writtenDay(issuedOn)}` : documentNumber),
      files: Number(told.files) > 0 ? counted(Number(told.files)) : null,
      onBehalf: told.onBehalf,
      countsOn: told.countsOn && writtenDay(told.countsOn),
      program: "program" in viewer ? viewer.program : null,
      reason,
    },
  })
}

/** What the journal tells of an update, and how its duty stood before. */
async function readTold(tx: Transaction, updateId: string): Promise<ToldUpdate> {
  const [told] = await tx.$queryRaw<ToldUpdate[]>(sql`
    SELECT u."progress", u."documentNumber", u."issuedOn", u."onBehalf", u."countsOn", y."key" AS "agency", o."year", t."stableKey",
      (SELECT count(*) FROM "EvidenceFile" f WHERE f."updateId" = u."id") AS "files",
      (SELECT r."kind" FROM "DeadlineReading" r WHERE r."taskId" = t."id" ORDER BY r."seq" DESC LIMIT 1) AS "kind",
      (SELECT s."progress" FROM "Standing" s WHERE s."obligationId" = o."id" ORDER BY s."from" DESC LIMIT 1) AS "stood"
    FROM "ProgressUpdate" u JOIN "Agency" y ON y."id" = u."agencyId"
    JOIN "Obligation" o ON o."id" = u."obligationId" JOIN "Task" t ON t."id" = o."taskId" WHERE u."id" = ${updateId}`)
  if (!told) throw new Error("an update is stored before it is told of")
  return told
}

type ToldUpdate = {
  progress: Progress | null
  documentNumber: string | null
  issuedOn: Day | null
  onBehalf: string | null
  countsOn: Day | null
  agency: string
  year: number | null
  stableKey: string
  files: number | bigint
  kind: DeadlineKind | null
  stood: Progress | null
}
