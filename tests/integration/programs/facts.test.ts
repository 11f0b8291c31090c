import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { listAgencies, listGroups } from "@/lib/agencies/queries"
import { listDocuments } from "@/lib/documents/queries"
import { listPlans } from "@/lib/plans/queries"
import { AgencyAnswer, DocumentAnswer, GroupAnswer, PlanAnswer, TaskAnswer } from "@/lib/programs/answers"
import { tellAgency, tellDocument, tellPlan } from "@/lib/programs/tell"
import { findFacts, listFacts } from "@/lib/tasks/facts"
import { TaskListView } from "@/lib/tasks/input"
import type { TaskFacts } from "@/lib/tasks/task-facts"
import { importSeeds } from "@/seeds/import-seeds"
import { toldFacts } from "@/tests/support/facts"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
const PLAN = "124-kh-ubnd"
const ALL = TaskListView.parse({})
let people: People
let facts: TaskFacts[]

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
  facts = (await toldFacts(people.lan, PLAN, ALL, today)) ?? []
})

// The text as issued, cut at its tabs and at nothing else: no reading of ours lies between it and what is told.
const printed = readFileSync("seeds/ke-hoach-124-kh-ubnd.txt", "utf8")
  .normalize("NFC")
  .split("\n")
  .flatMap((text, at) => (at >= 226 && /^\d+\t/.test(text) ? [{ line: at + 1, cells: text.split("\t") }] : []))

describe("the 56 tasks agree with the document, all seven cells", () => {
  test("there are 56 of seven cells each", () => {
    expect(printed.map(({ cells }) => cells.length)).toEqual(Array(56).fill(7))
    expect(facts).toHaveLength(56)
  })

  test.each(printed.map(({ line, cells }) => [cells[0] as string, line, cells] as const))(
    "task %s, line %i",
    (number, line, [, title, lead, coordinating, deadline, approver = "", note]) => {
      const told = facts.find((task) => task.number === number)
      expect({
        line: told?.line,
        title: told?.title.verbatim,
        lead: told?.lead.verbatim,
        coordinating: told?.coordinating.verbatim,
        deadline: told?.deadline.verbatim,
        note: told?.note.verbatim,
      }).toEqual({ line, title, lead, coordinating, deadline, note })
      const levels = approver.split(/[/;]/).map((level) => level.trim())
      expect(told?.approvers).toEqual([...new Set(levels)].filter(Boolean))
    },
  )
})

test("every answer has the shape that is described, and nothing besides", async () => {
  const strict = (answer: z.ZodObject) => (value: object) => answer.strict().parse(value)
  for (const task of facts) expect(z.strictObject(TaskAnswer.shape).parse(task)).toEqual(task)
  ;(await listPlans(people.lan)).map(tellPlan).forEach(strict(PlanAnswer))
  ;(await listAgencies(people.lan, today)).map(tellAgency).forEach(strict(AgencyAnswer))
  ;(await listGroups(people.lan, today)).forEach(strict(GroupAnswer))
  ;(await listDocuments(people.lan)).map(tellDocument).forEach(strict(DocumentAnswer))
})

test("agencies and groups go by the keys of the catalogue", () => {
  const of = (number: string) => facts.find((task) => task.number === number)
  expect(of("23")).toMatchObject({
    key: "124-kh-ubnd/23",
    section: { order: 3, numeral: "III" },
    lead: { agencies: ["TTT"], groups: [] },
    coordinating: { agencies: [], groups: ["G-SBN", "G-UBNDH"] },
    deadline: {
      kind: "QUARTER",
      start: "2022-07-01",
      due: "2022-09-30",
      obligations: [{ year: 2022, due: "2022-09-30" }],
    },
    approvers: ["UBND tỉnh"],
  })
  expect(of("34")?.coordinating.groups).toContain("G-CTXH")
  expect(of("19")?.lead.agencies).toEqual(["SCT"])
  expect(of("10")?.deadline.obligations.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025])
})

test("proposals that are open are told to whoever decides about them, and to nobody else", async () => {
  const states = (told: TaskFacts[] | null) =>
    new Set(told?.flatMap((task) => task.proposals.map(({ state }) => state)))
  expect(states(facts)).toEqual(new Set(["APPLIED"]))
  expect(states(await toldFacts(people.minh, PLAN, ALL, today))).toEqual(new Set(["APPLIED", "PROPOSED"]))
  expect(await findFacts(people.lan, PLAN, "34", today)).not.toContain("PROPOSED")
  expect(await findFacts(people.minh, PLAN, "34", today)).toContain("PROPOSED")
})

test("only whoever decides about proposals may ask where some are open; nobody is told a list that was not asked for", async () => {
  const view = TaskListView.parse({ proposals: "open" })
  const window = { limit: 100, offset: 0 }
  expect(await listFacts(people.lan, PLAN, view, today, window)).toMatchObject({ reason: "not-allowed" })
  const asked = await listFacts(people.minh, PLAN, view, today, window)
  expect(asked.ok && asked.value.total).toBeLessThan(20)
})

test("a page of a list holds its tasks and the number of all", async () => {
  const page = await listFacts(people.lan, PLAN, ALL, today, { limit: 10, offset: 50 })
  expect(page.ok && [page.value.total, page.value.facts.length, page.value.plan.slug]).toEqual([56, 6, PLAN])
  const beyond = await listFacts(people.lan, PLAN, ALL, today, { limit: 10, offset: 100 })
  expect(beyond.ok && [beyond.value.total, beyond.value.facts]).toEqual([56, []])
})

test("what is not there, or not to be seen, is not found", async () => {
  const nobody = { ...people.lan, memberships: [] }
  expect(await findFacts(people.lan, PLAN, "57", today)).toBeNull()
  expect(await findFacts(people.lan, "125-kh-ubnd", "1", today)).toBeNull()
  expect(await findFacts(nobody, PLAN, "1", today)).toBeNull()
  expect(await listFacts(nobody, PLAN, ALL, today, { limit: 1, offset: 0 })).toMatchObject({ reason: "not-found" })
})
