import { beforeAll, beforeEach, expect, test } from "vitest"
import { database } from "@/lib/database"
import { closeEdition } from "@/lib/editions/close-edition"
import {
  changeParagraph,
  chooseFigure,
  markPart,
  takeParagraph,
  writeParagraph,
} from "@/lib/editions/paragraph-commands"
import { compareWithEarlier, findConsolidationDesk, findEdition, listEditions } from "@/lib/editions/queries"
import { exportEdition } from "@/lib/papers/edition-commands"
import { returnReport, sendReport, takeReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { everythingStored, journalOf } from "@/tests/support/traces"
import { unzip } from "@/tests/support/unzip"

let people: People
let year = 2021

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

// Each test has a year of its own, whose report of Sở Công Thương was taken.
beforeEach(async () => {
  year += 1
  await openYear(people, year)
  await fillMissing(people.lan, "SCT", year, at(`${year}-11-20`))
  await done(sendReport(on(people.quang, "11-28"), (await reportOf("SCT", year)).asked))
  await done(takeReport(on(people.minh, "12-02"), (await reportOf("SCT", year)).asked))
})

const on = (viewer: People["lan"], day = "12-12") => ({ viewer, now: at(`${year}-${day}`) })
const today = () => `${year}-12-12`
async function done<Value>(answer: Promise<{ ok: true; value: Value } | { ok: false }>): Promise<Value> {
  const outcome = await answer
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
async function desk() {
  const found = await findConsolidationDesk(people.minh, { plan: SLUG, year }, today())
  if (!found) throw new Error("no desk")
  return found
}
async function offered(at = 0) {
  const { waiting, parts } = await desk()
  const offer = waiting[at]
  if (!offer) throw new Error("nothing is offered")
  const { part, key, snapshot } = offer
  const version = parts.find((row) => row.part === part)?.version ?? 0
  return { offer, input: { ...{ plan: SLUG, year, part, version, key, snapshot: snapshot.id }, text: "" } }
}
const textsOf = async (part: string) => (await desk()).body.find(({ key }) => key === part)?.paragraphs ?? []
const close = (seen: number, day = "12-12") => closeEdition(on(people.minh, day), { plan: SLUG, year, seen })

test("an agency's words go into the text as they are, changed, or not at all; whose they are stays with them", async () => {
  const { offer, input } = await offered()
  const entries = await journalOf(async () => {
    await done(takeParagraph(on(people.minh), { ...input, verb: "edit", text: "Gọn lại." }))
  })
  expect(entries).toMatchObject([
    {
      verb: "consolidation-changed",
      objectId: `${SLUG}/${year}`,
      particulars: { how: "edit", agency: "Sở Công Thương" },
    },
  ])
  const [paragraph] = (await textsOf(offer.part)).filter(({ source }) => source === "AGENCY")
  expect(paragraph).toMatchObject({
    text: "Gọn lại.",
    isEdited: true,
    original: offer.text,
    agency: { key: "SCT" },
    no: 1,
  })
  expect((await desk()).waiting.some(({ key }) => key === offer.key)).toBe(false)
  const next = await offered()
  await done(takeParagraph(on(people.minh), { ...next.input, verb: "leave" }))
  expect((await textsOf(next.offer.part)).some(({ key }) => key === next.offer.key)).toBe(false)
})

test("who works on a part that a colleague changed meanwhile is told, and nothing is written", async () => {
  const { input } = await offered()
  await done(takeParagraph(on(people.minh), { ...input, verb: "take" }))
  const before = await everythingStored()
  const late = await writeParagraph(on(people.minh), { ...input, text: "Chữ đã gõ." })
  expect(late).toMatchObject({ reason: "changed-meanwhile", theirs: { version: 1 } })
  expect(await everythingStored()).toBe(before)
  expect(await takeParagraph(on(people.minh), { ...input, version: 1, verb: "take" })).toMatchObject({
    reason: "changed-meanwhile",
  })
})

test("own words are written, moved, changed and taken out; the next change opens a part that was finished", async () => {
  const part = { plan: SLUG, year, part: "proposals" as const }
  for (const [version, text] of ["Một.", "Hai."].entries())
    await done(writeParagraph(on(people.minh), { ...part, version, text }))
  const own = async () => (await desk()).kept.filter((one) => one.part === "proposals")
  const [, second] = await own()
  const change = { ...part, id: second?.id ?? "", text: "" }
  await done(changeParagraph(on(people.minh), { ...change, version: 2, verb: "up" }))
  expect((await own()).map(({ text }) => text)).toEqual(["Hai.", "Một."])
  await done(markPart(on(people.minh), { ...part, version: 3, verb: "finish" }))
  expect((await desk()).readiness.unfinished).not.toContain("proposals")
  await done(changeParagraph(on(people.minh), { ...change, version: 4, verb: "rewrite", text: "Hai, sửa." }))
  expect((await desk()).readiness.unfinished).toContain("proposals")
  await done(changeParagraph(on(people.minh), { ...change, version: 5, verb: "remove" }))
  expect((await own()).map(({ text }) => text)).toEqual(["Một."])
})

test("a sentence of the rules can be left out and taken back, never changed", async () => {
  const part = { plan: SLUG, year, part: "results/overdue" as const, rule: "not-started" as const }
  const rules = async () => (await textsOf("results/overdue")).map(({ key }) => key)
  expect(await rules()).toContain("not-started")
  await done(chooseFigure(on(people.minh), { ...part, version: 0, verb: "leave" }))
  expect(await rules()).not.toContain("not-started")
  await done(chooseFigure(on(people.minh), { ...part, version: 1, verb: "restore" }))
  expect(await rules()).toContain("not-started")
})

test("only taken reports are offered; one that was returned after is named as a gap and its words as outdated", async () => {
  const { input } = await offered()
  await done(takeParagraph(on(people.minh), { ...input, verb: "take" }))
  const next = await offered()
  const { asked } = await reportOf("SCT", year)
  await done(returnReport(on(people.minh), { ...asked, reason: "Bổ sung số liệu.", parts: [] }))
  const now = await desk()
  expect(now.waiting).toEqual([])
  expect(now.readiness.outdated).toHaveLength(1)
  expect(now.gaps.find(({ key }) => key === "SCT")?.why).toMatch(/^đã trả lại/)
  expect(await takeParagraph(on(people.minh), { ...next.input, verb: "take" })).toMatchObject({ reason: "not-found" })
})

test("words of another year, a paragraph of another part and a year that was never opened are not found", async () => {
  const { input } = await offered()
  const own = { plan: SLUG, year, part: "proposals" as const, version: 0 }
  await done(writeParagraph(on(people.minh), { ...own, text: "Kiến nghị." }))
  const id = (await desk()).kept.find(({ part }) => part === "proposals")?.id ?? ""
  const earlier = { ...input, year: year - 1, version: 0, part: "estimate" as const, verb: "take" as const }
  const before = await everythingStored()
  expect(await takeParagraph(on(people.minh), earlier)).toMatchObject({ reason: "not-found" })
  for (const part of ["highlights", "estimate"] as const)
    for (const verb of ["rewrite", "remove", "up"] as const)
      expect(await changeParagraph(on(people.minh), { ...own, part, id, verb, text: "x" })).toMatchObject({
        reason: "not-found",
      })
  const unopened = { ...own, year: 2050 }
  for (const answer of [
    await writeParagraph(on(people.minh), { ...unopened, text: "x" }),
    await closeEdition(on(people.minh), { plan: SLUG, year: 2050, seen: 0 }),
  ])
    expect(answer).toMatchObject({ reason: "not-found" })
  expect(await everythingStored()).toBe(before)
})

test("nobody but the reviewer writes, marks or closes; each refusal is on the record and nothing else is", async () => {
  const { input } = await offered()
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao]) {
    const entries = await journalOf(async () => {
      for (const answer of [
        await takeParagraph(on(viewer), { ...input, verb: "take" }),
        await writeParagraph(on(viewer), { ...input, text: "x" }),
        await changeParagraph(on(viewer), { ...input, id: "x", verb: "remove" }),
        await chooseFigure(on(viewer), { ...input, rule: "given", verb: "leave" }),
        await markPart(on(viewer), { ...input, verb: "finish" }),
        await closeEdition(on(viewer), { plan: SLUG, year, seen: 0 }),
      ])
        expect(answer).toMatchObject({ reason: "not-allowed" })
    })
    expect(entries.map(({ verb }) => verb)).toEqual(Array(6).fill("denied"))
    expect(await findConsolidationDesk(viewer, { plan: SLUG, year }, today())).toBeNull()
  }
  const db = await database()
  expect(await db.consolidationPart.count({ where: { period: { year } } })).toBe(0)
})

