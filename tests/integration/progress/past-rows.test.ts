import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { recordPast } from "@/lib/progress/past"
import { PastView, RecordPast } from "@/lib/progress/past-input"
import { listPast } from "@/lib/progress/past-queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

let people: People
const KEY = "124-kh-ubnd"
const NOW = new Date("2026-11-25T09:00:00+07:00")
const TODAY = "2026-11-25"

beforeAll(async () => {
  await importSeeds(NOW)
  people = await arrangePeople(NOW)
})

async function rows(asked: object = {}) {
  const past = await listPast(people.minh, KEY, PastView.parse(asked), TODAY)
  if (!past) throw new Error("the reviewer sees the past")
  return past
}
const record = async (row: Record<string, string>) => {
  const sent = Object.entries(row).map(([field, value]) => [`0-${field}`, value])
  return recordPast({ viewer: people.minh, now: NOW }, RecordPast.parse({ plan: KEY, ...Object.fromEntries(sent) }))
}

test("on the first day the reviewer sees the open tasks that are done once, in the order of the plan", async () => {
  const { rows: shown, total, pages } = await rows()
  const dated = shown.filter(({ status }) => status.due !== null)
  // 45 dated tasks without the one that a group leads, and one without a term
  expect([dated.length, total, pages]).toEqual([44, 45, 1])
  expect(shown.map(({ number }) => Number(number))).toEqual(
    shown.map(({ number }) => Number(number)).sort((a, b) => a - b),
  )
  expect(dated.every(({ status }) => status.timeliness.class === "OVERDUE")).toBe(true)
})

test("nobody else sees them", async () => {
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao])
    expect(await listPast(viewer, KEY, PastView.parse({}), TODAY)).toBeNull()
  expect(await listPast(people.minh, "99-kh-ubnd", PastView.parse({}), TODAY)).toBeNull()
})

test("the notes of four tasks offer themselves as first entries", async () => {
  const offered = (await rows()).rows.filter(({ offer }) => offer)
  expect(offered.map(({ number, offer }) => [number, offer?.progress, offer?.day, offer?.documentNumber])).toEqual([
    ["13", "COMPLETED", "2022-07-11", "906/QĐ-UBND"],
    ["23", "SUBMITTED", "2022-06-03", ""],
    ["34", "COMPLETED", "2022-02-15", "169/QĐ-UBND"],
    ["35", "SUBMITTED", "2022-06-29", ""],
  ])
  expect(offered[1]?.offer?.result).toContain("Tờ trình số 46/TTr-TT")
})

test("a reading that was declined offers nothing, and an offer that is ticked as it stands is recorded", async () => {
  const db = await database()
  const note = { cell: { task: { stableKey: `${KEY}/34` } } }
  await db.proposal.updateMany({ where: note, data: { state: "DECLINED" } })
  expect((await rows()).rows.find(({ number }) => number === "34")?.offer).toBeNull()
  await db.proposal.updateMany({ where: note, data: { state: "PROPOSED" } })
  for (const { key, offer } of (await rows()).rows.filter((row) => row.offer))
    expect(
      await record({
        key,
        seen: "0",
        progress: "",
        offered: offer?.progress ?? "",
        day: (offer?.day ?? "").split("-").reverse().join("/"),
        documentNumber: offer?.documentNumber ?? "",
        result: offer?.result ?? "",
      }),
    ).toMatchObject({ ok: true, value: { recorded: 1 } })
})

test("what is completed leaves the open rows and stands among all, with what was recorded of it", async () => {
  const open = await rows()
  expect(open.rows.map(({ number }) => number)).not.toContain("13")
  const row = (await rows({ show: "all" })).rows.find(({ number }) => number === "13")
  expect(row).toMatchObject({ seen: 1, recorded: { progress: "COMPLETED", day: "2022-08-04" }, offer: null })
  const submitted = open.rows.find(({ number }) => number === "23")
  expect(submitted).toMatchObject({ seen: 1, recorded: { progress: "SUBMITTED", day: "2022-08-04" } })
})

test("what recurs has a row for each year since the plan was issued, up to this one", async () => {
  const { rows: shown } = await rows({ kind: "yearly" })
  const years = shown.filter(({ number }) => number === "48").map(({ key }) => key)
  expect(years).toEqual([2022, 2023, 2024, 2025].map((year) => `${KEY}/48 ${year}`))
  expect(shown.every(({ recurring }) => recurring)).toBe(true)
})

test("what a group leads has a row for each of its members, page by page", async () => {
  const first = await rows({ kind: "shared" })
  const keys = first.rows.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toContain(`${KEY}/9 SCT`)
  const sent = { key: `${KEY}/9 SCT`, seen: "0", progress: "COMPLETED", day: "1/3/2024", documentNumber: "1/QĐ" }
  expect(await record(sent)).toMatchObject({ ok: true })
  const left = (await rows({ kind: "shared" })).total
  expect(left).toBe(first.total - 1)
  const own = (await rows({ kind: "shared", show: "all" })).rows.find(({ key }) => key === `${KEY}/9 SCT`)
  expect(own).toMatchObject({ seen: 1, recorded: { progress: "COMPLETED" }, status: { bucket: "completedOnTime" } })
})

test("a section shows its own rows", async () => {
  const { rows: shown, sections } = await rows({ section: 3 })
  expect(sections).toHaveLength(5)
  expect(shown.map(({ number }) => number)).toContain("23")
  expect(shown.length).toBeLessThan(45)
})
