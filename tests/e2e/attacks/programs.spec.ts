import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { call, enter, idOf } from "../support/call"
import { eachOf, knock } from "../support/knock"
import { ask, askOne, everythingStored } from "../support/oracle"
import { bao, lan, minh, quang } from "../support/people"
import { errorOf, makeToken, read } from "../support/tokens"

test.describe.configure({ timeout: 120_000 })

const PLAN_ADDRESS = "/api/v1/plans/124-kh-ubnd"
const TASKS = `${PLAN_ADDRESS}/tasks`
const ADDRESSES = [
  "/api/v1/plans",
  TASKS,
  `${TASKS}/13`,
  `${TASKS}/13/updates`,
  "/api/v1/plans/124-kh-ubnd/summary",
  "/api/v1/plans/124-kh-ubnd/reports?year=2024",
  "/api/v1/agencies",
  "/api/v1/documents",
  "/api/v1/openapi.json",
]
const idOfToken = (name: string) => askOne(`SELECT id FROM "ApiToken" WHERE name = '${name}' AND "endedAt" IS NULL`)

test("a program with a token reads every address as JSON that no cache keeps, and so does whoever is signed in", async () => {
  const token = await makeToken(lan)
  const as = await enter(lan)
  for (const address of ADDRESSES) {
    const answers = [await read(address, token), await knock(address, { as })]
    for (const { status, headers } of answers) {
      expect(status, address).toBe(200)
      expect(headers["content-type"], address).toBe("application/json; charset=utf-8")
      expect(headers["cache-control"], address).toBe("no-store")
      expect(headers["set-cookie"], address).toBeUndefined()
    }
    expect(answers[0]?.body).toBe(answers[1]?.body)
  }
  const list = JSON.parse((await read(`${TASKS}?lead=SCT&sort=deadline`, token)).body)
  expect([list.plan.slug, list.total, list.tasks.length]).toEqual(["124-kh-ubnd", 7, 7])
})

