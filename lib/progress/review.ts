import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Verb, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import type { ConfirmUpdates, TakeStep } from "@/lib/progress/input"
import { refreshStanding } from "@/lib/progress/store-standing"
import { refreshStatus } from "@/lib/progress/store-status"
import { storeStep } from "@/lib/progress/store-update"
import { nextUpdateState, stepOf, type UpdateVerb } from "@/lib/progress/workflow"

type Context = { viewer: Viewer; now: Date }
type Input = z.output<typeof TakeStep>

/** The head sends what an officer forwarded. Refused to everybody else, and when somebody was quicker. */
export const passUpdate = (context: Context, input: Input) => takeStep(context, input, "send")
/** The head hands an update back to the officer, with a reason. */
export const handBackUpdate = (context: Context, input: Input) => takeStep(context, input, "hand-back")
/** The agency takes back what the reviewer has not decided about. */
export const withdrawUpdate = (context: Context, input: Input) => takeStep(context, input, "withdraw")
/** The reviewer confirms an update; never one that the same person wrote or sent. */
export const confirmUpdate = (context: Context, input: Input) => takeStep(context, input, "confirm")
/** The reviewer returns an update, with a reason. */
export const returnUpdate = (context: Context, input: Input) => takeStep(context, input, "return")

type StepVerb = Exclude<UpdateVerb, "forward" | "record">

const MAY: Record<StepVerb, Verb & ("pass-update" | "withdraw-update" | "review-update")> = {
  send: "pass-update",
  "hand-back": "pass-update",
  withdraw: "withdraw-update",
  confirm: "review-update",
  return: "review-update",
}

/** The reviewer confirms several updates after looking: all of them, or none where one of them cannot be. */
export async function confirmUpdates(
  { viewer, now }: Context,
  { ids }: z.output<typeof ConfirmUpdates>,
): Promise<Outcome<{ count: number }>> {
  try {
    return await write(async (tx) => {
      for (const id of new Set(ids)) {
        const outcome = await stepIn(tx, { viewer, now }, { id, state: "SENT", reason: "" }, "confirm")
        if (!outcome.ok) throw new Abandoned(outcome)
      }
      return ok({ count: new Set(ids).size })
    })
  } catch (problem) {
    // A new refusal: the entry of the old one has gone with the transaction, and the wrapper makes it again.
    if (problem instanceof Abandoned) return { ...problem.refusal }
    throw problem
  }
}

/** Undoes what was done before the refusal, and carries it out of the transaction. */
class Abandoned extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

const takeStep = (context: Context, input: Input, verb: StepVerb): Promise<Outcome> =>
  write((tx) => stepIn(tx, context, input, verb))

async function stepIn(tx: Transaction, { viewer, now }: Context, input: Input, verb: StepVerb): Promise<Outcome> {
  const update = await findUpdate(tx, input.id)
  if (!update) return refused("not-found")
  const refusal = await refusalOf(tx, { viewer, now }, update, verb)
  if (refusal) return refusal
  if (stepOf(verb).reason && input.reason === "")
    return refused("invalid", { fields: { reason: REASON_MISSING[verb] ?? "Chưa nhập lý do." } })
  const to = nextUpdateState(update.state, verb)
  if (update.state !== input.state || to === null) return refused("changed-meanwhile", { detail: passed(update.state) })
  await storeStep(tx, { viewer, now }, update, { verb, to, reason: input.reason || null })
  await refreshStanding(tx, update.obligationId, dayOf(now))
  await refreshStatus(tx, update.obligation.task.id)
  return ok()
}

const REASON_MISSING: Partial<Record<StepVerb, string>> = {
  return: "Chưa nhập lý do trả lại.",
  "hand-back": "Chưa nhập lý do chuyển lại.",
}

const passed = (state: string) =>
  state === "CONFIRMED"
    ? "Cập nhật đã được xác nhận, không thực hiện được bước này. Tải lại trang để xem."
    : "Cập nhật đã qua bước khác. Chưa ghi gì; vui lòng tải lại trang."

const findUpdate = (tx: Transaction, id: string) =>
  tx.progressUpdate.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      countsOn: true,
      agencyId: true,
      authorId: true,
      obligationId: true,
      steps: { select: { verb: true, byId: true } },
      obligation: { select: { task: { select: { id: true, stableKey: true, planId: true } } } },
    },
  })
type Found = NonNullable<Awaited<ReturnType<typeof findUpdate>>>

async function refusalOf(
  tx: Transaction,
  { viewer, now }: Context,
  update: Found,
  verb: StepVerb,
): Promise<Refusal | null> {
  const { task } = update.obligation
  const may = MAY[verb]
  const granted =
    may === "review-update"
      ? can(viewer, may, await planSubject(tx, task.planId, dayOf(now)))
      : can(viewer, may, { agencyId: update.agencyId })
  // What has not left another agency's house does not exist for others.
  if (!granted && isInside(update) && !viewer.memberships.some(({ agencyId }) => agencyId === update.agencyId))
    return refused("not-found")
  if (!granted) return deny(tx, { viewer, now }, may, { object: "task", objectId: task.stableKey })
  if (verb === "confirm" && isOwn(update, viewer))
    return refused("not-allowed", {
      detail: "Không tự xác nhận cập nhật do mình lập. Đề nghị người khác của cơ quan đầu mối xác nhận.",
    })
  return null
}

const isInside = ({ state }: Found) => state === "WITH_HEAD" || state === "HANDED_BACK"
const isOwn = ({ authorId, steps }: Found, { personId }: Viewer) =>
  authorId === personId || steps.some(({ verb, byId }) => verb === "send" && byId === personId)
