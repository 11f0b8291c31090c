import { expect, test } from "vitest"
import { LARGEST_BODY, refusalAtDoor } from "@/scripts/serve/door.mjs"

const APP = "https://kehoach.tinh.gov.vn"
const HOST = "kehoach.tinh.gov.vn"
const statusOf = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalAtDoor({ method, url, headers: { host: HOST, ...headers } }, APP)?.status ?? 200

test("pages, actions and files of the house may enter", () => {
  expect(statusOf("GET", "/")).toBe(200)
  expect(statusOf("HEAD", "/plans/124-kh-ubnd/tasks?group=lead")).toBe(200)
  expect(statusOf("GET", "/plans/%E1%BA%BF")).toBe(200)
  expect(statusOf("GET", "/_next/static/chunks/0h6cm29y3cg7p.js")).toBe(200)
  expect(statusOf("POST", "/sign-in", { origin: APP, "content-length": "120" })).toBe(200)
})

test("an address that cannot be one is refused as malformed", () => {
  for (const url of ["/%", "/%E0%A4%A", "/a%00b", "/a%0d%0ab", "http://evil.example/", "*", "", "evil.example:443"])
    expect(statusOf("GET", url), url).toBe(400)
  expect(statusOf("GET", `/${"a".repeat(5000)}`)).toBe(414)
})

test("a host that is no host is refused", () => {
  for (const host of ["", "a b", "evil.example/path", "user@evil.example", "evil.example\\@x", "a,b", "xxxxxxxxx<"])
    expect(refusalAtDoor({ method: "GET", url: "/", headers: { host } }, APP)?.status, host).toBe(400)
  expect(refusalAtDoor({ method: "GET", url: "/", headers: {} }, APP)?.status).toBe(400)
  for (const host of ["localhost:3000", "10.1.2.3", "[::1]:3000", HOST])
    expect(refusalAtDoor({ method: "GET", url: "/", headers: { host } }, APP), host).toBeNull()
})

test("methods that the application does not know are refused", () => {
  for (const method of ["TRACE", "PROPFIND", "BREW", ""]) expect(statusOf(method, "/"), method).toBe(405)
})

test("neither dotfiles nor source maps nor the image optimizer are served", () => {
  const hidden = [
    ...[
      "/.env",
      "/.git/config",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/..%2f..%2fetc/passwd",
      "/..%5c..%5cdata",
      "/a/.hidden",
      "/%2Eenv",
    ],
    ...[
      "/_next/static/chunks/a.js.map",
      "/_next/static/chunks/a.js.MAP",
      "/_next/image?url=%2Ficon.png&w=64&q=75",
      "/_next/image/",
    ],
  ]
  for (const url of hidden) expect(statusOf("GET", url), url).toBe(404)
})

test("a page of another site cannot write", () => {
  const foreign = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://kehoach.tinh.gov.vn.evil.example" },
    { origin: "https://kehoach.tinh.gov.vn:8443" },
    { origin: "" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: APP, "sec-fetch-site": "cross-site" },
  ]
  for (const headers of foreign)
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(statusOf(method, "/sign-in", headers as Record<string, string>), JSON.stringify(headers)).toBe(403)
  expect(statusOf("GET", "/", { origin: "https://evil.example" })).toBe(200)
})

test("the house's own pages can write, under the address of the application and under that of the machine", () => {
  expect(statusOf("POST", "/", { origin: APP, "sec-fetch-site": "same-origin" })).toBe(200)
  expect(statusOf("POST", "/", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" })).toBe(200)
  expect(statusOf("POST", "/", { host: "kehoach.tinh.gov.vn:443", origin: APP })).toBe(200)
  // A program that carries nobody's cookies by itself tells no origin.
  expect(statusOf("POST", "/api/v1/updates")).toBe(200)
})

test("a body says how long it is, and is not larger than 25 MB", () => {
  expect(statusOf("POST", "/", { origin: APP, "content-length": String(LARGEST_BODY) })).toBe(200)
  expect(statusOf("POST", "/", { origin: APP, "content-length": String(LARGEST_BODY + 1) })).toBe(413)
  expect(statusOf("POST", "/", { origin: APP, "transfer-encoding": "chunked" })).toBe(411)
})
