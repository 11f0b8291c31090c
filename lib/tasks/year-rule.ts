import { type Day, daysBetween, isDay, makeDay } from "@/lib/day"
import type { DeadlineKind } from "@/lib/tasks/deadline"

/**
 * Thước năm, the year rule: where a task's term lies within the plan's years. All positions are fractions of the whole
 * (0 = 1 January of the first year, 1 = the end of the last), so that one geometry serves the small and the large drawing.
 * Every task of a plan is drawn on the plan's own years; what lies outside them is cut at the edge and gets no mark.
 */
export type YearRule = {
  years: number[]
  ticks: number[] // where each year begins, and the end
  span: { from: number; to: number } | null
  due: number | null // the tall tick; none where no single day ends the task
  yearlyDue: number[] // short ticks: a day owed each year
  dotted: boolean // carried out all the time, without a term
  asOf: number | null
  dots: { at: number; isLate: boolean }[] // where a duty was finished
  tail: { from: number; to: number; isDone: boolean } | null // the days late: still open, or finished at its end
}

/** How duties of the task stand, for drawing: when each was finished, and until when its lateness runs. */
export type DrawnStatus = {
  due: Day | null
  finishedOn: Day | null
  isOverdue: boolean
  /** Where lateness stands still: a completion waits for the reviewer since that day. */
  pendingSince: Day | null
}

type Term = { kind: DeadlineKind; start: Day | null; due: Day | null }

const RECURRING: readonly DeadlineKind[] = ["OPEN_FROM_YEAR", "ANNUAL"]

/**
 * Draws a term on the years periodFrom..periodTo, with how its duties stand; `asOf` is the day whose figures are shown.
 * Refuses a period that ends before it begins.
 */
export function yearRule(
  period: { periodFrom: number; periodTo: number },
  term: Term,
  asOf: Day | null,
  statuses: DrawnStatus[] = [],
): YearRule {
  const { periodFrom, periodTo } = period
  if (periodTo < periodFrom) throw new RangeError(`no years from ${periodFrom} to ${periodTo}`)
  const years = Array.from({ length: periodTo - periodFrom + 1 }, (_, index) => periodFrom + index)
  const first = firstDayOf(periodFrom)
  const length = daysBetween(first, firstDayOf(periodTo + 1))
  const beginOf = (day: Day) => daysBetween(first, day) / length
  const endOf = (day: Day) => (daysBetween(first, day) + 1) / length // a term lasts to the end of its due day

  const recurring = RECURRING.includes(term.kind)
  const spanned = recurring || term.due !== null
  const from = spanned && term.start !== null ? clamp(beginOf(term.start)) : 0
  const to = recurring ? 1 : term.due === null ? 0 : clamp(endOf(term.due))

  return {
    years,
    ticks: [...years.map((year) => beginOf(firstDayOf(year))), 1],
    span: spanned && to > from ? { from, to } : null,
    due: recurring || term.due === null ? null : within(endOf(term.due)),
    yearlyDue: recurring ? years.map((year) => endOf(`${year}-12-31`)).filter((end) => end > from) : [],
    dotted: term.kind === "CONTINUOUS",
    asOf: asOf !== null && isDay(asOf) ? within(beginOf(asOf)) : null,
    dots: statuses.flatMap(({ due, finishedOn }) =>
      finishedOn === null ? [] : [{ at: clamp(endOf(finishedOn)), isLate: due !== null && finishedOn > due }],
    ),
    tail: recurring ? null : tailOf(statuses[0], asOf, (day) => clamp(endOf(day))),
  }
}

/** The days behind the due day: to the day on which it was finished, or, still open, to the day that is shown. */
function tailOf(status: DrawnStatus | undefined, asOf: Day | null, placeOf: (day: Day) => number): YearRule["tail"] {
  if (!status || status.due === null) return null
  const { due, finishedOn, isOverdue, pendingSince } = status
  const last = finishedOn ?? (isOverdue ? (pendingSince ?? asOf) : null)
  if (last === null || last <= due) return null
  const [from, to] = [placeOf(due), placeOf(last)]
  return to > from ? { from, to, isDone: finishedOn !== null } : null
}

const firstDayOf = (year: number): Day => makeDay(year, 1, 1) as Day
const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction))
const within = (fraction: number) => (fraction >= 0 && fraction <= 1 ? fraction : null)
