import { beforeAll, expect, test } from "vitest"
import { reportSheet } from "@/lib/progress/sheet"
import { dropSheetDraft, saveSheetDraft } from "@/lib/progress/sheet-draft"
import { DropSheetDraft, ReportSheet, SaveSheetDraft } from "@/lib/progress/sheet-input"
import { findSheet } from "@/lib/progress/sheet-rows"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

// What somebody has typed in the rows of the sheet and not sent is their agency's alone.
let people: People
const KEY = "124-kh-ubnd"
const now = new Date("2024-11-25T09:00:00+07:00")

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople(now)
})

const typed = (rows: Record<string, string>[]) =>
  Object.fromEntries(
    rows.flatMap(({ number, ...row }, at) =>
      Object.entries({ key: `${KEY}/${number}`, seen: "0", says: "", progress: "IN_PROGRESS", ...row }).map(
        ([field, value]) => [`${at}-${field}`, value],
      ),
    ),
  )
const save = (viewer: People["lan"], draftVersion: number, rows: Record<string, string>[], plan = KEY) =>
  saveSheetDraft({ viewer, now }, SaveSheetDraft.parse({ plan, draftVersion, ...typed(rows) }))
const drop = (viewer: People["lan"]) => dropSheetDraft({ viewer, now }, DropSheetDraft.parse({ plan: KEY }))
const draftOf = async (viewer: People["lan"]) => (await findSheet(viewer, KEY, 1, "2024-11-25"))?.draft ?? null

test("what is typed is kept for the whole agency, without a trace in the journal; untouched rows are not", async () => {
  const rows: Record<string, string>[] = [
    { number: "43", says: "update", result: "Đang lấy ý kiến." },
    { number: "44" },
  ]
  expect(await journalOf(() => save(people.lan, 0, rows))).toEqual([])
  expect(await draftOf(people.quang)).toMatchObject({
    version: 1,
    savedBy: { name: people.lan.name },
    rows: { [`${KEY}/43`]: { says: "update", progress: "IN_PROGRESS", result: "Đang lấy ý kiến." } },
  })
  expect(Object.keys((await draftOf(people.lan))?.rows ?? {})).toEqual([`${KEY}/43`])
})

test("another page of the sheet leaves it alone; a row that is emptied is forgotten", async () => {
  expect(await save(people.lan, 1, [{ number: "46", says: "no-change" }])).toMatchObject({ ok: true })
  expect(Object.keys((await draftOf(people.lan))?.rows ?? {})).toEqual([`${KEY}/43`, `${KEY}/46`])
  expect(await save(people.lan, 2, [{ number: "46" }])).toMatchObject({ ok: true })
  expect(Object.keys((await draftOf(people.lan))?.rows ?? {})).toEqual([`${KEY}/43`])
})

test("whoever has not seen a colleague's words does not write over them, and is told whose they are and what they say", async () => {
  expect(await save(people.quang, 0, [{ number: "43", says: "update", result: "Lời khác." }])).toMatchObject({
    reason: "changed-meanwhile",
    detail: expect.stringContaining(people.lan.name),
    theirs: { text: "Nhiệm vụ 43: Đang thực hiện\nĐang lấy ý kiến." },
  })
  expect((await draftOf(people.lan))?.rows[`${KEY}/43`]?.result).toBe("Đang lấy ý kiến.")
})

test("nobody else saves, reads or drops it; nor is anything kept of what the agency does not lead", async () => {
  const before = await everythingStored()
  const row = [{ number: "43", says: "update", result: "Giả mạo" }]
  for (const viewer of [people.hoa, people.minh, people.thu, people.bao]) {
    expect(await save(viewer, 3, row)).toEqual({ ok: false, reason: "not-found" })
    expect(await drop(viewer)).toEqual({ ok: false, reason: "not-found" })
    expect(await draftOf(viewer)).toBeNull()
  }
  expect(await save(people.lan, 3, [{ number: "23", says: "update", result: "Giả mạo" }])).toMatchObject({ ok: false })
  expect(await save(people.lan, 3, row, "khong-co")).toMatchObject({ reason: "not-found" })
  expect(await everythingStored()).toEqual(before)
})

test("rows that are sent leave the draft, the others stay; its agency drops it", async () => {
  const both = [
    { number: "43", says: "update", result: "Đang lấy ý kiến." },
    { number: "44", says: "update", result: "Đang lập đề cương." },
  ]
  expect(await save(people.lan, 3, both)).toMatchObject({ ok: true })
  const sent = ReportSheet.parse({ plan: KEY, clientKey: crypto.randomUUID(), ...typed(both.slice(1)) })
  expect(await reportSheet({ viewer: people.quang, now }, sent)).toMatchObject({ ok: true, value: { sent: 1 } })
  expect(Object.keys((await draftOf(people.lan))?.rows ?? {})).toEqual([`${KEY}/43`])
  expect(await drop(people.quang)).toMatchObject({ ok: true })
  expect(await draftOf(people.lan)).toBeNull()
})