test("a stranger learns nothing, whatever is shown instead of a token", async () => {
  const token = await makeToken(lan)
  const cookie = await enter(lan)
  for (const address of [...ADDRESSES, "/api/v1/nothing", `${TASKS}/999`]) {
    const answer = await knock(address)
    expect(answer.status, address).toBe(401)
    expect(answer.headers["www-authenticate"]).toBe("Bearer")
    expect(errorOf(answer).code).toBe("unauthenticated")
  }
  const shown = [
    "",
    "Bearer",
    "Bearer ",
    `Basic ${Buffer.from(`lan:${token}`).toString("base64")}`,
    token,
    "Bearer a b",
  ]
  for (const authorization of [
    ...shown,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token}A`,
    `Bearer ${"A".repeat(9000)}`,
  ]) {
    // who shows something gets in by that alone, whatever cookie comes with it
    const answer = await knock("/api/v1/plans", { headers: { authorization }, as: cookie })
    expect(answer.status, authorization.slice(0, 30)).toBe(401)
    expect(answer.headers["www-authenticate"]).toBe('Bearer error="invalid_token"')
  }
})

test("a token in the address opens nothing and stands in no log", async () => {
  const token = await makeToken(lan)
  for (const name of ["token", "access_token", "api_key", "authorization", "Bearer"])
    expect((await knock(`/api/v1/plans?${name}=${token}`)).status, name).toBe(401)
  const answer = await read(`/api/v1/plans?access_token=${token}`, token)
  expect([answer.status, errorOf(answer).fields]).toEqual([400, { access_token: "Không có tham số này." }])
  expect(readFileSync(process.env.E2E_LOG as string, "utf8")).not.toContain(token.slice(6, 30))
})

test("a token opens the API and nothing else: no page, no action, no file", async () => {
  const token = await makeToken(lan)
  const headers = { authorization: `Bearer ${token}` }
  for (const address of ["/", "/account", "/plans/124-kh-ubnd/tasks", "/api", "/people"])
    expect((await knock(address, { headers })).status, address).toBe(307)
  const before = await everythingStored()
  const id = await idOfToken("Phần mềm thử")
  for (const [name, fields] of [
    ["makeOwnTokenAction", { name: "Con", scope: "read", expiresOn: "30/6/2027" }],
    ["revokeOwnTokenAction", { id }],
    ["updateProfileAction", { name: "Kẻ Lạ", position: "" }],
  ] as [string, Record<string, string>][]) {
    const { body } = await call(idOf(name), fields, { path: "/account", headers })
    expect(body, name).not.toContain('"ok":true')
  }
  for (const cookie of [`session=${token}`, `__Host-session=${token}`])
    expect((await knock("/account", { headers: { cookie } })).status).toBe(307)
  expect(await everythingStored()).toEqual(before)
})

test("a revoked token opens nothing from the next request on, and nobody revokes another's", async () => {
  const token = await makeToken(minh, "Của Minh")
  const id = await idOfToken("Của Minh")
  await call(idOf("revokeOwnTokenAction"), { id }, { as: await enter(lan), path: "/account" })
  expect((await read("/api/v1/plans", token)).status).toBe(200)
  await call(idOf("revokeOwnTokenAction"), { id }, { as: await enter(minh), path: "/account" })
  const answer = await read("/api/v1/plans", token)
  expect([answer.status, errorOf(answer).code]).toEqual([401, "invalid-token"])
})

test("a token of somebody who is shut out opens nothing until the account is open again", async () => {
  const token = await makeToken(quang)
  const personId = await askOne(`SELECT id FROM "Person" WHERE email = '${quang.email}'`)
  const as = await enter(bao)
  const turn = (verb: string) =>
    call(idOf("turnAccountAction"), { personId, verb }, { as, path: `/people/${personId}` })
  await turn("disable")
  expect((await read("/api/v1/plans", token)).status).toBe(401)
  await turn("enable")
  expect((await read("/api/v1/plans", token)).status).toBe(200)
})

test("each program is told what its owner may see: open proposals to the reviewer alone, and no one's e-mail", async () => {
  const [hers, his] = [await makeToken(lan), await makeToken(minh)]
  const [toOfficer, toReviewer] = [(await read(TASKS, hers)).body, (await read(TASKS, his)).body]
  expect(toOfficer).not.toContain('"PROPOSED"')
  expect(toReviewer).toContain('"PROPOSED"')
  expect((await read(`${TASKS}?proposals=open`, hers)).status).toBe(403)
  expect((await read(`${TASKS}?proposals=open`, his)).status).toBe(200)
  const secrets = await ask(`SELECT "tokenHash" AS kept FROM "ApiToken" UNION SELECT email FROM "Person"`)
  for (const address of ADDRESSES) {
    const { body } = await read(address, his)
    for (const { kept } of secrets) expect(body, address).not.toContain(String(kept))
  }
})

test("other methods are refused in the same form, whoever asks, and change nothing", async () => {
  const token = await makeToken(lan)
  const before = await everythingStored()
  for (const address of [...ADDRESSES, "/api/v1/nothing"]) {
    const isWritten = address.endsWith("/updates")
    const allow = isWritten ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS"
    for (const method of [...(isWritten ? [] : ["POST"]), "PUT", "PATCH", "DELETE"]) {
      const answer = await read(address, token, { method, body: "{}", headers: { "content-type": "application/json" } })
      expect([answer.status, answer.headers.allow], `${method} ${address}`).toEqual([405, allow])
      expect(errorOf(answer).code).toBe("method-not-allowed")
    }
    const options = await knock(address, { method: "OPTIONS" })
    expect([options.status, options.headers.allow, options.body]).toEqual([204, allow, ""])
  }
  const head = await read(TASKS, token, { method: "HEAD" })
  expect([head.status, head.body, head.headers["content-type"]]).toEqual([200, "", "application/json; charset=utf-8"])
  expect(await everythingStored()).toEqual(before)
})

test("figures of a day that has not come are told to no program", async () => {
  const token = await makeToken(lan)
  for (const address of [
    TASKS,
    `${TASKS}/43/updates`,
    `${PLAN_ADDRESS}/summary`,
    `${PLAN_ADDRESS}/reports?year=2024`,
  ]) {
    const answer = await read(`${address}${address.includes("?") ? "&" : "?"}asOf=2999-12-31`, token)
    expect([answer.status, errorOf(answer).fields], address).toEqual([400, { asOf: "Ngày này chưa đến." }])
  }
})

test("malformed questions, lists, objects and broken text are answered 4xx in JSON, and never read as the default", async () => {
  const token = await makeToken(lan)
  const strange = ['{"not":""}', '{"contains":""}', "[]", "%00", "%ff", "' OR 1=1 --", "%F0%9F%92%A3", "a".repeat(3000)]
  const names =
    "q section lead coordinating approver leader kind due year document status attention asOf proposals group sort text page"
  const isAnyText = new Set(["q", "lead", "coordinating", "approver", "leader", "document"])
  const faults: string[] = []
  const cases = names.split(" ").flatMap((name) => [
    ...strange.map((value) => ({
      name,
      query: `${name}=${value.startsWith("%") ? value : encodeURIComponent(value)}`,
    })),
    ...[`${name}=a&${name}=b`, `${name}[not]=`, `${name}[]=a`].map((query) => ({ name: "", query })),
  ])
  await eachOf(cases, async ({ name, query }) => {
    const { status, headers } = await read(`${TASKS}?${query}`, token)
    const isJson = String(headers["content-type"]).startsWith("application/json")
    const isRight = query.endsWith("[not]=") || isAnyText.has(name) ? status === 200 || status === 400 : status === 400
    if (!isRight || !isJson) faults.push(`${status} ${query.slice(0, 60)}`)
  })
  const steps = ["999", "1.1", "0", "..", "constructor", "%F0%9F%92%A3", "1%2f2", "%25ff", "1'--", "a".repeat(500)]
  for (const step of steps)
    for (const address of [
      `${TASKS}/${step}`,
      `/api/v1/plans/${step}/tasks`,
      `/api/v1/${step}`,
      `/api/v1/plans/${step}`,
    ]) {
      const { status, headers } = await read(address, token)
      const isJson = String(headers["content-type"]).startsWith("application/json")
      if (status !== 404 || (!isJson && step !== "..")) faults.push(`${status} ${address.slice(0, 60)}`)
    }
  expect(faults).toEqual([])
})

test("an update is taken from a token with that scope alone, for what its owner leads, once for each key", async () => {
  const writes = await makeToken(lan, "Gửi cập nhật", "read updates:write")
  const reads = await makeToken(lan)
  const address = `${TASKS}/46/updates`
  const version = JSON.parse((await read(`${TASKS}/46`, writes)).body).version
  const said = JSON.stringify({ version, progress: "IN_PROGRESS", result: "Gửi bằng phần mềm." })
  const headers = { "content-type": "application/json", "idempotency-key": "khoa-thu-0001" }
  const post = (token: string, more: Parameters<typeof read>[2] = {}, to = address) =>
    read(to, token, { method: "POST", body: said, ...more, headers: { ...headers, ...more.headers } })

  const as = await enter(lan)
  const before = await everythingStored()
  expect((await knock(address, { method: "POST", body: said, headers, as })).status).toBe(401)
  expect(errorOf(await post(reads)).code).toBe("insufficient-scope")
  expect((await post(`stdkh_${"y".repeat(43)}`)).status).toBe(401)
  expect((await post(writes, { headers: { "content-type": "text/plain" } })).status).toBe(415)
  expect((await post(writes, { headers: { "idempotency-key": "" } })).status).toBe(400)
  expect((await post(writes, { body: "{" })).status).toBe(400)
  expect((await post(writes, { body: `"${"a".repeat(250_000)}"` })).status).toBe(413)
  expect(
    (await post(writes, { body: JSON.stringify({ version, progress: "IN_PROGRESS", agencyId: "x" }) })).status,
  ).toBe(422)
  expect((await post(writes, {}, `${TASKS}/23/updates`)).status).toBe(403)
  expect((await post(writes, {}, `${TASKS}/999/updates`)).status).toBe(404)
  const stale = JSON.stringify({ version: version + 7, progress: "IN_PROGRESS", result: "Cũ." })
  const conflict = await post(writes, { body: stale, headers: { "idempotency-key": "khoa-thu-0002" } })
  expect([conflict.status, JSON.parse(conflict.body).yours.result]).toEqual([409, "Cũ."])
  expect(await everythingStored()).toEqual(before)

  const answers = await Promise.all(Array.from({ length: 5 }, () => post(writes)))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(answers.map(({ body }) => JSON.parse(body).id)).size).toBe(1)
  const told = JSON.parse((await read(address, reads)).body)
  expect([told.version, told.updates[0].result]).toEqual([version + 1, "Gửi bằng phần mềm."])
})

// The last thing in this file: from here on wrong tokens of this address wait.
test("too many wrong tokens make their address wait, while right tokens and passwords go on", async () => {
  const token = await makeToken(lan)
  const wrong = () => read("/api/v1/plans", `stdkh_${"x".repeat(43)}`)
  const statuses = []
  for (let tries = 0; tries < 40; tries++) statuses.push((await wrong()).status)
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  const waiting = await wrong()
  expect(errorOf(waiting).code).toBe("too-many-attempts")
  expect(Number(waiting.headers["retry-after"])).toBeGreaterThan(0)
  expect((await read("/api/v1/plans", token)).status).toBe(200)
  expect(await enter(lan)).toMatch(/^session=/)
  expect(
    Number(
      await askOne(
        `SELECT COUNT(*) FROM "JournalEntry" WHERE verb = 'token-refused' AND particulars LIKE '%throttled%'`,
      ),
    ),
  ).toBeGreaterThan(0)
})
