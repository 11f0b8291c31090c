import { expect, test } from "vitest"
import { canonicalAddress, clientAddress, dropClaims } from "@/scripts/serve/address.mjs"

const nobody = new Set<string>()
const nginx = new Set(["127.0.0.1", "10.0.0.9"])

test("what a client says about its address is not believed", () => {
  expect(clientAddress("203.0.113.7", "1.2.3.4", nobody)).toBe("203.0.113.7")
  expect(clientAddress("203.0.113.7", "127.0.0.1", nginx)).toBe("203.0.113.7")
})

test("behind a trusted proxy the last address that is no proxy is the client's", () => {
  expect(clientAddress("127.0.0.1", "203.0.113.7", nginx)).toBe("203.0.113.7")
  expect(clientAddress("::ffff:127.0.0.1", "1.2.3.4, 203.0.113.7", nginx)).toBe("203.0.113.7")
  expect(clientAddress("127.0.0.1", "1.2.3.4, 203.0.113.7, 10.0.0.9", nginx)).toBe("203.0.113.7")
})

test("what stands left of something unreadable is not believed either", () => {
  expect(clientAddress("127.0.0.1", "1.2.3.4, nonsense", nginx)).toBe("127.0.0.1")
  expect(clientAddress("127.0.0.1", "", nginx)).toBe("127.0.0.1")
  expect(clientAddress(undefined, undefined, nginx)).toBe("unknown")
})

test("each address has one spelling", () => {
  expect(canonicalAddress("::ffff:10.1.2.3")).toBe("10.1.2.3")
  expect(canonicalAddress("2001:0DB8:0:0:0:0:0:1")).toBe("2001:db8::1")
  expect(canonicalAddress("fe80::1%eth0")).toBe("fe80::1")
  expect(canonicalAddress("10.1.2.3:80")).toBeNull()
})

test("headers that claim an address, a host or an inner decision are dropped, all others stay", () => {
  const claims = [
    ...[
      "forwarded",
      "x-forwarded-for",
      "x-forwarded-host",
      "x-forwarded-proto",
      "x-real-ip",
      "x-client-address",
      "x-client-ip",
    ],
    ...[
      "x-request-id",
      "x-nonce",
      "content-security-policy",
      "x-middleware-subrequest",
      "x-invoke-path",
      "x-matched-path",
    ],
    ...[
      "x-now-route-matches",
      "x-prerender-revalidate",
      "next-resume",
      "x-nextjs-data",
      "x-original-url",
      "x-rewrite-url",
    ],
  ]
  const kept = {
    host: "a",
    cookie: "b",
    rsc: "1",
    "next-action": "c",
    "next-router-state-tree": "d",
    "user-agent": "e",
    origin: "f",
  }
  const headers: Record<string, string> = { ...Object.fromEntries(claims.map((name) => [name, "1"])), ...kept }
  dropClaims(headers)
  expect(headers).toEqual(kept)
})
