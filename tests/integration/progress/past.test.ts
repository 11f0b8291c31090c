import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { recordPast } from "@/lib/progress/past"
import { RecordPast } from "@/lib/progress/past-input"
import { confirmUpdate } from "@/lib/progress/review"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const KEY = "124-kh-ubnd"
const NOW = new Date("2026-11-25T09:00:00+07:00")
const TODAY = "2026-11-25"

beforeAll(async () => {
  await importSeeds(NOW)
  people = await arrangePeople(NOW)
})

type Row = Record<string, string> & { key: string }
/** The rows as the grid sends them; what a row does not say is what most of these tests do not care about. */
const grid = (rows: Row[], plan = KEY) =>
  RecordPast.parse({
    plan,
    ...Object.fromEntries(
      rows.flatMap((row, at) =>
        Object.entries({
          seen: "0",
          progress: "COMPLETED",
          day: "11/7/2023",
          documentNumber: "1/QĐ-UBND",
          ...row,
          key: row.key.includes("/") ? row.key : `${KEY}/${row.key}`,
        }).map(([field, value]) => [`${at}-${field}`, value]),
      ),
    ),
  })
const record = (rows: Row[], viewer = people.minh, plan = KEY) => recordPast({ viewer, now: NOW }, grid(rows, plan))
const updatesOf = async (number: string) =>
  (await database()).progressUpdate.findMany({
    where: { obligation: { task: { stableKey: `${KEY}/${number}` } } },
    orderBy: { seq: "asc" },
  })
/** The bucket of every task on a day, by its number. */
async function bucketsOn(asOf: string) {
  const list = await listTasks(people.minh, KEY, TaskListView.parse({ group: "none", asOf }), TODAY)
  return new Map(list?.groups.flatMap(({ tasks }) => tasks.map(({ number, status }) => [number, status?.bucket])))
}
const bucketOn = async (number: string, asOf: string) => (await bucketsOn(asOf)).get(number)

test("more rows than are written at once are refused as a whole, with the way out", () => {
  const rows = Array.from({ length: 201 }, (_, at) => ({ key: `${KEY}/${at + 1}` }))
  expect(() => grid(rows)).toThrow("Mỗi lần ghi được nhiều nhất 200 dòng. Chia theo mục rồi ghi từng phần.")
  expect(grid(rows.slice(1)).entries).toHaveLength(200)
})

test("one bad row refuses them all, with the field and the sentence of that row", async () => {
  const before = await everythingStored()
  expect(await record([{ key: "3" }, { key: "4", documentNumber: "" }, { key: "5", day: "26/11/2026" }])).toEqual({
    ok: false,
    reason: "invalid",
    fields: {
      "1-documentNumber": expect.stringContaining("Nhiệm vụ 4: Đã hoàn thành phải có số, ký hiệu"),
      "2-day": "Nhiệm vụ 5: Ngày 26/11/2026 chưa đến.",
    },
  })
  expect(await everythingStored()).toBe(before)
})

test.each([
  ["an officer of a lead agency", "lan"],
  ["its head", "quang"],
  ["a leader of the province", "thu"],
  ["an administrator", "bao"],
] as const)("%s records no past, and the attempt is on the record", async (_, who) => {
  const before = await everythingStored()
  const entries = await journalOf(async () =>
    expect(await record([{ key: "43" }], people[who])).toMatchObject({ ok: false, reason: "not-allowed" }),
  )
  expect(entries).toMatchObject([{ verb: "denied", particulars: { verb: "record-past" } }])
  expect(await everythingStored()).toBe(before)
})

test.each([
  ["a task of another plan", { key: "57-kh-ubnd/1" }],
  ["a task that is not there", { key: "570" }],
  ["a year that is not owed", { key: "48 2019" }],
  ["a task that recurs, without its year", { key: "48" }],
  ["a task that a group leads, without the agency", { key: "9" }],
  ["a task that is done once, with a year", { key: "3 2022" }],
  ["a task that one agency leads, with another's part", { key: "3 SCT" }],
])("%s is refused", async (_, row) => {
  expect(await record([row])).toMatchObject({ fields: { "0-progress": expect.stringContaining("không có") } })
})

test("a plan that is not there is not found", async () => {
  expect(await record([{ key: "3" }], people.minh, "99-kh-ubnd")).toEqual({ ok: false, reason: "not-found" })
})

test("forty outcomes go in at once; each counts from its day, is confirmed and marked as entered later", async () => {
  const db = await database()
  const dated = await db.taskListing.findMany({
    where: { plan: { slug: KEY }, due: { not: null }, NOT: { leadKey: { contains: "G-" } } },
    orderBy: { order: "asc" },
  })
  const numbers = dated.map(({ number }) => number).filter((number) => !["9", "13", "23", "41", "43"].includes(number))
  const rows = numbers.slice(0, 40).map((key) => ({ key, documentNumber: `${key}/QĐ-UBND` }))
  expect(rows).toHaveLength(40)
  const entries = await journalOf(async () =>
    expect(await record(rows)).toMatchObject({ ok: true, value: { recorded: 40, unchanged: 0 } }),
  )
  expect(entries.map(({ verb }) => verb)).toEqual(Array(40).fill("past-recorded"))
  expect(entries[0]).toMatchObject({ objectId: `${KEY}/${numbers[0]}`, particulars: { countsOn: "11/7/2023" } })
  const [dayBefore, thatDay, today] = [
    await bucketsOn("2023-07-10"),
    await bucketsOn("2023-07-11"),
    await bucketsOn(TODAY),
  ]
  for (const { key } of rows) {
    expect(await updatesOf(key)).toMatchObject([
      { state: "CONFIRMED", enteredLater: true, countsOn: "2023-07-11", authorId: people.minh.personId },
    ])
    expect([key, dayBefore.get(key)]).toEqual([key, expect.stringMatching(/^(?!completed)/)])
    expect([key, thatDay.get(key)]).toEqual([key, expect.stringMatching(/^completed/)])
    expect([key, today.get(key)]).toEqual([key, expect.stringMatching(/^completed/)])
  }
  const again = await journalOf(async () =>
    expect(await record(rows)).toMatchObject({ ok: true, value: { recorded: 0, unchanged: 40 } }),
  )
  expect(again).toEqual([])
})

