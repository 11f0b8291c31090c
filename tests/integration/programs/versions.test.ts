import { beforeAll, expect, test } from "vitest"
import { database, write } from "@/lib/database"
import { type Bucket, countBuckets } from "@/lib/progress/buckets"
import { reportProgress } from "@/lib/progress/commands"
import { findDashboard } from "@/lib/progress/dashboard"
import { ReportProgress } from "@/lib/progress/input"
import { passUpdate, returnUpdate } from "@/lib/progress/review"
import { TaskListView } from "@/lib/tasks/input"
import type { ToldStanding } from "@/lib/tasks/standing-facts"
import { deriveListings } from "@/lib/tasks/store-listing"
import { importSeeds } from "@/seeds/import-seeds"
import { toldFacts } from "@/tests/support/facts"
import { arrangePeople, type People } from "@/tests/support/people"

// What lists tell of a task's status is stored, and written where something is said; here it is held against what it
// follows from.
const PLAN = "124-kh-ubnd"
const first = new Date("2022-12-10T09:00:00+07:00")
const second = new Date("2023-03-01T10:30:00+07:00")
const today = "2024-03-01"
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2022-08-10T09:00:00+07:00"))
  people = await arrangePeople(new Date("2022-08-10T09:00:00+07:00"))
  const say = async (now: Date, more: object) => {
    const typed = { task: `${PLAN}/43`, progress: "IN_PROGRESS", result: "Đang lấy ý kiến.", ...more }
    const said = await reportProgress({ viewer: people.lan, now }, ReportProgress.parse(typed))
    if (!said.ok) throw new Error(JSON.stringify(said))
    return said.value
  }
  await say(first, { seen: 0 })
  const done = { progress: "COMPLETED", documentNumber: "20/NQ-HĐND", issuedOn: "7/12/2022" }
  const { id } = await say(new Date("2023-02-28T09:00:00+07:00"), { seen: 1, ...done })
  await passUpdate({ viewer: people.quang, now: second }, { id, state: "WITH_HEAD", reason: "" })
  const returned = { id, state: "SENT" as const, reason: "Đính kèm văn bản." }
  await returnUpdate({ viewer: people.minh, now: new Date("2023-04-01T09:00:00+07:00") }, returned)
  await say(first, { task: `${PLAN}/19`, seen: 0 })
})

async function told(number: string, asOf: string | null = null) {
  const facts = await toldFacts(people.thu, PLAN, TaskListView.parse({ asOf: asOf ?? undefined }), today)
  return facts?.find((task) => task.number === number) as ToldStanding | undefined
}

test("the version counts what was said, and the last moment is when the last of it left the house", async () => {
  expect(await told("43")).toMatchObject({ version: 2, lastUpdateAt: second.toISOString() })
  expect(await told("19")).toMatchObject({ version: 1, lastUpdateAt: first.toISOString() })
  expect(await told("44")).toMatchObject({ version: 0, lastUpdateAt: null })
})

test("versions stored for lists are what the updates say, and the version of what was said cannot be changed", async () => {
  const db = await database()
  const listings = await db.taskListing.findMany({ select: { taskId: true, version: true, lastUpdateAt: true } })
  const ids = listings.map(({ taskId }) => taskId)
  const derived = new Map((await write((tx) => deriveListings(tx, ids))).map(({ taskId, keys }) => [taskId, keys]))
  for (const { taskId, version, lastUpdateAt } of listings)
    expect(derived.get(taskId)).toMatchObject({ version, lastUpdateAt })
  await expect(db.progressUpdate.updateMany({ data: { taskVersion: 7 } })).rejects.toThrow()
})

test("as of a day that is past a list tells how each task stood then", async () => {
  expect(await told("43", "2022-12-09")).toMatchObject({ progress: null, lastUpdateAt: null })
  expect(await told("43", "2022-12-31")).toMatchObject({
    progress: "IN_PROGRESS",
    bucket: "inProgressInTime",
    timeliness: { class: "DUE_SOON", days: 0 },
    lastUpdateAt: first.toISOString(),
  })
  // Sent on 1/3/2023 it waited for the reviewer, and its lateness stood still.
  expect(await told("43", "2023-03-20")).toMatchObject({
    bucket: "inProgressOverdue",
    timeliness: { class: "OVERDUE", days: 60 },
    lastUpdateAt: second.toISOString(),
  })
  expect(await told("43")).toMatchObject({ timeliness: { class: "OVERDUE", days: 426 } })
})

test("on every day the groups of the tasks add up to those of the plan", async () => {
  for (const asOf of ["2022-08-04", "2022-12-31", "2023-03-20", today]) {
    const facts = (await toldFacts(people.thu, PLAN, TaskListView.parse({ asOf }), today)) ?? []
    const buckets = facts.map((task) => (task as unknown as { bucket: Bucket }).bucket)
    expect(countBuckets(buckets), asOf).toEqual((await findDashboard(people.thu, PLAN, asOf, today))?.buckets)
  }
})
