import { readdirSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { call, enter, idOf } from "../support/call"
import { type Answer, knock } from "../support/knock"
import { lan } from "../support/people"

test("every kind of answer carries the headers of the house", async () => {
  const as = await enter(lan)
  const script = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).find((name) => name.endsWith(".js"))
  const kinds: Record<string, Answer> = {
    "a page": await knock("/account", { as }),
    "a flight": await knock("/account?_rsc", { as, headers: { rsc: "1" } }),
    "an action": await call(idOf("signInAction"), { email: "a", password: "b" }),
    "a redirect": await knock("/account"),
    "a missing page": await knock("/khong-co", { as }),
    "a refused page": await knock("/people", { as }),
    "a hidden file": await knock("/.env"),
    "a foreign origin": await knock("/account", { method: "POST", as, headers: { origin: "null" }, body: "x" }),
    "a method that is none": await knock("/account", { method: "PROPFIND" }),
    "a file": await knock(`/_next/static/${script}`),
    "an icon": await knock("/icon.svg"),
    "a missing file": await knock("/_next/static/khong-co.js"),
    "the health": await knock("/api/health"),
    "next-auth": await knock("/api/auth/session", { as }),
    "a broken address": await knock("/%ff"),
    "a long address": await knock(`/${"a".repeat(5000)}`),
    "too large a head": await knock("/", { headers: { "x-filler": "a".repeat(30_000) } }),
  }
  for (const [kind, { headers, status }] of Object.entries(kinds)) {
    const policy = String(headers["content-security-policy"])
    expect(policy, kind).toMatch(/script-src 'self' 'nonce-[\w+/=]{16,}'/)
    expect(policy, kind).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy, kind).toContain(rule)
    expect(headers["strict-transport-security"], kind).toMatch(/max-age=(\d{8,}); includeSubDomains/)
    expect(headers["x-content-type-options"], kind).toBe("nosniff")
    expect(headers["referrer-policy"], kind).toMatch(/^(same-origin|strict-origin|no-referrer)$/)
    expect(headers["cross-origin-opener-policy"], kind).toBe("same-origin")
    expect(headers["permissions-policy"], kind).toContain("camera=()")
    expect(headers["x-powered-by"], kind).toBeUndefined()
    if (["a file", "an icon"].includes(kind)) expect(headers["cache-control"], kind).toContain("public")
    else expect(headers["cache-control"], `${kind}, ${status}`).toBe("no-store")
  }
  const nonces = [kinds["a page"], kinds["a flight"]].map(
    (answer) => /nonce-([^']+)/.exec(String(answer?.headers["content-security-policy"]))?.[1],
  )
  expect(nonces[0]).not.toBe(nonces[1])
  expect(kinds["a page"]?.body.match(/<script(?![^>]*nonce=)/g)).toBeNull()
})

test("pages and built files go packed over the line to whoever takes that, plain to whoever does not", async () => {
  const as = await enter(lan)
  const script = readdirSync(".next/static/chunks").find((name) => name.endsWith(".js"))
  for (const path of ["/account", `/_next/static/chunks/${script}`]) {
    const plain = await knock(path, { as })
    const packed = await knock(path, { as, headers: { "accept-encoding": "gzip, br" } })
    expect([path, packed.status, packed.headers["content-encoding"]]).toEqual([path, 200, "br"])
    expect([path, plain.status, plain.headers["content-encoding"]]).toEqual([path, 200, undefined])
    expect(String(packed.headers.vary).toLowerCase(), path).toContain("accept-encoding")
    expect(packed.body.length, path).toBeLessThan(plain.body.length / 2)
  }
})
