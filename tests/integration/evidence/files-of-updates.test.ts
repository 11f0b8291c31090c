import { createHash } from "node:crypto"
import { readFileSync, statSync } from "node:fs"
import { beforeAll, beforeEach, expect, test } from "vitest"
import { database } from "@/lib/database"
import { attachFile } from "@/lib/evidence/commands"
import { placeOf } from "@/lib/evidence/place"
import { findFile, openFile } from "@/lib/evidence/queries"
import type { Received } from "@/lib/evidence/receive"
import { receiveForm } from "@/lib/evidence/receive"
import { removeFile } from "@/lib/evidence/removal"
import { reportProgress } from "@/lib/progress/commands"
import { dropDraft } from "@/lib/progress/drafts"
import { ReportProgress } from "@/lib/progress/input"
import { findProgress } from "@/lib/progress/queries"
import { findReportForm } from "@/lib/progress/report-form"
import { confirmUpdate, passUpdate, withdrawUpdate } from "@/lib/progress/review"
import { importSeeds } from "@/seeds/import-seeds"
import { docx, pdf } from "@/tests/support/made-files"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"
import { multipart } from "@/tests/support/upload"

let people: People
const now = new Date("2022-12-10T09:00:00+07:00")
beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople(now)
})

const duty = (number: string) => ({ task: `124-kh-ubnd/${number}`, year: null, part: null })
const NAME = "Nghị quyết 20 (bản quét).pdf"
async function attach(viewer: People["lan"], number: string, name = NAME, bytes = pdf(3000)) {
  const form = await receiveForm(multipart({}, [{ name, bytes }]))
  return attachFile({ viewer, now }, duty(number), form?.files[0] as Received)
}
const idOf = (answer: Awaited<ReturnType<typeof attach>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}
async function report(viewer: People["lan"], number: string, more: Record<string, unknown>) {
  const last = await (await database()).progressUpdate.findFirst({
    where: { obligation: { task: { stableKey: `124-kh-ubnd/${number}` } } },
    orderBy: { seq: "desc" },
  })
  const typed = { ...duty(number), seen: last?.seq ?? 0, progress: "IN_PROGRESS", result: "Đang lấy ý kiến.", ...more }
  return reportProgress({ viewer, now }, ReportProgress.parse(typed))
}
const mayOpen = async (id: string) => {
  const { lan, quang, minh, hoa, thu, bao } = people
  const answers = await Promise.all([lan, quang, minh, hoa, thu, bao].map((viewer) => findFile(viewer, id)))
  return answers.map((file) => (file ? "y" : "-")).join("")
}

let before = ""
beforeEach(async () => {
  before = await everythingStored()
})

test("an uploaded file lies whole under its id, and its row says who, what and its checksum", async () => {
  const bytes = pdf(5000)
  let id = ""
  const entries = await journalOf(async () => {
    id = idOf(await attach(people.lan, "43", NAME, bytes))
  })
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  expect(readFileSync(placeOf(id)).equals(bytes)).toBe(true)
  expect(statSync(placeOf(id)).mode & 0o777).toBe(0o600)
  expect(await (await database()).evidenceFile.findUnique({ where: { id } })).toMatchObject({
    ...{ sha256, kind: "PDF", size: bytes.length, name: NAME, scan: "NONE", updateId: null },
    uploadedById: people.lan.personId,
  })
  expect(entries).toMatchObject([
    {
      verb: "file-added",
      object: "task",
      objectId: "124-kh-ubnd/43",
      particulars: { name: NAME, size: bytes.length, sha256 },
    },
  ])
})

test("nobody but the lead agency uploads for its task; a stranger is told that it is not there", async () => {
  for (const viewer of [people.hoa, people.thu, people.bao])
    expect(await attach(viewer, "43")).toMatchObject({ ok: false, reason: "not-found" })
  expect(await attach(people.lan, "23")).toMatchObject({ ok: false, reason: "not-found" })
  expect(await attach(people.lan, "999")).toMatchObject({ ok: false, reason: "not-found" })
  expect(await everythingStored()).toBe(before)
})

