/**
 * Nhập bổ sung: what the reviewer records of days that are past, a row a duty. It tells one day, and which day that is
 * follows from the progress: of what is completed or stopped the day of its document, of what was submitted the day of
 * submission, of all else the day on which it stood so. From that day on it counts, at the earliest from the day on which
 * the plan was issued: what was there before stood so on the plan's first day.
 */
import type { Day } from "@/lib/day"
import { writtenDay, yearOf } from "@/lib/day"
import { needsConfirmation, type Progress } from "@/lib/progress/progress"
import { faultsOf, type Report } from "@/lib/progress/validity"

/** The duty a row speaks of: the task's key, the year where it recurs, the agency whose part it is where a group leads. */
export type PastDuty = { task: string; year: number | null; part: string | null }

/** Duties of tasks that are done once, of those that recur, of those that a group leads. */
export const PAST_KINDS = ["single", "yearly", "shared"] as const
export type PastKind = (typeof PAST_KINDS)[number]

export const PAST_FIELDS = [
  "progress",
  "day",
  "documentNumber",
  "result",
  "submittedOn",
  "noEvidenceReason",
  "replaces",
] as const
export type PastField = (typeof PAST_FIELDS)[number]

/** A row as it was read. */
export type PastEntry = {
  duty: PastDuty
  progress: Progress
  day: Day | null
  documentNumber: string
  result: string
  /** Of what was completed, the day on which it had been submitted, where that is known. */
  submittedOn: Day | null
  noEvidenceReason: string
  /** Takes the place of what was recorded last about this duty, which was a mistake. */
  replaces: boolean
}

/** What names a row for ever, in the grid and in files: "124-kh-ubnd/13", "124-kh-ubnd/48 2022", "124-kh-ubnd/9 TTT". */
export const keyOf = ({ task, year, part }: PastDuty): string =>
  [task, year, part].filter((step) => step !== null).join(" ")

/** The duty that a key names; null where it is no key. */
export function readKey(key: string): PastDuty | null {
  const match = /^([^\s/]{1,100}\/[^\s/]{1,40})(?: (\d{4}))?(?: (\S{1,60}))?$/.exec(key.trim())
  if (!match) return null
  const [, task, year, part] = match
  return { task: task as string, year: year ? Number(year) : null, part: part ?? null }
}

/** "Nhiệm vụ 48 năm 2022". */
export function nameOfDuty({ task, year, part }: PastDuty): string {
  const number = task.slice(task.indexOf("/") + 1)
  return `Nhiệm vụ ${number}${year === null ? "" : ` năm ${year}`}${part === null ? "" : `, phần của ${part}`}`
}

/** What a row says, as an update says it. A document says by itself what came about. */
export function reportOf(entry: PastEntry, day: Day): Report {
  const { progress, documentNumber, result, noEvidenceReason } = entry
  return {
    progress,
    speaksOn: day,
    issuedOn: needsConfirmation(progress) && documentNumber ? day : null,
    submittedOn: progress === "SUBMITTED" ? day : entry.submittedOn,
    documentNumber,
    result: result || documentNumber,
    noEvidenceReason,
  }
}

type Known = {
  today: Day
  recurring: boolean
  believable: { from: number; to: number }
  /** What was recorded last about this duty and nothing has replaced. */
  recorded: { progress: Progress; day: Day } | null
}

/** The faults of a row by field; none where it can be recorded. A year that the plan does not believe is a misprint. */
export function pastFaults(entry: PastEntry, { today, recurring, believable, recorded }: Known) {
  const { day, submittedOn } = entry
  if (day === null) return { day: "Chưa nhập ngày." } satisfies Partial<Record<PastField, string>>
  const faults: Partial<Record<PastField, string>> = {}
  for (const [field, fault] of Object.entries(faultsOf(reportOf(entry, day), { today, recurring })))
    faults[fieldOf(field, entry)] ??= fault
  if (faults.documentNumber) delete faults.result // the document would say it
  for (const [field, said] of [["day", day] as const, ["submittedOn", submittedOn] as const])
    if (said && !faults[field] && (yearOf(said) < believable.from || yearOf(said) > believable.to))
      faults[field] = `Năm ${yearOf(said)} ngoài ${believable.from}–${believable.to} của kế hoạch. Kiểm tra lại ngày.`
  if (recorded && needsConfirmation(recorded.progress) && !entry.replaces)
    faults.replaces = `Đã nhập bổ sung là hoàn thành hoặc dừng từ ngày ${writtenDay(recorded.day)}. Nếu lần nhập đó sai, đánh dấu “Thay lần nhập trước”.`
  if (entry.replaces && !recorded) faults.replaces = "Chưa có lần nhập bổ sung nào để thay."
  return faults
}

/** The field of a row behind a field of an update: a row has one day. */
function fieldOf(field: string, { progress }: PastEntry): PastField {
  if (field === "speaksOn" || field === "issuedOn") return "day"
  if (field === "submittedOn" && progress === "SUBMITTED") return "day"
  return field as PastField
}

/** The day from which a row counts. */
export const countsFrom = (day: Day, planIssuedOn: Day): Day => (day < planIssuedOn ? planIssuedOn : day)
