import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Speaker } from "@/lib/access/permissions"
import { taskPath } from "@/lib/addresses"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import { agencyOf, type Duty, findDuty, houseOf, targetOf } from "@/lib/progress/duties"
import type { ReportNoChange, ReportProgress } from "@/lib/progress/input"
import { newestSeq, saidMeanwhile } from "@/lib/progress/newest-word"
import { ANOTHER_UNDER_THE_KEY, findSaid, isSame, stateAtFirst } from "@/lib/progress/said-before"
import { partOf } from "@/lib/progress/store-part"
import { refreshStanding } from "@/lib/progress/store-standing"
import { refreshStatus } from "@/lib/progress/store-status"
import { firstVerb, type NewUpdate, storeUpdate } from "@/lib/progress/store-update"
import { faultsOf } from "@/lib/progress/validity"
import { REFUSAL_WORDS } from "@/lib/words"

/** `taskVersion` is that of the task which a program has read; a form sends what its writer saw of the duty instead. */
type Context = { viewer: Speaker; now: Date; taskVersion?: number }
/** `version` is that of the task which the update made. */
export type Reported = { id: string; state: "WITH_HEAD" | "SENT"; version: number; again: boolean; path: string }

/**
 * An agency says how far a duty is: its officers and head about what it leads; the reviewer on its behalf, when it reported
 * by letter. Completions and stops of an officer go to the head first (a setting of the agency). Refused: faults in what
 * was typed, a foreign duty, and when somebody else spoke meanwhile. The same form sent twice is one update.
 */
export async function reportProgress(
  context: Context,
  input: z.output<typeof ReportProgress>,
): Promise<Outcome<Reported>> {
  const { viewer, now } = context
  return speak(context, input, async (tx, duty, agency) => {
    const report = { ...input, speaksOn: input.speaksOn ?? dayOf(now) }
    const fields = faultsOf(report, { today: dayOf(now), recurring: duty.recurring })
    if (Object.keys(fields).length > 0) return refused("invalid", { fields })
    const replaces = await findReplaced(tx, duty, agency.partId, input.replaces)
    if (!replaces.ok) return replaces
    const fault = await faultOfFiles(tx, houseOf(viewer, duty), input)
    if (fault) return fault
    return ok({ ...report, replacesId: replaces.value, onBehalf: input.onBehalf || null })
  })
}

/** "Không thay đổi": a statement with a name and a day that what was said last still holds. Refused before anything was said. */
export async function reportNoChange(
  context: Context,
  input: z.output<typeof ReportNoChange>,
): Promise<Outcome<Reported>> {
  const { now } = context
  return speak(context, input, async (tx, duty) => {
    if ((await newestSeq(tx, duty)) === 0)
      return refused("invalid", { detail: "Chưa có cập nhật nào để nói là không thay đổi." })
    return ok({ progress: null, speaksOn: dayOf(now) })
  })
}

type Voice = { id: string; partId: string | null; headRule: "COMPLETIONS" | "ALL" | "NONE" }
type Content = Omit<NewUpdate, "agencyId" | "partId" | "clientKey">

