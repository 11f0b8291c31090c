import "server-only"
import type { Database } from "@/lib/database"
import { type Day, writtenDay } from "@/lib/day"
import type { CheckedEntry } from "@/lib/progress/past-check"
import { countsFrom, keyOf, nameOfDuty } from "@/lib/progress/past-entry"
import { PROGRESS_WORDS } from "@/lib/words"

/** A row that would be recorded: what is known now, what would be, and the fields that the confirmation sends. */
export type PastChange = { line: number; name: string; title: string; from: string; to: string; fields: SentFields }
type SentFields = Record<string, string>

/** What rows that were checked would change. What is confirmed later rests on what was said of them up to now. */
export async function changesOf(db: Database, checked: CheckedEntry[], planIssuedOn: Day): Promise<PastChange[]> {
  const titles = await db.cell.findMany({
    where: { taskId: { in: checked.map(({ duty }) => duty.task.id) }, column: "TITLE" },
    orderBy: { version: "asc" },
    select: { taskId: true, corrected: true },
  })
  return checked.map(({ entry, duty, last }) => ({
    line: entry.at,
    name: nameOfDuty(entry.duty),
    title: titles.findLast(({ taskId }) => taskId === duty.task.id)?.corrected ?? "",
    from: last?.progress
      ? `${PROGRESS_WORDS[last.progress]}, ngày ${writtenDay(last.countsOn ?? last.speaksOn)}`
      : "Chưa có cập nhật",
    to: told(entry, planIssuedOn),
    fields: sentFields(entry, last?.seq ?? 0),
  }))
}

function told(entry: CheckedEntry["entry"], planIssuedOn: Day): string {
  const document = entry.documentNumber ? `, ${entry.documentNumber}` : ""
  const from = countsFrom(entry.day, planIssuedOn)
  const counts = from === entry.day ? "" : `, tính từ ${writtenDay(from)}`
  return `${PROGRESS_WORDS[entry.progress]}${document}, ngày ${writtenDay(entry.day)}${counts}`
}

const sentFields = (entry: CheckedEntry["entry"], seen: number): SentFields => ({
  key: keyOf(entry.duty),
  seen: String(seen),
  progress: entry.progress,
  day: writtenDay(entry.day),
  documentNumber: entry.documentNumber,
  result: entry.result,
  submittedOn: entry.submittedOn ? writtenDay(entry.submittedOn) : "",
  noEvidenceReason: entry.noEvidenceReason,
  replaces: entry.replaces ? "1" : "",
})
