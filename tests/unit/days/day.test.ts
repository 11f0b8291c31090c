import fc from "fast-check"
import { expect, test } from "vitest"
import {
  dayOf,
  daysBetween,
  isDay,
  lastDayOfMonth,
  makeDay,
  plusDays,
  readDay,
  screenMoment,
  spelledDay,
  weekdayOf,
  writtenDay,
} from "@/lib/day"
import { fold, foldWords, inAlphabeticalOrder, normalise } from "@/lib/vietnamese"

test("a day begins at midnight in Vietnam, seventeen hours UTC the day before", () => {
  expect(dayOf(new Date("2026-11-30T16:59:59Z"))).toBe("2026-11-30")
  expect(dayOf(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12-01")
})

test.each(["11/7/2022", "11-07-2022", "11.7.2022", "11072022", " 11 / 7 / 2022 "])(
  "%s is read as 11 July 2022",
  (text) => {
    expect(readDay(text)).toBe("2022-07-11")
  },
)

test.each(["31/6/2022", "29/2/2023", "7/2022", "2022-07-11", "32/1/2022", "1/13/2022", ""])("%s is no day", (text) => {
  expect(readDay(text)).toBeNull()
})

test("documents and screens write a leading zero for days below ten and for January and February alone", () => {
  expect([writtenDay("2022-08-04"), writtenDay("2022-02-14"), writtenDay("2022-12-01")]).toEqual([
    "04/8/2022",
    "14/02/2022",
    "01/12/2022",
  ])
  expect(spelledDay("2022-08-04")).toBe("ngày 04 tháng 8 năm 2022")
  expect(screenMoment(new Date("2022-08-08T01:00:00Z"))).toBe("08:00 ngày 08/8/2022")
  expect(screenMoment(new Date("2024-11-25T07:05:00Z"))).toBe("14:05 ngày 25/11/2024")
  expect(weekdayOf("2024-11-12")).toBe("thứ Ba")
})

test("there is a day exactly where the calendar has one", () => {
  const inCalendar = (year: number, month: number, day: number) => {
    const date = new Date(Date.UTC(year, month - 1, day))
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  }
  const from = (min: number, max: number) => fc.integer({ min, max })
  fc.assert(
    fc.property(from(1000, 9999), from(-1, 14), from(-1, 33), (year, month, day) => {
      expect(makeDay(year, month, day) !== null).toBe(inCalendar(year, month, day))
    }),
    { numRuns: 2000 },
  )
})

test("adding days and counting them agree, over leap years and centuries", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -5000, max: 5000 }),
      (year, month, n) => {
        const day = lastDayOfMonth(year, month)
        expect(isDay(day)).toBe(true)
        expect(daysBetween(day, plusDays(day, n))).toBe(n)
      },
    ),
  )
  expect(makeDay(2024, 2, 29)).toBe("2024-02-29")
})

test("folding forgets case, tones and đ, whatever the Unicode form", () => {
  expect(fold("DỒN ĐIỀN ĐỔI THỬA")).toBe("don dien doi thua")
  expect(fold("Dồn điền".normalize("NFD"))).toBe("don dien")
  expect(fold("ƠƯ")).toBe("ou")
  expect(foldWords("- Các sở, ban ngành.")).toBe("cac so ban nganh")
  expect(normalise("ðề án")).toBe("đề án")
})

test("names sort as Vietnamese does: Da, Dung Quất, Đa, Đức Phổ", () => {
  expect(["Đức Phổ", "Đa", "Dung Quất", "Da"].sort(inAlphabeticalOrder)).toEqual(["Da", "Dung Quất", "Đa", "Đức Phổ"])
})
