import { beforeAll, expect, test } from "vitest"
import { listProposals } from "@/lib/appendix/queries"
import { database } from "@/lib/database"
import { decideCorrection, decideProposal } from "@/lib/tasks/commands"
import { findTask } from "@/lib/tasks/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const task = async (number: string) =>
  (await findTask(people.minh, "124-kh-ubnd", number, today)) as NonNullable<Awaited<ReturnType<typeof findTask>>>
const correctionOf = async (number: string, from: string) =>
  (await database()).correction.findFirstOrThrow({ where: { from, cell: { task: { number } } } })
const entries = async () => (await database()).journalEntry.count()
const lastEntry = async () => (await database()).journalEntry.findFirstOrThrow({ orderBy: { seq: "desc" } })

test("row 13 shows the printed year 2002 beside the certain correction, and is read as due at the end of 2022", async () => {
  const row = await task("13")
  expect(row.cell("DEADLINE")).toMatchObject({ verbatim: "Năm 2002", corrected: "Năm 2022", line: 243 })
  expect(row.deadline).toMatchObject({ kind: "YEAR", due: "2022-12-31", how: "PARSED" })
})

test("a reviewer accepts the proposal on row 31: the corrected reading changes, the printed words stay, the history says who", async () => {
  const proposal = await correctionOf("31", "Mô hình sản phẩm tinh")
  expect((await task("31")).cell("TITLE").corrected).toContain("Mô hình sản phẩm tinh")
  expect(
    await decideCorrection({ viewer: people.minh, now }, { id: proposal.id, verb: "accept", state: "PROPOSED" }),
  ).toEqual({ ok: true, value: undefined })
  const title = (await task("31")).cell("TITLE")
  expect(title.corrected).toContain("Mỗi xã một sản phẩm tỉnh Quảng Ngãi")
  expect(title.verbatim).toContain("Mô hình sản phẩm tinh Quảng Ngãi")
  const entry = await lastEntry()
  expect(entry).toMatchObject({
    verb: "correction-accepted",
    object: "task",
    objectId: "124-kh-ubnd/31",
    actorName: people.minh.name,
  })
  expect(JSON.parse(entry.particulars)).toMatchObject({
    from: "Mô hình sản phẩm tinh",
    to: "Mỗi xã một sản phẩm tỉnh",
    column: "TITLE",
    line: 268,
  })
})

test("an accepted correction can be looked at again and declined, and the printed reading returns", async () => {
  const correction = await correctionOf("7", "bền vững Nguồn vốn")
  await decideCorrection({ viewer: people.minh, now }, { id: correction.id, verb: "accept", state: "PROPOSED" })
  await decideCorrection({ viewer: people.minh, now }, { id: correction.id, verb: "decline", state: "ACCEPTED" })
  expect((await task("7")).cell("TITLE").corrected).toContain("bền vững Nguồn vốn")
})

test("an accepted approving level is read again: row 27 goes through HĐND tỉnh and UBND tỉnh", async () => {
  expect((await task("27")).approvers.map((approver) => approver.name)).toEqual(["UBND tỉnh"])
  const correction = await correctionOf("27", "UBND tỉnh/ UBND tỉnh")
  await decideCorrection({ viewer: people.minh, now }, { id: correction.id, verb: "accept", state: "PROPOSED" })
  expect((await task("27")).approvers.map((approver) => approver.name)).toEqual(["HĐND tỉnh", "UBND tỉnh"])
})

test("an accepted result makes the cited document the task's outcome, a declined one leaves its meaning open", async () => {
  const [row] = (await listProposals(people.minh, "124-kh-ubnd", today, "13")) ?? []
  const proposal = row?.entries.find((entry) => entry.kind === "RESULT_DOCUMENT")
  const decide = (verb: "accept" | "decline", state: "PROPOSED" | "ACCEPTED") =>
    decideProposal({ viewer: people.minh, now }, { id: proposal?.id ?? "", verb, state })
  await decide("accept", "PROPOSED")
  expect((await task("13")).citations.find((citation) => citation.column === "NOTE")?.meaning).toBe("RESULT")
  await decide("decline", "ACCEPTED")
  expect((await task("13")).citations.find((citation) => citation.column === "NOTE")?.meaning).toBe("UNKNOWN")
})

