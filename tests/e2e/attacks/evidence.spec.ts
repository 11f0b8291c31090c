import { expect, test } from "@playwright/test"
import { hostileFiles } from "../../support/hostile-files"
import { docx, pdf } from "../../support/made-files"
import { encodeForm } from "../../support/upload"
import { enter } from "../support/call"
import { type Answer, eachOf, type Knock, knock } from "../support/knock"
import { askOne, everythingStored } from "../support/oracle"
import { bao, lan, minh, quang, thu } from "../support/people"

test.describe.configure({ timeout: 300_000 })

const OWN = { task: "124-kh-ubnd/43", year: "", part: "" }
const FOREIGN = { task: "124-kh-ubnd/23", year: "", part: "" }

type Files = { name: string; bytes: Buffer }[]
function send(path: string, fields: Record<string, string>, files: Files, more: Knock = {}): Promise<Answer> {
  const { body, type } = encodeForm(fields, files)
  const headers = { "content-type": type, accept: "application/json", ...more.headers }
  return knock(path, { method: "POST", body, ...more, headers })
}
const upload = (fields: Record<string, string>, files: Files, more: Knock = {}) => send("/files", fields, files, more)
const GOOD = [{ name: "Quyết định.pdf", bytes: pdf() }]

test("hostile files by the hundred: each is answered in ten seconds, refused with a sentence or taken, and nothing breaks", async () => {
  const as = await enter(lan)
  const wrong: string[] = []
  await eachOf(hostileFiles(), async ({ why, name, bytes }) => {
    const { status, body, milliseconds } = await upload(OWN, [{ name, bytes }], { as })
    if (milliseconds > 10_000 || status >= 500) wrong.push(`${why}: ${status} in ${Math.round(milliseconds)} ms`)
    const answer = JSON.parse(body)
    if (status !== 201 && !/\.$/.test(answer.refused?.[0] ?? "")) wrong.push(`${why}: ${status} ${body.slice(0, 100)}`)
    for (const { id } of answer.files ?? []) await upload({ ...OWN, remove: id }, [], { as })
  })
  expect(wrong).toEqual([])
  expect((await knock("/api/health")).status).toBe(200)
})

test("nobody uploads for a task that is not theirs, nor without being signed in, nor from another site", async () => {
  const before = await everythingStored()
  for (const person of [lan, quang, thu, bao]) {
    const as = await enter(person)
    expect((await upload(FOREIGN, GOOD, { as })).status, person.name).toBe(404)
    for (const task of ["", "x", "124-kh-ubnd/999", "' OR 1=1 --", '{"not":""}', "\u0000"])
      expect([400, 404], `${person.name} ${task}`).toContain((await upload({ ...OWN, task }, GOOD, { as })).status)
  }
  for (const person of [thu, bao]) expect((await upload(OWN, GOOD, { as: await enter(person) })).status).toBe(404)
  expect((await upload(OWN, GOOD)).status).toBe(401)
  const as = await enter(lan)
  for (const origin of ["https://evil.example", "null"])
    expect((await upload(OWN, GOOD, { as, headers: { origin } })).status).toBe(403)
  const broken = encodeForm(OWN, GOOD)
  for (const body of [broken.body.subarray(0, -20), Buffer.from("x"), Buffer.alloc(0)])
    expect((await knock("/files", { method: "POST", as, body, headers: { "content-type": broken.type } })).status).toBe(
      400,
    )
  for (const type of ["application/json", "multipart/form-data", "text/plain"])
    expect((await knock("/files", { method: "POST", as, body: "{}", headers: { "content-type": type } })).status).toBe(
      400,
    )
  for (const method of ["GET", "PUT", "DELETE", "PATCH"])
    expect([404, 405]).toContain((await knock("/files", { method, as })).status)
  expect(sessionless(await everythingStored())).toEqual(sessionless(before))
})

const REPORT = { plan: "124-kh-ubnd", year: "2025", agency: "TTT" }
const SIGNED = { ...REPORT, number: "12", symbol: "BC-TTT", issuedOn: "3/11/2025" }
const PAPER = { ...SIGNED, state: "NOT_STARTED", version: "0", channel: "PAPER", arrivedOn: "4/11/2025" }
/** Which scans of a report are brought where, and who brings none. */
const SCANS = [
  { path: "/files/reports", fields: SIGNED, others: [lan, quang, minh, thu, bao] },
  { path: "/files/reports/paper", fields: PAPER, others: [lan, quang, thu, bao] },
]

for (const { path, fields, others } of SCANS)
  test(`nobody brings to ${path} a scan of a report that is not theirs to bring, nor without being signed in, nor from another site`, async () => {
    const before = await everythingStored()
    for (const person of others) {
      const as = await enter(person)
      expect((await send(path, fields, GOOD, { as })).status, person.name).toBe(403)
      for (const wrong of [{ agency: "KHONG-CO" }, { agency: "" }, { year: "1999" }, { year: "x" }, { plan: "x" }])
        expect((await send(path, { ...fields, ...wrong }, GOOD, { as })).status, JSON.stringify(wrong)).toBe(404)
    }
    expect((await send(path, fields, GOOD)).status).toBe(401)
    const as = await enter(minh)
    for (const origin of ["https://evil.example", "null"])
      expect((await send(path, fields, GOOD, { as, headers: { origin } })).status).toBe(403)
    expect((await knock(path, { method: "POST", as, body: "{}" })).status).toBe(404)
    for (const method of ["GET", "PUT", "DELETE", "PATCH"])
      expect([404, 405]).toContain((await knock(path, { method, as })).status)
    expect(sessionless(await everythingStored())).toEqual(sessionless(before))
  })

test("a file that was not sent does not exist for others: not to be opened, not to be removed, not to be sent", async () => {
  const as = await enter(lan)
  const [{ id }] = JSON.parse((await upload(OWN, [{ name: "Kín.docx", bytes: docx() }], { as })).body).files
  const nowhere = "7d9f2f6e-6b7a-4f0e-9a55-0d1c2b3a4f5e"
  for (const person of [minh, thu, bao]) {
    const other = await enter(person)
    const [there, missing] = [
      await knock(`/files/${id}`, { as: other }),
      await knock(`/files/${nowhere}`, { as: other }),
    ]
    expect([there.status, there.body], person.name).toEqual([404, missing.body])
    expect((await upload({ ...OWN, remove: id }, [], { as: other })).status, person.name).toBe(404)
  }
  expect((await knock(`/files/${id}`)).status).toBe(401)
  for (const path of [
    `/files/${id}/`,
    `/files/${id}.docx`,
    `/files/../files/${id}`,
    `/files/%2e%2e%2fapp.db`,
    "/files/..%5c..%5capp.db",
    "/files/%00",
  ])
    expect([307, 308, 400, 404], path).toContain((await knock(path, { as: await enter(thu) })).status)
  expect((await knock(`/files/${id}`, { as })).headers["content-disposition"]).toMatch(
    /^attachment; filename="Kin\.docx"; /,
  )
  expect((await upload({ ...OWN, remove: id }, [], { as: await enter(quang) })).status).toBe(200)
  expect((await knock(`/files/${id}`, { as })).status).toBe(404)
  expect(await askOne(`SELECT COUNT(*) FROM "EvidenceFile" WHERE "id" = '${id}'`)).toBe("0")
})

// Signing in is what these tests do themselves.
const sessionless = ({ Session: _, ...stored }: Record<string, string>) => stored
