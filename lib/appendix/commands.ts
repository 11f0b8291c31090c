import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { nameOn } from "@/lib/agencies/validity"
import { foldedForm } from "@/lib/agencies/written-forms"
import { decodeText } from "@/lib/appendix/decode-text"
import { type ImportResult, importText } from "@/lib/appendix/import-text"
import type { ConfirmPlan } from "@/lib/appendix/input"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Actor, actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date }

/**
 * Imports a plan, all or nothing: a text that cannot be read in full changes nothing, a text that is already stored
 * changes nothing ("unchanged"). What an administrator said about unknown names becomes written forms of the catalogue.
 */
export async function confirmPlan(
  { viewer, now }: Context,
  input: z.infer<typeof ConfirmPlan>,
): Promise<Outcome<ImportResult>> {
  if (!can(viewer, "import-plan"))
    return write((tx) => deny(tx, { viewer, now }, "import-plan", { object: "plan", objectId: null }))
  const decoded = decodeText(new TextEncoder().encode(input.text))
  if (!decoded.ok) return decoded
  try {
    return await write(async (tx) => {
      const aliases = await storeAliases(tx, actorOf(viewer), now, input)
      if (!aliases.ok) throw new Abandoned(aliases)
      const consolidator = await tx.agency.findUnique({ where: { key: input.consolidator }, select: { id: true } })
      if (!consolidator)
        throw new Abandoned(refused("invalid", { fields: { consolidator: "Chọn cơ quan đầu mối tổng hợp." } }))
      const { issuer, periodFrom, periodTo } = input
      const imported = await importText(tx, actorOf(viewer), now, decoded.value, [], {
        issuer,
        periodFrom,
        periodTo,
        consolidatorId: consolidator.id,
      })
      if (!imported.ok) throw new Abandoned(imported)
      return imported
    })
  } catch (problem) {
    if (problem instanceof Abandoned) return problem.refusal
    throw problem
  }
}

/** Rolls the import back, the written forms with it, and carries the refusal out of the transaction. */
class Abandoned extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

async function storeAliases(
  tx: Transaction,
  actor: Actor,
  now: Date,
  { unknown, means }: z.infer<typeof ConfirmPlan>,
): Promise<Outcome> {
  for (const [index, written] of unknown.entries()) {
    const meaning = means[index] as string
    const key = meaning.slice(meaning.indexOf(":") + 1)
    const agency = meaning.startsWith("agency:")
      ? await tx.agency.findUnique({ where: { key }, select: { id: true, names: true } })
      : null
    const group = meaning.startsWith("group:")
      ? await tx.group.findUnique({ where: { key }, select: { id: true, name: true } })
      : null
    if (meaning !== "words" && !agency && !group)
      return refused("invalid", { fields: { means: "Chọn cơ quan cho từng tên chưa nhận ra." } })
    await tx.alias.create({
      data: { written, folded: foldedForm(written), agencyId: agency?.id ?? null, groupId: group?.id ?? null },
    })
    await record(tx, actor, now, {
      verb: "alias-added",
      object: "catalogue",
      objectId: null,
      particulars: {
        written,
        means:
          group?.name ??
          (agency && (nameOn(agency.names, dayOf(now))?.official ?? key)) ??
          "chỉ là chữ, không gắn cơ quan nào",
      },
    })
  }
  return ok()
}
