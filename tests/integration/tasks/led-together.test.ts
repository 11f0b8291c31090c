import { beforeAll, expect, test } from "vitest"
import { database, write } from "@/lib/database"
import { findOutlook } from "@/lib/progress/dashboard"
import { listAgencyPlans } from "@/lib/tasks/agency-plans"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { refreshListings } from "@/lib/tasks/store-listing"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const today = "2026-11-23"
let people: People

// Task 1 is given to Sở Công Thương too.
beforeAll(async () => {
  await importSeeds(new Date("2026-11-23T02:00:00Z"))
  people = await arrangePeople()
  const db = await database()
  const task = await db.task.findFirstOrThrow({ where: { number: "1" } })
  const agency = await db.agency.findUniqueOrThrow({ where: { key: "SCT" } })
  const lead = { role: "LEAD" as const, order: 2, words: "Sở Công Thương", from: "2022-08-04" }
  await db.assignment.create({ data: { ...lead, taskId: task.id, agencyId: agency.id } })
  await write((tx) => refreshListings(tx, task.planId, [task.id]))
})

const numbers = async (said: object) => {
  const list = await listTasks(people.lan, "124-kh-ubnd", TaskListView.parse(said), today)
  const shown = list?.groups.flatMap(({ tasks }) => tasks.map(({ number }) => number))
  expect(list?.total).toBe(shown?.length)
  return shown
}

test("a task that two agencies lead stands in the lists of both, in the order of the appendix", async () => {
  const ofSecond = ["1", "19", "41", "43", "44", "45", "46", "47"]
  expect(await numbers({ lead: "SCT", group: "none" })).toEqual(ofSecond)
  const first = await leadOf("1")
  expect(await numbers({ lead: first, group: "none" })).toContain("1")
  expect(await numbers({ lead: "SCT", group: "lead" })).toHaveLength(8)
  expect(await numbers({ lead: "SCT", q: "nhiệm vụ" })).toHaveLength(8)
})

test("it is counted in the part of both", async () => {
  const [part] = await listAgencyPlans(people.lan, "SCT")
  expect(part?.leads).toBe(8)
  const outlook = await findOutlook(people.lan, "124-kh-ubnd", "SCT", today)
  expect(Object.values(outlook?.buckets ?? {}).reduce((sum, count) => sum + count, 0)).toBe(8)
})

test("a key that is no key leads nothing", async () => {
  for (const lead of ["SCT STC", "S", "%", "nobody"]) expect(await numbers({ lead })).toEqual([])
})

async function leadOf(number: string): Promise<string> {
  const listing = await (await database()).taskListing.findFirstOrThrow({ where: { number } })
  return listing.leads.trim().split(" ")[0] as string
}
