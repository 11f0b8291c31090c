import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { findOther } from "@/lib/cooperation/commands"
import type { EndWait, NameWait } from "@/lib/cooperation/input"
import { findParties } from "@/lib/cooperation/parties"
import { type Transaction, write } from "@/lib/database"
import { dayOf, writtenDay } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date }

/**
 * Đang ở ai: an agency that leads a task names at whose desk it lies, since when and for what. What it named before is over
 * with that.
 */
export async function nameWait({ viewer, now }: Context, input: z.output<typeof NameWait>): Promise<Outcome> {
  return write(async (tx) => {
    const today = dayOf(now)
    const task = await findParties(tx, input.task)
    if (!task) return refused("not-found")
    const target = { object: "task", objectId: task.stableKey }
    const fromId = task.leads.find((agencyId) => can(viewer, "name-wait", { agencyId }))
    if (!fromId) return deny(tx, { viewer, now }, "name-wait", target)
    const since = input.since ?? today
    if (since > today) return refused("invalid", { fields: { since: `Ngày ${writtenDay(since)} chưa đến.` } })
    const other = input.desk === "AGENCY" ? await findOther(tx, input.agency, task.leads, today) : null
    if (other && !other.ok) return other
    await end(tx, { viewer, now }, { taskId: task.id })
    await tx.wait.create({
      data: {
        taskId: task.id,
        desk: input.desk,
        agencyId: other?.value.id ?? null,
        since,
        text: input.text,
        fromId,
        byId: viewer.personId,
        at: now,
        countsOn: today,
      },
    })
    const particulars = {
      desk: input.desk,
      agency: other?.value.name ?? null,
      since: writtenDay(since),
      text: input.text,
    }
    await record(tx, actorOf(viewer), now, { verb: "wait-named", ...target, particulars })
    return ok()
  })
}

/** The task lies at nobody's desk any more. Refused once that was said. */
export async function endWait({ viewer, now }: Context, input: z.output<typeof EndWait>): Promise<Outcome> {
  return write(async (tx) => {
    const wait = await tx.wait.findUnique({
      where: { id: input.id },
      select: { desk: true, text: true, endedOn: true, task: { select: { stableKey: true } } },
    })
    const task = wait && (await findParties(tx, wait.task.stableKey))
    if (!task) return refused("not-found")
    const target = { object: "task", objectId: task.stableKey }
    if (!task.leads.some((agencyId) => can(viewer, "name-wait", { agencyId })))
      return deny(tx, { viewer, now }, "name-wait", target)
    if (wait.endedOn !== null) return refused("changed-meanwhile")
    await end(tx, { viewer, now }, { id: input.id })
    const particulars = { desk: wait.desk, text: wait.text }
    await record(tx, actorOf(viewer), now, { verb: "wait-ended", ...target, particulars })
    return ok()
  })
}

const end = (tx: Transaction, { viewer, now }: Context, which: { id: string } | { taskId: string }) =>
  tx.wait.updateMany({
    where: { ...which, endedOn: null },
    data: { endedOn: dayOf(now), endedAt: now, endedById: viewer.personId },
  })
