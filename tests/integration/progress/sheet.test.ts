import { beforeAll, beforeEach, expect, test } from "vitest"
import { database } from "@/lib/database"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { recordPast } from "@/lib/progress/past"
import { RecordPast } from "@/lib/progress/past-input"
import { reportSheet } from "@/lib/progress/sheet"
import { ReportSheet } from "@/lib/progress/sheet-input"
import { findSheet } from "@/lib/progress/sheet-rows"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const KEY = "124-kh-ubnd"
const NOW = new Date("2024-11-25T09:00:00+07:00")
const TODAY = "2024-11-25"

beforeAll(async () => {
  await importSeeds(NOW)
  people = await arrangePeople(NOW)
})

let clientKey = ""
beforeEach(() => {
  clientKey = crypto.randomUUID()
})

type Row = Record<string, string> & { key: string }
const asSent = (rows: Row[]) =>
  ReportSheet.parse({
    plan: KEY,
    clientKey,
    ...Object.fromEntries(
      rows.flatMap((row, at) =>
        Object.entries({
          seen: "0",
          says: "update",
          progress: "IN_PROGRESS",
          result: "Đang lập đề cương.",
          ...row,
        }).map(([field, value]) => [`${at}-${field}`, field === "key" ? `${KEY}/${value}` : value]),
      ),
    ),
  })
const send = (rows: Row[], viewer = people.lan, now = NOW) => reportSheet({ viewer, now }, asSent(rows))
const sheetOf = async (viewer = people.lan) => (await findSheet(viewer, KEY, 1, TODAY))?.rows ?? []
const updatesOf = async (number: string) =>
  (await database()).progressUpdate.findMany({
    where: { obligation: { task: { stableKey: `${KEY}/${number}` } } },
    orderBy: { seq: "asc" },
  })

test("an agency sees all that it leads and has not finished, also its part of what a group leads", async () => {
  const rows = await sheetOf()
  expect(rows.map(({ key }) => key.replace(`${KEY}/`, ""))).toEqual(["9 SCT", "19", "41", "43", "44", "45", "46", "47"])
  expect(rows.every(({ seen, last, status }) => seen === 0 && last === null && status.standing.progress === null)).toBe(
    true,
  )
  const inspector = await sheetOf(people.hoa)
  expect(inspector.map(({ number }) => number)).not.toContain("43")
})

/** An officer of whoever leads a task. */
async function officerOf(number: string): Promise<People["lan"]> {
  const where = { role: "LEAD", task: { stableKey: `${KEY}/${number}` } } as const
  const { agency } = await (await database()).assignment.findFirstOrThrow({ where, select: { agency: true } })
  const membership = {
    role: "OFFICER",
    agencyId: agency?.id ?? "",
    agencyKey: agency?.key ?? "",
    agencyName: null,
  } as const
  return { ...people.hoa, memberships: [membership] }
}

test("what recurs stands there with this year, and with earlier years of which nothing was said", async () => {
  const officer = await officerOf("48")
  const years = async () =>
    (await sheetOf(officer)).filter(({ number }) => number === "48").map(({ status }) => status.year)
  expect(await years()).toEqual([2022, 2023, 2024])
  const keys = [2023, 2024].map((year) => ({ key: `48 ${year}`, progress: "ONGOING", result: "Đã thực hiện." }))
  expect(await send(keys, officer)).toMatchObject({ ok: true, value: { sent: 2 } })
  expect(await years()).toEqual([2022, 2024])
})

test("nobody else has a sheet", async () => {
  for (const viewer of [people.thu, people.bao]) expect(await findSheet(viewer, KEY, 1, TODAY)).toBeNull()
  expect(await findSheet(people.lan, "99-kh-ubnd", 1, TODAY)).toBeNull()
})

test("several rows go out together, each an update of its own task with its entry in the journal", async () => {
  const rows: Row[] = [
    { key: "41" },
    { key: "43", progress: "SUBMITTED", day: "1/11/2024", result: "Đã trình.", difficulties: "Thiếu kinh phí." },
    { key: "9 SCT", progress: "NOT_STARTED", result: "" },
  ]
  const entries = await journalOf(async () =>
    expect(await send(rows)).toEqual({ ok: true, value: { plan: KEY, sent: 3, forwarded: 0 } }),
  )
  expect(entries.map(({ verb, objectId }) => [verb, objectId])).toEqual(
    ["41", "43", "9"].map((number) => ["update-sent", `${KEY}/${number}`]),
  )
  expect(await updatesOf("43")).toMatchObject([
    { submittedOn: "2024-11-01", speaksOn: "2024-11-01", difficulties: "Thiếu kinh phí.", countsOn: TODAY },
  ])
  const shown = (await sheetOf()).find(({ number }) => number === "43")
  expect(shown).toMatchObject({
    seen: 1,
    last: { progress: "SUBMITTED", result: "Đã trình.", author: { name: people.lan.name } },
  })
  const listed = await (await database()).taskListing.findMany({ where: { number: { in: ["41", "43"] } } })
  expect(listed.map(({ progress }) => progress).sort()).toEqual(["IN_PROGRESS", "SUBMITTED"])
})

