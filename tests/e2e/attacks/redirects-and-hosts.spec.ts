import { expect, test } from "@playwright/test"
import { call, enter, idOf } from "../support/call"
import { knock } from "../support/knock"
import { askOne } from "../support/oracle"
import { bao, lan, minh } from "../support/people"

const ELSEWHERE = [
  ...[
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
  ],
  ...[
    "/%09/evil.example",
    "/%2f/evil.example",
    "/%5cevil.example",
    "https:evil.example",
    "http:/evil.example",
    " //evil.example",
  ],
  ...[
    "javascript:alert(1)",
    "data:text/html,x",
    "/\u00a0/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "//evil.example/%2e%2e",
  ],
  ...[
    "/sign-in?next=//evil.example",
    "@evil.example",
    "/@evil.example/..//evil.example",
    `${"/".repeat(50)}evil.example`,
    "//evil.example:80\\@localhost/",
  ],
]

/** Where a browser would go from our own address. */
const leadsAway = (location: string) => new URL(location, process.env.E2E_URL).origin !== process.env.E2E_URL

test("after signing in nobody is sent to another site, whatever the link said", async () => {
  for (const next of ELSEWHERE) {
    const { headers } = await call(idOf("signInAction"), { email: lan.email, password: lan.password, next })
    const target = String(headers["x-action-redirect"] ?? headers.location ?? "").split(";")[0] ?? ""
    expect(target, next).not.toBe("")
    expect(leadsAway(target), `${next} → ${target}`).toBe(false)
  }
})

test("neither a page nor next-auth's own addresses send anybody to another site", async () => {
  const as = await enter(lan)
  for (const there of ELSEWHERE) {
    const to = encodeURIComponent(there)
    const paths = [
      `/sign-in?next=${to}`,
      `/api/auth/signin?callbackUrl=${to}`,
      `/api/auth/callback/credentials?callbackUrl=${to}`,
      `/api/auth/error?callbackUrl=${to}`,
    ]
    for (const path of paths)
      for (const cookie of [undefined, as]) {
        const { headers, status } = await knock(path, { as: cookie })
        // next-auth says 500 to whoever asks by GET for what is only sent by POST
        if (!path.startsWith("/api/auth/callback")) expect(status, path).toBeLessThan(500)
        if (headers.location) expect(leadsAway(String(headers.location)), `${path} → ${headers.location}`).toBe(false)
      }
  }
  for (const path of [
    "//evil.example",
    "//evil.example/..",
    "/\\evil.example/",
    "/%5c%5cevil.example/",
    "//evil.example/%2e%2e/",
  ]) {
    const { headers } = await knock(path)
    if (headers.location) expect(leadsAway(String(headers.location)), path).toBe(false)
  }
})

test("the host that a client names stands in no answer and in no link", async () => {
  const evil = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  }
  const as = await enter(bao)
  for (const path of [
    "/",
    "/sign-in",
    "/account",
    "/khong-co",
    "/api/auth/providers",
    "/api/auth/signin",
    "/api/auth/csrf",
    "/people",
  ])
    for (const cookie of [undefined, as]) {
      const answer = await knock(path, { headers: evil, as: cookie })
      expect(`${answer.body}${JSON.stringify(answer.headers)}`, path).not.toContain("evil.example")
    }
  const personId = await askOne(`SELECT id FROM "Person" WHERE email = '${minh.email}'`)
  const answer = await call(
    idOf("makeResetLinkAction"),
    { personId },
    { as, path: `/people/${personId}`, headers: evil },
  )
  expect(answer.body).toContain(`${process.env.E2E_URL}/reset?token=`)
  expect(answer.body).not.toContain("evil.example")
})

test("a nonsensical host is refused before the application hears of it", async () => {
  for (const host of [
    "a b",
    "evil.example/",
    "user@evil.example",
    "evil.example#",
    "[::1",
    `${"a".repeat(300)}!`,
    "evil.example,localhost",
  ])
    expect((await knock("/sign-in", { headers: { host } })).status, host).toBe(400)
})
