/**
 * A deadline as a reviewer reads it where the program read it otherwise, or not at all: a kind and its days. The days
 * have to fit the kind and lie within the plan's believable years, so that an override cannot be a second misprint.
 */
import { type Day, lastDayOfMonth, writtenDay, yearOf } from "@/lib/day"
import type { DeadlineKind, DeadlineRule } from "@/lib/tasks/deadline"
import type { PlanTerms } from "@/lib/tasks/reading"

export type TypedDeadline = { kind: DeadlineKind; start: Day | null; due: Day | null }
export type Made = { ok: true; rule: DeadlineRule } | { ok: false; fields: Record<string, string> }

/** The rule that was typed, with the start that follows from kind and due day; or a sentence for each field at fault. */
export function makeDeadline({ kind, start, due }: TypedDeadline, terms: PlanTerms): Made {
  const fields: Record<string, string> = {}
  const refuse = (field: string, sentence: string) => ({ ok: false as const, fields: { ...fields, [field]: sentence } })
  if (kind === "UNREADABLE") return refuse("kind", "Chọn cách hiểu thời hạn.")
  if (kind === "ANNUAL" || kind === "CONTINUOUS" || kind === "UNSPECIFIED")
    return { ok: true, rule: { kind, start: null, due: null } }
  if (kind === "OPEN_FROM_YEAR") {
    if (!start) return refuse("start", "Nhập ngày bắt đầu, ví dụ 01/01/2022.")
    if (!isBelievable(start, terms)) return refuse("start", outside(start, terms))
    return { ok: true, rule: { kind, start: `${yearOf(start)}-01-01`, due: null } }
  }
  if (!due) return refuse("due", "Nhập ngày đến hạn, ví dụ 30/9/2022.")
  if (!isBelievable(due, terms)) return refuse("due", outside(due, terms))
  const end = endOf(kind, due)
  if (end !== due) return refuse("due", `Ngày đến hạn của ${PERIOD[kind]} là ngày cuối cùng: ${writtenDay(end)}.`)
  const begin = kind === "YEAR_RANGE" ? start : startOf(kind, due)
  if (kind === "YEAR_RANGE" && !begin) return refuse("start", "Nhập ngày bắt đầu, ví dụ 01/01/2022.")
  if (begin && begin > due) return refuse("start", "Ngày bắt đầu sau ngày đến hạn.")
  return { ok: true, rule: { kind, start: begin, due } }
}

type Dated = "DATE" | "MONTH" | "QUARTER" | "YEAR" | "YEAR_RANGE"

const PERIOD: Record<Dated, string> = {
  DATE: "một ngày",
  MONTH: "tháng",
  QUARTER: "quý",
  YEAR: "năm",
  YEAR_RANGE: "khoảng năm",
}

const isBelievable = (day: Day, terms: PlanTerms) =>
  yearOf(day) >= terms.believableFrom && yearOf(day) <= terms.believableTo
const outside = (day: Day, terms: PlanTerms) =>
  `Năm ${yearOf(day)} ngoài ${terms.believableFrom}–${terms.believableTo} của kế hoạch.`
const monthOf = (day: Day) => Number(day.slice(5, 7))
const firstDay = (year: number, month: number): Day => `${year}-${String(month).padStart(2, "0")}-01`
const quarterStart = (month: number) => month - ((month - 1) % 3)

function endOf(kind: Dated, due: Day): Day {
  if (kind === "DATE") return due
  if (kind === "MONTH") return lastDayOfMonth(yearOf(due), monthOf(due))
  if (kind === "QUARTER") return lastDayOfMonth(yearOf(due), quarterStart(monthOf(due)) + 2)
  return `${yearOf(due)}-12-31`
}

function startOf(kind: Dated, due: Day): Day | null {
  if (kind === "DATE") return null
  if (kind === "MONTH") return firstDay(yearOf(due), monthOf(due))
  if (kind === "QUARTER") return firstDay(yearOf(due), quarterStart(monthOf(due)))
  return firstDay(yearOf(due), 1)
}