/** What every way of speaking shares: who may, whether it was said already, whether somebody spoke in between. */
async function speak(
  { viewer, now, taskVersion }: Context,
  input: z.output<typeof ReportNoChange> & Partial<z.output<typeof ReportProgress>>,
  read: (tx: Transaction, duty: Duty, agency: Voice) => Promise<Outcome<Content>>,
): Promise<Outcome<Reported>> {
  return write(async (tx) => {
    const duty = await findDuty(tx, input, dayOf(now))
    if (!duty) return refused("not-found")
    const own = agencyOf(viewer, duty)
    const speaking = own ?? duty.agencies[0]
    if (!speaking) return refused("not-found")
    const onBehalf = own === null
    const may = onBehalf
      ? can(viewer, "report-on-behalf", { plan: duty.plan })
      : can(viewer, "report-progress", { agencyId: speaking.id })
    const target = { object: "task", objectId: duty.task.stableKey }
    if (!may) return deny(tx, { viewer, now }, onBehalf ? "report-on-behalf" : "report-progress", target)
    const path = taskPath(duty.task.plan.slug, duty.task.number)
    const said = await findSaid(tx, viewer, input.clientKey)
    if (said && !isSame(said, duty, input)) return refused("invalid", ANOTHER_UNDER_THE_KEY)
    if (said) return ok({ id: said.id, state: stateAtFirst(said), version: said.taskVersion, again: true, path })
    const isSeen =
      taskVersion === undefined
        ? (await newestSeq(tx, duty)) === input.seen
        : (await versionOf(tx, duty.task.id)) === taskVersion
    if (!isSeen) return changedMeanwhile(tx, viewer, duty)
    const partId = duty.isShared ? await partOf(tx, duty, speaking.id) : null
    const content = await read(tx, duty, { ...speaking, partId })
    if (!content.ok) return content
    if (onBehalf && !content.value.onBehalf)
      return refused("invalid", { fields: { onBehalf: "Chưa nhập văn bản của cơ quan mà theo đó cập nhật thay." } })
    const verb = onBehalf ? "send" : firstVerb(viewer, speaking.headRule, content.value.progress)
    const update = { ...content.value, agencyId: speaking.id, partId, clientKey: input.clientKey }
    const stored = await storeUpdate(tx, { viewer, now }, duty, update, verb)
    const house = houseOf(viewer, duty)
    if (house) await tx.draft.deleteMany({ where: { agencyId: house, target: targetOf(input) } })
    await refreshStanding(tx, duty.obligation.id, dayOf(now))
    await refreshStatus(tx, duty.task.id)
    return ok({ ...stored, state: verb === "forward" ? "WITH_HEAD" : "SENT", again: false, path })
  })
}

/** Who spoke in between is told with the words, so that both can be read and the second sent again, knowing the first. */
async function changedMeanwhile(tx: Transaction, viewer: Speaker, duty: Duty): Promise<Refusal> {
  const { by, text, seq } = await saidMeanwhile(tx, viewer, duty)
  const detail = by === null ? REFUSAL_WORDS["changed-meanwhile"] : `${by}. ${KEPT}`
  return refused("changed-meanwhile", { detail, theirs: { text, version: seq } })
}

const KEPT = "Nội dung đang nhập còn nguyên; xem cập nhật đó rồi gửi lại."

const versionOf = async (tx: Transaction, taskId: string) =>
  (await tx.taskListing.findUniqueOrThrow({ where: { taskId }, select: { version: true } })).version

/** Files go out from the house in which they lie, with the update for which they were uploaded. */
async function faultOfFiles(
  tx: Transaction,
  house: string | null,
  input: z.output<typeof ReportProgress>,
): Promise<Refusal | null> {
  if (input.files.length === 0) return null
  const where = { id: { in: input.files }, agencyId: house ?? "", target: targetOf(input), updateId: null }
  const files = await tx.evidenceFile.findMany({ where, select: { name: true, scan: true } })
  const refusedFile = files.find(({ scan }) => scan === "REFUSED")
  if (refusedFile)
    return refused("invalid", { detail: `Phần mềm quét chặn tệp ‘${refusedFile.name}’. Gỡ tệp này rồi gửi lại.` })
  if (files.length === input.files.length) return null
  return refused("changed-meanwhile", {
    detail:
      "Một tệp đính kèm đã được gỡ hoặc gửi đi. Nội dung đang nhập còn nguyên; tải lại trang để xem các tệp còn lại.",
  })
}

/** The update that a new one corrects: of the same duty and part, out of the house, and not corrected before. */
async function findReplaced(
  tx: Transaction,
  duty: Duty,
  partId: string | null,
  id: string | null,
): Promise<Outcome<string | null>> {
  if (id === null) return ok(null)
  const replaced = await tx.progressUpdate.findFirst({
    where: { id, obligationId: duty.obligation.id, partId, state: { in: ["SENT", "RETURNED", "CONFIRMED"] } },
    select: { replacedBy: { where: { state: { in: ["WITH_HEAD", "SENT", "CONFIRMED"] } }, select: { id: true } } },
  })
  if (!replaced) return refused("not-found")
  return replaced.replacedBy.length > 0 ? refused("changed-meanwhile") : ok(id)
}
