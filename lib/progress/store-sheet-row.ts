import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import type { Transaction } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Duty, findDuty } from "@/lib/progress/duties"
import type { SheetEntry } from "@/lib/progress/sheet-input"
import { updateOf } from "@/lib/progress/sheet-report"
import { partOf } from "@/lib/progress/store-part"
import { refreshStanding } from "@/lib/progress/store-standing"
import { firstVerb, storeUpdate } from "@/lib/progress/store-update"
import type { HeadRule, UpdateVerb } from "@/lib/progress/workflow"

/** A row that was checked: the duty it speaks of, and who speaks. */
export type SpokenRow = { entry: SheetEntry; duty: Duty; agency: { id: string; headRule: HeadRule } }

/** What makes a row that is sent twice one update. */
export const keyOfRow = (clientKey: string | null, { at }: SheetEntry) => clientKey && `${clientKey}-${at}`

/** Writes a row as an update of its duty; answers how it set out. */
export async function storeRow(
  tx: Transaction,
  context: { viewer: Viewer; now: Date },
  { entry, agency, ...row }: SpokenRow,
  clientKey: string | null,
): Promise<UpdateVerb> {
  const today = dayOf(context.now)
  // The parts of one duty stand in one row of numbers.
  const duty = row.duty.isShared ? await findDuty(tx, entry.duty, today) : row.duty
  if (!duty) throw new Error("a row was checked before it is stored")
  const verb = firstVerb(context.viewer, agency.headRule, entry.report?.progress ?? null)
  const said = entry.report ? updateOf(entry.report, today) : { progress: null, speaksOn: today }
  const submittedTo = said.progress === "SUBMITTED" ? await onlyApprover(tx, duty.task.id) : ""
  const partId = duty.isShared ? await partOf(tx, duty, agency.id) : null
  const by = { agencyId: agency.id, partId, clientKey: keyOfRow(clientKey, entry) }
  await storeUpdate(tx, context, duty, { ...said, submittedTo, ...by }, verb)
  await refreshStanding(tx, duty.obligation.id, today)
  return verb
}

/** To whom a product was submitted goes without saying where only one approves it. */
async function onlyApprover(tx: Transaction, taskId: string): Promise<string> {
  const approvers = await tx.approver.findMany({ where: { taskId }, take: 2, select: { name: true } })
  return approvers.length === 1 ? (approvers[0]?.name ?? "") : ""
}