test("the same sheet sent twice, even at once, is told once", async () => {
  const rows = [{ key: "44" }, { key: "45" }]
  const answers = await Promise.all([send(rows), send(rows)])
  expect(answers.map((answer) => answer.ok && answer.value.sent).sort()).toEqual([0, 2])
  expect([await updatesOf("44"), await updatesOf("45")].map(({ length }) => length)).toEqual([1, 1])
})

test("không thay đổi keeps what was said last, and is refused where nothing was said", async () => {
  const noChange = { says: "no-change", result: "" }
  const before = await everythingStored()
  expect(
    await send([
      { key: "44", seen: "1", ...noChange },
      { key: "46", ...noChange },
    ]),
  ).toMatchObject({
    reason: "invalid",
    fields: { "1-says": "Nhiệm vụ 46: chưa có cập nhật nào để nói là không thay đổi." },
  })
  expect(await everythingStored()).toBe(before)
  expect(await send([{ key: "44", seen: "1", ...noChange }])).toMatchObject({ ok: true })
  expect((await sheetOf()).find(({ number }) => number === "44")).toMatchObject({
    seen: 2,
    last: { progress: "IN_PROGRESS", result: "Đang lập đề cương." },
  })
})

test("one bad row refuses them all, with the field and the sentence of that row", async () => {
  const before = await everythingStored()
  expect(
    await send([
      { key: "46" },
      { key: "47", day: "26/11/2024" },
      { key: "19", progress: "SUBMITTED" },
      { key: "45", seen: "1", progress: "COMPLETED" },
      { key: "570" },
      { key: "46" },
    ]),
  ).toMatchObject({
    reason: "invalid",
    fields: {
      "1-day": "Nhiệm vụ 47: Ngày 26/11/2024 chưa đến.",
      "2-day": "Nhiệm vụ 19: Chưa nhập ngày trình.",
      "3-progress": expect.stringContaining("cần văn bản"),
      "4-says": "Nhiệm vụ 570: không có trong kế hoạch này.",
      "5-says": "Nhiệm vụ 46: có hai dòng. Giữ một dòng.",
    },
  })
  expect(await everythingStored()).toBe(before)
})

test("a task of which a colleague spoke meanwhile refuses the whole, at its row, with the other words", async () => {
  const typed = { task: `${KEY}/46`, seen: 0, progress: "IN_PROGRESS", result: "Bản của Giám đốc." }
  await reportProgress({ viewer: people.quang, now: NOW }, ReportProgress.parse(typed))
  const before = await everythingStored()
  expect(await send([{ key: "47" }, { key: "46" }])).toMatchObject({
    reason: "changed-meanwhile",
    fields: {
      "1-says": expect.stringMatching(
        new RegExp(`${people.quang.name} đã cập nhật lúc .*“Đang thực hiện.*Bản của Giám đốc`, "s"),
      ),
    },
    seen: { "1-seen": "1" },
  })
  expect(await everythingStored()).toBe(before)
})

test("what another member says of its own part is no change of ours", async () => {
  const [part] = (await sheetOf()).filter(({ number }) => number === "9")
  expect(await send([{ key: "9 TTT" }], people.hoa)).toMatchObject({ ok: true })
  expect(await send([{ key: "9 SCT", seen: String(part?.seen) }])).toMatchObject({ ok: true })
})

test.each([
  ["an officer of another agency", "hoa"],
  ["the reviewer", "minh"],
  ["a leader", "thu"],
  ["an administrator", "bao"],
] as const)("%s tells nothing of a task of Sở Công Thương, and the attempt is on the record", async (_, who) => {
  const before = await everythingStored()
  const entries = await journalOf(async () =>
    expect(await send([{ key: "47" }], people[who])).toMatchObject({ ok: false, reason: "not-allowed" }),
  )
  expect(entries).toMatchObject([{ verb: "denied", particulars: { verb: "report-progress" } }])
  expect(await everythingStored()).toBe(before)
})

test("where the agency asks it, an officer's rows go to the head, a head's own straight out", async () => {
  const db = await database()
  await db.agency.update({ where: { key: "SCT" }, data: { headRule: "ALL" } })
  expect(await send([{ key: "47" }])).toMatchObject({ value: { sent: 0, forwarded: 1 } })
  expect((await sheetOf()).find(({ number }) => number === "47")?.last?.state).toBe("WITH_HEAD")
  expect(await send([{ key: "19" }], people.quang)).toMatchObject({ value: { sent: 1, forwarded: 0 } })
})

test("what is finished leaves the sheet", async () => {
  const sent = {
    "0-key": `${KEY}/45`,
    "0-seen": "1",
    "0-progress": "COMPLETED",
    "0-day": "25/11/2024",
    "0-documentNumber": "1/QĐ",
  }
  await recordPast({ viewer: people.minh, now: NOW }, RecordPast.parse({ plan: KEY, ...sent }))
  expect((await sheetOf()).map(({ number }) => number)).not.toContain("45")
})
