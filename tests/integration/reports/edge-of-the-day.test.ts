import fc from "fast-check"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { database } from "@/lib/database"
import { dayOf, plusDays } from "@/lib/day"
import { ReportsAnswer } from "@/lib/programs/answers"
import { tellReports } from "@/lib/programs/tell"
import { daysLate } from "@/lib/reports/period"
import { exemptAgency } from "@/lib/reports/period-commands"
import { findReporting } from "@/lib/reports/period-queries"
import { sendReport, takeReport, withdrawReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"

// The edge of 30 November, under a faked clock, in three time zones of the server: a day is a day in Vietnam.
const ZONES = ["America/Los_Angeles", "UTC", "Pacific/Kiritimati"]
const ownZone = process.env.TZ
let people: People

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

afterEach(() => {
  vi.useRealTimers()
  if (ownZone === undefined) delete process.env.TZ
  else process.env.TZ = ownZone
})

const asked = async (year: number) => (await reportOf("SCT", year)).asked
async function clockAt(moment: string): Promise<Date> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(moment) })
  return new Date()
}
async function written(year: number): Promise<void> {
  await openYear(people, year)
  await fillMissing(people.lan, "SCT", year, at(`${year}-11-20`))
}

for (const [index, zone] of ZONES.entries())
  test(`a server in ${zone}: on time until 24:00 in Vietnam, and one day late a millisecond after it`, async () => {
    process.env.TZ = zone
    const [inTime, late] = [2022 + 2 * index, 2023 + 2 * index]
    await written(inTime)
    await written(late)
    const last = await clockAt(`${inTime}-11-30T23:59:59.999+07:00`)
    expect(await sendReport({ viewer: people.quang, now: last }, await asked(inTime))).toMatchObject({ ok: true })
    const first = await clockAt(`${late}-12-01T00:00:00.000+07:00`)
    expect(await sendReport({ viewer: people.quang, now: first }, await asked(late))).toMatchObject({ ok: true })
    const told = async (year: number) => {
      const reporting = await findReporting(people.minh, SLUG, year, `${year}-12-31`)
      return reporting && tellReports(reporting)
    }
    const [one, other] = [await told(inTime), await told(late)]
    expect(ReportsAnswer.parse(one)).toMatchObject({ year: inTime, due: `${inTime}-11-30`, received: 1, onTime: 1 })
    expect(one?.reports.find(({ agency }) => agency === "SCT")).toMatchObject({
      state: "SENT",
      late: false,
      daysLate: 0,
    })
    expect(ReportsAnswer.parse(other)).toMatchObject({ received: 1, onTime: 0 })
    expect(other?.reports.find(({ agency }) => agency === "SCT")).toMatchObject({ late: true, daysLate: 1 })
  })

test("a clock that steps back an hour neither un-lates nor reorders", async () => {
  await written(2028)
  const late = new Date("2028-12-01T00:30:00+07:00")
  await sendReport({ viewer: people.quang, now: late }, await asked(2028))
  const before = new Date(late.getTime() - 60 * 60_000)
  expect(await withdrawReport({ viewer: people.lan, now: before }, await asked(2028))).toMatchObject({ ok: true })
  expect(await sendReport({ viewer: people.quang, now: before }, await asked(2028))).toMatchObject({ ok: true })
  const report = await reportOf("SCT", 2028)
  expect(report).toMatchObject({ firstSentOn: "2028-12-01", firstSentAt: late })
  expect(report.steps.map(({ verb }) => verb)).toEqual(["begin", "send", "withdraw", "send"])
  const reporting = await findReporting(people.minh, SLUG, 2028, "2028-12-31")
  expect(reporting?.rates).toMatchObject({ received: 1, onTime: 0 })
})

test("rates of any day equal a recount from the journal", async () => {
  const now = at("2028-12-04")
  await takeReport({ viewer: people.minh, now }, await asked(2028))
  await exemptAgency({ viewer: people.minh, now }, { plan: SLUG, year: 2028, agency: "SYT", reason: "Sắp xếp lại." })
  const entries = await (await database()).journalEntry.findMany({
    where: { object: "report", objectId: { startsWith: `${SLUG}/2028/` } },
    orderBy: { seq: "asc" },
  })
  const period = { dueOn: "2028-11-30", dueInclusive: true }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -10, max: 20 }), async (offset) => {
      const day = plusDays("2028-11-30", offset)
      const until = entries.filter((entry) => dayOf(entry.at) <= day)
      const exempt = until.filter(({ verb }) => verb === "agency-exempted").length
      const sent = new Map<string, string>()
      for (const { objectId, verb, at: moment } of entries)
        if (verb === "report-sent" && objectId && !sent.has(objectId)) sent.set(objectId, dayOf(moment))
      const received = [...sent.values()].filter((on) => on <= day)
      const onTime = received.filter((on) => daysLate(on, period) === 0)
      const reporting = await findReporting(people.minh, SLUG, 2028, day)
      expect(reporting?.rates).toEqual({
        expected: 33 - exempt,
        received: received.length,
        onTime: onTime.length,
      })
    }),
    { numRuns: 40 },
  )
})

test("a period that was never opened, and a plan that is not there, are not found", async () => {
  expect(await findReporting(people.lan, SLUG, 2030, "2028-12-31")).toBeNull()
  expect(await findReporting(people.lan, "khong-co", 2028, "2028-12-31")).toBeNull()
})
