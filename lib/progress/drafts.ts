import "server-only"
import type { z } from "zod"
import type { Viewer } from "@/lib/access/permissions"
import { type Database, database, type Transaction, write } from "@/lib/database"
import { dayOf, screenMoment } from "@/lib/day"
import { dropFilesOf, letGo } from "@/lib/evidence/removal"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { findDuty, houseOf, targetOf } from "@/lib/progress/duties"
import { type DropDraft, readDraft, type SaveDraft } from "@/lib/progress/input"
import { draftText } from "@/lib/progress/word-text"

type Context = { viewer: Viewer; now: Date }

/**
 * Keeps what somebody of the lead agency, or the reviewer on its behalf, has typed and not sent: of their own house alone,
 * edited freely, no part of the history.
 * Refused with the other's name when a colleague saved in between, so that neither text is lost.
 */
export async function saveDraft(
  { viewer, now }: Context,
  { draftVersion, body, ...asked }: z.output<typeof SaveDraft>,
): Promise<Outcome<{ version: number; savedAt: string }>> {
  return write(async (tx) => {
    const duty = await findDuty(tx, asked, dayOf(now))
    const house = duty && houseOf(viewer, duty)
    if (!house) return refused("not-found")
    const place = { agencyId: house, target: targetOf(asked) }
    return keepDraft(tx, { viewer, now }, place, draftVersion, { bodyOf: () => body, tell: tellDraft })
  })
}

/**
 * Keeps a draft at its place; `bodyOf` is given what was kept there before. Refused where that is another version than the
 * one on which the typing began, with what stands there (`tell`).
 */
export async function keepDraft(
  tx: Transaction,
  { viewer, now }: Context,
  place: DraftPlace,
  draftVersion: number,
  { bodyOf, tell }: { bodyOf: (kept: string | null) => object; tell: (kept: string) => string },
): Promise<Outcome<{ version: number; savedAt: string }>> {
  const kept = await findDraft(tx, place)
  if (kept && kept.version !== draftVersion)
    return refused("changed-meanwhile", {
      detail: `${kept.savedBy.name} đã lưu nội dung khác lúc ${screenMoment(kept.savedAt)}. Hai bản ở dưới; chưa bản nào bị thay. Chọn một bản hoặc ghép lại.`,
      theirs: { text: tell(kept.body), version: kept.version },
    })
  const version = (kept?.version ?? 0) + 1
  const data = { body: JSON.stringify(bodyOf(kept?.body ?? null)), version, savedById: viewer.personId, savedAt: now }
  await tx.draft.upsert({ where: { agencyId_target: place }, create: { ...place, ...data }, update: data })
  return ok({ version, savedAt: screenMoment(now).slice(0, 5) })
}

const tellDraft = (kept: string) => draftText(readDraft(kept))

/** What is kept at a place; null where nothing is. Whoever asks has seen to it that the place is the viewer's own. */
export const findDraft = (db: Database | Transaction, place: DraftPlace) =>
  db.draft.findUnique({
    where: { agencyId_target: place },
    select: { body: true, version: true, savedAt: true, savedBy: { select: { name: true } } },
  })

type DraftPlace = { agencyId: string; target: string }
export type KeptDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>

/** Drops a draft of one's own house, and the files that were to go with it. */
export async function dropDraft({ viewer, now }: Context, asked: z.output<typeof DropDraft>): Promise<Outcome> {
  const db = await database()
  const duty = await findDuty(db, asked, dayOf(now))
  const house = duty && houseOf(viewer, duty)
  if (!house) return refused("not-found")
  const dropped = await write(async (tx) => {
    await tx.draft.deleteMany({ where: { agencyId: house, target: targetOf(asked) } })
    return dropFilesOf(tx, { viewer, now }, house, asked)
  })
  await letGo(dropped, now)
  return ok()
}
