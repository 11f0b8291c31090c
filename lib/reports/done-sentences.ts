/**
 * What the system writes first of what was done: how the plan was carried out, each duty, what stands out, what is overdue
 * and why. Words are the agency's own, from the updates of the year; figures are those of the data day.
 */
import { type Day, writtenDay } from "@/lib/day"
import { BUCKETS, type Bucket, countBuckets } from "@/lib/progress/buckets"
import {
  bare,
  byRule,
  byUpdate,
  closed,
  type HelpedTask,
  isNothingToReport,
  isOverdue,
  numbersOf,
  once,
  type Sentence,
  type YearDuty,
  type YearWork,
} from "@/lib/reports/sentences"
import { counted } from "@/lib/words"

/** I: what the agency was given, and where that stands on the data day. */
export function deploymentSentences(work: YearWork): Sentence[] {
  const { agencyName, planName, planOn, year, duties } = work
  const named = duties.filter(({ isShared }) => !isShared)
  const plan = `${planName} ngày ${writtenDay(planOn)}`
  if (isNothingToReport(work))
    return [
      byRule(
        "none",
        [],
        `${agencyName} không được giao chủ trì nhiệm vụ theo ${plan}. Trong năm ${year}, không phát sinh nội dung báo cáo.`,
      ),
    ]
  const given =
    named.length > 0
      ? `Thực hiện ${plan}, ${agencyName} chủ trì ${counted(named.length)} nhiệm vụ.`
      : `Theo ${plan}, ${agencyName} không được giao chủ trì riêng nhiệm vụ nào.`
  return [
    byRule("counts", numbersOf(named), given),
    ...togetherSentences(work),
    ...(named.length > 0 ? [groupsSentence(named, work.asOf)] : []),
    ...activitySentences(work),
  ]
}

/** What it does together with others: its share of what a group leads, and what it helps with. */
function togetherSentences({ agencyName, duties, helped }: YearWork): Sentence[] {
  const shared = duties.filter(({ isShared }) => isShared)
  return [
    ...(shared.length === 0
      ? []
      : [
          byRule(
            "counts",
            numbersOf(shared),
            `${agencyName} thực hiện phần của mình trong ${counted(shared.length)} nhiệm vụ giao chung cho nhóm cơ quan.`,
          ),
        ]),
    ...(helped.length === 0
      ? []
      : [byRule("helped", numbersOf(helped), `${agencyName} phối hợp thực hiện ${counted(helped.length)} nhiệm vụ.`)]),
  ]
}

function groupsSentence(named: readonly YearDuty[], asOf: Day): Sentence {
  const counts = countBuckets(named.map(({ bucket }) => bucket))
  const groups = BUCKETS.filter((bucket) => counts[bucket] > 0).map(
    (bucket) => `${counted(counts[bucket])} ${BUCKET_PHRASES[bucket]}`,
  )
  return byRule(
    "counts",
    numbersOf(named),
    `Đến ngày ${writtenDay(asOf)}, trong ${counted(named.length)} nhiệm vụ chủ trì có: ${groups.join("; ")}.`,
  )
}

/** How often it told of its duties, and of which. */
function activitySentences({ agencyName, year, duties }: YearWork): Sentence[] {
  const told = duties.filter(({ said }) => said.length > 0)
  const updates = told.reduce((count, { said }) => count + said.length, 0)
  if (updates === 0) return []
  return [
    byRule(
      "counts",
      numbersOf(told),
      `Trong kỳ báo cáo năm ${year}, ${agencyName} đã cập nhật tiến độ ${counted(updates)} lần.`,
    ),
  ]
}

/** II: what the year's updates say of one duty; nothing where nobody said anything and nothing was over before. */
export function resultSentences(duty: YearDuty, from: Day): Sentence[] {
  const told = duty.said.flatMap((said): Sentence[] => {
    if (said.progress === null)
      return [byUpdate(duty, said, `Đến ngày ${writtenDay(said.on)}, chưa có thay đổi so với cập nhật trước.`)]
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
    return [byRule("completed", [duty.number], `Đã hoàn thành ngày ${writtenDay(finishedOn)}${words}.`)]
  if (progress === "SUSPENDED") return [byRule("none", [duty.number], `Tạm dừng thực hiện${words}.`)]
  if (progress === "DISCONTINUED") return [byRule("none", [duty.number], `Thôi thực hiện${words}.`)]
  return []
}

/** II: what the agency gave to a task that another one leads. */
export const helpSentences = ({ number, given }: HelpedTask): Sentence[] =>
  once(
    given.map(
      ({ text, ...from }): Sentence => ({ text: closed(text), from: { kind: "contribution", number, ...from } }),
    ),
  )

/** III.1: what was completed since the last report. */
export function highlightSentences({ duties, from, asOf }: YearWork): Sentence[] {
  const done = duties.filter(
    ({ progress, finishedOn }) => progress === "COMPLETED" && finishedOn !== null && finishedOn >= from,
  )
  if (done.length === 0)
    return [byRule("none", [], `Từ ngày ${writtenDay(from)} đến ngày ${writtenDay(asOf)} chưa có nhiệm vụ hoàn thành.`)]
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
  if (overdue.length === 0) return [byRule("none", [], `Không có nhiệm vụ quá hạn tính đến ngày ${writtenDay(asOf)}.`)]
  return overdue.map(({ number, title, due, timeliness }) =>
    byRule(
      "overdue",
      [number],
      `Nhiệm vụ ${number} (${bare(title)}) hạn ${writtenDay(due ?? asOf)}, quá hạn ${counted(timeliness.days ?? 0)} ngày.`,
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
