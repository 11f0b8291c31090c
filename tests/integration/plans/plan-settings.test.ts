import { beforeAll, beforeEach, expect, test } from "vitest"
import { database } from "@/lib/database"
import { listHistory } from "@/lib/journal/queries"
import { changePlanSettings } from "@/lib/plans/commands"
import { ChangePlanSettings } from "@/lib/plans/input"
import { seenSettings, writeSettings } from "@/lib/plans/settings"
import { findPlanSettings } from "@/lib/plans/settings-queries"
import { findDashboard } from "@/lib/progress/dashboard"
import { findReport } from "@/lib/reports/find-report"
import { gatherYearWork } from "@/lib/reports/year-work"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, openYear, SLUG } from "@/tests/support/reports"
import { everythingStored, journalOf } from "@/tests/support/traces"

const TYPED = {
  ...{ opensOn: "01/11", dataAsOf: "15/11", dueOn: "30/11", dueInclusive: "inclusive", locksOn: "15/12" },
  dueSoonDays: "30",
}
const NOW = at("2023-10-20")
let people: People
let seen: string

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

// Each test begins with the settings that the plan was imported with.
beforeEach(async () => {
  const db = await database()
  const { settings } = ChangePlanSettings.parse({ plan: SLUG, seen: "", ...TYPED })
  await db.plan.update({ where: { slug: SLUG }, data: settings })
  seen = seenSettings(settings)
})

const change = (viewer: People["lan"], typed: Partial<typeof TYPED> & { plan?: string; seen?: string }) =>
  changePlanSettings({ viewer, now: NOW }, ChangePlanSettings.parse({ plan: SLUG, seen, ...TYPED, ...typed }))
const stored = async () => writeSettings(await (await database()).plan.findUniqueOrThrow({ where: { slug: SLUG } }))

test("the reviewer changes them: stored, told in the plan's history, and the next year is opened by them", async () => {
  await openYear(people, 2022)
  const entries = await journalOf(async () =>
    expect(await change(people.minh, { dueOn: "20/11", dueInclusive: "exclusive", locksOn: "10/12" })).toMatchObject({
      ok: true,
    }),
  )
  expect(entries).toMatchObject([
    {
      verb: "plan-settings-changed",
      object: "plan",
      particulars: { from: { dueOn: "30/11" }, to: { dueOn: "20/11" } },
    },
  ])
  const plan = await (await database()).plan.findUniqueOrThrow({ where: { slug: SLUG } })
  expect((await listHistory(people.lan, "plan", plan.id))?.[0]).toMatchObject({
    sentence:
      "Đổi thiết lập kế hoạch: hạn gửi 30/11 → 20/11; báo cáo đến trong ngày hạn: đúng hạn → chậm; ngày khóa 15/12 → 10/12.",
  })
  const found = await findPlanSettings(people.minh, SLUG, "2023-10-20")
  expect(found).toMatchObject({ opened: [2022], written: { dueOn: "20/11" } })
  expect(found?.toCome.map(({ year, dueOn }) => [year, dueOn])).toEqual([
    [2023, "2023-11-20"],
    [2024, "2024-11-20"],
    [2025, "2025-11-20"],
  ])
  await openYear(people, 2023)
  const days = {
    orderBy: { year: "asc" as const },
    select: { year: true, dueOn: true, dueInclusive: true, locksOn: true },
  }
  expect(await (await database()).reportPeriod.findMany(days)).toEqual([
    { year: 2022, dueOn: "2022-11-30", dueInclusive: true, locksOn: "2022-12-15" },
    { year: 2023, dueOn: "2023-11-20", dueInclusive: false, locksOn: "2023-12-10" },
  ])
})

test("a year's report begins after the data day that the year before really had, whatever the settings are by now", async () => {
  const db = await database()
  const asked = { plan: SLUG, year: 2023, agency: "SCT" }
  const begin = async () => {
    const report = await findReport(db, asked, "2023-11-20")
    if (!report) throw new Error("there is no such report")
    return (await gatherYearWork(db, report, "2023-11-20")).from
  }
  expect(await begin()).toBe("2022-11-16")
  await change(people.minh, { dataAsOf: "05/11" })
  expect(await begin()).toBe("2022-11-16")
  await db.reportPeriod.updateMany({ where: { year: 2022 }, data: { dataAsOf: "2022-11-25" } })
  expect(await begin()).toBe("2022-11-26")
})

test("what is due soon follows at once, as a figure and as its rows", async () => {
  const [day, today] = ["2023-11-20", "2023-11-20"]
  const soon = async () => {
    const dashboard = await findDashboard(people.thu, SLUG, day, today)
    const rows = await listTasks(people.thu, SLUG, TaskListView.parse({ attention: "due-soon", asOf: day }), today)
    expect(rows?.total).toBe(dashboard?.attention.counts["due-soon"])
    return { soon: rows?.total, buckets: dashboard?.buckets }
  }
  const before = await soon()
  expect(before.soon).toBe(0)
  expect(await change(people.minh, { dueSoonDays: "41" })).toMatchObject({ ok: true })
  expect(await soon()).toEqual({ soon: 8, buckets: before.buckets })
})

test("nobody else changes or sees them: an officer, a head, another agency, a leader, an administrator", async () => {
  const before = await everythingStored()
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao]) {
    const entries = await journalOf(async () =>
      expect(await change(viewer, { dueOn: "20/11" })).toMatchObject({ reason: "not-allowed" }),
    )
    expect(entries).toMatchObject([{ verb: "denied", object: "plan", actorId: viewer.personId }])
    expect(await findPlanSettings(viewer, SLUG, "2023-10-20")).toBeNull()
  }
  expect(await everythingStored()).toBe(before)
})

test("days that do not follow each other, no plan, no change and a form that was overtaken change nothing", async () => {
  const before = await everythingStored()
  const entries = await journalOf(async () => {
    expect(await change(people.minh, { opensOn: "1/12" })).toMatchObject({ fields: { opensOn: expect.any(String) } })
    expect(await change(people.minh, { dataAsOf: "1/12" })).toMatchObject({ fields: { dataAsOf: expect.any(String) } })
    expect(await change(people.minh, { locksOn: "30/11" })).toMatchObject({ fields: { locksOn: expect.any(String) } })
    expect(await change(people.minh, {})).toMatchObject({
      reason: "invalid",
      detail: expect.stringContaining("như cũ"),
    })
    expect(await change(people.minh, { plan: "khong-co", dueOn: "20/11" })).toMatchObject({ reason: "not-found" })
    expect(await change(people.minh, { seen: "khác", dueOn: "20/11" })).toMatchObject({ reason: "changed-meanwhile" })
  })
  expect(entries).toEqual([])
  expect(await everythingStored()).toBe(before)
  expect(await findPlanSettings(people.minh, "khong-co", "2023-10-20")).toBeNull()
})

test("of two who change them at the same moment one is told that the other was first", async () => {
  const answers = await Promise.all([
    change(people.minh, { dueOn: "20/11" }),
    change(people.minh, { dueSoonDays: "60" }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-meanwhile" })
  const { dueOn, dueSoonDays } = await stored()
  expect(["20/11 30", "30/11 60"]).toContain(`${dueOn} ${dueSoonDays}`)
})
