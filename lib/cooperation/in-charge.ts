import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import type { NameLeaderInCharge, NameTaskContact } from "@/lib/cooperation/input"
import { findParties } from "@/lib/cooperation/parties"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"

type Context = { viewer: Viewer; now: Date }

/** An agency that leads a task says whom to call about it; without a name it is the agency's own contact person again. */
export async function nameTaskContact(
  { viewer, now }: Context,
  { task: key, name, phone }: z.output<typeof NameTaskContact>,
): Promise<Outcome> {
  return write(async (tx) => {
    const task = await findParties(tx, key)
    if (!task) return refused("not-found")
    const target = { object: "task", objectId: task.stableKey }
    const agencyId = task.leads.find((id) => can(viewer, "name-task-contact", { agencyId: id }))
    if (!agencyId) return deny(tx, { viewer, now }, "name-task-contact", target)
    if (name === "" && phone !== "") return refused("invalid", { fields: { name: "Chưa nhập họ tên." } })
    const contact = { name: name || null, phone: phone || null }
    await tx.taskContact.create({ data: { taskId: task.id, agencyId, ...contact, byId: viewer.personId, at: now } })
    await record(tx, actorOf(viewer), now, { verb: "task-contact-named", ...target, particulars: contact })
    return ok()
  })
}

/** The reviewer sets which leader is in charge of a task, or of its section; without a name nobody is. */
export async function nameLeaderInCharge(
  { viewer, now }: Context,
  { task: key, reach, name }: z.output<typeof NameLeaderInCharge>,
): Promise<Outcome> {
  return write(async (tx) => {
    const task = await findParties(tx, key)
    if (!task) return refused("not-found")
    const target = { object: "task", objectId: task.stableKey }
    if (!can(viewer, "name-leader-in-charge", await planSubject(tx, task.planId, dayOf(now))))
      return deny(tx, { viewer, now }, "name-leader-in-charge", target)
    const about = reach === "task" ? { taskId: task.id } : { sectionId: task.sectionId }
    await tx.charge.create({ data: { ...about, name: name || null, byId: viewer.personId, at: now } })
    const particulars = { reach, name: name || null }
    await record(tx, actorOf(viewer), now, { verb: "leader-in-charge-named", ...target, particulars })
    return ok()
  })
}
