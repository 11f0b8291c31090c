import "server-only"
import type { Database, Transaction } from "@/lib/database"
import { type Day, screenMoment } from "@/lib/day"
import { findDuty } from "@/lib/progress/duties"
import { keyOf, nameOfDuty, pastFaults } from "@/lib/progress/past-entry"
import type { SentEntry } from "@/lib/progress/past-input"
import { isSame, lastWords, type Word } from "@/lib/progress/past-words"

export const planOfPast = { id: true, issuedOn: true, believableFrom: true, believableTo: true } as const
type Plan = { id: string; believableFrom: number; believableTo: number }

/**
 * What recording these rows would come to: `fields` names what is wrong with them ("3-day": the day of the row at place 3),
 * `fresh` are those that say something new, `isStale` tells that somebody spoke meanwhile.
 */
export async function checkPast(tx: Database | Transaction, plan: Plan, entries: SentEntry[], today: Day) {
  const fields: Record<string, string> = {}
  const fresh: SentEntry[] = []
  let isStale = false
  const believable = { from: plan.believableFrom, to: plan.believableTo }
  for (const entry of entries) {
    const fault = (field: string, sentence: string) => {
      fields[`${entry.at}-${field}`] ??= `${nameOfDuty(entry.duty)}: ${sentence}`
    }
    const duty = await findDuty(tx, entry.duty, today)
    const isTwice = entries.some((other) => other.at < entry.at && keyOf(other.duty) === keyOf(entry.duty))
    if (isTwice) fault("progress", "có hai dòng. Giữ một dòng.")
    if (!duty || duty.task.planId !== plan.id) fault("progress", "không có trong kế hoạch này.")
    if (isTwice || !duty) continue
    const { last, recorded, confirmed } = await lastWords(tx, duty)
    if (recorded && recorded.id === last?.id && isSame(entry, recorded)) continue
    fresh.push(entry)
    if ((last?.seq ?? 0) !== entry.seen) {
      isStale = true
      fault("progress", last ? saidBy(last) : "đã thay đổi. Tải lại trang rồi nhập lại.")
    }
    if (confirmed) fault("progress", CONFIRMED_BEFORE)
    const known = { today, recurring: duty.recurring, believable, recorded: recorded && asKnown(recorded) }
    for (const [field, sentence] of Object.entries(pastFaults(entry, known))) fault(field, sentence)
  }
  return { fields, fresh, isStale }
}

const asKnown = ({ progress, countsOn, speaksOn }: Word) => (progress ? { progress, day: countsOn ?? speaksOn } : null)

const saidBy = ({ author, createdAt }: Word) =>
  `${author.name} đã cập nhật lúc ${screenMoment(createdAt)}. Xem cập nhật đó rồi nhập lại.`

const CONFIRMED_BEFORE =
  "cơ quan chủ trì đã báo cáo là hoàn thành hoặc dừng, đã được xác nhận. Nếu sai, đề nghị cơ quan cập nhật lại."
