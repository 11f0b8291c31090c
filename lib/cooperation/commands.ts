import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { holdsOn, nameOn } from "@/lib/agencies/validity"
import type { AskForHelp, Contribute } from "@/lib/cooperation/input"
import { findParties } from "@/lib/cooperation/parties"
import { type Transaction, write } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date }

/** Đề nghị phối hợp: an agency that leads a task asks another one, by name, for help. */
export async function askForHelp({ viewer, now }: Context, input: z.output<typeof AskForHelp>): Promise<Outcome> {
  return write(async (tx) => {
    const task = await findParties(tx, input.task)
    if (!task) return refused("not-found")
    const target = { object: "task", objectId: task.stableKey }
    const fromId = task.leads.find((agencyId) => can(viewer, "ask-for-help", { agencyId }))
    if (!fromId) return deny(tx, { viewer, now }, "ask-for-help", target)
    const asked = await findOther(tx, input.agency, task.leads, dayOf(now))
    if (!asked.ok) return asked
    const { id, name } = asked.value
    await tx.helpRequest.create({
      data: { taskId: task.id, agencyId: id, text: input.text, fromId, byId: viewer.personId, at: now },
    })
    const particulars = { agency: name, text: input.text }
    await record(tx, actorOf(viewer), now, { verb: "help-asked", ...target, particulars })
    return ok()
  })
}

/** Đóng góp: an agency that the plan names as helping, or that the lead has asked, says what it did for a duty. */
export async function contribute({ viewer, now }: Context, input: z.output<typeof Contribute>): Promise<Outcome> {
  return write(async (tx) => {
    const task = await findParties(tx, input.task)
    if (!task) return refused("not-found")
    const target = { object: "task", objectId: task.stableKey }
    const agencyId = task.helpers.find((id) => can(viewer, "contribute", { agencyId: id }))
    if (!agencyId) return deny(tx, { viewer, now }, "contribute", target)
    const owed = { taskId: task.id, inForce: true }
    const years = await tx.obligation.findMany({
      where: owed,
      orderBy: { year: "asc" },
      select: { id: true, year: true },
    })
    const [only] = years
    const obligation = years.length > 1 ? years.find(({ year }) => year === input.year) : only
    if (!obligation) return refused("invalid", { fields: { year: "Chưa chọn năm của nhiệm vụ." } })
    await tx.contribution.create({
      data: { obligationId: obligation.id, agencyId, text: input.text, byId: viewer.personId, at: now },
    })
    const particulars = { year: years.length > 1 ? obligation.year : null, text: input.text }
    await record(tx, actorOf(viewer), now, { verb: "contribution-added", ...target, particulars })
    return ok()
  })
}

/** Another agency of that day, with its name; refused where the key names none, or one that leads the task itself. */
export async function findOther(
  tx: Transaction,
  key: string,
  leads: string[],
  today: Day,
): Promise<Outcome<{ id: string; name: string }>> {
  const agency = await tx.agency.findUnique({
    where: { key },
    select: { id: true, kind: true, from: true, to: true, names: { select: { official: true, from: true, to: true } } },
  })
  if (!agency || agency.kind === "AUTHORITY" || !holdsOn(agency, today))
    return refused("invalid", { fields: { agency: "Không có cơ quan này. Chọn lại trong danh sách." } })
  if (leads.includes(agency.id))
    return refused("invalid", { fields: { agency: "Cơ quan này chủ trì nhiệm vụ. Chọn cơ quan khác." } })
  return ok({ id: agency.id, name: nameOn(agency.names, today)?.official ?? key })
}
