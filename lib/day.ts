/**
 * A calendar day in Vietnam, "YYYY-MM-DD". Days are days and moments are moments: a moment (Date) becomes a day only
 * here, in Asia/Ho_Chi_Minh, whatever the server's time zone. Days compare as text.
 * Written forms after Nghị định 30/2020/NĐ-CP, on screens as in documents: "04/8/2022" and "ngày 04 tháng 8 năm 2022"
 * (a leading zero for days below 10 and for the months 1 and 2).
 */
export type Day = string

const TIME_ZONE = "Asia/Ho_Chi_Minh"
const isoDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})
const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"]

/** The day it is in Vietnam at that moment. */
export const dayOf = (moment: Date): Day => isoDay.format(moment)

/** The moment at which a day in Vietnam is over. */
export const endOf = (day: Day): Date => new Date(`${plusDays(day, 1)}T00:00:00+07:00`)

/** The day with these numbers, or null where the calendar has none (31/02). */
export function makeDay(year: number, month: number, day: number): Day | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return exists && year >= 1000 && year <= 9999 ? `${year}-${two(month)}-${two(day)}` : null
}

/** Reads "11/7/2022", "11-07-2022", "11.7.2022" or "11072022" (number pads lack "/"); null when it is no day. */
export function readDay(text: string): Day | null {
  const match =
    /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  return match ? makeDay(Number(match[3]), Number(match[2]), Number(match[1])) : null
}

/** Whether the text is a day in the stored form. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && makeDay(...numbers(text)) === text

/** The last day of a month. */
export const lastDayOfMonth = (year: number, month: number): Day => `${year}-${two(month)}-${two(daysIn(year, month))}`

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / 86_400_000)

/** The day n days later. */
export const plusDays = (day: Day, days: number): Day =>
  new Date(utc(day) + days * 86_400_000).toISOString().slice(0, 10)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** "04/8/2022", as documents and sentences write it (Nghị định 30/2020/NĐ-CP). */
export function writtenDay(day: Day): string {
  const [year, month, date] = numbers(day)
  return `${two(date)}/${month < 3 ? two(month) : month}/${year}`
}

/** "ngày 04 tháng 8 năm 2022". */
export function spelledDay(day: Day): string {
  const [year, month, date] = numbers(day)
  return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

/** "thứ Ba". */
export const weekdayOf = (day: Day): string => WEEKDAYS[new Date(utc(day)).getUTCDay()] as string

/** "14:05 ngày 25/11/2024", Vietnam's clock. */
export const screenMoment = (moment: Date): string => `${clock.format(moment)} ngày ${writtenDay(dayOf(moment))}`

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
const two = (n: number) => String(n).padStart(2, "0")
const numbers = (day: Day) => day.split("-").map(Number) as [number, number, number]
// Without a Date or a list of parts: a page asks for some two thousand distances.
const utc = (day: Day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
