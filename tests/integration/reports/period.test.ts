import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { changePeriod, openPeriod } from "@/lib/reports/period-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, SLUG } from "@/tests/support/reports"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const open = (viewer: People["lan"], year: number, day = `${year}-11-01`) =>
  openPeriod({ viewer, now: at(day) }, { plan: SLUG, year })

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

test("the reviewer opens a year by one press: its days by the plan's settings, all 33 who report", async () => {
  const entries = await journalOf(async () =>
    expect(await open(people.minh, 2024)).toEqual({ ok: true, value: { expected: 33 } }),
  )
  expect(entries).toMatchObject([
    { verb: "report-period-opened", objectId: `${SLUG}/2024`, particulars: { expected: 33 } },
  ])
  const period = await (await database()).reportPeriod.findFirstOrThrow({ where: { year: 2024 } })
  expect(period).toMatchObject({
    dataAsOf: "2024-11-15",
    dueOn: "2024-11-30",
    dueInclusive: true,
    locksOn: "2024-12-15",
  })
  expect(await (await database()).report.count({ where: { state: "NOT_STARTED" } })).toBe(33)
})

test("nobody else opens a year, and nobody opens it twice, before the plan or far after it", async () => {
  const before = await everythingStored()
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao])
    expect(await open(viewer, 2023)).toMatchObject({ reason: "not-allowed" })
  expect(await open(people.minh, 2024)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await open(people.minh, 2021, "2024-11-02")).toMatchObject({ reason: "invalid" })
  expect(await open(people.minh, 2036)).toMatchObject({ reason: "invalid" })
  expect(await everythingStored()).toBe(before)
})

test("two presses at once open a year once", async () => {
  const answers = await Promise.all([open(people.minh, 2023), open(people.minh, 2023)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test("an agency that ends before the due day is expected no more once the due day moves behind its end", async () => {
  const db = await database()
  await db.agency.update({ where: { key: "H-LY-SON" }, data: { to: "2024-12-05" } })
  const days = { opensOn: "2024-11-01", dataAsOf: "2024-11-15", dueInclusive: true, locksOn: "2024-12-25" }
  const change = { plan: SLUG, year: 2024, version: 1, ...days, dueOn: "2024-12-10" }
  expect(await changePeriod({ viewer: people.lan, now: at("2024-11-05") }, change)).toMatchObject({
    reason: "not-allowed",
  })
  expect(await changePeriod({ viewer: people.minh, now: at("2024-11-05") }, change)).toMatchObject({ ok: true })
  const expected = await db.expectedReport.findMany({
    where: { period: { year: 2024 }, inForce: false },
    include: { agency: true },
  })
  expect(expected.map(({ agency }) => agency.key)).toEqual(["H-LY-SON"])
  expect(await changePeriod({ viewer: people.minh, now: at("2024-11-05") }, change)).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect(
    await changePeriod(
      { viewer: people.minh, now: at("2024-11-05") },
      { ...change, version: 2, locksOn: "2024-12-10" },
    ),
  ).toMatchObject({ fields: { locksOn: "Ngày khóa phải sau hạn gửi." } })
})