test("what was issued before the plan counts from the plan's own day, and is in time", async () => {
  expect(await record([{ key: "13", day: "11/7/2022", documentNumber: "906/QĐ-UBND" }])).toMatchObject({ ok: true })
  expect(await updatesOf("13")).toMatchObject([{ countsOn: "2022-08-04", issuedOn: "2022-07-11" }])
  expect(await bucketOn("13", "2022-08-04")).toBe("completedOnTime")
})

test("what was submitted counts from that day, and its completion later from its own; the way between is kept", async () => {
  const submitted = { key: "23", progress: "SUBMITTED", day: "10/8/2022", documentNumber: "", result: "Đã trình." }
  expect(await record([submitted])).toMatchObject({ ok: true })
  const done = { key: "23", seen: "1", day: "14/11/2022", submittedOn: "10/8/2022" }
  expect(await record([done])).toMatchObject({ ok: true, value: { recorded: 1 } })
  expect(await bucketOn("23", "2022-08-10")).toBe("inProgressInTime")
  expect(await bucketOn("23", "2022-11-14")).toBe("completedLate")
})

test("a mistake is recorded anew in the place of the first record, on every day", async () => {
  expect(await record([{ key: "41", day: "14/11/2022" }])).toMatchObject({ ok: true })
  const right = { key: "41", seen: "1", day: "14/11/2024" }
  expect(await record([right])).toMatchObject({
    reason: "invalid",
    fields: { "0-replaces": expect.stringContaining("Thay lần nhập trước") },
  })
  expect(await record([{ ...right, replaces: "1" }])).toMatchObject({ ok: true })
  const [wrong, corrected] = await updatesOf("41")
  expect(corrected?.replacesId).toBe(wrong?.id)
  expect(await bucketOn("41", "2022-11-14")).toBe("notStartedInTime")
  expect(await bucketOn("41", "2024-11-13")).toBe("notStartedOverdue")
  expect(await bucketOn("41", "2024-11-14")).toBe("completedLate")
})

test("a row about a task on which somebody reported meanwhile is refused, and the others with it", async () => {
  const lan = { viewer: people.lan, now: NOW }
  const typed = { task: `${KEY}/43`, seen: 0, progress: "IN_PROGRESS", result: "Đang lấy ý kiến." }
  await reportProgress(lan, ReportProgress.parse(typed))
  const before = await everythingStored()
  expect(await record([{ key: "48 2023" }, { key: "43" }])).toMatchObject({
    reason: "changed-meanwhile",
    fields: {
      "1-progress": expect.stringMatching(/Nguyễn Thị Lan đã cập nhật lúc .*“Đang thực hiện.*Đang lấy ý kiến/s),
    },
    seen: { "1-seen": "1" },
  })
  expect(await everythingStored()).toBe(before)
})

test("what an agency reported as completed and was confirmed is not undone from here", async () => {
  const sent = await reportProgress(
    { viewer: people.quang, now: NOW },
    ReportProgress.parse({
      task: `${KEY}/43`,
      seen: 1,
      progress: "COMPLETED",
      result: "Đã ban hành.",
      documentNumber: "5/QĐ",
      issuedOn: "1/10/2022",
    }),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  await confirmUpdate({ viewer: people.minh, now: NOW }, { id: sent.value.id, state: "SENT", reason: "" })
  const undo = { key: "43", seen: "2", progress: "IN_PROGRESS", documentNumber: "", result: "Đang làm." }
  expect(await record([undo])).toMatchObject({ fields: { "0-progress": expect.stringContaining("đã được xác nhận") } })
})

test("two reviewers at once: one records, the other is told", async () => {
  const row = { key: "48 2024", progress: "IN_PROGRESS", documentNumber: "" }
  const answers = await Promise.all([
    record([{ ...row, result: "Bản của người thứ nhất" }]),
    record([{ ...row, result: "Bản của người thứ hai" }]),
  ])
  expect(answers.map((answer) => (answer.ok ? "recorded" : answer.reason)).sort()).toEqual([
    "changed-meanwhile",
    "recorded",
  ])
})

test("a task that recurs is recorded year by year, one that a group leads agency by agency", async () => {
  const yearly = ["2022", "2023"].map((year) => ({ key: `49 ${year}`, day: `31/12/${year}` }))
  const parts = ["SCT", "TTT"].map((part) => ({ key: `9 ${part}`, day: "31/3/2025" }))
  expect(await record([...yearly, ...parts])).toMatchObject({ ok: true, value: { recorded: 4 } })
  expect((await updatesOf("49")).map(({ countsOn }) => countsOn).sort()).toEqual(["2022-12-31", "2023-12-31"])
  expect((await updatesOf("9")).map(({ seq }) => seq)).toEqual([1, 2])
  expect(await bucketOn("9", "2025-03-31")).toBe("inProgressInTime")
})
