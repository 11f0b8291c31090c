/**
 * How a report stands on a day, from the steps it had taken by then: what the matrix, the list of who to call and programs
 * are told. Whether it was on time follows from its first sending alone. What was withdrawn or is being mended after a
 * return has not arrived anew; what was returned stays so until it is sent again, whoever writes on it meanwhile.
 */
import { type Day, dayOf } from "@/lib/day"
import { daysLate, isOpen, type PeriodDays } from "@/lib/reports/period"
import type { ReportState, ReportVerb } from "@/lib/reports/workflow"

export const REPORT_CLASSES = [
  "NOT_OPEN",
  "EXEMPT",
  "NOT_STARTED",
  "DRAFT",
  "WITH_HEAD",
  "SENT",
  "RETURNED",
  "TAKEN",
] as const
export type ReportClass = (typeof REPORT_CLASSES)[number]

export type TakenStep = { seq: number; verb: ReportVerb; to: ReportState; on: Day }

export type ReportStanding = {
  class: ReportClass
  /** The day on which it first arrived, by then; null where nothing has. */
  firstSentOn: Day | null
  /** Of what arrived: days late, 0 = on time. Of what did not: days overdue, 0 = not yet due. */
  daysLate: number
  /** Since when it lies where it lies. */
  since: Day | null
}

type Asked = {
  period: PeriodDays
  /** From which day on the agency is exempt; null where it is not. */
  exemptOn: Day | null
  firstSentOn: Day | null
  steps: readonly TakenStep[]
}

export function reportStandingOn(day: Day, { period, exemptOn, firstSentOn, steps }: Asked): ReportStanding {
  const taken = steps.filter(({ on }) => on <= day).sort((a, b) => a.seq - b.seq)
  const arrived = firstSentOn !== null && firstSentOn <= day && taken.some(isArrival) ? firstSentOn : null
  const late = arrived === null ? Math.max(0, daysLate(day, period)) : daysLate(arrived, period)
  const last = taken.at(-1) ?? null
  const standing = { firstSentOn: arrived, daysLate: late, since: last?.on ?? null }
  if (exemptOn !== null && exemptOn <= day && arrived === null) return { ...standing, class: "EXEMPT", daysLate: 0 }
  if (!isOpen(day, period) && last === null) return { ...standing, class: "NOT_OPEN", daysLate: 0 }
  return { ...standing, class: classOf(taken) }
}

/** What is stored of a report that is expected: since when it is exempt now, and the steps it took. */
type Stored = {
  exemptedAt: Date | null
  report: { firstSentOn: Day | null; steps: readonly (Omit<TakenStep, "verb"> & { verb: string })[] } | null
}

/** How it stands today, by the exemption that holds now. */
export const standingToday = (today: Day, period: PeriodDays, { exemptedAt, report }: Stored): ReportStanding =>
  reportStandingOn(today, {
    period,
    exemptOn: exemptedAt && dayOf(exemptedAt),
    firstSentOn: report?.firstSentOn ?? null,
    steps: readSteps(report?.steps ?? []),
  })

/** Steps as they are stored; their verbs are those of the table. */
export const readSteps = <Step extends { verb: string }>(steps: readonly Step[]) =>
  steps.map((step) => ({ ...step, verb: step.verb as ReportVerb }))

const isArrival = ({ verb }: TakenStep) => verb === "send" || verb === "receive-paper"

function classOf(taken: readonly TakenStep[]): ReportClass {
  const last = taken.at(-1)
  if (!last) return "NOT_STARTED"
  if (last.to === "WITH_HEAD" || last.to === "SENT" || last.to === "TAKEN") return last.to
  // Forwarded and fetched back within the house, it is still the returned one; sent again and withdrawn, it is not.
  const outside = taken.filter(({ verb, to }) => to === "SENT" || verb === "return").at(-1)
  return outside?.verb === "return" ? "RETURNED" : "DRAFT"
}

/** Whether it is still waited for the first time. */
export const isUnsent = ({ class: where, firstSentOn }: ReportStanding): boolean =>
  firstSentOn === null && where !== "EXEMPT" && where !== "NOT_OPEN"

/** Whether the agency has something to do: it was never sent, or was withdrawn or returned and not sent again. */
export const isOwed = ({ class: where }: ReportStanding): boolean =>
  where === "NOT_STARTED" || where === "DRAFT" || where === "WITH_HEAD" || where === "RETURNED"

/**
 * The rates of a period. Reporting rate: what has arrived of what is expected; on-time rate: what arrived in time of what is
 * expected. Of exempt agencies nothing is expected.
 */
export function ratesOf(standings: readonly ReportStanding[]) {
  const expected = standings.filter((standing) => standing.class !== "EXEMPT")
  const received = expected.filter(({ firstSentOn }) => firstSentOn !== null)
  const onTime = received.filter((standing) => standing.daysLate === 0)
  return { expected: expected.length, received: received.length, onTime: onTime.length }
}
