import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { MOST_VIEWS, removeView, renameView, saveView, shareView } from "@/lib/views/commands"
import { SaveView } from "@/lib/views/input"
import { listViews } from "@/lib/views/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, NOON as now, type People } from "@/tests/support/people"
import { journalOf } from "@/tests/support/traces"

let people: People
beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const PLAN = "124-kh-ubnd"
const save = (viewer: People["lan"], name: string, query = "?lead=SCT&year=2022") =>
  saveView({ viewer, now }, SaveView.parse({ plan: PLAN, name, query }))
const views = (viewer: People["lan"]) => listViews(viewer, PLAN, now)
const named = async (viewer: People["lan"], name: string) => {
  const { own } = await views(viewer)
  const found = own.find((view) => view.name === name)
  if (!found) throw new Error(`${viewer.name} keeps no list ${name}`)
  return found
}

test("whoever sees the tasks keeps a list for oneself: officer, leader and administrator, and nobody else sees it", async () => {
  for (const viewer of [people.lan, people.thu, people.bao])
    expect(await save(viewer, "Việc năm 2022")).toEqual({ ok: true, value: undefined })
  expect(await views(people.lan)).toMatchObject({
    own: [{ name: "Việc năm 2022", query: "?lead=SCT&year=2022", sharedWith: null }],
    shared: [],
  })
  expect((await views(people.quang)).shared).toEqual([])
  expect(await listViews(people.lan, "125-kh-ubnd", now)).toEqual({ own: [], shared: [] })
})

test("nothing but a list of tasks is kept: its query is read, and written as this site writes it", () => {
  const kept = (query: string) => SaveView.safeParse({ plan: PLAN, name: "x", query }).data?.query
  expect(kept("?year=2022&lead=SCT&page=4&sort=order&next=//xa.vn&q=")).toBe("?lead=SCT&year=2022")
  expect(kept("lead=%3Cscript%3E")).toBe("?lead=%3Cscript%3E")
  for (const query of ["", "?page=3", "?group=section", "javascript:alert(1)", "?lead=SCT&lead=STC#x", "/../people"])
    expect([undefined, "?lead=STC%23x"]).toContain(kept(query))
})

test("a name is taken once for each person and plan, without the spaces around it", async () => {
  expect(await save(people.lan, "  Việc   năm 2022 ")).toMatchObject({
    ok: false,
    reason: "invalid",
    fields: { name: expect.stringContaining("tên khác") },
  })
  expect(await save(people.quang, "Việc năm 2022")).toMatchObject({ ok: true })
  await save(people.lan, "Hạn cuối năm", "?due=2022-12-31")
  const view = await named(people.lan, "Hạn cuối năm")
  expect(await renameView({ viewer: people.lan, now }, { id: view.id, name: "Việc năm 2022" })).toMatchObject({
    ok: false,
    reason: "invalid",
  })
  expect(await renameView({ viewer: people.lan, now }, { id: view.id, name: "Hạn 31/12" })).toMatchObject({ ok: true })
  expect((await views(people.lan)).own.map(({ name }) => name)).toEqual(["Việc năm 2022", "Hạn 31/12"])
})

test("a shared list is seen by the people of the agency, as long as its owner is one of them", async () => {
  const { id } = await named(people.lan, "Việc năm 2022")
  expect(await shareView({ viewer: people.lan, now }, { id, agency: "SCT" })).toMatchObject({ ok: true })
  expect((await views(people.quang)).shared).toEqual([
    { id, name: "Việc năm 2022", query: "?lead=SCT&year=2022", owner: people.lan.name },
  ])
  expect((await views(people.lan)).own[0]?.sharedWith).toBe("Sở Công Thương")
  for (const viewer of [people.minh, people.hoa, people.thu, people.bao])
    expect((await views(viewer)).shared).toEqual([])

  const { membership } = await database()
  await membership.updateMany({ where: { personId: people.lan.personId }, data: { endedAt: now } })
  expect((await views(people.quang)).shared).toEqual([])
  await membership.updateMany({ where: { personId: people.lan.personId }, data: { endedAt: null } })

  expect(await shareView({ viewer: people.lan, now }, { id, agency: "" })).toMatchObject({ ok: true })
  expect((await views(people.quang)).shared).toEqual([])
})

