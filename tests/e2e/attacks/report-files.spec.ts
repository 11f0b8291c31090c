import { expect, test } from "@playwright/test"
import { pdf } from "../../support/made-files"
import { encodeForm } from "../../support/upload"
import { enter } from "../support/call"
import { type Knock, knock } from "../support/knock"
import { everythingStored } from "../support/oracle"
import { bao, lan, minh, quang, thu } from "../support/people"

const OWN = { plan: "124-kh-ubnd", year: "2025", agency: "SCT" }
const FOREIGN = { ...OWN, agency: "TTT" }
const SIGNED = { number: "12", symbol: "BC-SCT", issuedOn: "20/11/2025" }
const PAPER = {
  state: "NOT_STARTED",
  version: "0",
  channel: "PAPER",
  arrivedOn: "3/11/2025",
  number: "1",
  symbol: "GIA",
}
const SCAN = [{ name: "Báo cáo.pdf", bytes: pdf() }]

function bring(path: string, fields: Record<string, string>, more: Knock = {}) {
  const { body, type } = encodeForm(fields, SCAN)
  return knock(path, { method: "POST", body, ...more, headers: { "content-type": type, ...more.headers } })
}
const signedCopy = (report: typeof OWN, more?: Knock) => bring("/files/reports", { ...report, ...SIGNED }, more)
const onPaper = (report: typeof OWN, more?: Knock) => bring("/files/reports/paper", { ...report, ...PAPER }, more)

test("nobody brings the signed copy of a report that is not their agency's, and only the reviewer what came on paper", async () => {
  const sessions = new Map<string, string>()
  for (const person of [lan, quang, minh, thu, bao]) sessions.set(person.name, await enter(person))
  const before = await everythingStored()
  for (const [name, as] of sessions) {
    expect([name, (await signedCopy(FOREIGN, { as })).status]).toEqual([name, 403])
    if (name !== minh.name) expect([name, (await onPaper(FOREIGN, { as })).status]).toEqual([name, 403])
  }
  for (const { name } of [minh, thu, bao])
    expect([name, (await signedCopy(OWN, { as: sessions.get(name) as string })).status]).toEqual([name, 403])
  expect(await everythingStored()).toEqual(before)
})

test("without being signed in, from another site, or for a report that is not there, nothing is taken in", async () => {
  const [hers, his] = [await enter(lan), await enter(minh)]
  const before = await everythingStored()
  expect([(await signedCopy(OWN)).status, (await onPaper(FOREIGN)).status]).toEqual([401, 401])
  for (const origin of ["https://evil.example", "null"]) {
    expect((await signedCopy(OWN, { as: hers, headers: { origin } })).status).toBe(403)
    expect((await onPaper(FOREIGN, { as: his, headers: { origin } })).status).toBe(403)
  }
  const nowhere = [
    { ...OWN, plan: "125-kh-ubnd" },
    { ...OWN, year: "1999" },
    { ...OWN, year: "2025'--" },
    { ...OWN, agency: "' OR 1=1 --" },
    { ...OWN, agency: "" },
  ]
  for (const report of nowhere) {
    expect((await signedCopy(report, { as: hers })).status, JSON.stringify(report)).toBe(404)
    expect((await onPaper(report, { as: his })).status, JSON.stringify(report)).toBe(404)
  }
  for (const path of ["/files/reports", "/files/reports/paper"]) {
    for (const body of [Buffer.from("x"), Buffer.alloc(0)])
      expect(
        (await knock(path, { method: "POST", as: his, body, headers: { "content-type": "multipart/form-data" } }))
          .status,
        path,
      ).toBe(404)
    for (const method of ["GET", "PUT", "DELETE", "PATCH"])
      expect([404, 405], `${method} ${path}`).toContain((await knock(path, { method, as: his })).status)
  }
  expect(await everythingStored()).toEqual(before)
})
