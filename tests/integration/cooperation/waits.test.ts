import { beforeAll, expect, test } from "vitest"
import { NameWait } from "@/lib/cooperation/input"
import { findCooperation, listAskedOfOwn } from "@/lib/cooperation/queries"
import { endWait, nameWait } from "@/lib/cooperation/waits"
import { database } from "@/lib/database"
import { findDashboard } from "@/lib/progress/dashboard"
import { recordPast } from "@/lib/progress/past"
import { RecordPast } from "@/lib/progress/past-input"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const KEY = "124-kh-ubnd"
const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const TODAY = "2024-11-25"

beforeAll(async () => {
  await importSeeds(on("2022-08-10"))
  people = await arrangePeople(on("2022-08-10"))
})

const wait = (viewer: People["lan"], day: string, more: object = {}) =>
  nameWait(
    { viewer, now: on(day) },
    NameWait.parse({
      task: `${KEY}/41`,
      desk: "PRIME_MINISTER",
      since: "1/10/2024",
      text: "Phê duyệt quy hoạch.",
      ...more,
    }),
  )
const waitOn = async (day: string, viewer = people.lan) =>
  (await findCooperation(viewer, KEY, "41", day, TODAY))?.wait ?? null
async function at(attention: string, asOf: string | null = null) {
  const list = await listTasks(people.minh, KEY, TaskListView.parse({ group: "none", attention, asOf }), TODAY)
  return list?.groups.flatMap(({ tasks }) => tasks.map(({ number }) => number)) ?? []
}

test("the lead says at whose desk a task lies; it is shown and found from the day it was told, with since when", async () => {
  const entries = await journalOf(async () => expect(await wait(people.lan, "2024-11-01")).toMatchObject({ ok: true }))
  expect(entries).toMatchObject([
    { verb: "wait-named", objectId: `${KEY}/41`, particulars: { desk: "PRIME_MINISTER", since: "01/10/2024" } },
  ])
  expect(await waitOn("2024-11-01", people.thu)).toMatchObject({ desk: "PRIME_MINISTER", since: "2024-10-01" })
  expect(await waitOn("2024-10-31")).toBeNull()
  expect(await at("at-prime-minister")).toEqual(["41"])
  expect(await at("at-prime-minister", "2024-10-31")).toEqual([])
  expect((await findDashboard(people.thu, KEY, null, TODAY))?.attention).toMatchObject({
    counts: { "at-prime-minister": 1, "at-agency": 0 },
    longestAt: { PRIME_MINISTER: 55 },
  })
})

test("another desk takes the place of the first; the agency there finds it on its own desk; the past stays as it was", async () => {
  expect(await wait(people.quang, "2024-11-10", { desk: "AGENCY", agency: "TTT", since: "" })).toMatchObject({
    ok: true,
  })
  expect(await waitOn("2024-11-09")).toMatchObject({ desk: "PRIME_MINISTER" })
  expect(await waitOn("2024-11-10")).toMatchObject({
    desk: "AGENCY",
    agencyName: "Thanh tra tỉnh",
    since: "2024-11-10",
  })
  expect([await at("at-agency"), await at("at-prime-minister"), await at("at-prime-minister", "2024-11-09")]).toEqual([
    ["41"],
    [],
    ["41"],
  ])
  expect((await listAskedOfOwn(people.hoa, TODAY)).waits).toMatchObject([{ number: "41", from: "Sở Công Thương" }])
})

test("the lead says that it is over, once", async () => {
  const { id } = (await waitOn(TODAY)) ?? { id: "" }
  for (const viewer of [people.hoa, people.minh, people.thu, people.bao])
    expect(await endWait({ viewer, now: on(TODAY) }, { id })).toMatchObject({ reason: "not-allowed" })
  const entries = await journalOf(async () =>
    expect(await endWait({ viewer: people.lan, now: on("2024-11-20") }, { id })).toMatchObject({ ok: true }),
  )
  expect(entries).toMatchObject([{ verb: "wait-ended", particulars: { desk: "AGENCY" } }])
  expect(await endWait({ viewer: people.lan, now: on("2024-11-20") }, { id })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect([await waitOn("2024-11-19"), await waitOn("2024-11-20")]).toMatchObject([{ desk: "AGENCY" }, null])
  expect(await at("at-agency")).toEqual([])
})

test("of two who name a desk at once both stand on record, and one is open", async () => {
  await Promise.all([wait(people.lan, TODAY, { desk: "REVIEWER" }), wait(people.quang, TODAY, { desk: "PROVINCE" })])
  expect(await (await database()).wait.count({ where: { endedOn: null } })).toBe(1)
})

test("a finished task lies at nobody's desk", async () => {
  await wait(people.lan, TODAY, { desk: "PROVINCE" })
  expect(await at("at-province")).toEqual(["41"])
  const row = {
    "0-key": `${KEY}/41`,
    "0-seen": "0",
    "0-progress": "COMPLETED",
    "0-day": "1/11/2024",
    "0-documentNumber": "1/QĐ",
  }
  await recordPast({ viewer: people.minh, now: on(TODAY) }, RecordPast.parse({ plan: KEY, ...row }))
  expect(await at("at-province")).toEqual([])
})

test("what cannot be is refused at its field", async () => {
  const before = await everythingStored()
  expect(await wait(people.lan, TODAY, { since: "26/11/2024" })).toMatchObject({
    fields: { since: "Ngày 26/11/2024 chưa đến." },
  })
  for (const agency of ["", "SCT", "XXX"])
    expect(await wait(people.lan, TODAY, { desk: "AGENCY", agency })).toMatchObject({
      fields: { agency: expect.any(String) },
    })
  expect(NameWait.safeParse({ task: `${KEY}/41`, desk: "", text: "x" }).success).toBe(false)
  expect(await wait(people.lan, TODAY, { task: `${KEY}/570` })).toEqual({ ok: false, reason: "not-found" })
  expect(await everythingStored()).toBe(before)
})

test("nobody but the lead names a desk, and the attempt is on the record", async () => {
  const before = await everythingStored()
  for (const viewer of [people.hoa, people.minh, people.thu, people.bao]) {
    const entries = await journalOf(async () =>
      expect(await wait(viewer, TODAY)).toMatchObject({ reason: "not-allowed" }),
    )
    expect(entries).toMatchObject([{ verb: "denied", particulars: { verb: "name-wait" } }])
  }
  expect(await everythingStored()).toBe(before)
})

test("what was said of a desk can be changed by nobody, and an end is final", async () => {
  const db = await database()
  await expect(db.wait.updateMany({ data: { text: "khác" } })).rejects.toThrow()
  await expect(db.wait.deleteMany()).rejects.toThrow()
  await expect(db.wait.updateMany({ where: { NOT: { endedOn: null } }, data: { endedOn: null } })).rejects.toThrow()
})
