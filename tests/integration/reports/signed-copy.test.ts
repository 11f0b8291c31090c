import { createHash } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { findFile } from "@/lib/evidence/queries"
import { type Received, receiveForm } from "@/lib/evidence/receive"
import { removeFile, sweepFiles } from "@/lib/evidence/removal"
import { AddSignedCopy } from "@/lib/reports/input"
import { findReportPage } from "@/lib/reports/queries"
import { addSignedCopy } from "@/lib/reports/signed-copy"
import { sendReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { docx, pdf } from "@/tests/support/made-files"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { everythingStored, journalOf } from "@/tests/support/traces"
import { multipart } from "@/tests/support/upload"

let people: People
const asked = { plan: SLUG, year: 2024, agency: "SCT" }
const SCAN = pdf(4000)

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
  await openYear(people, 2024)
})

async function add(
  viewer: People["lan"],
  { name = "Báo cáo 2024 (ký).pdf", bytes = SCAN, issuedOn = "28/11/2024" } = {},
) {
  const form = await receiveForm(multipart({}, [{ name, bytes }]))
  const input = AddSignedCopy.parse({ ...asked, number: "12", symbol: "BC-SCT", issuedOn })
  return addSignedCopy({ viewer, now: at("2024-11-29") }, input, form?.files[0] as Received)
}

test("before anything was sent there is nothing to sign", async () => {
  expect(await add(people.lan)).toMatchObject({ reason: "invalid", detail: expect.stringContaining("chưa gửi") })
})

test("the signed scan comes back with number, day and SHA-256, and everybody may open it", async () => {
  await fillMissing(people.lan, "SCT", 2024, at("2024-11-20"))
  const { asked: step } = await reportOf("SCT", 2024)
  await sendReport({ viewer: people.quang, now: at("2024-11-28") }, step)
  const entries = await journalOf(async () => expect(await add(people.lan)).toMatchObject({ ok: true }))
  const sha256 = createHash("sha256").update(SCAN).digest("hex")
  expect(entries).toMatchObject([
    { verb: "signed-copy-added", objectId: `${SLUG}/2024/SCT`, particulars: { document: "12/BC-SCT", sha256 } },
  ])
  const page = await findReportPage(people.thu, asked, "2024-11-29")
  expect(page?.documents).toMatchObject([
    { number: "12", symbol: "BC-SCT", issuedOn: "2024-11-28", snapshot: { no: 1 }, file: { kind: "PDF", sha256 } },
  ])
  const id = page?.documents[0]?.file.id ?? ""
  for (const viewer of [people.lan, people.minh, people.hoa, people.thu])
    expect(await findFile(viewer, id)).not.toBeNull()
})

test("nobody else adds one, and what is no PDF or of a day to come is refused; nothing is left of it", async () => {
  const before = await everythingStored()
  for (const viewer of [people.minh, people.hoa, people.thu, people.bao])
    expect(await add(viewer)).toMatchObject({ reason: "not-allowed" })
  expect(await add(people.lan, { name: "ký.docx", bytes: docx() })).toMatchObject({ fault: "not-pdf" })
  expect(await add(people.lan, { bytes: Buffer.from("không phải pdf") })).toMatchObject({ fault: "wrong-content" })
  expect(await add(people.lan, { issuedOn: "30/11/2024" })).toMatchObject({ fields: { issuedOn: expect.any(String) } })
  expect(await everythingStored()).toBe(before)
})

test("a report keeps its scan: its own people do not remove it, the sweep leaves it, nor does the database let it go", async () => {
  const [file] = await (await database()).evidenceFile.findMany()
  expect(await removeFile({ viewer: people.lan, now: at("2024-11-30") }, { id: file?.id ?? "" })).toMatchObject({
    reason: "not-found",
  })
  await sweepFiles(at("2025-03-01"))
  expect(await (await database()).evidenceFile.count()).toBe(1)
  await expect((await database()).evidenceFile.delete({ where: { id: file?.id ?? "" } })).rejects.toThrow()
})