test("an edition is numbered and frozen with figures and gaps; a later change makes the next one; no change makes none", async () => {
  expect(await close(0, "11-10")).toMatchObject({ reason: "invalid" })
  const entries = await journalOf(async () => expect(await done(close(0))).toEqual({ plan: SLUG, year, no: 1 }))
  expect(entries).toMatchObject([{ verb: "edition-closed", particulars: { year, no: 1 } }])
  expect(await close(0)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await close(1)).toMatchObject({
    reason: "invalid",
    detail: "Không có gì khác bản tổng hợp số 1. Chưa lập bản mới.",
  })
  const { input } = await offered()
  await done(takeParagraph(on(people.minh), { ...input, verb: "take" }))
  expect(await done(close(1, "12-18"))).toEqual({ plan: SLUG, year, no: 2 })
  const first = { plan: SLUG, kind: "ANNUAL" as const, year, no: 1 }
  const one = await findEdition(people.thu, first)
  expect(one).toMatchObject({
    isIntact: true,
    newest: 2,
    data: { figures: { total: 56 }, summary: { total: 56, year } },
  })
  expect(one?.gaps.length).toBeGreaterThan(20)
  const compared = await compareWithEarlier(people.lan, { ...first, no: 2 })
  expect(compared?.changes?.parts.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(["added"])
  expect((await listEditions(people.lan, SLUG, today()))?.mayConsolidate).toBe(false)
})

test("what was frozen can neither be changed nor removed", async () => {
  await done(close(0))
  const db = await database()
  await expect(db.edition.updateMany({ where: { year }, data: { body: "[]" } })).rejects.toThrow()
  await expect(db.edition.deleteMany({ where: { year } })).rejects.toThrow()
})

test("two who close at once make one edition", async () => {
  const answers = await Promise.all([close(0), close(0)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test("leaders and the reviewer take an edition as a file, with the agencies' words under their names; others do not", async () => {
  const { input } = await offered()
  await done(takeParagraph(on(people.minh), { ...input, verb: "take" }))
  await done(close(0))
  const asked = { slug: SLUG, year, no: 1, format: "docx" as const }
  const file = await done(exportEdition(on(people.thu), asked))
  expect(file.name).toBe(`BC_KH124_UBND_${year}_BAN1_${year}1115.docx`)
  const words = unzip(file.content)["word/document.xml"] ?? ""
  expect(words).toContain("Sở Công Thương: ")
  expect(words).toContain("Chưa có báo cáo của")
  for (const viewer of [people.lan, people.bao])
    expect(await exportEdition(on(viewer), asked)).toMatchObject({ reason: "not-found" })
  expect(await exportEdition(on(people.thu), { ...asked, no: 2 })).toMatchObject({ reason: "not-found" })
})
