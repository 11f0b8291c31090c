import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { agencyOf, findDuties, isNamedBy } from "@/lib/progress/duties"
import { newestSeq, saidMeanwhile } from "@/lib/progress/newest-word"
import { keyOf, nameOfDuty } from "@/lib/progress/past-entry"
import { forgetSentRows } from "@/lib/progress/sheet-draft"
import type { ReportSheet, SheetEntry } from "@/lib/progress/sheet-input"
import { sheetFaults } from "@/lib/progress/sheet-report"
import { keyOfRow, type SpokenRow, storeRow } from "@/lib/progress/store-sheet-row"
import { refreshStatuses } from "@/lib/progress/store-status"

type Context = { viewer: Viewer; now: Date }
export type SheetReported = { plan: string; sent: number; forwarded: number }

/**
 * An agency says of many duties at once how far they are: its officers and head, of what it leads, all rows or none.
 * Refused, with the field of each row: faults in what was typed, a duty that is not this plan's, one of which somebody
 * spoke meanwhile. A foreign duty refuses the whole and is on the record. The same sheet sent twice is told once.
 */
export async function reportSheet(
  { viewer, now }: Context,
  { plan, clientKey, entries }: z.output<typeof ReportSheet>,
): Promise<Outcome<SheetReported>> {
  return write(async (tx) => {
    const today = dayOf(now)
    if (await wasSent(tx, viewer, clientKey, entries)) return ok({ plan, sent: 0, forwarded: 0 })
    const duties = await findDuties(
      tx,
      entries.map(({ duty }) => duty),
      today,
    )
    const fields: Record<string, string> = {}
    const speaking: SpokenRow[] = []
    const seen: Record<string, string> = {}
    for (const [index, entry] of entries.entries()) {
      const fault = (field: string, sentence: string) => {
        fields[`${entry.at}-${field}`] ??= `${nameOfDuty(entry.duty)}: ${sentence}`
      }
      const duty = duties[index]
      if (!duty || duty.task.plan.slug !== plan || !isNamedBy(entry.duty, duty)) {
        fault("says", "không có trong kế hoạch này.")
        continue
      }
      const agency = agencyOf(viewer, duty)
      if (!agency || !can(viewer, "report-progress", { agencyId: agency.id }))
        return deny(tx, { viewer, now }, "report-progress", { object: "task", objectId: duty.task.stableKey })
      if (speaking.some((other) => keyOf(other.entry.duty) === keyOf(entry.duty)))
        fault("says", "có hai dòng. Giữ một dòng.")
      const newest = await newestSeq(tx, duty)
      if (newest !== entry.seen) {
        const { by, text } = await saidMeanwhile(tx, viewer, duty)
        seen[`${entry.at}-seen`] = String(newest)
        fault("says", `${by ?? "đã có cập nhật khác"}${text && `: “${text}”`}. ${KEPT}`)
      }
      if (!entry.report && newest === 0) fault("says", "chưa có cập nhật nào để nói là không thay đổi.")
      const faults = entry.report ? sheetFaults(entry.report, { today, recurring: duty.recurring }) : {}
      for (const [field, sentence] of Object.entries(faults)) fault(field, sentence)
      speaking.push({ entry, duty, agency })
    }
    if (Object.keys(seen).length > 0) return refused("changed-meanwhile", { fields, seen })
    if (Object.keys(fields).length > 0) return refused("invalid", { fields })
    let forwarded = 0
    for (const row of speaking) if ((await storeRow(tx, { viewer, now }, row, clientKey)) === "forward") forwarded += 1
    const keys = speaking.map(({ entry }) => keyOf(entry.duty))
    await forgetSentRows(tx, viewer, plan, keys)
    await refreshStatuses(tx, [...new Set(speaking.map(({ duty }) => duty.task.id))])
    return ok({ plan, sent: speaking.length - forwarded, forwarded })
  })
}

const KEPT = "Nội dung đang nhập còn nguyên; xem lại rồi gửi lại."

/** All rows were written together: so one of them tells of all. */
async function wasSent(tx: Transaction, viewer: Viewer, clientKey: string | null, entries: SheetEntry[]) {
  const [first] = entries
  const key = first && keyOfRow(clientKey, first)
  if (!key) return false
  const where = { authorId_clientKey: { authorId: viewer.personId, clientKey: key } }
  return (await tx.progressUpdate.findUnique({ where, select: { id: true } })) !== null
}
