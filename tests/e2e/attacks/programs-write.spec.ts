import { expect, test } from "@playwright/test"
import { call, enter, idOf } from "../support/call"
import { knock } from "../support/knock"
import { askOne, everythingStored } from "../support/oracle"
import { bao, lan, minh, thu } from "../support/people"
import { errorOf, makeToken, read, send } from "../support/tokens"

test.describe.configure({ timeout: 120_000 })

const TASKS = "/api/v1/plans/124-kh-ubnd/tasks"
const OWN = `${TASKS}/45/updates`
const FOREIGN = `${TASKS}/23/updates`
const MISSING = `${TASKS}/999/updates`
const WRITE = "read updates:write"

const versionOf = async (token: string, task = `${TASKS}/45`) => JSON.parse((await read(task, token)).body).version
const said = async (token: string, task?: string) => ({
  version: await versionOf(token, task),
  progress: "IN_PROGRESS",
  result: "Đang lấy ý kiến.",
})
const denials = () => askOne(`SELECT COUNT(*) FROM "JournalEntry" WHERE verb = 'denied'`).then(Number)

let token: string
let before: Record<string, string>
test.beforeAll(async () => {
  token = await makeToken(lan, "Ghi", WRITE)
})
test.beforeEach(async () => {
  before = await everythingStored()
})

/** Nothing but tokens has changed since the test began. */
async function expectUnchanged() {
  const { ApiToken: _, Session: __, ...rest } = await everythingStored()
  const { ApiToken: ___, Session: ____, ...kept } = before
  expect(rest).toEqual(kept)
}

test("a stranger, a session, a token that may only read: none of them sends anything, and the token's attempt is on the record", async () => {
  const reading = await makeToken(lan)
  const body = await said(token)
  const headers = { "content-type": "application/json", "idempotency-key": "khoa-cua-ke-la" }
  const stranger = await knock(OWN, { method: "POST", headers, body: JSON.stringify(body) })
  expect([stranger.status, errorOf(stranger).code]).toEqual([401, "unauthenticated"])
  const session = await knock(OWN, { method: "POST", headers, body: JSON.stringify(body), as: await enter(lan) })
  expect([session.status, errorOf(session).code]).toEqual([401, "unauthenticated"])
  const known = await denials()
  const narrow = await send(OWN, reading, body)
  expect([narrow.status, errorOf(narrow).code]).toEqual([403, "insufficient-scope"])
  expect(narrow.headers["www-authenticate"]).toBe('Bearer error="insufficient_scope", scope="updates:write"')
  expect(await denials()).toBe(known + 1)
  await expectUnchanged()
})

test("a revoked token, and one of somebody who is shut out, send nothing from the next request on", async () => {
  const revoked = await makeToken(lan, "Sẽ thu hồi", WRITE)
  const body = await said(token)
  const id = await askOne(`SELECT id FROM "ApiToken" WHERE name = 'Sẽ thu hồi' AND "endedAt" IS NULL`)
  await call(idOf("revokeOwnTokenAction"), { id }, { as: await enter(lan), path: "/account" })
  expect((await send(OWN, revoked, body)).status).toBe(401)

  const hers = await makeToken(lan, "Của Lan", WRITE)
  const personId = await askOne(`SELECT id FROM "Person" WHERE email = '${lan.email}'`)
  const as = await enter(bao)
  const turn = (verb: string) =>
    call(idOf("turnAccountAction"), { personId, verb }, { as, path: `/people/${personId}` })
  await turn("disable")
  const shut = await send(OWN, hers, body)
  await turn("enable")
  expect(shut.status).toBe(401)
  await expectUnchanged()
})

