import { type Day, makeDay, writtenDay, yearOf } from "@/lib/day"
import { type DeadlineKind, type DeadlineRule, readTerm } from "@/lib/tasks/deadline-words"

/**
 * How the "Thời gian" of a task is understood. A term ends with its last day (Bộ luật Dân sự 2015, Điều 146–148: "giữa
 * năm" is the last day of June, "cuối năm" the last of December); it does not move to the next working day. "Trước ngày"
 * a day means the day before; "đến ngày", "chậm nhất ngày" that day.
 */
export { DEADLINE_KINDS, type DeadlineKind, type DeadlineRule } from "@/lib/tasks/deadline-words"

export type PlanYears = { periodFrom: number; periodTo: number; believableFrom: number; believableTo: number }

/** Whether a task is owed year by year. */
export const isYearly = (kind: DeadlineKind): boolean =>
  kind === "OPEN_FROM_YEAR" || kind === "ANNUAL" || kind === "CONTINUOUS"

/** What is owed: the year (null where the plan sets no term) and the last day on which it is on time. */
export type ObligationDue = { year: number | null; due: Day | null }

/** The years in which a deadline may lie unless the plan's settings say otherwise: its period and the five years after. */
export const believableYears = (periodFrom: number, periodTo: number) => ({
  believableFrom: periodFrom,
  believableTo: periodTo + 5,
})

/** Reads a deadline's words (the corrected reading). A year outside the plan's believable years is not believed. */
export function readDeadline(text: string, plan: PlanYears): DeadlineRule {
  const rule = readTerm(text)
  const years = [rule.start, rule.due].filter((day) => day !== null).map(yearOf)
  const believed = years.every((year) => year >= plan.believableFrom && year <= plan.believableTo)
  return believed ? rule : { kind: "UNREADABLE", start: null, due: null }
}

/**
 * The obligations of a task: one for a dated term; one a year to the end of the plan for an open term; one for each year of
 * the period for what is yearly or continuous (the latter without a due day); one without a year where no term is known.
 */
export function obligationsOf(rule: DeadlineRule, plan: Pick<PlanYears, "periodFrom" | "periodTo">): ObligationDue[] {
  const endOf = (year: number) => ({ year, due: makeDay(year, 12, 31) })
  switch (rule.kind) {
    case "OPEN_FROM_YEAR": {
      const from = rule.start ? yearOf(rule.start) : plan.periodFrom
      return yearsBetween(from, Math.max(from, plan.periodTo)).map(endOf)
    }
    case "ANNUAL":
      return yearsBetween(plan.periodFrom, plan.periodTo).map(endOf)
    case "CONTINUOUS":
      return yearsBetween(plan.periodFrom, plan.periodTo).map((year) => ({ year, due: null }))
    default:
      return [{ year: rule.due ? yearOf(rule.due) : null, due: rule.due }]
  }
}

/** The deadline as a sentence without full stop; `periodTo` lets an open term name its last year. */
export function deadlineSentence(rule: DeadlineRule, periodTo?: number): string {
  const due = rule.due ? writtenDay(rule.due) : ""
  const year = rule.due ? yearOf(rule.due) : 0
  const month = Number(rule.due?.slice(5, 7))
  switch (rule.kind) {
    case "DATE":
      return `Hạn ${due}`
    case "MONTH":
      return `Hạn ${due} – hết tháng ${month} năm ${year}`
    case "QUARTER":
      return `Hạn ${due} – hết quý ${["I", "II", "III", "IV"][month / 3 - 1]} năm ${year}`
    case "YEAR":
      return `Hạn ${due} – hết năm ${year}`
    case "YEAR_RANGE":
      return rule.start
        ? `Hạn ${due} – từ năm ${yearOf(rule.start)} đến hết năm ${year}`
        : `Hạn ${due} – hết năm ${year}`
    case "OPEN_FROM_YEAR":
      return openSentence(rule.start ? yearOf(rule.start) : null, periodTo)
    case "ANNUAL":
      return "Hằng năm, mỗi năm hạn 31/12"
    case "CONTINUOUS":
      return "Thực hiện thường xuyên, không có hạn"
    case "UNSPECIFIED":
      return "Kế hoạch không ghi thời hạn"
    case "UNREADABLE":
      return "Chưa đọc được thời hạn, cần xác định"
  }
}

function openSentence(from: number | null, periodTo?: number): string {
  if (from === null) return "Mỗi năm hạn 31/12"
  return periodTo !== undefined && periodTo > from
    ? `Từ năm ${from}, mỗi năm hạn 31/12, đến năm ${periodTo}`
    : `Từ năm ${from} và các năm tiếp theo, mỗi năm hạn 31/12`
}

const yearsBetween = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
