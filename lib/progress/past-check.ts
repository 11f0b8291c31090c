import "server-only"
import type { Reader } from "@/lib/access/permissions"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import { type Duty, findDuties, isNamedBy } from "@/lib/progress/duties"
import { saidMeanwhile } from "@/lib/progress/newest-word"
import { keyOf, nameOfDuty, type PastEntry, pastFaults } from "@/lib/progress/past-entry"
import { isSame, lastWords, type Word } from "@/lib/progress/past-words"

export const planOfPast = { id: true, issuedOn: true, believableFrom: true, believableTo: true } as const
type Plan = { id: string; believableFrom: number; believableTo: number }

/** A row at its place; `seen` is the number of the newest update that its writer saw, null where nobody looked yet. */
export type AskedEntry = PastEntry & { at: number; seen: number | null }
/** A row that says something new, with the duty it speaks of and what was said of that before. */
export type CheckedEntry = {
  entry: PastEntry & { at: number; day: Day }
  duty: Duty
  last: Word | null
  recorded: Word | null
}

/**
 * What recording these rows would come to: `fields` names what is wrong with them ("3-day": the day of the row at place 3),
 * `fresh` are those that say something new and true, `seen` what rows have seen now of which somebody spoke meanwhile.
 */
export async function checkPast(
  tx: Database | Transaction,
  reader: Reader,
  plan: Plan,
  entries: AskedEntry[],
  today: Day,
) {
  const fields: Record<string, string> = {}
  const fresh: CheckedEntry[] = []
  const keys = new Set<string>()
  const seen: Record<string, string> = {}
  const believable = { from: plan.believableFrom, to: plan.believableTo }
  const duties = await findDuties(
    tx,
    entries.map(({ duty }) => duty),
    today,
  )
  for (const [at, entry] of entries.entries()) {
    const fault = (field: string, sentence: string) => {
      fields[`${entry.at}-${field}`] ??= `${nameOfDuty(entry.duty)}: ${sentence}`
    }
    const key = keyOf(entry.duty)
    const duty = keys.has(key) ? null : ofPlan(plan, entry, duties[at])
    if (!duty) fault("progress", keys.has(key) ? "có hai dòng. Giữ một dòng." : "không có trong kế hoạch này.")
    keys.add(key)
    if (!duty) continue
    const { last, recorded, confirmed } = await lastWords(tx, duty)
    if (recorded && recorded.id === last?.id && isSame(entry, recorded)) continue
    if (entry.seen !== null && entry.seen !== (last?.seq ?? 0)) {
      const { by, text, seq } = await saidMeanwhile(tx, reader, duty)
      seen[`${entry.at}-seen`] = String(seq)
      fault("progress", `${by ?? "đã có cập nhật khác"}${text && `: “${text}”`}. Xem lại rồi ghi lại.`)
    }
    if (confirmed) fault("progress", CONFIRMED_BEFORE)
    const known = { today, recurring: duty.recurring, believable, recorded: recorded && asKnown(recorded) }
    for (const [field, sentence] of Object.entries(pastFaults(entry, known))) fault(field, sentence)
    const { day } = entry
    if (day !== null) fresh.push({ entry: { ...entry, day }, duty, last, recorded })
  }
  return { fields, fresh, seen }
}

const ofPlan = (plan: Plan, { duty: named }: AskedEntry, duty: Duty | null | undefined) =>
  duty && isNamedBy(named, duty) && duty.task.planId === plan.id ? duty : null

const asKnown = ({ progress, countsOn, speaksOn }: Word) => (progress ? { progress, day: countsOn ?? speaksOn } : null)

const CONFIRMED_BEFORE =
  "cơ quan chủ trì đã báo cáo là hoàn thành hoặc dừng, đã được xác nhận. Nếu sai, đề nghị cơ quan cập nhật lại."
