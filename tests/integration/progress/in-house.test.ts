import { beforeAll, expect, test } from "vitest"
import { listHistory } from "@/lib/journal/queries"
import { reportProgress } from "@/lib/progress/commands"
import { findOutlook } from "@/lib/progress/dashboard"
import { listInHouse } from "@/lib/progress/in-house"
import { ReportProgress } from "@/lib/progress/input"
import { findProgress } from "@/lib/progress/queries"
import { handBackUpdate, withdrawUpdate } from "@/lib/progress/review"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const slug = "124-kh-ubnd"
const today = "2022-12-20"
const now = new Date("2022-12-20T09:00:00+07:00")
let people: People
let id: string

beforeAll(async () => {
  await importSeeds(new Date("2022-08-10T09:00:00+07:00"))
  people = await arrangePeople(new Date("2022-08-10T09:00:00+07:00"))
  const completed = await reportProgress(
    { viewer: people.lan, now },
    ReportProgress.parse({
      task: `${slug}/43`,
      seen: 0,
      progress: "COMPLETED",
      result: "Đã ban hành.",
      documentNumber: "20/NQ-HĐND",
      issuedOn: "7/12/2022",
    }),
  )
  if (!completed.ok) throw new Error(JSON.stringify(completed))
  id = completed.value.id
})

test("what lies with the head is told to the own house, and only the head may pass it on", async () => {
  const [hers] = await listInHouse(people.lan)
  expect(hers).toMatchObject({ id, state: "WITH_HEAD", number: "43", mayPass: false })
  const [his] = await listInHouse(people.quang)
  expect(his).toMatchObject({ id, mayPass: true })
})

test("nobody outside of the agency is told of it, not even the reviewer", async () => {
  for (const viewer of [people.minh, people.hoa, people.thu, people.bao]) expect(await listInHouse(viewer)).toEqual([])
})

test("handed back it waits for the officer", async () => {
  await handBackUpdate({ viewer: people.quang, now }, { id, state: "WITH_HEAD", reason: "Bổ sung số văn bản." })
  expect(await listInHouse(people.lan)).toMatchObject([{ id, state: "HANDED_BACK" }])
})

test("what never left the house is told in no history, nor outside once it is taken back from the head", async () => {
  const second = await reportProgress(
    { viewer: people.lan, now },
    ReportProgress.parse({
      task: `${slug}/43`,
      seen: 1,
      progress: "COMPLETED",
      result: "Đã ban hành, bổ sung số văn bản.",
      documentNumber: "21/NQ-HĐND",
      issuedOn: "7/12/2022",
    }),
  )
  if (!second.ok) throw new Error(JSON.stringify(second))
  await withdrawUpdate({ viewer: people.lan, now }, { id: second.value.id, state: "WITH_HEAD", reason: "" })
  for (const viewer of [people.minh, people.hoa, people.thu, people.bao]) {
    expect((await findProgress(viewer, slug, "43", today, today))?.updates).toEqual([])
    expect(await listHistory(viewer, "task", `${slug}/43`)).toEqual([])
  }
  expect((await findProgress(people.quang, slug, "43", today, today))?.updates).toMatchObject([
    { state: "WITHDRAWN" },
    { state: "HANDED_BACK" },
  ])
})

test("the figures of an agency's desk are the rows behind them, and a stranger to the system has none", async () => {
  const outlook = await findOutlook(people.lan, slug, "SCT", today)
  const total = async (said: object) =>
    (await listTasks(people.lan, slug, TaskListView.parse({ lead: "SCT", ...said }), today))?.total
  expect(await total({ attention: "due-this-year" })).toBe(outlook?.attention.counts["due-this-year"])
  expect(await total({ attention: "never" })).toBe(outlook?.attention.counts.never)
  expect(Object.values(outlook?.buckets ?? {}).reduce((sum, count) => sum + count, 0)).toBe(7)
  expect(await findOutlook({ ...people.lan, memberships: [] }, slug, "SCT", today)).toBeNull()
})
