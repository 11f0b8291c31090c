import fc from "fast-check"
import { createElement, Fragment, useState } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { TaskRow, type TaskRowProps } from "@/components/task-row"
import { markupOf } from "@/components/ui/markup-of"
import { TelephoneLink } from "@/components/ui/telephone-link"
import { BUCKETS } from "@/lib/progress/buckets"
import { NEVER_REPORTED } from "@/lib/progress/standing"
import { DEADLINE_KINDS } from "@/lib/tasks/deadline"
import { readSearch } from "@/lib/tasks/search"

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(`<b>"Quý III" & 'IV'</b>`, "Năm 2002"),
)
const corrections = fc.constantFrom<{ from: string; to: string }[]>([], [{ from: "Năm 2002", to: "Năm 2022" }])
const printed = fc.record({ verbatim: text, corrections })
const day = fc.constantFrom("2021-01-01", "2022-12-31", "2030-06-30")
const status = fc.record({
  year: fc.constant(null),
  due: fc.option(day),
  standing: fc.constant(NEVER_REPORTED),
  timeliness: fc.constantFrom(
    { class: "OVERDUE" as const, days: 12 },
    { class: "DUE_SOON" as const, days: 3 },
    { class: "WITHOUT_TERM" as const, days: null },
  ),
  bucket: fc.constantFrom(...BUCKETS),
  wasSubmittedInTime: fc.boolean(),
})
const row = fc.record({
  number: text,
  section: fc.record({ numeral: fc.constantFrom("I", "V") }),
  title: printed,
  leadText: printed,
  deadlineText: printed,
  deadline: fc.record({ kind: fc.constantFrom(...DEADLINE_KINDS), start: fc.option(day), due: fc.option(day) }),
  status: fc.option(status),
  found: fc.option(fc.record({ label: text, text })),
})

test("a row is drawn to the letter as React draws it, whatever stands in the plan", () => {
  const search = readSearch("năm 2022")
  fc.assert(
    fc.property(
      row,
      fc.constantFrom("corrected" as const, "verbatim" as const, "compare" as const),
      fc.constantFrom("lead" as const, "section" as const, null),
      fc.boolean(),
      (task, mode, besides, isSearched) => {
        const props: TaskRowProps = {
          plan: { slug: "ke-hoach", periodFrom: 2021, periodTo: 2025 },
          ...{ task, text: mode, today: "2024-11-25", besides },
          searched: isSearched && search ? { search, manner: "all" } : null,
          hrefOf: (number) => `/plans/ke-hoach/tasks/${encodeURIComponent(number.toWellFormed?.() ?? "1")}?a=1&b='2'`,
        }
        const drawn = createElement(TaskRow, props)
        expect(markupOf(drawn)).toBe(renderToStaticMarkup(drawn))
      },
    ),
    { numRuns: 500 },
  )
})

describe("what cannot be drawn is refused", () => {
  const Counting = () => createElement("b", null, useState(0)[0])
  const refused: [string, string | typeof Counting, object][] = [
    ["a part with a state", Counting, {}],
    ["markup that somebody made", "b", { dangerouslySetInnerHTML: { __html: "<i>" } }],
    ["a handler", "b", { onClick: () => {} }],
    ["an attribute that is not known", "b", { style: { color: "red" } }],
    ["a link to something else than a page", "a", { href: "data:text/html,<i>" }],
    ["a link to another site", "a", { href: "//elsewhere.example" }],
    ["an element without an end", "br", {}],
  ]
  test.each(refused)("%s", (_what, type, properties) => {
    expect(() => markupOf(createElement(type, properties))).toThrow()
  })
})

test("a number to call is drawn as React draws it", () => {
  const drawn = createElement(TelephoneLink, { phone: "+84 (255) 382.2345" })
  expect(markupOf(drawn)).toBe(renderToStaticMarkup(drawn))
})

test("nothing is drawn of what React draws nothing of", () => {
  const node = createElement(Fragment, null, null, undefined, false, "", [
    createElement("b", { key: 1, title: undefined }, 0),
  ])
  expect(markupOf(node)).toBe("<b>0</b>")
})
