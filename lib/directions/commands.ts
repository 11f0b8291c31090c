import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf, writtenDay } from "@/lib/day"
import type { AddComment, AnswerDirection, CloseDirection, GiveDirection } from "@/lib/directions/input"
import { type DirectionVerb, nextDirectionState } from "@/lib/directions/workflow"
import { actorOf, record } from "@/lib/journal/record"
import type { JournalVerb } from "@/lib/journal/verbs"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { leadersOf } from "@/lib/progress/duties"
import { findLeads } from "@/lib/progress/led-tasks"

type Context = { viewer: Viewer; now: Date }

/** A leader asks for something on a task, by a day that has not passed. The one thing that a leader writes. */
export async function giveDirection({ viewer, now }: Context, input: z.output<typeof GiveDirection>): Promise<Outcome> {
  return write(async (tx) => {
    const task = await tx.task.findUnique({ where: { stableKey: input.task }, select: { id: true, stableKey: true } })
    if (!task) return refused("not-found")
    if (!can(viewer, "give-direction"))
      return deny(tx, { viewer, now }, "give-direction", { object: "task", objectId: task.stableKey })
    if (input.dueOn && input.dueOn < dayOf(now))
      return refused("invalid", {
        fields: { dueOn: `Ngày ${writtenDay(input.dueOn)} đã qua. Nhập ngày từ hôm nay trở đi.` },
      })
    await tx.direction.create({
      data: { taskId: task.id, text: input.text, dueOn: input.dueOn, byId: viewer.personId, at: now },
    })
    await tell(tx, { viewer, now }, "direction-given", task.stableKey, {
      text: input.text,
      due: input.dueOn && writtenDay(input.dueOn),
    })
    return ok()
  })
}

/** An agency that leads the task answers, by itself or with a group; refused once the direction is closed. */
export async function answerDirection(
  { viewer, now }: Context,
  input: z.output<typeof AnswerDirection>,
): Promise<Outcome> {
  return write(async (tx) => {
    const direction = await findDirection(tx, input.id)
    if (!direction) return refused("not-found")
    const { id: taskId, stableKey } = direction.task
    const { named, members } = leadersOf(await findLeads(tx, taskId))
    const leading = [...named, ...members].map(({ id }) => id)
    const agencyId = leading.find((id) => can(viewer, "answer-direction", { agencyId: id }))
    if (!agencyId) return deny(tx, { viewer, now }, "answer-direction", { object: "task", objectId: stableKey })
    const moved = await move(tx, direction, "answer", {})
    if (!moved.ok) return moved
    await tx.directionAnswer.create({
      data: { directionId: direction.id, agencyId, text: input.text, byId: viewer.personId, at: now },
    })
    await tell(tx, { viewer, now }, "direction-answered", stableKey, { text: input.text })
    return ok()
  })
}

/** Whoever gave a direction, or the plan's reviewer, closes it. */
export async function closeDirection(
  { viewer, now }: Context,
  input: z.output<typeof CloseDirection>,
): Promise<Outcome> {
  return write(async (tx) => {
    const direction = await findDirection(tx, input.id)
    if (!direction) return refused("not-found")
    const { stableKey, planId } = direction.task
    const may =
      can(viewer, "close-direction", await planSubject(tx, planId, dayOf(now))) ||
      can(viewer, "close-own-direction", { personId: direction.byId })
    if (!may) return deny(tx, { viewer, now }, "close-direction", { object: "task", objectId: stableKey })
    const moved = await move(tx, direction, "close", { closedById: viewer.personId, closedAt: now })
    if (!moved.ok) return moved
    await tell(tx, { viewer, now }, "direction-closed", stableKey, { text: direction.text })
    return ok()
  })
}

/** Somebody of an agency remarks on a task, for everybody to read. */
export async function addComment({ viewer, now }: Context, input: z.output<typeof AddComment>): Promise<Outcome> {
  return write(async (tx) => {
    const task = await tx.task.findUnique({ where: { stableKey: input.task }, select: { id: true, stableKey: true } })
    if (!task) return refused("not-found")
    const agencyId = viewer.memberships.find((membership) => membership.agencyId)?.agencyId
    if (!agencyId || !can(viewer, "add-comment", { agencyId }))
      return deny(tx, { viewer, now }, "add-comment", { object: "task", objectId: task.stableKey })
    await tx.comment.create({ data: { taskId: task.id, agencyId, text: input.text, byId: viewer.personId, at: now } })
    await tell(tx, { viewer, now }, "comment-added", task.stableKey, { text: input.text })
    return ok()
  })
}

const findDirection = (tx: Transaction, id: string) =>
  tx.direction.findUnique({
    where: { id },
    select: {
      id: true,
      text: true,
      state: true,
      byId: true,
      task: {
        select: { id: true, stableKey: true, planId: true },
      },
    },
  })
type Found = NonNullable<Awaited<ReturnType<typeof findDirection>>>

async function move(
  tx: Transaction,
  { id, state }: Found,
  verb: DirectionVerb,
  more: { closedById?: string; closedAt?: Date },
): Promise<Outcome> {
  const next = nextDirectionState(state, verb)
  if (next === null)
    return refused("changed-meanwhile", {
      detail: "Ý kiến chỉ đạo này đã kết thúc. Chưa ghi gì; vui lòng tải lại trang.",
    })
  await tx.direction.update({ where: { id }, data: { state: next, ...more } })
  return ok()
}

const tell = (
  tx: Transaction,
  { viewer, now }: Context,
  verb: JournalVerb,
  objectId: string,
  particulars: Record<string, unknown>,
) => record(tx, actorOf(viewer), now, { verb, object: "task", objectId, particulars })
