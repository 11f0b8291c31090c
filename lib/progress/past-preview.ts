import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { database, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { changesOf, type PastChange } from "@/lib/progress/past-change"
import { checkPast, planOfPast } from "@/lib/progress/past-check"
import { MOST_PAST_ROWS, type UploadPast } from "@/lib/progress/past-input"
import { type CellProblem, problemsOf, readPastSheet } from "@/lib/progress/past-sheet"
import { sheetFault } from "@/lib/spreadsheets/faults"
import { readSheet } from "@/lib/spreadsheets/read-sheet"

type Context = { viewer: Viewer; now: Date }

export type PastPreview =
  | { kind: "problems"; problems: CellProblem[] }
  | { kind: "readable"; changes: PastChange[]; unchanged: number; empty: number }

/**
 * Shows the reviewer what recording an Excel file would change, or which cells are at fault; nothing is stored. Refused to
 * everybody else before the file is opened, and whatever is not a plain Excel file.
 */
export async function previewPast(
  { viewer, now }: Context,
  { plan: slug, file }: z.output<typeof UploadPast>,
): Promise<Outcome<PastPreview>> {
  const db = await database()
  const today = dayOf(now)
  const plan = await db.plan.findUnique({ where: { slug }, select: planOfPast })
  if (!plan) return refused("not-found")
  if (!can(viewer, "record-past", await planSubject(db, plan.id, today)))
    return write((tx) => deny(tx, { viewer, now }, "record-past", { object: "plan", objectId: plan.id }))
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()))
  if (!sheet.ok) return unread(sheetFault(sheet))
  const { entries, problems, empty } = readPastSheet(sheet.rows, slug)
  if (entries.length > MOST_PAST_ROWS) return unread(TOO_MANY)
  if (entries.length + problems.length === 0)
    return unread("Tệp không có dòng nào có tiến độ. Điền cột Tiến độ rồi nạp lại.")
  const asked = entries.map((entry) => ({ ...entry, seen: null }))
  const { fields, fresh } = await checkPast(db, viewer, plan, asked, today)
  const all = [...problems, ...problemsOf(fields)].sort((a, b) => a.line - b.line)
  if (all.length > 0) return ok({ kind: "problems", problems: all })
  const changes = await changesOf(db, fresh, plan.issuedOn)
  return ok({ kind: "readable", changes, unchanged: entries.length - fresh.length, empty })
}

const unread = (sentence: string): Refusal => refused("invalid", { fields: { file: sentence } })
const TOO_MANY = `Tệp có quá ${MOST_PAST_ROWS} dòng có tiến độ. Chia theo mục rồi nạp từng phần.`
