import { beforeAll, expect, test } from "vitest"
import { listHelpedTasks } from "@/lib/agencies/helped-tasks"
import { findAgency } from "@/lib/agencies/queries"
import { database } from "@/lib/database"
import { countOpenProposals, listPlans, listReviewedPlans } from "@/lib/plans/queries"
import { decideCorrection } from "@/lib/tasks/commands"
import { findTask, listUnresolvedWords } from "@/lib/tasks/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
const slug = "124-kh-ubnd"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

test("the reviewer's pages stand in the navigation of the consolidating agency's people and of nobody else", async () => {
  expect(await listReviewedPlans(people.minh, today)).toEqual([slug])
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao]) {
    expect(await listReviewedPlans(viewer, today)).toEqual([])
  }
})

test("before the plan was issued nobody reviews it", async () => {
  expect(await listReviewedPlans(people.minh, "2022-08-03")).toEqual([])
})

test("a decided proposal is no longer counted as open", async () => {
  const before = await countOpenProposals(people.minh, slug)
  const { id } = await (await database()).correction.findFirstOrThrow({ where: { from: "46/TTr-TT1" } })
  await decideCorrection({ viewer: people.minh, now }, { id, verb: "decline", state: "PROPOSED" })
  expect(await countOpenProposals(people.minh, slug)).toBe(before - 1)
})

test("a task shows corrections in force only: an open or declined proposal is part of nobody's reading", async () => {
  for (const viewer of [people.lan, people.minh]) {
    const task = await findTask(viewer, slug, "23", today)
    expect(task?.cell("TITLE").corrections.map(({ from }) => from)).not.toContain("chịu trọng việc đổi đổi thoại")
    expect(task?.cell("NOTE").corrections).toEqual([])
    expect(task?.cell("NOTE").corrected).toContain("46/TTr-TT1")
  }
})

test("task 23 is helped by the nineteen other departments and by the thirteen districts of the day it was given", async () => {
  const task = await findTask(people.lan, slug, "23", today)
  const [departments, districts] = task?.coordinating ?? []
  expect(departments?.members).toHaveLength(19)
  expect(departments?.members.map(({ key }) => key)).not.toContain("TTT")
  expect(districts?.members).toHaveLength(13)
  expect(districts?.members.every(({ isGone }) => isGone)).toBe(true)
})

test("every word of the first plan's lead and coordinating columns is known to the catalogue", async () => {
  expect(await listUnresolvedWords(people.lan, slug)).toEqual([])
})

test("an agency's page tells what it helps by name and what with its groups, the led ones left out", async () => {
  const { named, inGroups } = await listHelpedTasks(people.lan, "SCT")
  expect(named.map(({ number }) => number)).not.toContain("19")
  const withGroups = inGroups.flatMap(({ tasks }) => tasks.map(({ number }) => number))
  expect(withGroups).toContain("23")
  expect(withGroups).not.toContain("19")
})

test("a district that has left its group still finds the tasks it was given with it", async () => {
  const district = await findAgency(people.lan, "H-LY-SON", today)
  expect(district?.groups.map(({ key }) => key)).not.toContain("G-UBNDH")
  const { inGroups } = await listHelpedTasks(people.lan, "H-LY-SON")
  expect(inGroups.flatMap(({ tasks }) => tasks.map(({ number }) => number))).toContain("23")
})

test("an agency's contact may be changed by its own people and by administrators", async () => {
  const may = async (viewer: (typeof people)["lan"]) => (await findAgency(viewer, "SCT", today))?.mayChangeContact
  expect([await may(people.lan), await may(people.quang), await may(people.bao)]).toEqual([true, true, true])
  expect([await may(people.minh), await may(people.hoa), await may(people.thu)]).toEqual([false, false, false])
})

test("without a membership there is no plan, no agency and nothing to count", async () => {
  const nobody = { ...people.lan, memberships: [] }
  expect(await listPlans(nobody)).toEqual([])
  expect(await countOpenProposals(nobody, slug)).toBe(0)
  expect(await listUnresolvedWords(nobody, slug)).toEqual([])
  expect(await findAgency(nobody, "SCT", today)).toBeNull()
  expect(await listHelpedTasks(nobody, "SCT")).toEqual({ named: [], inGroups: [] })
})
