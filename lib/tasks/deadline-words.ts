import { type Day, lastDayOfMonth, makeDay, plusDays } from "@/lib/day"
import { fold } from "@/lib/vietnamese"

export const DEADLINE_KINDS = [
  "DATE",
  "MONTH",
  "QUARTER",
  "YEAR",
  "YEAR_RANGE",
  "OPEN_FROM_YEAR", // "Năm 2022 và các năm tiếp theo": a milestone each year
  "ANNUAL",
  "CONTINUOUS",
  "UNSPECIFIED", // nothing is written
  "UNREADABLE", // left to a person
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** `due` is null for what recurs or has no term; `start` holds the first year of an open term ("2022-01-01"). */
export type DeadlineRule = { kind: DeadlineKind; start: Day | null; due: Day | null }

/**
 * The grammar of deadlines: one pattern a printed form, read without case, marks, spacing and kind of dash. What fits no
 * form is UNREADABLE and waits for a person; nothing is guessed ("Quý IV hằng năm" names no year).
 */
export function readTerm(text: string): DeadlineRule {
  if (text.length > LONGEST_TERM) return UNREADABLE
  const words = simplify(text)
  if (!/[\p{L}\p{N}]/u.test(words)) return { kind: "UNSPECIFIED", start: null, due: null }
  for (const [pattern, rule] of FORMS) {
    const match = pattern.exec(words)
    if (match) return rule(match) ?? UNREADABLE
  }
  return UNREADABLE
}

const LONGEST_TERM = 200
const UNREADABLE: DeadlineRule = { kind: "UNREADABLE", start: null, due: null }

/** "Trong  Năm 2021 – 2022." → "nam 2021-2022" */
const simplify = (text: string) =>
  fold(text)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?([-/]) ?/g, "$1")
    .trim()
    .replace(/ ?[.;,]+$/, "")
    .replace(/^(?:hoan thanh |thuc hien )?(?:trong |vao )?/, "")

type Read = (match: RegExpExecArray) => DeadlineRule | null

const YEAR = "(?:nam ?)?(\\d{4})"
const DAY = "(?:ngay )?(\\d{1,2})(?:[/.-]| thang )(\\d{1,2})(?:[/.-]| nam )(\\d{4})"
const MONTH = "(?:thang ?(\\d{1,2})(?:[/.-]| nam | )|(\\d{1,2})/)(\\d{4})"
const QUARTER = "quy ?(i{1,3}|iv|[1-4])(?:[/-]| nam |/nam | )(\\d{4})"
const BY = "(?:den |cham nhat (?:la |den |vao )?|truoc va den )"
const BEFORE = "truoc "
const END_OF = "(?:(?:den )?(?:het|cuoi) |den )"

const form = (pattern: string, read: Read): [RegExp, Read] => [new RegExp(`^(?:${pattern})$`), read]
const dated = (kind: DeadlineRule["kind"], start: Day | null, due: Day | null): DeadlineRule | null =>
  due ? { kind, start, due } : null
const dayIn = (match: RegExpExecArray) => makeDay(Number(match[3]), Number(match[2]), Number(match[1]))
const dayBefore = (day: Day | null) => day && plusDays(day, -1)
const monthIn = (match: RegExpExecArray) => makeDay(Number(match[3]), Number(match[1] ?? match[2]), 1)
const firstOf = (year: number, month = 1) => makeDay(year, month, 1)
const endOf = (year: number, month = 12) => lastDayOfMonth(year, month)
const endOfMonth = (first: Day | null) => first && endOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)))
const quarterMonth = (words: string | undefined) => 3 * ({ i: 1, ii: 2, iii: 3, iv: 4 }[words ?? ""] ?? Number(words))

const FORMS: [RegExp, Read][] = [
  form(`${BEFORE}${DAY}`, (match) => dated("DATE", null, dayBefore(dayIn(match)))),
  form(`(?:${BY})?${DAY}`, (match) => dated("DATE", null, dayIn(match))),
  form(`${BEFORE}${MONTH}`, (match) => dated("DATE", null, dayBefore(monthIn(match)))),
  form(`(?:${END_OF}|${BY})${MONTH}`, (match) => dated("MONTH", null, endOfMonth(monthIn(match)))),
  form(MONTH, (match) => dated("MONTH", monthIn(match), endOfMonth(monthIn(match)))),
  form(`(?:${END_OF}|${BY})?${QUARTER}`, ([, quarter, year]) => {
    const month = quarterMonth(quarter)
    return dated("QUARTER", firstOf(Number(year), month - 2), endOf(Number(year), month))
  }),
  form("0?6 thang dau nam (\\d{4})", ([, year]) => dated("DATE", firstOf(Number(year)), endOf(Number(year), 6))),
  form("(?:giua|nua dau) nam (\\d{4})", ([, year]) => dated("DATE", null, endOf(Number(year), 6))),
  form("0?6 thang cuoi nam (\\d{4})", ([, year]) => dated("DATE", firstOf(Number(year), 7), endOf(Number(year)))),
  form(`${BEFORE}nam (\\d{4})`, ([, year]) => dated("DATE", null, dayBefore(firstOf(Number(year))))),
  form(YEAR, ([, year]) => dated("YEAR", firstOf(Number(year)), endOf(Number(year)))),
  form(`${END_OF}${YEAR}`, ([, year]) => dated("YEAR", null, endOf(Number(year)))),
  form(`(?:giai doan |thoi ky |cac |tu )?${YEAR}(?:-| ${END_OF})${YEAR}`, ([, from, to]) =>
    Number(from) < Number(to) ? dated("YEAR_RANGE", firstOf(Number(from)), endOf(Number(to))) : null,
  ),
  form(`(?:tu )?${YEAR},? (?:va )?(?:(?:cac|nhung) nam (?:tiep theo|ke tiep|sau)|tro di)`, ([, year]) =>
    open(Number(year)),
  ),
  form("tu nam (\\d{4})", ([, year]) => open(Number(year))),
  form("(?:dinh ky )?(?:hang|moi) nam", () => ({ kind: "ANNUAL", start: null, due: null })),
  form("thuong xuyen(?:,? lien tuc)?|lien tuc", () => ({ kind: "CONTINUOUS", start: null, due: null })),
]

function open(year: number): DeadlineRule | null {
  const start = firstOf(year)
  return start === null ? null : { kind: "OPEN_FROM_YEAR", start, due: null }
}