test("another agency's task, a leader, an administrator: 403 and on the record; a missing task 404 and no more", async () => {
  const known = await denials()
  const foreign = await send(FOREIGN, token, await said(token, `${TASKS}/23`))
  expect([foreign.status, errorOf(foreign).code]).toEqual([403, "not-allowed"])
  for (const person of [thu, bao]) {
    const theirs = await makeToken(person, "Ghi", WRITE)
    expect((await send(OWN, theirs, await said(theirs))).status, person.name).toBe(403)
  }
  expect(await denials()).toBe(known + 3)
  const missing = await send(MISSING, token, await said(token))
  expect([missing.status, errorOf(missing).code]).toEqual([404, "not-found"])
  expect((await send(`/api/v1/plans/khong-co/tasks/45/updates`, token, await said(token))).status).toBe(404)
  await expectUnchanged()
})

test("the reviewer's program speaks on behalf of an agency only by the letter that it names", async () => {
  const his = await makeToken(minh, "Ghi", WRITE)
  const answer = await send(OWN, his, await said(his))
  expect([answer.status, Object.keys(errorOf(answer).fields ?? {})]).toEqual([422, ["onBehalf"]])
  await expectUnchanged()
})

test("a foreign update and one that is not there are refused alike as what is corrected", async () => {
  const foreign = await askOne(
    `SELECT u.id FROM "ProgressUpdate" u JOIN "Agency" a ON a.id = u."agencyId" WHERE a.key <> 'SCT'`,
  )
  const answers = []
  for (const replaces of [foreign, "khong-co-cap-nhat-nay"])
    answers.push(await send(OWN, token, { ...(await said(token)), replaces }))
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  expect(answers[0]?.body).toBe(answers[1]?.body)
  await expectUnchanged()
})

test("malformed bodies, missing keys, other kinds of content are refused in JSON and store nothing", async () => {
  const body = await said(token)
  const answer = async (sent: unknown, headers: Record<string, string> = {}) => {
    const { status, body: text } = await send(OWN, token, sent, { headers })
    return [status, JSON.parse(text).error.code]
  }
  for (const sent of ["", "{", "null,", "\u0000", "progress=COMPLETED"])
    expect(await answer(sent), sent).toEqual([400, "invalid"])
  const odd = ["null", "[]", "5", '"IN_PROGRESS"', "[".repeat(5000) + "]".repeat(5000)]
  for (const sent of odd) expect(await answer(sent), sent.slice(0, 20)).toEqual([422, "invalid"])
  for (const name of ["agencyId", "authorId", "state", "sentAt", "countsOn", "enteredLater", "__proto__", "task"])
    expect(await answer(JSON.stringify(body).replace("{", `{"${name}":"x",`)), name).toEqual([422, "invalid"])
  expect(await answer({ ...body, result: "x".repeat(300_000) })).toEqual([413, "too-large"])
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"])
    expect(await answer(body, { "content-type": type }), type).toEqual([415, "invalid"])
  for (const key of ["", "ngan", "có dấu cách".normalize("NFD").replace(/[^ -~]/g, ""), "k".repeat(61)])
    expect(await answer(body, { "idempotency-key": key }), key).toEqual([400, "invalid"])
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  const without = await knock(OWN, { method: "POST", headers, body: JSON.stringify(body) })
  expect([without.status, errorOf(without).code]).toEqual([400, "invalid"])
  const elsewhere = await send(OWN, token, body, { headers: { origin: "https://evil.example" } })
  expect(elsewhere.status).toBe(403)
  await expectUnchanged()
})

test("what cannot be true is named field by field, and whoever read an older version is told so", async () => {
  const body = await said(token)
  const done = await send(OWN, token, { ...body, progress: "COMPLETED" })
  expect([done.status, Object.keys(errorOf(done).fields ?? {})]).toEqual([422, ["documentNumber"]])
  const stale = await send(OWN, token, { ...body, version: body.version + 1 })
  expect(stale.status).toBe(409)
  expect(JSON.parse(stale.body)).toMatchObject({
    error: { code: "changed-meanwhile" },
    version: body.version,
    yours: { result: body.result },
  })
  await expectUnchanged()
})
