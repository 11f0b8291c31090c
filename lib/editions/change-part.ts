import "server-only"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf, screenMoment } from "@/lib/day"
import {
  type ConsolidationAsked,
  consolidationObject,
  type FoundConsolidation,
  findConsolidation,
} from "@/lib/editions/find-consolidation"
import { type EditionPart, headingOf } from "@/lib/editions/outline"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

export type Context = { viewer: Viewer; now: Date }
export type PartAsked = ConsolidationAsked & { part: EditionPart; version: number }

/** What a change has to work with: the period, and the part's row, which is made when it is first written on. */
export type PartAtWork = { found: FoundConsolidation; partId: string | null; open: () => Promise<string> }
type Change = (
  tx: Transaction,
  at: PartAtWork,
) => Promise<Outcome<{ how: string; particulars?: object; isDone?: boolean }>>

/**
 * One change of a part of the province's report. Refused to everybody but the reviewer, and where somebody else changed the
 * part since it was read: then nothing is written, and they are told who did.
 */
export const changePart = (
  { viewer, now }: Context,
  { plan, year, part, version }: PartAsked,
  change: Change,
): Promise<Outcome<{ part: EditionPart }>> =>
  write(async (tx) => {
    const found = await findConsolidation(tx, { plan, year }, dayOf(now))
    if (!found) return refused("not-found")
    const object = consolidationObject(found)
    if (!can(viewer, "consolidate-reports", found.subject))
      return deny(tx, { viewer, now }, "consolidate-reports", object)
    const row = await tx.consolidationPart.findUnique({
      where: { periodId_key: { periodId: found.period.id, key: part } },
      select: { id: true, version: true, savedAt: true, savedBy: { select: { name: true } } },
    })
    if ((row?.version ?? 0) !== version) {
      const by = row ? `${row.savedBy.name} đã sửa mục này lúc ${screenMoment(row.savedAt)}` : "Mục này đã được sửa"
      return refused("changed-meanwhile", {
        detail: `${by}. Chưa ghi gì; nội dung đã nhập còn nguyên. Xem lại mục này rồi bấm lần nữa.`,
        theirs: { text: "", version: row?.version ?? 0 },
      })
    }
    const stamp = { savedById: viewer.personId, savedAt: now }
    let partId = row?.id ?? null
    const open = async () => {
      partId ??= (await tx.consolidationPart.create({ data: { periodId: found.period.id, key: part, ...stamp } })).id
      return partId
    }
    const changed = await change(tx, { found, partId, open })
    if (!changed.ok) return changed
    const { how, particulars, isDone = false } = changed.value
    await tx.consolidationPart.update({
      where: { id: await open() },
      data: { ...stamp, version: version + 1, isDone },
    })
    const { number, heading } = headingOf(part, year)
    await record(tx, actorOf(viewer), now, {
      verb: "consolidation-changed",
      ...object,
      particulars: { year, part: `${number} ${heading}`, how, ...particulars },
    })
    return ok({ part })
  })
