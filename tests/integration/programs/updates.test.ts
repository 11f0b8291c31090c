import { beforeAll, beforeEach, expect, test } from "vitest"
import { z } from "zod"
import { database } from "@/lib/database"
import { ConflictAnswer, SentAnswer, UpdatesAnswer } from "@/lib/programs/answers"
import { sendUpdate, tellUpdates } from "@/lib/programs/updates"
import { withdrawUpdate } from "@/lib/progress/review"
import { findFacts } from "@/lib/tasks/facts"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, minutesLater, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

const PLAN = "124-kh-ubnd"
const now = new Date("2024-11-20T09:00:00+07:00")
const today = "2024-11-20"
let people: People
let keys = 0

beforeAll(async () => {
  await importSeeds(new Date("2022-08-10T09:00:00+07:00"))
  people = await arrangePeople(new Date("2022-08-10T09:00:00+07:00"))
})
beforeEach(() => {
  keys++
})

const newKey = () => `khoa-${keys}-${Math.round(performance.now() * 1000)}`
const send = ({ sessionId: _, ...reader }: People["lan"], number: string, body: unknown, key = newKey(), at = now) =>
  sendUpdate({ writer: { ...reader, program: "Kho dữ liệu" }, now: at }, { slug: PLAN, number, body, key })
const version = async (number: string) => JSON.parse((await findFacts(people.lan, PLAN, number, today)) ?? "").version
const begun = async (number: string, more: object = {}) => ({
  version: await version(number),
  progress: "IN_PROGRESS",
  result: "Đã lập đề cương.",
  ...more,
})

test("a program says what its owner could say in the form: the same update, the same entry, and the task tells it", async () => {
  const entries = await journalOf(async () => {
    const sent = await send(people.lan, "19", await begun("19", { speaksOn: "2024-11-15" }))
    expect(sent.ok && [sent.value.status, SentAnswer.parse(sent.value.value).state]).toEqual([201, "SENT"])
  })
  expect(entries).toMatchObject([
    { verb: "update-sent", objectId: `${PLAN}/19`, particulars: { program: "Kho dữ liệu" } },
  ])
  expect(JSON.parse((await findFacts(people.lan, PLAN, "19", today)) ?? "")).toMatchObject({
    progress: "IN_PROGRESS",
    timeliness: { class: "OVERDUE", days: 325 },
    bucket: "inProgressOverdue",
    version: 1,
    lastUpdateAt: now.toISOString(),
  })
  const told = UpdatesAnswer.parse(await tellUpdates(people.thu, PLAN, "19", today, today))
  expect(told).toMatchObject({ version: 1, updates: [{ agency: "SCT", speaksOn: "2024-11-15", state: "SENT" }] })
  expect(z.strictObject(UpdatesAnswer.shape).parse(told)).toEqual(told)
})

test("a task of which nobody spoke says so", async () => {
  expect(JSON.parse((await findFacts(people.lan, PLAN, "45", today)) ?? "")).toMatchObject({
    progress: null,
    version: 0,
    lastUpdateAt: null,
    bucket: "notStartedOverdue",
  })
})

test("of an update sent five times at once and once more later one is stored", async () => {
  const body = await begun("41")
  const key = newKey()
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(people.lan, "41", body, key)))
  const late = await send(people.lan, "41", body, key)
  for (const answer of [...answers, late])
    expect(answer).toEqual({
      ok: true,
      value: { status: 201, value: { id: expect.any(String), state: "SENT", version: 1 } },
    })
  expect(new Set([...answers, late].map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await version("41")).toBe(1)
})

test("a repeated key is answered as the first time, whatever became of the update and of the task, and stores nothing", async () => {
  const [body, key] = [await begun("47"), newKey()]
  const first = await send(people.lan, "47", body, key)
  const { id } = SentAnswer.parse(first.ok && first.value.value)
  await withdrawUpdate({ viewer: people.lan, now }, { id, state: "SENT", reason: "" })
  await send(people.quang, "47", await begun("47", { result: "Lời của anh Quang." }))
  const before = await everythingStored()
  expect(await send(people.lan, "47", body, key, minutesLater(60, now))).toEqual(first)
  expect(await send(people.lan, "47", { ...body, version: 2 }, key)).toEqual(first)
  expect(await everythingStored()).toEqual(before)
})

test("a key that stands for other words or another task is refused: nothing said is taken for said before", async () => {
  const key = newKey()
  await send(people.lan, "47", await begun("47"), key)
  const before = await everythingStored()
  const fields = { "Idempotency-Key": expect.stringContaining("đã dùng") }
  for (const [number, more] of [
    ["47", { result: "Lời khác." }],
    ["47", { progress: "SUBMITTED", submittedOn: "2024-11-01" }],
    ["47", { issuedOn: "2024-11-01" }],
    ["45", {}],
  ] as const)
    expect(await send(people.lan, number, await begun(number, more), key)).toMatchObject({ reason: "invalid", fields })
  expect(await everythingStored()).toEqual(before)
})

