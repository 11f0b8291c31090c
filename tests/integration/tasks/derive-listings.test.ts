import { beforeAll, expect, test } from "vitest"
import { database, write } from "@/lib/database"
import { decideCorrection, decideProposal, overrideDeadline } from "@/lib/tasks/commands"
import { NO_CONDITIONS } from "@/lib/tasks/conditions"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { deriveListings, deriveMissing, refreshListings } from "@/lib/tasks/store-listing"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

/** What is stored for lists beside what should be: derived anew from the rows behind it. */
async function storedAndDerived() {
  const db = await database()
  const listings = await db.taskListing.findMany({ orderBy: { order: "asc" }, include: { digest: true } })
  const derived = await write((tx) =>
    deriveListings(
      tx,
      listings.map(({ taskId }) => taskId),
    ),
  )
  return {
    stored: listings.map(({ no: _, planId: __, taskId, digest, ...keys }) => ({
      taskId,
      keys,
      row: JSON.parse(digest?.row ?? "null"),
      facts: JSON.parse(digest?.facts ?? "null"),
    })),
    derived: derived.map(({ words: _, ...listing }) => listing),
  }
}

/** The plan's counts as stored, and as they are when counted again. */
async function countsTwice() {
  const db = await database()
  const all = async () => ({
    tasks: await db.taskCount.findMany({ orderBy: [{ facet: "asc" }, { key: "asc" }] }),
    statuses: (await db.statusCount.findMany({ where: { count: { not: 0 } } }))
      .map((row) => JSON.stringify(row))
      .sort(),
  })
  const stored = await all()
  const { id } = await db.plan.findFirstOrThrow()
  await write((tx) => refreshListings(tx, id, []))
  return { stored, again: await all() }
}

async function expectAllDerived() {
  const { stored, derived } = await storedAndDerived()
  expect(stored).toHaveLength(56)
  expect(stored).toEqual(derived)
  const { stored: counts, again } = await countsTwice()
  expect(counts).toEqual(again)
}

const found = async (q: string) => {
  const view = TaskListView.parse({ ...NO_CONDITIONS, q })
  const list = await listTasks(people.lan, "124-kh-ubnd", view, "2026-11-23")
  return list?.groups.flatMap(({ tasks }) => tasks.map(({ number }) => number))
}

test("after the import every task's listing is what its rows say", expectAllDerived)

test("an accepted correction is in lists and searches at once, a declined one no more", async () => {
  const correction = await (await database()).correction.findFirstOrThrow({
    where: { state: "PROPOSED", cell: { column: "TITLE", task: { number: "31" } } },
    include: { cell: { include: { task: true } } },
  })
  const decide = (verb: "accept" | "decline", state: "PROPOSED" | "ACCEPTED") =>
    decideCorrection({ viewer: people.minh, now }, { id: correction.id, verb, state })
  expect(await found(correction.to)).not.toContain(correction.cell.task?.number)
  expect(await decide("accept", "PROPOSED")).toMatchObject({ ok: true })
  expect(await found(correction.to)).toContain(correction.cell.task?.number)
  await expectAllDerived()
  expect(await decide("decline", "ACCEPTED")).toMatchObject({ ok: true })
  expect(await found(correction.to)).not.toContain(correction.cell.task?.number)
  await expectAllDerived()
})

test("a decided proposal and a deadline that is read otherwise are in lists at once", async () => {
  const proposal = await (await database()).proposal.findFirstOrThrow({ where: { state: "PROPOSED" } })
  await decideProposal({ viewer: people.minh, now }, { id: proposal.id, verb: "accept", state: "PROPOSED" })
  await expectAllDerived()
  const task = { task: "124-kh-ubnd/1", seq: 1, kind: "DATE" as const, start: null, due: "2024-06-30" }
  const answer = await overrideDeadline({ viewer: people.minh, now }, { ...task, reason: "Theo biên bản họp" })
  expect(answer).toMatchObject({ ok: true })
  await expectAllDerived()
  const view = TaskListView.parse({ due: "2024-06-30" })
  expect((await listTasks(people.lan, "124-kh-ubnd", view, "2026-11-23"))?.total).toBe(1)
})

test("what is corrected in the name of a section is in the lists of all its tasks", async () => {
  const db = await database()
  const correction = await db.correction.findFirst({
    where: { state: "PROPOSED", cell: { section: { isNot: null }, column: "TITLE" } },
  })
  if (!correction) throw new Error("the seeds propose no correction of a section's name")
  await decideCorrection({ viewer: people.minh, now }, { id: correction.id, verb: "accept", state: "PROPOSED" })
  await expectAllDerived()
})

test("a database from before there were lists gets them once, the same as if they had always been there", async () => {
  const db = await database()
  const before = await storedAndDerived()
  await db.taskDigest.deleteMany()
  await db.taskListing.deleteMany()
  await db.taskCount.deleteMany()
  await db.document.updateMany({ data: { folded: "" } })
  await deriveMissing()
  expect((await storedAndDerived()).stored).toEqual(before.stored)
  expect(await found("rung ben vung")).toEqual(["30", "38"])
  expect(await db.document.count({ where: { folded: "" } })).toBe(0)
})
