import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs"
import { open } from "node:fs/promises"
import path from "node:path"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { database } from "@/lib/database"
import { attachFile } from "@/lib/evidence/commands"
import { folders, placeOf } from "@/lib/evidence/place"
import { findFile } from "@/lib/evidence/queries"
import { type Received, receiveForm } from "@/lib/evidence/receive"
import { removeFile, sweepFiles } from "@/lib/evidence/removal"
import { scanWaiting } from "@/lib/evidence/scan"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { importSeeds } from "@/seeds/import-seeds"
import { docx, pdf } from "@/tests/support/made-files"
import { arrangePeople, NOON as now, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"
import { encodeForm, multipart } from "@/tests/support/upload"

let people: People
beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})
afterEach(() => {
  vi.restoreAllMocks()
  process.env.EVIDENCE_QUOTA_MB = ""
  process.env.EVIDENCE_SCAN = ""
})

const DUTY = { task: "124-kh-ubnd/43", year: null, part: null }
async function attach(name = "a.pdf", bytes = pdf(3000), at = now) {
  const form = await receiveForm(multipart({}, [{ name, bytes }]))
  return attachFile({ viewer: people.lan, now: at }, DUTY, form?.files[0] as Received)
}
const idOf = (answer: Awaited<ReturnType<typeof attach>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}
const onDisk = () =>
  [folders().files, folders().incoming].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
      : [],
  )

/** Every handle of a file fails so from now on. */
async function failOn(operation: "appendFile" | "sync", code: string) {
  const handle = await open(process.execPath, "r")
  vi.spyOn(Object.getPrototypeOf(handle), operation).mockImplementation(() =>
    Promise.reject(Object.assign(new Error(`${code}: no`), { code })),
  )
  await handle.close()
}

test.each([
  ["appendFile", "ENOSPC", "do nơi lưu trữ đã đầy"],
  ["sync", "EDQUOT", "do nơi lưu trữ đã đầy"],
  ["appendFile", "EROFS", "do nơi lưu trữ không ghi được"],
  ["sync", "EIO", "do nơi lưu trữ không ghi được"],
] as const)(
  "a disk that fails in %s with %s is said in a sentence, changes nothing, and works again",
  async (operation, code, words) => {
    const [stored, files] = [await everythingStored(), onDisk()]
    const said = vi.spyOn(console, "error").mockImplementation(() => {})
    await failOn(operation, code)
    const answer = await attach()
    expect(answer).toMatchObject({ ok: false, reason: "no-storage", detail: expect.stringContaining(words) })
    expect(String(said.mock.calls)).toContain(code)
    expect(await everythingStored()).toBe(stored)
    expect(onDisk()).toEqual(files)
    vi.restoreAllMocks()
    expect(await attach()).toMatchObject({ ok: true })
  },
)

test("an agency's files have a limit together; what is over it is refused and leaves nothing", async () => {
  process.env.EVIDENCE_QUOTA_MB = "1"
  await attach("a.pdf", pdf(600_000))
  const [stored, files] = [await everythingStored(), onDisk()]
  expect(await attach("b.pdf", pdf(600_000))).toMatchObject({ ok: false, fault: "over-quota" })
  expect(await everythingStored()).toBe(stored)
  expect(onDisk()).toEqual(files)
  process.env.EVIDENCE_QUOTA_MB = "2"
  expect(await attach("b.pdf", pdf(600_000))).toMatchObject({ ok: true })
})

test("an update carries twenty files and no more", async () => {
  const db = await database()
  const there = await db.evidenceFile.count({ where: { updateId: null } })
  for (let n = there; n < 20; n++) await attach()
  expect(await attach()).toMatchObject({ ok: false, fault: "too-many" })
  for (const { id } of await db.evidenceFile.findMany({ where: { updateId: null } }))
    await removeFile({ viewer: people.lan, now }, { id })
})

