/**
 * What was sent, word for word, with the figures of the data day: the content of a snapshot. Later the same figures may come
 * out differently (something was confirmed, returned or entered later): the differences are shown, the snapshot stays.
 */
import { z } from "zod"
import type { Day } from "@/lib/day"
import { BUCKETS } from "@/lib/progress/buckets"
import { PROGRESS } from "@/lib/progress/progress"
import { numberOfPart, type PartKey, RESULT_SECTIONS, readPartKey, resultSectionOf } from "@/lib/reports/outline"
import { isNothingToReport, RULES, type YearDuty, type YearWork } from "@/lib/reports/sentences"
import type { WrittenPart } from "@/lib/reports/written-parts"

const sentence = z.object({
  text: z.string(),
  from: z.union([
    z.object({
      kind: z.enum(["update", "contribution"]),
      id: z.string(),
      number: z.string(),
      on: z.string(),
      by: z.string(),
    }),
    z.object({
      kind: z.literal("rule"),
      rule: z.enum(RULES),
      numbers: z.array(z.string()),
    }),
  ]),
})

export const Sentences = z.array(sentence)

const partKey = z.string().transform((text, context): PartKey => {
  const key = readPartKey(text)
  if (!key) context.addIssue("no part of a report")
  return key as PartKey
})

export const SentReport = z.object({
  agency: z.object({ key: z.string(), name: z.string() }),
  year: z.number(),
  dataAsOf: z.string(),
  nothingToReport: z.boolean(),
  parts: z.array(
    z.object({
      key: partKey,
      title: z.string().nullable(),
      body: z.string(),
      /** Nobody changed what the system had written. */
      isUntouched: z.boolean(),
      sources: Sentences,
    }),
  ),
  duties: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      year: z.number().nullable(),
      isShared: z.boolean(),
      section: z.enum(RESULT_SECTIONS),
      due: z.string().nullable(),
      progress: z.enum(PROGRESS).nullable(),
      finishedOn: z.string().nullable(),
      document: z.string().nullable(),
      bucket: z.enum(BUCKETS),
      days: z.number().nullable(),
    }),
  ),
})
export type SentReport = z.output<typeof SentReport>
export type SentDuty = SentReport["duties"][number]

/** What a snapshot holds. */
export const readSentReport = (content: string): SentReport => SentReport.parse(JSON.parse(content))

/** The report as it is sent now. Parts that say nothing are left out. */
export const sentReportOf = (
  agency: { key: string; name: string },
  work: YearWork,
  dataAsOf: Day,
  parts: readonly WrittenPart[],
): SentReport => ({
  agency,
  year: work.year,
  dataAsOf,
  nothingToReport: isNothingToReport(work),
  parts: parts
    .filter(({ isBlank }) => !isBlank)
    .map(({ key, task, body, saved, sources }) => ({
      key,
      title: task?.title ?? null,
      body,
      isUntouched: saved === null,
      sources,
    })),
  duties: work.duties.map(dutyOf),
})

const dutyOf = ({ said: _, timeliness, ...duty }: YearDuty): SentDuty => ({
  ...duty,
  section: resultSectionOf({ bucket: duty.bucket, recurring: duty.year !== null }),
  days: timeliness.days,
})

/** Which duties stand otherwise now than when the report was sent, by the same data day. */
export function differencesSince(
  sent: SentReport,
  now: YearWork,
): { number: string; before: SentDuty | null; after: SentDuty | null }[] {
  const after = now.duties.map(dutyOf)
  const numbers = [...new Set([...sent.duties, ...after].map(({ number }) => number))]
  return numbers.flatMap((number) => {
    const was = sent.duties.find((duty) => duty.number === number) ?? null
    const is = after.find((duty) => duty.number === number) ?? null
    return factsOf(was) === factsOf(is) ? [] : [{ number, before: was, after: is }]
  })
}

const factsOf = (duty: SentDuty | null) =>
  duty && [duty.progress, duty.finishedOn, duty.document, duty.bucket, duty.due].join("|")

/** The parts whose words are others than in an earlier sending. */
export function changedParts(
  earlier: Pick<SentReport, "parts">,
  parts: readonly { key: PartKey; body: string }[],
): Set<PartKey> {
  const before = new Map(earlier.parts.map(({ key, body }) => [key, body.trim()]))
  const keys = new Set([...before.keys(), ...parts.map(({ key }) => key)])
  const now = new Map(parts.map(({ key, body }) => [key, body.trim()]))
  return new Set([...keys].filter((key) => (before.get(key) ?? "") !== (now.get(key) ?? "")))
}

/** What an agency wrote of a task the year before, or in a part that every report has. */
export const bodyIn = (sent: Pick<SentReport, "parts"> | null, key: PartKey): string | null => {
  const own = sent?.parts.find((part) => part.key === key)
  if (own) return own.body
  const number = numberOfPart(key)
  const other = number && sent?.parts.find((part) => numberOfPart(part.key) === number)
  return other ? other.body : null
}