test("of two reviewers who decide at once exactly one wins, the other is told that it changed meanwhile", async () => {
  const { id } = await correctionOf("41", "đã có được tích hợp")
  const answers = await Promise.all([
    decideCorrection({ viewer: people.minh, now }, { id, verb: "accept", state: "PROPOSED" }),
    decideCorrection({ viewer: people.minh, now }, { id, verb: "decline", state: "PROPOSED" }),
  ])
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.reason)).sort()).toEqual(["changed-meanwhile", "ok"])
})

test("an officer of another agency, a leader and an administrator cannot decide: nothing changes but the journal, which tells of each attempt", async () => {
  const { id } = await correctionOf("9", "số đơn vị sự nghiệp công lập năm 2015")
  const before = await entries()
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao]) {
    expect(await decideCorrection({ viewer, now }, { id, verb: "accept", state: "PROPOSED" })).toMatchObject({
      ok: false,
      reason: "not-allowed",
    })
  }
  expect((await correctionOf("9", "số đơn vị sự nghiệp công lập năm 2015")).state).toBe("PROPOSED")
  expect(await entries()).toBe(before + 5)
  expect(await lastEntry()).toMatchObject({ verb: "denied", objectId: "124-kh-ubnd/9", actorName: people.bao.name })
})

test("a certain correction that the import applied is not a proposal: nobody can decline it", async () => {
  const { id, state } = await correctionOf("13", "Năm 2002")
  expect(state).toBe("APPLIED")
  for (const seen of ["PROPOSED", "ACCEPTED"] as const) {
    expect(await decideCorrection({ viewer: people.minh, now }, { id, verb: "decline", state: seen })).toMatchObject({
      reason: "changed-meanwhile",
    })
  }
})

test("an unknown id is not found", async () => {
  expect(
    await decideCorrection({ viewer: people.minh, now }, { id: "nothing", verb: "accept", state: "PROPOSED" }),
  ).toMatchObject({ reason: "not-found" })
  expect(
    await decideProposal({ viewer: people.minh, now }, { id: "nothing", verb: "accept", state: "PROPOSED" }),
  ).toMatchObject({ reason: "not-found" })
})

test("the reviewer's list tells open from decided, row by row; nobody else is shown a proposal", async () => {
  const rows = (await listProposals(people.minh, "124-kh-ubnd", today)) ?? []
  const state = (from: string) => rows.flatMap((row) => row.entries).find((entry) => entry.from === from)?.state
  expect(state("46/TTr-TT1")).toBe("PROPOSED")
  expect(state("Mô hình sản phẩm tinh")).toBe("ACCEPTED")
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao])
    expect(await listProposals(viewer, "124-kh-ubnd", today)).toBeNull()
})

test("the stored reading of every cell is the printed text with the corrections in force", async () => {
  const { applyCorrections } = await import("@/lib/appendix/corrections")
  const cells = await (await database()).cell.findMany({ include: { corrections: { orderBy: { order: "asc" } } } })
  expect(cells.length).toBeGreaterThan(56 * 7)
  for (const cell of cells) {
    const inForce = cell.corrections.filter(({ state }) => state === "APPLIED" || state === "ACCEPTED")
    expect(cell.corrected).toBe(applyCorrections(cell.verbatim, inForce))
  }
})

test("the printed words of a cell can be changed by nobody, not even with the database's own client", async () => {
  const db = await database()
  await expect(db.cell.updateMany({ data: { verbatim: "khác" } })).rejects.toThrow()
  await expect(db.cell.deleteMany({})).rejects.toThrow()
})