test("a form that breaks off, or is none, leaves nothing", async () => {
  const files = onDisk()
  const { body, type } = encodeForm({ task: "x" }, [{ name: "a.pdf", bytes: pdf(200_000) }])
  const broken = [body.subarray(0, 100_000), body.subarray(0, -10), Buffer.from("nothing"), Buffer.alloc(0)]
  for (const bytes of broken) {
    const headers = { "content-type": type }
    const request = new Request("http://localhost/files", { method: "POST", headers, body: new Uint8Array(bytes) })
    expect(await receiveForm(request)).toBeNull()
  }
  const failing = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(body.subarray(0, 50_000)))
      controller.error(new Error("the line is gone"))
    },
  })
  const headers = { "content-type": type }
  const lost = { method: "POST", headers, body: failing, duplex: "half" } as RequestInit
  expect(await receiveForm(new Request("http://localhost/files", lost))).toBeNull()
  for (const wrong of ["application/json", "multipart/form-data", "multipart/form-data; boundary="])
    expect(
      await receiveForm(
        new Request("http://localhost/files", { method: "POST", headers: { "content-type": wrong }, body: "{}" }),
      ),
    ).toBeNull()
  expect(onDisk()).toEqual(files)
})

test("where a scanner is set up, a file waits for it: handed out once it is clean, blocked where something was found", async () => {
  const scanner = path.join(process.env.DATA_DIR as string, "scanner.sh")
  writeFileSync(scanner, `grep -q EICAR "$1" && exit 1; grep -q BUSY "$1" && exit 2; exit 0\n`)
  process.env.EVIDENCE_SCAN = `sh ${scanner}`
  vi.spyOn(console, "error").mockImplementation(() => {})
  const clean = idOf(await attach("sạch.pdf"))
  const infected = idOf(await attach("nhiễm.docx", docx({ "word/note.txt": "EICAR" })))
  const bad = idOf(await attach("nhiễm.pdf", pdf(900, "EICAR-STANDARD-ANTIVIRUS-TEST-FILE")))
  const scanOf = async (id: string) => (await findFile(people.lan, id))?.scan
  await scanWaiting(now)
  await vi.waitFor(async () => expect([await scanOf(clean), await scanOf(bad)]).toEqual(["CLEAN", "REFUSED"]))
  expect(await scanOf(infected)).toBe("CLEAN") // packed: seen by a scanner that unpacks
  const entries = await (await database()).journalEntry.findMany({ where: { verb: "file-scanned" } })
  expect(entries.map(({ particulars }) => JSON.parse(particulars).file)).toEqual([bad])
  const typed = { ...DUTY, seen: 0, progress: "IN_PROGRESS", result: "Đang làm.", files: [bad] }
  expect(await reportProgress({ viewer: people.lan, now }, ReportProgress.parse(typed))).toMatchObject({
    ok: false,
    detail: "Phần mềm quét chặn tệp ‘nhiễm.pdf’. Gỡ tệp này rồi gửi lại.",
  })
  const waiting = idOf(await attach("chờ.pdf", pdf(900, "BUSY")))
  await scanWaiting(now)
  expect(await scanOf(waiting)).toBe("PENDING")
})

test("what nobody sent in a week goes, and a day later what lies on the disk without a row; what is sent stays", async () => {
  const DAY = 86_400_000
  const later = (days: number) => new Date(now.getTime() + days * DAY)
  const [old, sent] = [idOf(await attach("cũ.pdf")), idOf(await attach("gửi.pdf"))]
  const typed = { ...DUTY, seen: 0, progress: "IN_PROGRESS", result: "Đang làm.", files: [sent] }
  expect(await reportProgress({ viewer: people.lan, now }, ReportProgress.parse(typed))).toMatchObject({ ok: true })
  const recent = idOf(await attach("mới.pdf", pdf(), later(5)))
  mkdirSync(folders().incoming, { recursive: true })
  writeFileSync(path.join(folders().incoming, "left"), "x")
  mkdirSync(path.dirname(placeOf("zz-orphan")), { recursive: true })
  writeFileSync(placeOf("zz-orphan"), "x")
  utimesSync(path.join(folders().incoming, "left"), now, now)
  utimesSync(placeOf("zz-orphan"), now, now)
  const entries = await journalOf(() => sweepFiles(later(8)))
  expect(entries.map(({ verb, actorId }) => [verb, actorId])).toContainEqual(["file-removed", null])
  const there = async () => (await (await database()).evidenceFile.findMany()).map(({ id }) => id)
  expect(await there()).not.toContain(old)
  expect(await there()).toEqual(expect.arrayContaining([sent, recent]))
  expect([old, sent, recent].map((id) => existsSync(placeOf(id)))).toEqual([true, true, true])
  expect(existsSync(placeOf("zz-orphan"))).toBe(false)
  expect(existsSync(path.join(folders().incoming, "left"))).toBe(false)
  await sweepFiles(later(9.5))
  expect([old, sent, recent].map((id) => existsSync(placeOf(id)))).toEqual([false, true, true])
})
