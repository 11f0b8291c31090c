import "server-only"
import type { z } from "zod"
import { can, ownAgencies, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { findDraft, keepDraft } from "@/lib/progress/drafts"
import { agencyOf, findDuties } from "@/lib/progress/duties"
import { nameOfDuty, readKey } from "@/lib/progress/past-entry"
import { type DropSheetDraft, readSheetDraft, type SaveSheetDraft } from "@/lib/progress/sheet-input"
import { draftText } from "@/lib/progress/word-text"

type Context = { viewer: Viewer; now: Date }

/**
 * Keeps what somebody has typed in the rows of a sheet and not sent, beside what is kept of its other pages: the agency's
 * alone, one for each plan. Refused with the other's name when a colleague saved in between; a duty that is not the
 * agency's is not found.
 */
export async function saveSheetDraft(
  { viewer, now }: Context,
  { plan, draftVersion, rows }: z.output<typeof SaveSheetDraft>,
): Promise<Outcome<{ version: number; savedAt: string }>> {
  return write(async (tx) => {
    const place = placeOf(viewer, plan)
    const typed = Object.keys(rows).flatMap((key) =>
      Object.keys(rows[key] ?? {}).length > 0 ? (readKey(key) ?? []) : [],
    )
    const duties = await findDuties(tx, typed, dayOf(now))
    const isOwn = duties.every((duty) => {
      const agency = duty?.task.plan.slug === plan && agencyOf(viewer, duty)
      return agency && can(viewer, "report-progress", { agencyId: agency.id })
    })
    if (!place || !isOwn) return refused("not-found")
    const bodyOf = (kept: string | null) => {
      const all = { ...(kept === null ? {} : readSheetDraft(kept)), ...rows }
      return Object.fromEntries(Object.entries(all).filter(([, row]) => Object.keys(row).length > 0))
    }
    return keepDraft(tx, { viewer, now }, place, draftVersion, { bodyOf, tell: tellSheetDraft })
  })
}

function tellSheetDraft(kept: string): string {
  const rows = Object.entries(readSheetDraft(kept)).map(([key, { says, day, ...row }]) => {
    const duty = readKey(key)
    const words = says === "no-change" ? "Không thay đổi" : draftText({ ...row, speaksOn: day })
    return `${duty ? nameOfDuty(duty) : key}: ${words}`
  })
  return rows.join("\n")
}

/** Drops what is kept of one's own agency's sheet of a plan. */
export async function dropSheetDraft({ viewer }: Context, { plan }: z.output<typeof DropSheetDraft>): Promise<Outcome> {
  const place = placeOf(viewer, plan)
  if (!place) return refused("not-found")
  const { count } = await write((tx) => tx.draft.deleteMany({ where: place }))
  return count > 0 ? ok() : refused("not-found")
}

/** What is kept of the viewer's sheet of a plan; null where nothing is. */
export async function findSheetDraft(db: Transaction, viewer: Viewer, plan: string) {
  const place = placeOf(viewer, plan)
  if (!place) return null
  const kept = await findDraft(db, place)
  return kept && { ...kept, rows: readSheetDraft(kept.body) }
}

/** Takes the rows that were sent out of what is kept. */
export async function forgetSentRows(tx: Transaction, viewer: Viewer, plan: string, keys: string[]): Promise<void> {
  const place = placeOf(viewer, plan)
  const kept = place && (await findSheetDraft(tx, viewer, plan))
  if (!kept) return
  const left = Object.entries(kept.rows).filter(([key]) => !keys.includes(key))
  if (left.length === 0) await tx.draft.deleteMany({ where: place })
  else
    await tx.draft.updateMany({
      where: place,
      data: { body: JSON.stringify(Object.fromEntries(left)), version: kept.version + 1 },
    })
}

function placeOf(viewer: Viewer, plan: string) {
  const [own] = ownAgencies(viewer, "report-progress")
  return own ? { agencyId: own.id, target: `sheet ${plan}` } : null
}
