import { beforeAll, expect, test } from "vitest"
import type { Viewer } from "@/lib/access/permissions"
import { reportProgress } from "@/lib/progress/commands"
import { dropDraft, saveDraft } from "@/lib/progress/drafts"
import { DropDraft, ReportProgress, readDraft, SaveDraft } from "@/lib/progress/input"
import { findReportForm } from "@/lib/progress/report-form"
import { handBackUpdate, returnUpdate } from "@/lib/progress/review"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

// What somebody has typed and not sent is their agency's alone.
const now = new Date("2022-12-20T09:00:00+07:00")
const today = "2022-12-20"
const duty = { task: "124-kh-ubnd/43", year: null, part: null }
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2022-08-10T09:00:00+07:00"))
  people = await arrangePeople(new Date("2022-08-10T09:00:00+07:00"))
})

const save = (viewer: Viewer, draftVersion: number, result: string, task = duty.task) =>
  saveDraft({ viewer, now }, SaveDraft.parse({ task, draftVersion, progress: "IN_PROGRESS", result }))
const drop = (viewer: Viewer, task = duty.task) => dropDraft({ viewer, now }, DropDraft.parse({ task }))
const formOf = (viewer: Viewer) => findReportForm(viewer, duty, today)

test("a draft is kept for the whole agency, and leaves no trace in the journal", async () => {
  expect(await journalOf(() => save(people.lan, 0, "Đang lấy ý kiến."))).toEqual([])
  const draft = (await formOf(people.quang))?.draft
  expect(draft).toMatchObject({ version: 1, savedBy: { name: people.lan.name } })
  expect(readDraft(draft?.body ?? "{}")).toMatchObject({ progress: "IN_PROGRESS", result: "Đang lấy ý kiến." })
})

test("whoever has not seen a colleague's words does not write over them, and is told whose they are and what they say", async () => {
  expect(await save(people.quang, 0, "Lời khác.")).toMatchObject({
    reason: "changed-meanwhile",
    detail: expect.stringContaining(people.lan.name),
    theirs: { version: 1, text: "Đang thực hiện\nĐang lấy ý kiến." },
  })
  expect(readDraft((await formOf(people.lan))?.draft?.body ?? "{}").result).toBe("Đang lấy ý kiến.")
  expect(await save(people.quang, 1, "Lời khác.")).toMatchObject({ ok: true, value: { version: 2 } })
})

test("nobody else saves, reads or drops it; a task that is not there is refused alike", async () => {
  const before = await everythingStored()
  for (const viewer of [people.hoa, people.thu, people.bao]) {
    expect(await save(viewer, 2, "Giả mạo")).toEqual({ ok: false, reason: "not-found" })
    expect(await drop(viewer)).toEqual({ ok: false, reason: "not-found" })
  }
  expect(await save(people.lan, 0, "Giả mạo", "124-kh-ubnd/999")).toEqual({ ok: false, reason: "not-found" })
  expect(await drop(people.lan, "124-kh-ubnd/999")).toEqual({ ok: false, reason: "not-found" })
  for (const viewer of [people.hoa, people.thu, people.bao]) expect(await formOf(viewer)).toBeNull()
  expect((await formOf(people.minh))?.draft).toBeNull()
  expect(await everythingStored()).toEqual(before)
})

test("what the reviewer types on an agency's behalf is kept in the reviewer's own house, until it is sent", async () => {
  const onBehalf = { ...duty, draftVersion: 0, result: "Theo công văn của Sở.", onBehalf: "Công văn 815" }
  expect(await saveDraft({ viewer: people.minh, now }, SaveDraft.parse(onBehalf))).toMatchObject({ ok: true })
  expect(readDraft((await formOf(people.minh))?.draft?.body ?? "{}")).toMatchObject({ onBehalf: "Công văn 815" })
  expect(readDraft((await formOf(people.lan))?.draft?.body ?? "{}").result).toBe("Lời khác.")
  expect(await drop(people.minh)).toMatchObject({ ok: true })
  expect((await formOf(people.minh))?.draft).toBeNull()
  expect((await formOf(people.lan))?.draft).not.toBeNull()
})

test("its agency drops it", async () => {
  expect(await drop(people.lan)).toMatchObject({ ok: true })
  expect((await formOf(people.quang))?.draft).toBeNull()
})

test("what came back to the house is there to go on from, with the reason; the next one names what was returned", async () => {
  const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
  const typed = {
    ...{
      task: duty.task,
      progress: "COMPLETED",
      result: "Đã ban hành.",
      documentNumber: "20/NQ-HĐND",
      issuedOn: "7/12/2022",
    },
    ...{ difficulties: "", seen: 0 },
  }
  const sent = await reportProgress({ viewer: people.lan, now: on("2022-12-20") }, ReportProgress.parse(typed))
  const id = sent.ok ? sent.value.id : ""
  expect((await formOf(people.lan))?.continued).toBeNull()
  const back = { id, state: "WITH_HEAD" as const, reason: "Thiếu ngày trình." }
  expect(await handBackUpdate({ viewer: people.quang, now: on("2022-12-20") }, back)).toMatchObject({ ok: true })
  expect((await formOf(people.lan))?.continued).toEqual({
    state: "HANDED_BACK",
    speaksOn: "2022-12-20",
    back: { on: "2022-12-20", reason: "Thiếu ngày trình." },
    replaces: null,
    fields: {
      ...{ progress: "COMPLETED", result: "Đã ban hành.", documentNumber: "20/NQ-HĐND" },
      ...{ speaksOn: "20/12/2022", issuedOn: "07/12/2022" },
    },
  })
  const again = ReportProgress.parse({ ...typed, seen: 1, submittedOn: "1/12/2022" })
  const resent = await reportProgress({ viewer: people.quang, now: on("2022-12-21") }, again)
  const step = { id: resent.ok ? resent.value.id : "", state: "SENT" as const, reason: "Thiếu bản quét." }
  expect(await returnUpdate({ viewer: people.minh, now: on("2022-12-22") }, step)).toMatchObject({ ok: true })
  expect((await formOf(people.lan))?.continued).toMatchObject({
    state: "RETURNED",
    replaces: step.id,
    back: { on: "2022-12-22", reason: "Thiếu bản quét." },
    fields: { submittedOn: "01/12/2022" },
  })
  // of another agency's words nothing is copied
  expect((await findReportForm(people.minh, { ...duty, replaces: step.id }, today))?.continued).toBeNull()
  await save(people.lan, 0, "Bản nháp mới.")
  expect(await formOf(people.lan)).toMatchObject({ draft: { version: 1 }, continued: { replaces: step.id } })
})