test("unsent it is its agency's alone; with the head too; sent it is everybody's who may sign in", async () => {
  const id = idOf(await attach(people.lan, "43"))
  expect(await mayOpen(id)).toBe("yy----")
  expect((await findReportForm(people.quang, duty("43"), "2022-12-10"))?.files).toContainEqual(
    expect.objectContaining({ id, name: NAME }),
  )
  const done = { progress: "COMPLETED", documentNumber: "20/NQ-HĐND", issuedOn: "7/12/2022", files: [id] }
  const said = await report(people.lan, "43", done)
  expect(said).toMatchObject({ ok: true, value: { state: "WITH_HEAD" } })
  expect(await mayOpen(id)).toBe("yy----")
  const update = said.ok ? said.value.id : ""
  await passUpdate({ viewer: people.quang, now }, { id: update, state: "WITH_HEAD", reason: "" })
  expect(await mayOpen(id)).toBe("yyyyyy")
  await confirmUpdate({ viewer: people.minh, now }, { id: update, state: "SENT", reason: "" })
  const progress = await findProgress(people.thu, "124-kh-ubnd", "43", "2022-12-10", "2022-12-10")
  expect(progress?.updates[0]?.files).toMatchObject([{ id, name: NAME, kind: "PDF" }])
})

test("what is withdrawn before it has left the house stays in the house", async () => {
  const id = idOf(await attach(people.lan, "44"))
  const said = await report(people.lan, "44", {
    progress: "COMPLETED",
    noEvidenceReason: "Chưa phát hành",
    files: [id],
  })
  const update = said.ok ? said.value.id : ""
  await withdrawUpdate({ viewer: people.lan, now }, { id: update, state: "WITH_HEAD", reason: "" })
  expect(await mayOpen(id)).toBe("yy----")
})

test("an attached file is evidence where there is no document number", async () => {
  const standing = async () =>
    (await database()).standing.findFirst({
      where: { obligation: { task: { stableKey: "124-kh-ubnd/45" } } },
      orderBy: { from: "desc" },
    })
  const reason = { progress: "COMPLETED", noEvidenceReason: "Văn bản mật, không đính kèm" }
  await report(people.quang, "45", reason)
  const first = await (await database()).progressUpdate.findFirstOrThrow({
    orderBy: { createdAt: "desc" },
    where: { state: "SENT" },
  })
  await confirmUpdate({ viewer: people.minh, now }, { id: first.id, state: "SENT", reason: "" })
  expect(await standing()).toMatchObject({ progress: "COMPLETED", isWithoutEvidence: true })
  const id = idOf(await attach(people.quang, "45", "Biên bản.docx", docx()))
  const said = await report(people.quang, "45", { ...reason, files: id, replaces: first.id })
  await confirmUpdate({ viewer: people.minh, now }, { id: said.ok ? said.value.id : "", state: "SENT", reason: "" })
  expect(await standing()).toMatchObject({ progress: "COMPLETED", isWithoutEvidence: false })
})

test("only files that lie with this very draft go out with it; a refused sending sends none", async () => {
  const [other, own] = [idOf(await attach(people.lan, "46")), idOf(await attach(people.lan, "47"))]
  const foreign = idOf(await attach(people.minh, "23", "Công văn.pdf"))
  for (const files of [[other], [own, other], [foreign], ["7d9f2f6e-6b7a-4f0e-9a55-0d1c2b3a4f5e"]])
    expect(await report(people.lan, "47", { files })).toMatchObject({ ok: false, reason: "changed-meanwhile" })
  expect(await report(people.lan, "47", { files: [own], result: "" })).toMatchObject({ ok: false, reason: "invalid" })
  const sent = await (await database()).evidenceFile.findMany({ where: { id: { in: [own, other, foreign] } } })
  expect(sent.map(({ updateId }) => updateId)).toEqual([null, null, null])
  expect(await report(people.lan, "47", { files: [own] })).toMatchObject({ ok: true })
  expect(await report(people.lan, "47", { files: [own] })).toMatchObject({ ok: false, reason: "changed-meanwhile" })
})

