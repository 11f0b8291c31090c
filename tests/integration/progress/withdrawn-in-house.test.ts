import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { listAwaiting } from "@/lib/progress/awaiting"
import { reportNoChange, reportProgress } from "@/lib/progress/commands"
import { ReportNoChange, ReportProgress } from "@/lib/progress/input"
import { findProgress } from "@/lib/progress/queries"
import { passUpdate, returnUpdate, withdrawUpdate } from "@/lib/progress/review"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

// What an officer forwards to the head and takes back again never left the house: for everybody else nothing has happened.
const slug = "124-kh-ubnd"
const today = "2022-12-20"
const now = new Date("2022-12-20T09:00:00+07:00")
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2022-08-10T09:00:00+07:00"))
  people = await arrangePeople(new Date("2022-08-10T09:00:00+07:00"))
})

const DONE = { progress: "COMPLETED", result: "Đã ban hành.", documentNumber: "20/NQ-HĐND", issuedOn: "7/12/2022" }
async function forward(number: string, seen: number) {
  const said = await reportProgress(
    { viewer: people.lan, now },
    ReportProgress.parse({ task: `${slug}/${number}`, seen, ...DONE }),
  )
  if (!said.ok) throw new Error(JSON.stringify(said))
  return said.value.id
}
const statusOf = async (number: string) =>
  (await findProgress(people.minh, slug, number, today, today))?.duties[0]?.standing

test("what was returned stays returned", async () => {
  const id = await forward("43", 0)
  await passUpdate({ viewer: people.quang, now }, { id, state: "WITH_HEAD", reason: "" })
  await returnUpdate({ viewer: people.minh, now }, { id, state: "SENT", reason: "Thiếu văn bản." })
  expect(await statusOf("43")).toMatchObject({ returned: { updateId: id, on: today } })
  const again = await forward("43", 1)
  expect(await statusOf("43")).toMatchObject({ returned: { updateId: id, on: today } })
  await withdrawUpdate({ viewer: people.lan, now }, { id: again, state: "WITH_HEAD", reason: "" })
  expect(await statusOf("43")).toMatchObject({ returned: { updateId: id, on: today } })
  const listing = await (await database()).taskListing.findFirstOrThrow({ where: { number: "43" } })
  expect(listing).toMatchObject({ returnedOn: today })
})

test("what waits for the reviewer can still be decided about", async () => {
  const id = await forward("44", 0)
  await passUpdate({ viewer: people.quang, now }, { id, state: "WITH_HEAD", reason: "" })
  const verbs = async () =>
    (await findProgress(people.minh, slug, "44", today, today))?.updates.find((update) => update.id === id)?.verbs
  expect(await verbs()).toEqual(["confirm", "return"])
  const again = await forward("44", 1)
  expect(await verbs()).toEqual(["confirm", "return"])
  await withdrawUpdate({ viewer: people.lan, now }, { id: again, state: "WITH_HEAD", reason: "" })
  expect(await verbs()).toEqual(["confirm", "return"])
  expect((await listAwaiting(people.minh, today)).withReviewer).toMatchObject([{ id, verbs: ["confirm", "return"] }])
})

test("'không thay đổi' leaves a completion to be decided about; a newer word takes it off the reviewer's desk", async () => {
  const say = (seen: number) => ({ task: `${slug}/44`, seen })
  const id = (await listAwaiting(people.minh, today)).withReviewer[0]?.id
  const verbs = async () =>
    (await findProgress(people.minh, slug, "44", today, today))?.updates.find((update) => update.id === id)?.verbs
  const lan = { viewer: people.lan, now }
  expect(await reportNoChange(lan, ReportNoChange.parse(say(2)))).toMatchObject({ ok: true })
  expect(await verbs()).toEqual(["confirm", "return"])
  expect((await listAwaiting(people.minh, today)).withReviewer.map((update) => update.id)).toEqual([id])
  const typed = { ...say(3), progress: "IN_PROGRESS", result: "Còn một phần chưa xong." }
  expect(await reportProgress(lan, ReportProgress.parse(typed))).toMatchObject({ ok: true })
  expect((await statusOf("44"))?.pending).toBeNull()
  expect(await verbs()).toEqual([])
  expect((await listAwaiting(people.minh, today)).withReviewer).toEqual([])
})
