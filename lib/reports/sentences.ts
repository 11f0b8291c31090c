/**
 * What a report is first written from: each sentence with where it comes from. Words are an agency's own, from the updates
 * of the year; figures are the rules', on the data day. Nothing is said that was neither reported nor follows from it.
 */
import { type Day, documentDay, yearOf } from "@/lib/day"
import { BUCKETS, type Bucket, countBuckets } from "@/lib/progress/buckets"
import type { Progress } from "@/lib/progress/progress"
import type { Timeliness } from "@/lib/progress/timeliness"

/** Which figures a sentence of the rules states; the page leads from it to the rows behind. */
export type Rule =
  | "counts"
  | "completed"
  | "overdue"
  | "due-this-year"
  | "due-next-year"
  | "unchanged"
  | "helped"
  | "none"

export type Sentence = {
  text: string
  from:
    | { kind: "update"; id: string; number: string; on: Day; by: string }
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

export type YearWork = {
  agencyName: string
  planName: string
  planOn: Day
  year: number
  asOf: Day
  /** After the data day of the year before. */
  from: Day
  duties: YearDuty[]
  /** Tasks with which the agency helps by name. */
  helped: { number: string; title: string }[]
}

/** II: what the year's updates say of one duty; nothing where nobody said anything and nothing was over before. */
export function resultSentences(duty: YearDuty, from: Day): Sentence[] {
  const told = duty.said.flatMap((said): Sentence[] => {
    if (said.progress === null)
      return [byUpdate(duty, said, `Đến ngày ${documentDay(said.on)}, chưa có thay đổi so với cập nhật trước.`)]
    const document = said.document ? ` (${said.document})` : ""
    const missing = said.noEvidenceReason ? ` Chưa có văn bản kèm theo: ${said.noEvidenceReason}` : ""
    const words = [...(said.result ? [`${bare(said.result)}${document}.${missing}`] : [])]
    if (said.difficulties) words.push(`Khó khăn, vướng mắc: ${closed(said.difficulties)}`)
    return words.map((text) => byUpdate(duty, said, text))
  })
  if (told.length > 0) return once(told)
  const { finishedOn, progress, document } = duty
  const words = document ? ` (${document})` : ""
  if (progress === "COMPLETED" && finishedOn !== null && finishedOn < from)
    return [byRule("completed", [duty.number], `Đã hoàn thành ngày ${documentDay(finishedOn)}${words}.`)]
  if (progress === "SUSPENDED") return [byRule("none", [duty.number], `Tạm dừng thực hiện${words}.`)]
  if (progress === "DISCONTINUED") return [byRule("none", [duty.number], `Thôi thực hiện${words}.`)]
  return []
}

/** I: what the agency was given, and where that stands on the data day. */
export function deploymentSentences({ agencyName, planName, planOn, ...work }: YearWork): Sentence[] {
  const { duties, helped, year, asOf } = work
  const named = duties.filter(({ isShared }) => !isShared)
  const plan = `${planName} ngày ${documentDay(planOn)}`
  if (named.length === 0)
    return [
      byRule(
        "none",
        [],
        `${agencyName} không được giao chủ trì nhiệm vụ theo ${plan}. Trong năm ${year}, không phát sinh nội dung báo cáo.`,
      ),
    ]
  const updates = duties.reduce((count, { said }) => count + said.length, 0)
  const counts = countBuckets(named.map(({ bucket }) => bucket))
  const groups = BUCKETS.filter((bucket) => counts[bucket] > 0).map(
    (bucket) => `${two(counts[bucket])} ${BUCKET_PHRASES[bucket]}`,
  )
  const sentences = [
    byRule("counts", numbersOf(named), `Thực hiện ${plan}, ${agencyName} chủ trì ${two(named.length)} nhiệm vụ.`),
    byRule(
      "counts",
      numbersOf(named),
      `Đến ngày ${documentDay(asOf)}, trong ${two(named.length)} nhiệm vụ chủ trì có: ${groups.join("; ")}.`,
    ),
  ]
  if (helped.length > 0)
    sentences.splice(
      1,
      0,
      byRule("helped", numbersOf(helped), `${agencyName} được nêu tên phối hợp ${two(helped.length)} nhiệm vụ.`),
    )
  if (updates > 0)
    sentences.push(
      byRule("none", [], `Trong kỳ báo cáo năm ${year}, ${agencyName} đã cập nhật tiến độ ${two(updates)} lần.`),
    )
  return sentences
}

/** III.1: what was completed since the last report. */
export function highlightSentences({ duties, from, asOf }: YearWork): Sentence[] {
  const done = duties.filter(
    ({ progress, finishedOn }) => progress === "COMPLETED" && finishedOn !== null && finishedOn >= from,
  )
  if (done.length === 0)
    return [
      byRule("none", [], `Từ ngày ${documentDay(from)} đến ngày ${documentDay(asOf)} chưa có nhiệm vụ hoàn thành.`),
    ]
  return done.map((duty) => {
    const document = duty.document ? ` (${duty.document})` : ""
    const text = `Hoàn thành nhiệm vụ ${duty.number}: ${bare(duty.title)}${document}.`
    const said = duty.said.filter(({ progress }) => progress === "COMPLETED").at(-1)
    return said ? byUpdate(duty, said, text) : byRule("completed", [duty.number], text)
  })
}

/** III.2: what is overdue on the data day. */
export function shortcomingSentences({ duties, asOf }: YearWork): Sentence[] {
  const overdue = duties.filter(isOverdue)
  if (overdue.length === 0) return [byRule("none", [], `Không có nhiệm vụ quá hạn tính đến ngày ${documentDay(asOf)}.`)]
  return overdue.map(({ number, title, due, timeliness }) =>
    byRule(
      "overdue",
      [number],
      `Nhiệm vụ ${number} (${bare(title)}) hạn ${documentDay(due ?? asOf)}, quá hạn ${timeliness.days} ngày.`,
    ),
  )
}

/** III.3: the difficulties of the year; why something is late for reasons of one's own nobody can write but the agency. */
export const causeSentences = ({ duties }: YearWork): Sentence[] =>
  once(
    duties.flatMap((duty) =>
      duty.said.flatMap((said) =>
        said.difficulties ? [byUpdate(duty, said, `Nhiệm vụ ${duty.number}: ${closed(said.difficulties)}`)] : [],
      ),
    ),
  )

/** What is done, and what else falls due before the year ends. */
export function estimateSentences({ duties, year, asOf }: YearWork): Sentence[] {
  const dated = duties.filter(({ due }) => due !== null && yearOf(due) <= year)
  const done = dated.filter(({ progress }) => progress === "COMPLETED")
  const open = dated.filter(({ due, progress }) => isOpenDuty(progress) && due !== null && due > asOf)
  return [
    ...(dated.length === 0
      ? []
      : [
          byRule(
            "counts",
            numbersOf(dated),
            `Đến ngày ${documentDay(asOf)} đã hoàn thành ${two(done.length)}/${two(dated.length)} nhiệm vụ có hạn đến hết năm ${year}.`,
          ),
        ]),
    open.length === 0
      ? byRule("none", [], `Sau ngày ${documentDay(asOf)}, đến 31/12/${year} không còn nhiệm vụ nào đến hạn.`)
      : byRule(
          "due-this-year",
          numbersOf(open),
          `Sau ngày ${documentDay(asOf)}, đến 31/12/${year} còn ${two(open.length)} nhiệm vụ đến hạn: ${numbersOf(open).join(", ")}.`,
        ),
  ]
}

/** IV: what was announced as the next step, what stays open, and what falls due next year. */
export function nextYearSentences({ duties, year }: YearWork): Sentence[] {
  const open = duties.filter(({ progress, due }) => isOpenDuty(progress) && due !== null && yearOf(due) <= year)
  const coming = duties.filter(({ progress, due }) => isOpenDuty(progress) && due !== null && yearOf(due) === year + 1)
  const announced = duties.flatMap((duty) => {
    const said = duty.said.filter(({ next }) => next).at(-1)
    return said?.next && isOpenDuty(duty.progress)
      ? [byUpdate(duty, said, `Nhiệm vụ ${duty.number}: ${closed(said.next)}`)]
      : []
  })
  const sentences = [
    ...(open.length > 0
      ? [
          byRule(
            "overdue",
            numbersOf(open),
            `Tiếp tục thực hiện nhiệm vụ chưa hoàn thành: ${numbersOf(open).join(", ")}.`,
          ),
        ]
      : []),
    ...(coming.length > 0
      ? [
          byRule(
            "due-next-year",
            numbersOf(coming),
            `Hoàn thành nhiệm vụ có hạn trong năm ${year + 1}: ${numbersOf(coming).join(", ")}.`,
          ),
        ]
      : []),
    ...announced,
  ]
  return sentences.length > 0 || duties.length === 0
    ? sentences
    : [byRule("none", [], `Tiếp tục thực hiện nhiệm vụ thường xuyên, hằng năm được giao.`)]
}

/** V: the proposals of the year, or that there were none. */
export function proposalSentences({ duties }: YearWork): Sentence[] {
  const proposed = once(
    duties.flatMap((duty) =>
      duty.said.flatMap((said) =>
        said.proposals ? [byUpdate(duty, said, `Nhiệm vụ ${duty.number}: ${closed(said.proposals)}`)] : [],
      ),
    ),
  )
  return proposed.length > 0 ? proposed : [byRule("none", [], "Không có kiến nghị.")]
}

/** The sentences as the text of a part: a line each. */
export const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join("\n")

export const isOverdue = ({ timeliness }: Pick<YearDuty, "timeliness">): boolean => timeliness.class === "OVERDUE"

const BUCKET_PHRASES: Record<Bucket, string> = {
  completedOnTime: "nhiệm vụ hoàn thành đúng hạn",
  completedLate: "nhiệm vụ hoàn thành quá hạn",
  inProgressInTime: "nhiệm vụ đang thực hiện, trong hạn",
  inProgressOverdue: "nhiệm vụ đang thực hiện, quá hạn",
  notStartedInTime: "nhiệm vụ chưa thực hiện, trong hạn",
  notStartedOverdue: "nhiệm vụ chưa thực hiện, quá hạn",
  recurring: "nhiệm vụ thường xuyên, không hạn",
  stopped: "nhiệm vụ tạm dừng, thôi thực hiện",
}

const isOpenDuty = (progress: Progress | null) =>
  progress !== "COMPLETED" && progress !== "SUSPENDED" && progress !== "DISCONTINUED"

const byUpdate = ({ number }: { number: string }, { id, on, by }: SaidInYear, text: string): Sentence => ({
  text,
  from: { kind: "update", id, number, on, by },
})
const byRule = (rule: Rule, numbers: string[], text: string): Sentence => ({
  text,
  from: { kind: "rule", rule, numbers },
})
const numbersOf = (tasks: readonly { number: string }[]) => tasks.map(({ number }) => number)
const once = (sentences: Sentence[]) =>
  sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index)

const two = (count: number) => String(count).padStart(2, "0")
const flat = (text: string) => text.replace(/\s*\n\s*/g, " ").trim()
const bare = (text: string) => flat(text).replace(/[.;,]+$/, "")
const closed = (text: string) => `${bare(text)}.`