test("the reviewer who speaks on behalf attaches the letter; the agency for which it was sees it at once", async () => {
  const id = idOf(await attach(people.minh, "41", "Công văn 815.pdf"))
  expect(await mayOpen(id)).toBe("--y---")
  expect(await report(people.minh, "41", { onBehalf: "Công văn 815", files: [id] })).toMatchObject({ ok: true })
  expect(await mayOpen(id)).toBe("yyyyyy")
})

test("opening another agency's file is on the record, one's own is not", async () => {
  const id = idOf(await attach(people.lan, "19"))
  await report(people.lan, "19", { files: [id] })
  const open = async (viewer: People["lan"]) => {
    const file = await findFile(viewer, id)
    if (!file) throw new Error("there is a file to open")
    const bytes = await new Response(await openFile({ viewer, now }, file)).arrayBuffer()
    expect(bytes.byteLength).toBe(file.size)
  }
  expect(await journalOf(() => open(people.quang))).toEqual([])
  expect(await journalOf(() => open(people.thu))).toMatchObject([
    { verb: "file-opened", actorId: people.thu.personId, particulars: { name: NAME, agency: "Sở Công Thương" } },
  ])
})

test("what is not sent can be taken away by its house alone; what is sent by nobody, not even past the program", async () => {
  const id = idOf(await attach(people.lan, "46"))
  for (const viewer of [people.hoa, people.minh, people.thu, people.bao])
    expect(await removeFile({ viewer, now }, { id })).toMatchObject({ ok: false, reason: "not-found" })
  expect(await journalOf(() => removeFile({ viewer: people.quang, now }, { id }))).toMatchObject([
    { verb: "file-removed", objectId: "124-kh-ubnd/46", particulars: { name: NAME } },
  ])
  expect(await findFile(people.lan, id)).toBeNull()
  const sent = idOf(await attach(people.lan, "46"))
  await report(people.lan, "46", { files: [sent] })
  expect(await removeFile({ viewer: people.lan, now }, { id: sent })).toMatchObject({ ok: false, reason: "not-found" })
  const rows = (await database()).evidenceFile
  const where = { id: sent }
  await expect(rows.delete({ where })).rejects.toThrow()
  await expect(rows.update({ where, data: { sha256: "0" } })).rejects.toThrow()
  await expect(rows.update({ where, data: { updateId: null } })).rejects.toThrow()
  await expect(rows.update({ where, data: { scan: "CLEAN" } })).resolves.toMatchObject({ scan: "CLEAN" })
})

test("dropping a draft drops the files that were to go with it", async () => {
  const [id, other] = [idOf(await attach(people.lan, "46")), idOf(await attach(people.lan, "19"))]
  const entries = await journalOf(() => dropDraft({ viewer: people.lan, now }, duty("46")))
  expect(entries.filter(({ verb }) => verb === "file-removed").length).toBeGreaterThanOrEqual(1)
  expect(await findFile(people.lan, id)).toBeNull()
  expect(await findFile(people.lan, other)).not.toBeNull()
})

test("without a script, a file that was chosen and not uploaded is missed, not lost unseen", () => {
  const typed = { ...duty("43"), seen: 0, progress: "IN_PROGRESS", file: new File(["%PDF-"], "a.pdf") }
  expect(ReportProgress.safeParse(typed).error?.issues).toMatchObject([
    { path: ["file"], message: "Tệp đã chọn chưa được tải lên. Chọn lại rồi bấm Tải tệp lên trước khi gửi." },
  ])
})
