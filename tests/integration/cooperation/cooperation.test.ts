import { beforeAll, expect, test } from "vitest"
import { listLeadersInCharge } from "@/lib/cooperation/charges"
import { askForHelp, contribute } from "@/lib/cooperation/commands"
import { nameLeaderInCharge, nameTaskContact } from "@/lib/cooperation/in-charge"
import { AskForHelp, Contribute, NameLeaderInCharge, NameTaskContact } from "@/lib/cooperation/input"
import { findCooperation, listAskedOfOwn } from "@/lib/cooperation/queries"
import { database } from "@/lib/database"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const KEY = "124-kh-ubnd"
const NOW = new Date("2024-11-25T09:00:00+07:00")
const LATER = new Date("2024-11-27T09:00:00+07:00")
const TODAY = "2024-11-25"

beforeAll(async () => {
  await importSeeds(NOW)
  people = await arrangePeople(NOW)
})

const ask = (viewer: People["lan"], more: object = {}) =>
  askForHelp(
    { viewer, now: NOW },
    AskForHelp.parse({ task: `${KEY}/41`, agency: "TTT", text: "Cho ý kiến về dự thảo Đề án.", ...more }),
  )
const give = (viewer: People["lan"], more: object = {}, now = NOW) =>
  contribute({ viewer, now }, Contribute.parse({ task: `${KEY}/41`, text: "Đã có ý kiến.", ...more }))
const contact = (viewer: People["lan"], more: object = {}) =>
  nameTaskContact(
    { viewer, now: NOW },
    NameTaskContact.parse({ task: `${KEY}/41`, name: "Trần Thị Mai", phone: "0255 111 222", ...more }),
  )
const charge = (viewer: People["lan"], more: object = {}) =>
  nameLeaderInCharge(
    { viewer, now: NOW },
    NameLeaderInCharge.parse({ task: `${KEY}/41`, name: "Phó Chủ tịch Võ Thị Thu", ...more }),
  )
const seen = async (viewer = people.lan, number = "41", asOf = "2024-11-27") => {
  const found = await findCooperation(viewer, KEY, number, asOf, asOf)
  if (!found) throw new Error("the task is not to be seen")
  return found
}
async function refusedTo(verb: string, viewers: People["lan"][], act: (viewer: People["lan"]) => Promise<unknown>) {
  const before = await everythingStored()
  for (const viewer of viewers) {
    const entries = await journalOf(async () => expect(await act(viewer)).toMatchObject({ reason: "not-allowed" }))
    expect(entries).toMatchObject([{ verb: "denied", particulars: { verb } }])
  }
  expect(await everythingStored()).toBe(before)
}

test("an agency that was not named and not asked contributes nothing", async () => {
  await refusedTo("contribute", [people.hoa, people.lan, people.thu, people.bao], (viewer) => give(viewer))
  expect((await seen(people.hoa)).mayContribute).toBe(false)
})

test("the lead asks an agency by name; it finds that on its desk, contributes, and the desk is clear again", async () => {
  const entries = await journalOf(async () => {
    expect(await ask(people.lan)).toMatchObject({ ok: true })
    expect((await listAskedOfOwn(people.hoa, TODAY)).requests).toMatchObject([
      { number: "41", from: "Sở Công Thương", text: "Cho ý kiến về dự thảo Đề án.", on: TODAY },
    ])
    expect((await listAskedOfOwn(people.lan, TODAY)).requests).toEqual([])
    expect(await give(people.hoa, {}, LATER)).toMatchObject({ ok: true })
  })
  expect(entries).toMatchObject([
    { verb: "help-asked", objectId: `${KEY}/41`, particulars: { agency: "Thanh tra tỉnh" } },
    { verb: "contribution-added", objectId: `${KEY}/41`, particulars: { text: "Đã có ý kiến.", year: null } },
  ])
  expect((await listAskedOfOwn(people.hoa, "2024-11-27")).requests).toEqual([])
  expect(await seen()).toMatchObject({
    requests: [{ agencyName: "Thanh tra tỉnh", by: { name: people.lan.name } }],
    contributions: [{ agencyName: "Thanh tra tỉnh", text: "Đã có ý kiến." }],
    mayLead: true,
    mayContribute: false,
  })
})

test("of a day that is past only what was there on it is shown, and nothing can be said", async () => {
  const before = await findCooperation(people.lan, KEY, "41", "2024-11-26", "2024-11-27")
  expect(before).toMatchObject({ requests: [{}], contributions: [], mayLead: false, others: [] })
})

test("an agency that the plan names one by one contributes without being asked, one of a group does not", async () => {
  const db = await database()
  const all = await db.assignment.findMany({
    where: { role: "COORDINATING", agencyId: { not: null }, task: { stableKey: { startsWith: KEY } } },
    select: {
      agency: true,
      task: {
        select: {
          stableKey: true,
          obligations: { select: { year: true } },
          assignments: { where: { role: "LEAD" }, select: { agencyId: true } },
        },
      },
    },
  })
  const named = all.find(({ agency, task }) => task.assignments.every(({ agencyId }) => agencyId !== agency?.id))
  if (!named) throw new Error("the plan names helpers one by one")
  const membership = { role: "OFFICER", agencyId: named.agency?.id ?? "", agencyKey: named.agency?.key ?? "" } as const
  const officer = { ...people.hoa, memberships: [{ ...membership, agencyName: null }] }
  const [first] = named.task.obligations
  expect(await give(officer, { task: named.task.stableKey, year: first?.year })).toMatchObject({ ok: true })
  const grouped = await db.assignment.findFirstOrThrow({
    where: {
      role: "COORDINATING",
      group: { enumerable: true, members: { some: { agency: { key: "TTT" } } } },
      task: { assignments: { none: { agency: { key: "TTT" } } } },
    },
    select: { task: { select: { stableKey: true } } },
  })
  await refusedTo("contribute", [people.hoa], (viewer) => give(viewer, { task: grouped.task.stableKey }))
})

