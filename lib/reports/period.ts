/**
 * A year's reporting period (Kế hoạch 124, dòng 191: báo cáo trước ngày 30 tháng 11 hằng năm). Due and locked are two
 * things: until the due day a report is in time, until the lock it is late by so many days, and from the day of the lock on
 * nothing is sent unless the consolidating agency has allowed this agency to. What arrives on the due day, until 24:00 in
 * Vietnam, is on time; a setting of the plan makes the day before the last one. The first sending decides for ever.
 */
import { type Day, daysBetween, lastDayOfMonth, makeDay, plusDays, writtenDay, yearOf } from "@/lib/day"

export type PeriodDays = {
  /** The first day on which reports are written. */
  opensOn: Day
  /** Chốt số liệu: the day of the figures. */
  dataAsOf: Day
  dueOn: Day
  dueInclusive: boolean
  /** The first day on which nothing is sent any more. */
  locksOn: Day
}

export type PeriodSettings = {
  reportOpensMonth: number
  reportOpensDay: number
  reportDataMonth: number
  reportDataDay: number
  reportDueMonth: number
  reportDueDay: number
  reportDueInclusive: boolean
  reportLocksMonth: number
  reportLocksDay: number
}

/** The period of a year as the plan's settings have it. A lock that lies before the due day belongs to the next year. */
export function periodOf(year: number, settings: PeriodSettings): PeriodDays {
  const dueOn = dayIn(year, settings.reportDueMonth, settings.reportDueDay)
  const locksOn = dayIn(year, settings.reportLocksMonth, settings.reportLocksDay)
  return {
    opensOn: dayIn(year, settings.reportOpensMonth, settings.reportOpensDay),
    dataAsOf: dayIn(year, settings.reportDataMonth, settings.reportDataDay),
    dueOn,
    dueInclusive: settings.reportDueInclusive,
    locksOn: locksOn > dueOn ? locksOn : dayIn(year + 1, settings.reportLocksMonth, settings.reportLocksDay),
  }
}

/**
 * What a plan's settings begin with, around the yearly due day that its text names: written from 29 days before on, with
 * figures of 15 days before, taken until 15 days after. Nothing begins before the year.
 */
export function settingsAround(due: { month: number; day: number }): Omit<PeriodSettings, "reportDueInclusive"> {
  const at = (days: number) => {
    const day = [plusDays(dayIn(2025, due.month, due.day), days), "2025-01-01"].sort().at(-1) as Day
    return { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
  }
  const [opens, data, locks] = [at(-29), at(-15), at(15)]
  return {
    ...{ reportOpensMonth: opens.month, reportOpensDay: opens.day },
    ...{ reportDataMonth: data.month, reportDataDay: data.day },
    ...{ reportDueMonth: due.month, reportDueDay: due.day },
    ...{ reportLocksMonth: locks.month, reportLocksDay: locks.day },
  }
}

const dayIn = (year: number, month: number, day: number): Day =>
  makeDay(year, month, day) ?? lastDayOfMonth(year, month)

/** The years that are reported on without being asked for: from the plan's first day to the end of its period. */
export const yearsOf = ({ issuedOn, periodTo }: { issuedOn: Day; periodTo: number }): number[] => {
  const first = yearOf(issuedOn)
  return Array.from({ length: Math.max(0, periodTo - first + 1) }, (_, index) => first + index)
}

/** The years that can be opened by one press: those of the plan, and after them the next one. */
export function yearsToOpen(
  plan: { issuedOn: Day; periodTo: number },
  opened: readonly number[],
  today: Day,
): number[] {
  const last = Math.max(plan.periodTo, ...opened)
  const next = yearOf(today) > last || last > plan.periodTo ? [last + 1] : []
  return [...yearsOf(plan), ...next].filter((year) => !opened.includes(year))
}

/** The last day on which a report is in time. */
export const lastDayInTime = ({ dueOn, dueInclusive }: Pick<PeriodDays, "dueOn" | "dueInclusive">): Day =>
  dueInclusive ? dueOn : plusDays(dueOn, -1)

/** How many days late a report is that was first sent on that day; 0 is on time. */
export const daysLate = (firstSentOn: Day, period: Pick<PeriodDays, "dueOn" | "dueInclusive">): number =>
  Math.max(0, daysBetween(lastDayInTime(period), firstSentOn))

/** The first day of what a year's report tells: after the data day of the year before, or the plan's first day. */
export function firstDayTold(before: Pick<PeriodDays, "dataAsOf">, planOn: Day): Day {
  const after = plusDays(before.dataAsOf, 1)
  return after > planOn ? after : planOn
}

/** Whether the period has begun. */
export const isOpen = (day: Day, { opensOn }: Pick<PeriodDays, "opensOn">): boolean => opensOn <= day

/** Whether an agency may send on that day: before the lock, or as long as an exception for it holds (last day inclusive). */
export const maySendOn = (
  day: Day,
  { opensOn, locksOn }: Pick<PeriodDays, "opensOn" | "locksOn">,
  exceptionUntil: Day | null,
): boolean => opensOn <= day && (day < locksOn || (exceptionUntil !== null && day <= exceptionUntil))

/** "hạn 30/11/2024, tính hết ngày", or "trước ngày 30/11/2024" by the plan's setting. */
export const dueWords = ({ dueOn, dueInclusive }: Pick<PeriodDays, "dueOn" | "dueInclusive">): string =>
  dueInclusive ? `hạn ${writtenDay(dueOn)}, tính hết ngày` : `trước ngày ${writtenDay(dueOn)}`

/** "Mở 01/11/2024 · chốt số liệu 15/11/2024 · hạn 30/11/2024, tính hết ngày · khóa từ 15/12/2024". */
export const periodWords = ({ opensOn, dataAsOf, locksOn, ...due }: PeriodDays): string =>
  `Mở ${writtenDay(opensOn)} · chốt số liệu ${writtenDay(dataAsOf)} · ${dueWords(due)} · khóa từ ${writtenDay(locksOn)}`

/** What is wrong with the days of a period, by field; none where they follow each other. */
export function periodFaults({ opensOn, dataAsOf, dueOn, locksOn }: PeriodDays): Record<string, string> {
  const faults: Record<string, string> = {}
  if (opensOn > dueOn) faults.opensOn = "Ngày mở kỳ phải trước hạn gửi."
  if (dataAsOf > dueOn) faults.dataAsOf = "Ngày chốt số liệu không được sau hạn gửi."
  if (locksOn <= dueOn) faults.locksOn = "Ngày khóa phải sau hạn gửi."
  return faults
}