test("a completion goes to the head first: told to nobody outside of the house, though the version moves", async () => {
  const done = { progress: "COMPLETED", result: "Đã ban hành.", documentNumber: "20/NQ-HĐND", issuedOn: "2024-11-07" }
  const sent = await send(people.lan, "46", await begun("46", done))
  expect(sent).toMatchObject({ ok: true, value: { value: { state: "WITH_HEAD", version: 1 } } })
  expect((await tellUpdates(people.quang, PLAN, "46", today, today))?.updates).toMatchObject([{ state: "WITH_HEAD" }])
  for (const other of [people.minh, people.hoa, people.thu, people.bao])
    expect(await tellUpdates(other, PLAN, "46", today, today)).toEqual({ version: 1, updates: [] })
  expect(JSON.parse((await findFacts(people.lan, PLAN, "46", today)) ?? "")).toMatchObject({ lastUpdateAt: null })
  const inside = await (await database()).progressUpdate.findFirstOrThrow({ where: { state: "WITH_HEAD" } })
  const foreign = await send(people.lan, "19", await begun("19", { replaces: inside.id }))
  expect(foreign).toMatchObject({ reason: "not-found" })
  expect(await send(people.lan, "19", await begun("19", { replaces: "khong-co" }))).toEqual(foreign)
})

test("whoever read an older version is told both texts, and nothing is stored", async () => {
  const stale = await begun("43")
  await send(people.quang, "43", { ...stale, result: "Lời của anh Quang." })
  const before = await everythingStored()
  const answer = await send(people.lan, "43", { ...stale, result: "Lời của chị Lan." })
  expect(answer.ok && answer.value.status).toBe(409)
  const conflict = ConflictAnswer.parse(answer.ok && answer.value.value)
  expect(conflict).toMatchObject({
    version: 1,
    theirs: { result: "Lời của anh Quang." },
    yours: { result: "Lời của chị Lan." },
  })
  expect(await everythingStored()).toEqual(before)
})

test("what is owed year by year names its year; không thay đổi needs something said before", async () => {
  const missing = await send(people.minh, "10", await begun("10"))
  expect(missing).toMatchObject({ ok: false })
  expect(await send(people.lan, "44", { version: 0, noChange: true })).toMatchObject({ ok: false, reason: "invalid" })
  await send(people.lan, "44", await begun("44"))
  expect(await send(people.lan, "44", { version: 1, noChange: true })).toMatchObject({
    ok: true,
    value: { status: 201, value: { version: 2 } },
  })
})

test("every field at fault is named, and nothing is stored", async () => {
  const before = await everythingStored()
  const faults = async (body: unknown) => {
    const answer = await send(people.lan, "45", body)
    if (answer.ok) throw new Error("it was accepted")
    expect(answer.reason).toBe("invalid")
    return Object.keys(answer.fields ?? {}).sort()
  }
  expect(await faults({})).toEqual(["version"])
  expect(await faults({ version: 0 })).toEqual(["progress"])
  expect(await faults({ version: 0, progress: "DONE", colour: "red" })).toEqual(["colour", "progress"])
  expect(await faults({ version: 0, progress: "IN_PROGRESS", result: { not: "" } })).toEqual(["result"])
  expect(await faults({ version: 0, progress: "IN_PROGRESS", result: "x", speaksOn: "20/11/2024" })).toEqual([
    "speaksOn",
  ])
  expect(await faults({ version: 0, progress: "COMPLETED", result: "Xong." })).not.toEqual([])
  for (const body of [null, [], "x", 7]) expect(await faults(body)).not.toEqual([])
  expect(await everythingStored()).toEqual(before)
})

test("a program may no more than its owner: a foreign task is refused on the record, a missing one not found", async () => {
  const body = await begun("45")
  const before = await everythingStored()
  expect(await send({ ...people.lan, memberships: [] }, "45", body)).toMatchObject({ reason: "not-allowed" })
  expect(await send(people.thu, "45", body)).toMatchObject({ reason: "not-allowed" })
  expect(await send(people.lan, "23", { ...body, version: 0 })).toMatchObject({ reason: "not-allowed" })
  expect(await send(people.lan, "57", body)).toMatchObject({ reason: "not-found" })
  expect(await everythingStored()).toEqual(before)
  const db = await database()
  expect(await db.journalEntry.count({ where: { verb: "denied", objectId: `${PLAN}/23` } })).toBe(1)
})