test("a contribution to a task that recurs says of which year", async () => {
  const officer = await leaderOf("48")
  expect(await ask(officer, { task: `${KEY}/48` })).toMatchObject({ ok: true })
  expect(await give(people.hoa, { task: `${KEY}/48` })).toMatchObject({
    fields: { year: "Chưa chọn năm của nhiệm vụ." },
  })
  expect(await give(people.hoa, { task: `${KEY}/48`, year: "1999" })).toMatchObject({ reason: "invalid" })
  expect(await give(people.hoa, { task: `${KEY}/48`, year: "2024" })).toMatchObject({ ok: true })
  expect((await seen(people.lan, "48")).contributions).toMatchObject([{ year: 2024 }])
})

test("nobody but the lead asks; neither itself nor whoever is no agency is asked", async () => {
  await refusedTo("ask-for-help", [people.hoa, people.minh, people.thu, people.bao], (viewer) => ask(viewer))
  for (const agency of ["SCT", "XXX", "UBND"])
    expect(await ask(people.lan, { agency })).toMatchObject({ fields: { agency: expect.any(String) } })
  expect(AskForHelp.safeParse({ task: `${KEY}/41`, agency: "TTT", text: " " }).success).toBe(false)
  expect(await ask(people.lan, { task: `${KEY}/570` })).toEqual({ ok: false, reason: "not-found" })
})

test("the lead names whom to call about a task, and takes it back; the newest stands", async () => {
  const entries = await journalOf(async () => {
    expect(await contact(people.lan)).toMatchObject({ ok: true })
    expect(await contact(people.quang, { name: "Lê Văn Bình", phone: "" })).toMatchObject({ ok: true })
  })
  expect(entries.map(({ verb }) => verb)).toEqual(["task-contact-named", "task-contact-named"])
  expect((await seen(people.thu)).contacts).toEqual([
    { agencyName: "Sở Công Thương", name: "Lê Văn Bình", phone: null },
  ])
  expect(await contact(people.lan, { name: "" })).toMatchObject({ fields: { name: "Chưa nhập họ tên." } })
  expect(await contact(people.lan, { name: "", phone: "" })).toMatchObject({ ok: true })
  expect((await seen()).contacts).toEqual([])
  await refusedTo("name-task-contact", [people.hoa, people.minh, people.thu, people.bao], (viewer) => contact(viewer))
})

test("the reviewer sets the leader in charge of a section, or of a task, whose own comes first", async () => {
  expect(await charge(people.minh, { reach: "section", name: "Chủ tịch" })).toMatchObject({ ok: true })
  expect((await seen()).leader).toEqual({ name: "Chủ tịch", reach: "section" })
  expect(await charge(people.minh)).toMatchObject({ ok: true })
  expect((await seen()).leader).toEqual({ name: "Phó Chủ tịch Võ Thị Thu", reach: "task" })
  expect((await seen(people.lan, "43")).leader).toEqual({ name: "Chủ tịch", reach: "section" })
  expect(await charge(people.minh, { name: "" })).toMatchObject({ ok: true })
  expect((await seen()).leader).toEqual({ name: "Chủ tịch", reach: "section" })
  await refusedTo("name-leader-in-charge", [people.lan, people.quang, people.hoa, people.thu, people.bao], (viewer) =>
    charge(viewer),
  )
})

test("the list is narrowed to what a leader was in charge of on a day, by task or by section", async () => {
  const numbers = async (leader: string, asOf = TODAY) => {
    const list = await listTasks(people.lan, KEY, TaskListView.parse({ leader, asOf }), "2024-11-27")
    return list?.groups.flatMap(({ tasks }) => tasks.map(({ number }) => number))
  }
  const ofSection = (await numbers("Chủ tịch")) ?? []
  expect(ofSection).toContain("41")
  expect(ofSection).toContain("43")
  expect(ofSection).not.toContain("1")
  expect(await charge(people.minh)).toMatchObject({ ok: true })
  expect(await numbers("Phó Chủ tịch Võ Thị Thu")).toEqual(["41"])
  expect(await numbers("Chủ tịch")).toEqual(ofSection.filter((number) => number !== "41"))
  expect(await listLeadersInCharge(people.lan, KEY, TODAY)).toEqual(["Chủ tịch", "Phó Chủ tịch Võ Thị Thu"])
  expect(await numbers("Chủ tịch", "2024-11-24")).toEqual([])
  expect(await listLeadersInCharge(people.lan, KEY, "2024-11-24")).toEqual([])
  expect(await numbers("Không ai")).toEqual([])
})

test("what was asked, contributed and named can be changed by nobody", async () => {
  const db = await database()
  await expect(db.helpRequest.updateMany({ data: { text: "khác" } })).rejects.toThrow()
  await expect(db.contribution.deleteMany()).rejects.toThrow()
  await expect(db.taskContact.updateMany({ data: { name: "khác" } })).rejects.toThrow()
  await expect(db.charge.deleteMany()).rejects.toThrow()
})

/** An officer of whoever leads a task. */
async function leaderOf(number: string): Promise<People["lan"]> {
  const where = { role: "LEAD", task: { stableKey: `${KEY}/${number}` } } as const
  const { agency } = await (await database()).assignment.findFirstOrThrow({ where, select: { agency: true } })
  const membership = { role: "OFFICER", agencyId: agency?.id ?? "", agencyKey: agency?.key ?? "" } as const
  return { ...people.hoa, memberships: [{ ...membership, agencyName: null }] }
}
