/**
 * A day of every year, without the year: 30/11. One that some years lack (29/02) is none, so that nobody has to guess on
 * which day a year's report is due.
 */
import { isDay } from "@/lib/day"

export type YearlyDay = { day: number; month: number }

/** Reads "30/11", "30-11", "30.11" or "3011" (number pads lack "/"); null when it is not written as a day of a month. */
export function readYearlyDay(text: string): YearlyDay | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})\s*$/.exec(text)
  const [day, month] = [Number(match?.[1]), Number(match?.[2])]
  return match && day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : null
}

const SOME_COMMON_YEAR = 2023

/** Whether every year has that day. */
export const isInEveryYear = ({ day, month }: YearlyDay): boolean =>
  isDay(`${SOME_COMMON_YEAR}-${two(month)}-${two(day)}`)

/** "30/11", "05/02", "01/7" (Nghị định 30/2020/NĐ-CP: a zero before days below 10 and before the months 1 and 2). */
export const yearlyDayWords = ({ day, month }: YearlyDay): string => `${two(day)}/${month < 3 ? two(month) : month}`

const two = (n: number) => String(n).padStart(2, "0")
