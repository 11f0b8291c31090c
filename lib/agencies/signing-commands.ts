import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import type { AddSignatory, ChangeLetterhead, EndSignatory } from "@/lib/agencies/input"
import { INSTEAD_OF_ANOTHER, signingTitles } from "@/lib/agencies/signing"
import { nameOn } from "@/lib/agencies/validity"
import { type Transaction, write } from "@/lib/database"
import { plusDays } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date }

/** Names who signs an agency's documents from a day on: its own head, or an administrator for any agency. */
export async function addSignatory(context: Context, input: z.output<typeof AddSignatory>): Promise<Outcome> {
  return changing(context, input.key, async (tx, agency) => {
    const { authority, title, fullName, from } = input
    const signing = {
      ...{ authority, title, fullName, from },
      collective: input.collective || null,
      superiorTitle: INSTEAD_OF_ANOTHER.includes(authority) ? input.superiorTitle : null,
    }
    await tx.signatory.create({ data: { ...signing, agencyId: agency.id } })
    await record(tx, actorOf(context.viewer), context.now, {
      ...{ verb: "signatory-added", object: "agency", objectId: input.key },
      particulars: { titles: signingTitles(signing).join(", "), name: fullName, from },
    })
    return ok()
  })
}

/** Says until when somebody signs. What they signed before stays theirs; a wrong entry ends on the day before its first. */
export async function endSignatory(context: Context, input: z.output<typeof EndSignatory>): Promise<Outcome> {
  const { viewer, now } = context
  return write(async (tx) => {
    const signatory = await tx.signatory.findUnique({
      where: { id: input.id },
      select: { from: true, to: true, fullName: true, agency: { select: { id: true, key: true } } },
    })
    if (!signatory) return refused("not-found")
    const { agency, from, fullName } = signatory
    if (!can(viewer, "change-signing", { agencyId: agency.id }))
      return deny(tx, context, "change-signing", { object: "agency", objectId: agency.key })
    if (input.to < plusDays(from, -1)) return refused("invalid", { fields: { to: "Ngày này trước ngày bắt đầu ký." } })
    const ended = await tx.signatory.updateMany({ where: { id: input.id, to: signatory.to }, data: { to: input.to } })
    if (ended.count === 0) return refused("changed-meanwhile")
    await record(tx, actorOf(viewer), now, {
      ...{ verb: "signatory-ended", object: "agency", objectId: agency.key },
      particulars: { name: fullName, to: input.to },
    })
    return ok()
  })
}

/** Changes what stands on an agency's documents from a day on: symbol, place, drafting unit; those of earlier days keep theirs. */
export async function changeLetterhead(context: Context, input: z.output<typeof ChangeLetterhead>): Promise<Outcome> {
  return changing(context, input.key, async (tx, agency) => {
    const name = nameOn(agency.names, input.from)
    if (!name) return refused("invalid", { fields: { from: "Cơ quan không có tên gọi nào trong ngày này." } })
    const { symbol, place, draftingUnit } = name
    const is = {
      symbol: input.symbol || null,
      place: input.place || null,
      draftingUnit: input.draftingUnit || null,
    }
    if (input.from > (name.from ?? "")) {
      await tx.agencyName.update({ where: { id: name.id }, data: { to: plusDays(input.from, -1) } })
      const { official, short, to } = name
      await tx.agencyName.create({ data: { agencyId: agency.id, official, short, ...is, from: input.from, to } })
    } else await tx.agencyName.update({ where: { id: name.id }, data: is })
    await record(tx, actorOf(context.viewer), context.now, {
      ...{ verb: "letterhead-changed", object: "agency", objectId: input.key },
      particulars: { from: input.from, was: { symbol, place, draftingUnit }, is },
    })
    return ok()
  })
}

type Agency = { id: string; names: Awaited<ReturnType<Transaction["agencyName"]["findMany"]>> }

async function changing(
  context: Context,
  key: string,
  change: (tx: Transaction, agency: Agency) => Promise<Outcome>,
): Promise<Outcome> {
  return write(async (tx) => {
    const agency = await tx.agency.findUnique({ where: { key }, select: { id: true, names: true } })
    if (!agency) return refused("not-found")
    if (!can(context.viewer, "change-signing", { agencyId: agency.id }))
      return deny(tx, context, "change-signing", { object: "agency", objectId: key })
    return change(tx, agency)
  })
}
