import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { findDuty } from "@/lib/progress/duties"
import { type CheckedEntry, checkPast, planOfPast } from "@/lib/progress/past-check"
import { countsFrom, reportOf } from "@/lib/progress/past-entry"
import type { PastView, RecordPast } from "@/lib/progress/past-input"
import { partOf } from "@/lib/progress/store-part"
import { refreshStanding } from "@/lib/progress/store-standing"
import { refreshStatuses } from "@/lib/progress/store-status"
import { storeUpdate } from "@/lib/progress/store-update"

type Context = { viewer: Viewer; now: Date }
export type PastRecorded = { recorded: number; unchanged: number; plan: string; view: PastView }

/**
 * The reviewer records what was before: many rows in one go, all or none. Each is confirmed as it is recorded, counts from
 * the day it tells, and is marked for ever as entered later. Refused, with the field of each row: what cannot be true, a
 * duty that is not this plan's, one of which somebody reported meanwhile. A row that says again what was recorded last
 * changes nothing, so that sending twice records once.
 */
export async function recordPast(
  { viewer, now }: Context,
  { plan: slug, view, entries }: z.output<typeof RecordPast>,
): Promise<Outcome<PastRecorded>> {
  return write(async (tx) => {
    const today = dayOf(now)
    const plan = await tx.plan.findUnique({
      where: { slug },
      select: planOfPast,
    })
    if (!plan) return refused("not-found")
    if (!can(viewer, "record-past", await planSubject(tx, plan.id, today)))
      return deny(tx, { viewer, now }, "record-past", { object: "plan", objectId: plan.id })
    const { fields, fresh, seen } = await checkPast(tx, viewer, plan, entries, today)
    if (Object.keys(seen).length > 0) return refused("changed-meanwhile", { fields, seen })
    if (Object.keys(fields).length > 0) return refused("invalid", { fields })
    for (const entry of fresh) await storeEntry(tx, { viewer, now }, entry, plan.issuedOn)
    await refreshStatuses(tx, [...new Set(fresh.map(({ duty }) => duty.task.id))])
    return ok({ recorded: fresh.length, unchanged: entries.length - fresh.length, plan: slug, view })
  })
}

async function storeEntry(
  tx: Transaction,
  context: Context,
  { entry, duty: checked, recorded }: CheckedEntry,
  planIssuedOn: Day,
): Promise<void> {
  // The parts of one duty stand in one row of numbers.
  const duty = checked.isShared ? await findDuty(tx, entry.duty, dayOf(context.now)) : checked
  const agency = duty?.agencies[0]
  if (!duty || !agency) throw new Error("a row was checked before it is recorded")
  const mistaken = entry.replaces ? recorded : null
  const on = countsFrom(entry.day, planIssuedOn)
  const partId = duty.isShared ? await partOf(tx, duty, agency.id) : null
  const update = { agencyId: agency.id, partId, clientKey: null, replacesId: mistaken?.id ?? null }
  await storeUpdate(tx, context, duty, { ...reportOf(entry, entry.day), ...update }, "record", on)
  await refreshStanding(tx, duty.obligation.id, mistaken?.countsOn && mistaken.countsOn < on ? mistaken.countsOn : on)
}
