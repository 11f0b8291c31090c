/**
 * A report as it stands while it is written: what the agency saved of a part, or, as long as nobody touched it, what the
 * system wrote first. A part that the year left blank asks for a sentence before the report is sent.
 */

import { estimateSentences, nextYearSentences, proposalSentences } from "@/lib/reports/ahead-sentences"
import {
  causeSentences,
  deploymentSentences,
  helpSentences,
  highlightSentences,
  resultSentences,
  shortcomingSentences,
} from "@/lib/reports/done-sentences"
import { FIXED_PARTS, type FixedPart, helpedPart, numberOfPart, type PartKey, resultsPart } from "@/lib/reports/outline"
import { isNothingToReport, isOverdue, type Sentence, textOf, type YearWork } from "@/lib/reports/sentences"

export type SavedPart = {
  key: PartKey
  body: string
  version: number
  savedByName: string
  savedAt: Date
  sources: Sentence[]
}

export type WrittenPart = {
  key: PartKey
  /** The task that it is about. */
  task: { number: string; title: string } | null
  body: string
  /** What the system wrote when the text was saved; of an untouched part, now. */
  sources: Sentence[]
  /** What it would write now. */
  suggested: Sentence[]
  saved: { version: number; byName: string; at: Date } | null
  /** Whether the report cannot be sent without a word here. */
  isRequired: boolean
  isBlank: boolean
}

/** All parts of a report in the order of the outline. */
export function writtenParts(work: YearWork, saved: readonly SavedPart[]): WrittenPart[] {
  const suggestions = new Map<PartKey, Sentence[]>()
  suggestions.set("deployment", deploymentSentences(work))
  for (const duty of work.duties) suggestions.set(resultsPart(duty.number), resultSentences(duty, work.from))
  for (const task of work.helped) suggestions.set(helpedPart(task.number), helpSentences(task))
  for (const key of FIXED_PARTS) if (key !== "deployment") suggestions.set(key, FIRST[key](work))
  const titles = new Map([...work.helped, ...work.duties].map(({ number, title }) => [number, title]))
  const required = requiredParts(work)
  const kept = new Map(saved.map((part) => [part.key, part]))
  return [...suggestions].map(([key, suggested]) => {
    const own = kept.get(key)
    const number = numberOfPart(key)
    const body = own?.body ?? textOf(suggested)
    return {
      key,
      task: number === null ? null : { number, title: titles.get(number) ?? "" },
      body,
      sources: own?.sources ?? suggested,
      suggested,
      saved: own ? { version: own.version, byName: own.savedByName, at: own.savedAt } : null,
      isRequired: required.has(key),
      isBlank: body.trim() === "",
    }
  })
}

const FIRST: Record<Exclude<FixedPart, "deployment">, (work: YearWork) => Sentence[]> = {
  highlights: (work) => (isNothingToReport(work) ? [] : highlightSentences(work)),
  shortcomings: (work) => (isNothingToReport(work) ? [] : shortcomingSentences(work)),
  "objective-causes": causeSentences,
  "subjective-causes": () => [],
  estimate: (work) => (isNothingToReport(work) ? [] : estimateSentences(work)),
  "next-year": (work) => (isNothingToReport(work) ? [] : nextYearSentences(work)),
  proposals: proposalSentences,
}

/** Which parts must say something: every duty, what the lead asked for, and, where something is overdue, why. */
function requiredParts(work: YearWork): Set<PartKey> {
  if (isNothingToReport(work)) return new Set(["deployment"])
  const duties = work.duties.map(({ number }): PartKey => resultsPart(number))
  const asked = work.helped.filter(({ isAsked }) => isAsked).map(({ number }): PartKey => helpedPart(number))
  const causes: PartKey[] = work.duties.some(isOverdue) ? ["objective-causes", "subjective-causes"] : []
  return new Set([
    ...duties,
    ...asked,
    "deployment",
    "highlights",
    "shortcomings",
    ...causes,
    "estimate",
    "next-year",
    "proposals",
  ])
}

/** The parts that still ask for a sentence. */
export const missingParts = (parts: readonly WrittenPart[]): WrittenPart[] =>
  parts.filter(({ isRequired, isBlank }) => isRequired && isBlank)

/** "nhiệm vụ 45, 47" and the other parts, for the refusal: what is missing is named. */
export function missingWords(parts: readonly WrittenPart[], names: Record<FixedPart, string>): string {
  const numbers = parts.flatMap(({ key }) => numberOfPart(key) ?? [])
  const others = parts.flatMap(({ key }) => (numberOfPart(key) === null ? [names[key as FixedPart]] : []))
  return [
    ...(numbers.length > 0 ? [`nhiệm vụ ${numbers.join(", ")} chưa có ý kiến`] : []),
    ...others.map((name) => `chưa có mục “${name}”`),
  ].join("; ")
}
