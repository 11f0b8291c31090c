import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { addComment, answerDirection, closeDirection, giveDirection } from "@/lib/directions/commands"
import { AddComment, AnswerDirection, GiveDirection } from "@/lib/directions/input"
import { findExchange, listOpenDirections } from "@/lib/directions/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

const now = new Date("2024-11-25T02:00:00Z")
const today = "2024-11-25"
const TASK = "124-kh-ubnd/41"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople(now)
})

const give = (viewer: People["thu"], more: object = {}) =>
  giveDirection(
    { viewer, now },
    GiveDirection.parse({ task: TASK, text: "Báo cáo nguyên nhân chậm và ngày trình.", dueOn: "5/12/2024", ...more }),
  )
const newest = async () => (await (await database()).direction.findFirstOrThrow({ where: { state: "OPEN" } })).id
const exchange = async (viewer: People["thu"]) => {
  const found = await findExchange(viewer, "124-kh-ubnd", "41", today)
  if (!found) throw new Error("the task is not to be seen")
  return found
}

test("a leader gives a direction, the agency answers, the leader closes it; each step is on the record", async () => {
  const entries = await journalOf(async () => {
    expect(await give(people.thu)).toMatchObject({ ok: true })
    expect(await listOpenDirections(people.minh, { plan: "124-kh-ubnd" })).toMatchObject([
      { dueOn: "2024-12-05", state: "OPEN" },
    ])
    const id = await newest()
    const answer = AnswerDirection.parse({ id, text: "Sẽ trình trước ngày 10/12/2024." })
    expect(await answerDirection({ viewer: people.lan, now }, answer)).toMatchObject({ ok: true })
    expect((await exchange(people.thu)).directions).toMatchObject([
      { state: "ANSWERED", mayClose: true, mayAnswer: false },
    ])
    expect(await closeDirection({ viewer: people.thu, now }, { id })).toMatchObject({ ok: true })
    expect(await answerDirection({ viewer: people.lan, now }, answer)).toMatchObject({ reason: "changed-meanwhile" })
    expect(await closeDirection({ viewer: people.minh, now }, { id })).toMatchObject({ reason: "changed-meanwhile" })
  })
  expect(entries.map(({ verb }) => verb)).toEqual(["direction-given", "direction-answered", "direction-closed"])
  expect(await listOpenDirections(people.minh, { plan: "124-kh-ubnd" })).toEqual([])
})

test("the reviewer closes it too; nobody else gives, answers or closes, and nothing changes", async () => {
  await give(people.thu)
  const id = await newest()
  const before = await everythingStored()
  for (const viewer of [people.lan, people.quang, people.minh, people.hoa, people.bao])
    expect(await give(viewer)).toMatchObject({ reason: "not-allowed" })
  for (const viewer of [people.hoa, people.minh, people.thu, people.bao])
    expect(await answerDirection({ viewer, now }, { id, text: "Trả lời thay" })).toMatchObject({
      reason: "not-allowed",
    })
  for (const viewer of [people.lan, people.hoa, people.bao])
    expect(await closeDirection({ viewer, now }, { id })).toMatchObject({ reason: "not-allowed" })
  expect(await everythingStored()).toBe(before)
  expect(await closeDirection({ viewer: people.minh, now }, { id })).toMatchObject({ ok: true })
})

test("open directions stand first due first, and on the desk of the agency that leads the task alone", async () => {
  for (const dueOn of ["", "20/12/2024", "1/12/2024"]) await give(people.thu, { dueOn })
  const open = await listOpenDirections(people.lan, { lead: "SCT" })
  expect(open.map(({ dueOn, number }) => [number, dueOn])).toEqual([
    ["41", "2024-12-01"],
    ["41", "2024-12-20"],
    ["41", null],
  ])
  expect(await listOpenDirections(people.hoa, { lead: "TTT" })).toEqual([])
  expect(await listOpenDirections(people.thu, { plan: "57-kh-ubnd" })).toEqual([])
})

test("on a task that a group leads each member finds it on its desk and answers; whoever is no member does not", async () => {
  await giveDirection(
    { viewer: people.thu, now },
    GiveDirection.parse({ task: "124-kh-ubnd/9", text: "Báo cáo số đơn vị còn lại." }),
  )
  const asked = (await listOpenDirections(people.hoa, { lead: "TTT" })).find(({ number }) => number === "9")
  expect(asked).toMatchObject({ text: "Báo cáo số đơn vị còn lại." })
  expect(await findExchange(people.hoa, "124-kh-ubnd", "9", today)).toMatchObject({ directions: [{ mayAnswer: true }] })
  expect(await findExchange(people.thu, "124-kh-ubnd", "9", today)).toMatchObject({
    directions: [{ mayAnswer: false }],
  })
  const answer = { id: asked?.id ?? "", text: "Thanh tra không có đơn vị sự nghiệp." }
  expect(await answerDirection({ viewer: people.bao, now }, answer)).toMatchObject({ reason: "not-allowed" })
  expect(await answerDirection({ viewer: people.hoa, now }, answer)).toMatchObject({ ok: true })
})

test("a direction without words or due on a day that has passed is refused", async () => {
  expect(GiveDirection.safeParse({ task: TASK, text: "  " }).success).toBe(false)
  expect(GiveDirection.safeParse({ task: TASK, text: "x", dueOn: "31/2/2024" }).success).toBe(false)
  expect(await give(people.thu, { dueOn: "24/11/2024" })).toMatchObject({
    fields: { dueOn: expect.stringContaining("đã qua") },
  })
})

test("people of agencies remark on a task for everybody; a leader and an administrator do not", async () => {
  const remark = AddComment.parse({ task: TASK, text: "Sở Xây dựng đã có ý kiến." })
  expect(await addComment({ viewer: people.hoa, now }, remark)).toMatchObject({ ok: true })
  for (const viewer of [people.thu, people.bao])
    expect(await addComment({ viewer, now }, remark)).toMatchObject({ reason: "not-allowed" })
  expect((await exchange(people.lan)).comments).toMatchObject([{ text: "Sở Xây dựng đã có ý kiến." }])
})

test("what was asked for and answered can be changed by nobody", async () => {
  const db = await database()
  await expect(db.direction.updateMany({ data: { text: "khác" } })).rejects.toThrow()
  await expect(db.directionAnswer.deleteMany()).rejects.toThrow()
  await expect(db.comment.updateMany({ data: { text: "khác" } })).rejects.toThrow()
})
