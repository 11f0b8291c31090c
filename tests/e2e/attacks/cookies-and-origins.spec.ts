import { expect, test } from "@playwright/test"
import { encode } from "next-auth/jwt"
import { listAttempts } from "../support/attempts"
import { call, cookieOf, enter, idOf } from "../support/call"
import { knock } from "../support/knock"
import { ask, askOne, everythingStored } from "../support/oracle"
import { lan, minh } from "../support/people"

const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url")

test("a forged, foreign, truncated, stretched or unsigned token is nobody, and never breaks the server", async () => {
  const real = (await enter(minh)).replace(/^session=/, "")
  const sid = await askOne(
    `SELECT s.id FROM "Session" s JOIN "Person" p ON p.id = s."personId" WHERE p.email = '${minh.email}' AND s."endedAt" IS NULL`,
  )
  const [head = "", , vector = "", sealed = "", tag = ""] = real.split(".")
  const forged = [
    `${part({ alg: "none" })}.${part({ sid })}.`,
    `${part({ alg: "none", typ: "JWT" })}.${part({ sid, exp: 4e9 })}`,
    `${part({ alg: "HS256" })}.${part({ sid })}.${"A".repeat(43)}`,
    `${part({ alg: "dir", enc: "A256GCM" })}..${vector}.${part({ sid })}.${tag}`,
    await encode({ token: { sid }, secret: "another secret of the same length, 0123456789" }),
    await encode({ token: { sid }, secret: "" }).catch(() => "."),
    ...[sid, sid.slice(0, -1), real.slice(0, -1), real.slice(0, 40), head, `${real}A`, `${real}.${real}`],
    [head, "", vector, `${sealed.slice(0, -2)}AA`, tag].join("."),
    ...["", ".", "....", "null", "undefined", "{}", "%00", "%", '"', "../../etc/passwd", "true"],
    ...["A".repeat(5000), `${real}${"A".repeat(5000)}`, "A.".repeat(2000)],
  ]
  for (const token of forged) {
    const { status, headers, body } = await knock("/account", { headers: { cookie: `session=${token}` } })
    expect(status, token.slice(0, 60)).toBe(307)
    expect(headers.location, token.slice(0, 60)).toMatch(/^\/sign-in/)
    expect(body).not.toContain(minh.email)
  }
  for (const name of [
    "__Host-session",
    "__Secure-session",
    "next-auth.session-token",
    "__Secure-next-auth.session-token",
    "Session",
  ])
    expect((await knock("/account", { headers: { cookie: `${name}=${real}` } })).status, name).toBe(307)
  expect((await knock("/account", { headers: { cookie: `session=${"A".repeat(40_000)}` } })).status).toBe(431)
  expect((await knock("/account", { as: `session=${real}` })).status).toBe(200)
})

test("each sign-in makes a new session, kept out of the reach of scripts and of other sites", async () => {
  const planted = "session=chosen-by-somebody-else"
  const answer = await call(idOf("signInAction"), { email: lan.email, password: lan.password }, { as: planted })
  const line = [answer.headers["set-cookie"] ?? []].flat().join("\n")
  expect(line).toMatch(/HttpOnly/i)
  expect(line).toMatch(/SameSite=Lax/i)
  expect(line).toMatch(/Path=\/(;|$)/m)
  expect(line).not.toMatch(/Domain=/i)
  expect(cookieOf(answer)).not.toBe(planted)
  expect(cookieOf(answer)).not.toBe(await enter(lan))
})

test("a signed-out session is over on the server, whoever kept its cookie", async () => {
  const as = await enter(lan)
  expect((await knock("/account", { as })).status).toBe(200)
  await call(idOf("signOutAction"), {}, { as, path: "/account" })
  expect((await knock("/account", { as })).status).toBe(307)
})

test("a page of another site, a sandboxed frame or a forged origin writes nothing in the name of a reviewer", async () => {
  const as = await enter(minh)
  const { decideCorrectionAction } = await listAttempts()
  const fields = decideCorrectionAction?.fields ?? {}
  const before = await everythingStored()
  const own = process.env.E2E_URL as string
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${own}.evil.example` },
    { origin: own.replace("localhost", "localhost.evil.example") },
    { origin: "http://localhost:1" },
    { origin: "" },
    { origin: "nonsense" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: own, "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ]
  for (const headers of foreign) {
    const { status } = await call(idOf("decideCorrectionAction"), fields, {
      as,
      path: "/plans/124-kh-ubnd/tasks/9",
      headers,
    })
    expect(status, JSON.stringify(headers)).toBe(403)
  }
  for (const method of ["PUT", "PATCH", "DELETE"])
    expect((await knock("/account", { method, as, headers: { origin: "https://evil.example" } })).status, method).toBe(
      403,
    )
  for (const address of [
    "/plans/124-kh-ubnd/tasks/9?verb=accept&state=PROPOSED",
    "/api/auth/signout",
    "/account?name=Evil",
  ])
    await knock(address, { as })
  expect(await everythingStored()).toEqual(before)
})

test("what a client claims about its address reaches neither the journal nor the counters", async () => {
  const claims = {
    "x-forwarded-for": "203.0.113.99",
    "x-real-ip": "203.0.113.99",
    "x-client-address": "203.0.113.99",
    forwarded: "for=203.0.113.99",
    "cf-connecting-ip": "203.0.113.99",
  }
  await call(idOf("signInAction"), { email: lan.email, password: "không phải mật khẩu" }, { headers: claims })
  await enter(lan)
  const addresses = await ask(
    `SELECT DISTINCT address FROM "JournalEntry" UNION SELECT DISTINCT address FROM "Session"`,
  )
  const seen = addresses.map(({ address }) => address).filter(Boolean)
  expect(seen.every((address) => address === "127.0.0.1" || address === "::1")).toBe(true)
  expect(JSON.stringify(await ask(`SELECT * FROM "Throttle"`))).not.toContain("203.0.113")
})
