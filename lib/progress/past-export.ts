import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { fileName } from "@/lib/exports/file-name"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planName } from "@/lib/plans/names"
import { findPlan } from "@/lib/plans/queries"
import type { PastView } from "@/lib/progress/past-input"
import { listPast } from "@/lib/progress/past-queries"
import { writePastSheet } from "@/lib/progress/write-past-sheet"

/**
 * For the reviewer: the rows of a view as an Excel file to be filled in and loaded again. Two at once for one person. Who
 * took it is told in the journal before it is handed over.
 */
export async function takeOutPast(
  { viewer, now }: { viewer: Viewer; now: Date },
  { slug, view }: { slug: string; view: PastView },
): Promise<Outcome<{ name: string; content: Buffer }>> {
  const today = dayOf(now)
  const plan = await findPlan(viewer, slug, today)
  const past = plan && (await listPast(viewer, slug, { ...view, page: 1 }, today, true))
  if (!plan || !past) return refused("not-found")
  const content = await inTurn(viewer.personId, () => writePastSheet(past.rows))
  if (!content) return refused("too-many-attempts", { detail: TWO_AT_ONCE })
  const particulars = { plan: planName(plan), past: past.rows.length }
  await write((tx) =>
    record(tx, actorOf(viewer), now, { verb: "exported", object: "export", objectId: slug, particulars }),
  )
  return ok({ name: fileName(["NBS"], plan, today, "xlsx"), content })
}
