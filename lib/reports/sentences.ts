/**
 * What a report is first written from: each sentence with where it comes from. Words are an agency's own, from the updates
 * of the year; figures are the rules', on the data day. Nothing is said that was neither reported nor follows from it.
 */
import type { Day } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import type { Timeliness } from "@/lib/progress/timeliness"

/** Which figures a sentence of the rules states; the page leads from it to the rows behind. */
export const RULES = ["counts", "completed", "overdue", "due-this-year", "due-next-year", "helped", "none"] as const
export type Rule = (typeof RULES)[number]

export type Sentence = {
  text: string
  from:
    | { kind: "update" | "contribution"; id: string; number: string; on: Day; by: string }
    | { kind: "rule"; rule: Rule; numbers: string[] }
}

/** What an agency said of a duty within the year's reporting, oldest first. */
export type SaidInYear = {
  id: string
  on: Day
  by: string
  /** null: "không thay đổi". */
  progress: Progress | null
  result: string | null
  difficulties: string | null
  proposals: string | null
  next: string | null
  document: string | null
  noEvidenceReason: string | null
}

/** A duty as the report sees it: how it stands on the data day, and what was said since the last one. */
export type YearDuty = {
  number: string
  title: string
  /** Where it is owed year by year. */
  year: number | null
  /** Where a group leads: it is the agency's own share. */
  isShared: boolean
  due: Day | null
  progress: Progress | null
  finishedOn: Day | null
  document: string | null
  timeliness: Timeliness
  bucket: Bucket
  said: SaidInYear[]
}

/** A task with which the agency helps: named by the plan, or asked by the lead within the year. */
export type HelpedTask = {
  number: string
  title: string
  isAsked: boolean
  given: { id: string; on: Day; by: string; text: string }[]
}

export type YearWork = {
  agencyName: string
  planName: string
  planOn: Day
  year: number
  asOf: Day
  /** After the data day of the year before. */
  from: Day
  duties: YearDuty[]
  helped: HelpedTask[]
}

/** The sentences as the text of a part: a line each. */
export const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join("\n")

export const isOverdue = ({ timeliness }: Pick<YearDuty, "timeliness">): boolean => timeliness.class === "OVERDUE"

/** "Không phát sinh": the agency leads nothing by name, said nothing of its share of what a group leads, and nobody asked it. */
export const isNothingToReport = ({ duties, helped }: Pick<YearWork, "duties" | "helped">): boolean =>
  duties.every(({ isShared, said }) => isShared && said.length === 0) &&
  helped.every(({ isAsked, given }) => !isAsked && given.length === 0)

/** Whether something is still to be done. */
export const isOpenDuty = (progress: Progress | null) =>
  progress !== "COMPLETED" && progress !== "SUSPENDED" && progress !== "DISCONTINUED"

/** A sentence in the words of an update. */
export const byUpdate = ({ number }: { number: string }, { id, on, by }: SaidInYear, text: string): Sentence => ({
  text,
  from: { kind: "update", id, number, on, by },
})
/** A sentence that the rules state. */
export const byRule = (rule: Rule, numbers: string[], text: string): Sentence => ({
  text,
  from: { kind: "rule", rule, numbers },
})
export const numbersOf = (tasks: readonly { number: string }[]) => tasks.map(({ number }) => number)
/** Each text once. */
export const once = (sentences: Sentence[]) =>
  sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index)

const flat = (text: string) => text.replace(/\s*\n\s*/g, " ").trim()
/** One line without its full stop. */
export const bare = (text: string) => flat(text).replace(/[.;,]+$/, "")
/** One line with its full stop. */
export const closed = (text: string) => `${bare(text)}.`
