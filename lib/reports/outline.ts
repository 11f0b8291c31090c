/**
 * The outline of an agency's yearly report (the skeleton of a báo cáo after Nghị định 30/2020/NĐ-CP): how it was carried
 * out; the results task by task; appraisal; the estimate to the end of the year; what comes next; proposals. A part is the
 * unit that is written, saved, returned and offered to the consolidated report: each task has one of its own.
 */
import type { Bucket } from "@/lib/progress/buckets"

/** The parts that every report has, in their order, with the heading of the official outline. */
export const FIXED_PARTS = [
  "deployment",
  "highlights",
  "shortcomings",
  "objective-causes",
  "subjective-causes",
  "estimate",
  "next-year",
  "proposals",
] as const
export type FixedPart = (typeof FIXED_PARTS)[number]
/** Of the tasks that the agency leads, and of those with which it helps by name: "results/43", "helped/12". */
export type TaskPart = `results/${string}` | `helped/${string}`
export type PartKey = FixedPart | TaskPart

export const resultsPart = (number: string): TaskPart => `results/${number}`
export const helpedPart = (number: string): TaskPart => `helped/${number}`

export function readPartKey(text: string): PartKey | null {
  if ((FIXED_PARTS as readonly string[]).includes(text)) return text as FixedPart
  return /^(results|helped)\/[\p{L}\p{N}.]{1,20}$/u.test(text) ? (text as TaskPart) : null
}

/** The number of the task that the part is about; null of the parts that every report has. */
export const numberOfPart = (key: PartKey): string | null => {
  const [kind, number] = key.split("/")
  return (kind === "results" || kind === "helped") && number ? number : null
}

/** The pages on which a report is written, as they stand in its task list. */
export const CHAPTERS = ["deployment", "results", "helped", "appraisal", "estimate", "next-year", "proposals"] as const
export type Chapter = (typeof CHAPTERS)[number]

export const chapterOf = (key: PartKey): Chapter => {
  const [kind] = key.split("/")
  if (kind === "results" || kind === "helped") return kind
  return kind === "deployment" || kind === "estimate" || kind === "next-year" || kind === "proposals"
    ? kind
    : "appraisal"
}

/** Where the result of a duty stands: II.1 to II.4, and II.5 for what was stopped. */
export const RESULT_SECTIONS = ["completed", "in-progress", "overdue", "recurring", "stopped"] as const
export type ResultSection = (typeof RESULT_SECTIONS)[number]

export function resultSectionOf({ bucket, recurring }: { bucket: Bucket; recurring: boolean }): ResultSection {
  if (bucket === "stopped") return "stopped"
  if (recurring || bucket === "recurring") return "recurring"
  if (bucket === "completedOnTime" || bucket === "completedLate") return "completed"
  return bucket === "inProgressInTime" ? "in-progress" : "overdue"
}

/** What a receipt is numbered with: "BC-2024-SCT-01". */
export const receiptCode = (year: number, agency: string, no: number): string =>
  `BC-${year}-${agency}-${String(no).padStart(2, "0")}`