test("nobody shares with an agency of others, nor does a leader without one", async () => {
  const { id } = await named(people.lan, "Việc năm 2022")
  expect(await shareView({ viewer: people.lan, now }, { id, agency: "TTT" })).toMatchObject({
    ok: false,
    reason: "not-allowed",
  })
  expect(await shareView({ viewer: people.lan, now }, { id, agency: "KHÔNG-CÓ" })).toMatchObject({
    ok: false,
    reason: "not-found",
  })
  const hers = await named(people.thu, "Việc năm 2022")
  expect(await shareView({ viewer: people.thu, now }, { id: hers.id, agency: "SCT" })).toMatchObject({
    ok: false,
    reason: "not-allowed",
  })
})

test("somebody else's list does not exist, and where it is shared it is not one's own: on the record", async () => {
  const { id } = await named(people.lan, "Việc năm 2022")
  const attempts = (viewer: People["lan"]) => [
    () => renameView({ viewer, now }, { id, name: "Của tôi" }),
    () => removeView({ viewer, now }, { id }),
    () => shareView({ viewer, now }, { id, agency: "SCT" }),
  ]
  for (const viewer of [people.quang, people.minh, people.bao])
    for (const attempt of attempts(viewer)) expect(await attempt()).toMatchObject({ ok: false, reason: "not-found" })
  await shareView({ viewer: people.lan, now }, { id, agency: "SCT" })
  const entries = await journalOf(async () => {
    for (const attempt of attempts(people.quang))
      expect(await attempt()).toMatchObject({ ok: false, reason: "not-allowed" })
  })
  expect(entries).toMatchObject(
    Array(3).fill({ verb: "denied", object: "view", objectId: id, actorName: people.quang.name }),
  )
  expect((await named(people.lan, "Việc năm 2022")).id).toBe(id)
  expect(await removeView({ viewer: people.lan, now }, { id: "khong-co" })).toMatchObject({
    ok: false,
    reason: "not-found",
  })
})

test("each change of a list is on the record", async () => {
  const entries = await journalOf(async () => {
    await save(people.minh, "Quá hạn", "?status=overdue")
    const { id } = await named(people.minh, "Quá hạn")
    await renameView({ viewer: people.minh, now }, { id, name: "Chậm" })
    await shareView({ viewer: people.minh, now }, { id, agency: "SKHĐT" })
    await shareView({ viewer: people.minh, now }, { id, agency: "" })
    await removeView({ viewer: people.minh, now }, { id })
  })
  expect(entries).toMatchObject([
    { verb: "view-saved", object: "view", particulars: { name: "Quá hạn", query: "?status=overdue" } },
    { verb: "view-renamed", particulars: { from: "Quá hạn", to: "Chậm" } },
    { verb: "view-shared", particulars: { name: "Chậm", agency: "SKHĐT" } },
    { verb: "view-unshared", particulars: { name: "Chậm" } },
    { verb: "view-removed", actorName: people.minh.name, particulars: { name: "Chậm" } },
  ])
  expect((await views(people.minh)).own).toEqual([])
})

test("without a membership nothing is kept or seen, and of a plan that is not there neither", async () => {
  const nobody = { ...people.lan, memberships: [] }
  expect(await save(nobody, "Danh sách")).toMatchObject({ ok: false, reason: "not-allowed" })
  expect(await views(nobody)).toEqual({ own: [], shared: [] })
  const elsewhere = SaveView.parse({ plan: "125-kh-ubnd", name: "x", query: "?lead=SCT" })
  expect(await saveView({ viewer: people.lan, now }, elsewhere)).toMatchObject({ ok: false, reason: "not-found" })
})

test("there is an end to the lists that one person keeps", async () => {
  for (let at = 0; at < MOST_VIEWS; at++) expect(await save(people.hoa, `Danh sách ${at}`)).toMatchObject({ ok: true })
  expect(await save(people.hoa, "Một nữa")).toMatchObject({
    ok: false,
    reason: "invalid",
    detail: expect.stringContaining("Bỏ bớt"),
  })
  expect((await views(people.hoa)).own).toHaveLength(MOST_VIEWS)
})

test("of two who press at the same moment under one name, one keeps the list", async () => {
  const answers = await Promise.all([save(people.minh, "Cùng lúc"), save(people.minh, "Cùng lúc")])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await views(people.minh)).own).toHaveLength(1)
})
