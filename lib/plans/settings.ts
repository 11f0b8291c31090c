/**
 * What whoever consolidates a plan sets for all its years: the days of its yearly reports, and how many days before its
 * deadline a task is due soon. A year is opened by them (lib/reports/period.ts) and keeps its own days from then on.
 */
import { type YearlyDay, yearlyDayWords } from "@/lib/plans/yearly-day"
import { type PeriodSettings, periodFaults, periodOf } from "@/lib/reports/period"

export type PlanSettings = PeriodSettings & { dueSoonDays: number }

/** The settings as a form, a sentence and the journal have them: by the names that the days of a year have. */
export type WrittenSettings = {
  opensOn: string
  dataAsOf: string
  dueOn: string
  dueInclusive: "inclusive" | "exclusive"
  locksOn: string
  dueSoonDays: number
}

export function writeSettings(settings: PlanSettings): WrittenSettings {
  const { reportOpensDay, reportOpensMonth, reportDataDay, reportDataMonth } = settings
  const { reportDueDay, reportDueMonth, reportLocksDay, reportLocksMonth } = settings
  return {
    opensOn: yearlyDayWords({ day: reportOpensDay, month: reportOpensMonth }),
    dataAsOf: yearlyDayWords({ day: reportDataDay, month: reportDataMonth }),
    dueOn: yearlyDayWords({ day: reportDueDay, month: reportDueMonth }),
    dueInclusive: settings.reportDueInclusive ? "inclusive" : "exclusive",
    locksOn: yearlyDayWords({ day: reportLocksDay, month: reportLocksMonth }),
    dueSoonDays: settings.dueSoonDays,
  }
}

type TypedSettings = Record<"opensOn" | "dataAsOf" | "dueOn" | "locksOn", YearlyDay> & {
  dueInclusive: boolean
  dueSoonDays: number
}

/** The settings that were typed. */
export const settingsOf = ({ opensOn, dataAsOf, dueOn, dueInclusive, locksOn, dueSoonDays }: TypedSettings) => ({
  reportOpensMonth: opensOn.month,
  reportOpensDay: opensOn.day,
  reportDataMonth: dataAsOf.month,
  reportDataDay: dataAsOf.day,
  reportDueMonth: dueOn.month,
  reportDueDay: dueOn.day,
  reportDueInclusive: dueInclusive,
  reportLocksMonth: locksOn.month,
  reportLocksDay: locksOn.day,
  dueSoonDays,
})

/** What the writer of a form saw, in one word: other settings are another word. */
export const seenSettings = (settings: PlanSettings): string => Object.values(writeSettings(settings)).join(" ")

/** What is wrong with them, by field: the faults of a year's days; and no year may still be open when the next one opens. */
export function settingsFaults(settings: PlanSettings): Record<string, string> {
  const [one, next] = [periodOf(SOME_YEAR, settings), periodOf(SOME_YEAR + 1, settings)]
  const faults = periodFaults(one)
  if (one.locksOn >= next.opensOn) faults.locksOn ??= "Ngày khóa phải sau hạn gửi và trước ngày mở kỳ của năm sau."
  return faults
}

const SOME_YEAR = 2023
