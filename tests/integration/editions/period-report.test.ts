import { beforeAll, expect, test } from "vitest"
import { closeEdition } from "@/lib/editions/close-edition"
import { closePeriodReport } from "@/lib/editions/close-period-report"
import { writeParagraph } from "@/lib/editions/paragraph-commands"
import { findEdition, listEditions } from "@/lib/editions/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, openYear, SLUG } from "@/tests/support/reports"
import { journalOf } from "@/tests/support/traces"

let people: People
const asked = { plan: SLUG, seen: 0 }
const on = (viewer: People["lan"]) => ({ viewer, now: at("2024-01-10") })

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

test("while no year is closed there is nothing to put together", async () => {
  expect(await closePeriodReport(on(people.minh), asked)).toMatchObject({ reason: "invalid" })
})

test("the report of the whole period is put together from the yearly editions; years without one are named", async () => {
  for (const year of [2022, 2023]) {
    await openYear(people, year)
    const own = { plan: SLUG, year, part: "proposals" as const, version: 0, text: `Kiến nghị của năm ${year}.` }
    expect(await writeParagraph(on(people.minh), own)).toMatchObject({ ok: true })
    expect(await closeEdition(on(people.minh), { plan: SLUG, year, seen: 0 })).toMatchObject({ ok: true })
  }
  for (const viewer of [people.lan, people.thu, people.bao])
    expect(await closePeriodReport(on(viewer), asked)).toMatchObject({ reason: "not-allowed" })
  const entries = await journalOf(async () =>
    expect(await closePeriodReport(on(people.minh), asked)).toEqual({ ok: true, value: { plan: SLUG, no: 1 } }),
  )
  expect(entries).toMatchObject([{ verb: "edition-closed", particulars: { closing: "yes", no: 1 } }])
  expect(await closePeriodReport(on(people.minh), asked)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await closePeriodReport(on(people.minh), { ...asked, seen: 1 })).toMatchObject({ reason: "invalid" })
  const report = await findEdition(people.lan, { plan: SLUG, kind: "CLOSING", year: 2025, no: 1 })
  expect(report).toMatchObject({ isIntact: true, gaps: [{ name: "Năm 2024" }, { name: "Năm 2025" }] })
  const textsOf = (part: string) => report?.body.find(({ key }) => key === part)?.paragraphs ?? []
  expect(textsOf("proposals").map(({ text, year }) => [year, text])).toEqual([
    [2022, "Kiến nghị của năm 2022."],
    [2023, "Kiến nghị của năm 2023."],
  ])
  expect(textsOf("results/completed").map(({ asOf }) => asOf)).toEqual(["2022-11-15", "2023-11-15"])
  expect(
    (await listEditions(people.lan, SLUG, "2024-01-10"))?.editions.filter(({ kind }) => kind === "CLOSING"),
  ).toHaveLength(1)
})
