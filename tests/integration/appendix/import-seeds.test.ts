import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { importSeeds } from "@/seeds/import-seeds"

const now = new Date("2026-11-23T02:00:00Z")

beforeAll(async () => {
  await importSeeds(now)
})

test("the first start stores the plan with its number and day from the head of the document", async () => {
  const plan = await (await database()).plan.findFirstOrThrow()
  expect(plan).toMatchObject({
    slug: "124-kh-ubnd",
    number: "124",
    symbol: "KH-UBND",
    issuedOn: "2022-08-04",
    issuer: "UBND tỉnh Quảng Ngãi",
    periodFrom: 2021,
    periodTo: 2025,
    reportDueMonth: 11,
    reportDueDay: 30,
  })
})

test("the 56 tasks stand in five sections, the misprinted first V read as IV", async () => {
  const sections = await (await database()).section.findMany({
    orderBy: { order: "asc" },
    include: { _count: { select: { tasks: true } } },
  })
  expect(sections.map(({ numeral, printed, _count }) => [numeral, printed, _count.tasks])).toEqual([
    ["I", "I", 10],
    ["II", "II", 9],
    ["III", "III", 4],
    ["IV", "V", 3],
    ["V", "V", 30],
  ])
})

test("the deadlines come to the known totals", async () => {
  const readings = await (await database()).deadlineReading.findMany()
  const count = (value: string) => readings.filter((reading) => (reading.due ?? reading.kind) === value).length
  expect(readings).toHaveLength(56)
  expect(
    [
      "2022-12-31",
      "2023-12-31",
      "2025-12-31",
      "2022-09-30",
      "OPEN_FROM_YEAR",
      "ANNUAL",
      "CONTINUOUS",
      "UNSPECIFIED",
    ].map(count),
  ).toEqual([33, 8, 3, 1, 7, 1, 2, 1])
})

test("907/QĐ-UBND is one document behind nine tasks", async () => {
  const documents = await (await database()).document.findMany({
    where: { number: "907", symbol: "QĐ-UBND" },
    include: { citations: { select: { cell: { select: { task: { select: { number: true } } } } } } },
  })
  expect(documents).toHaveLength(1)
  expect(documents[0]?.citations.map((citation) => Number(citation.cell.task?.number)).sort((a, b) => a - b)).toEqual([
    2, 24, 25, 26, 31, 36, 40, 42, 51,
  ])
})

test("a decree mentioned once with its day and once without is one document", async () => {
  const decrees = await (await database()).document.findMany({
    where: { number: "98/2018" },
    include: { _count: { select: { citations: true } } },
  })
  expect(decrees.map(({ issuedOn, _count }) => [issuedOn, _count.citations])).toEqual([["2018-07-05", 2]])
})

test("all 58 corrections and proposals find their cell: the certain ones are applied, the likely ones stay open", async () => {
  const db = await database()
  const byState = async (state: "APPLIED" | "PROPOSED") =>
    (await db.correction.count({ where: { state } })) + (await db.proposal.count({ where: { state } }))
  expect(await byState("APPLIED")).toBe(43)
  expect(await byState("PROPOSED")).toBe(15)
})

test("every task is led by an agency, row 9 by a group", async () => {
  const leads = await (await database()).assignment.findMany({
    where: { role: "LEAD" },
    include: { agency: true, group: true, task: true },
  })
  expect(leads).toHaveLength(56)
  expect(leads.filter((lead) => !lead.agency).map((lead) => [lead.task.number, Boolean(lead.group)])).toEqual([
    ["9", true],
  ])
})

test("a second start changes nothing", async () => {
  const db = await database()
  const before = await db.journalEntry.count()
  expect(await importSeeds(now)).toEqual([])
  expect(await db.journalEntry.count()).toBe(before)
  expect(await db.task.count()).toBe(56)
})
