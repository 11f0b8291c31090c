import { expect, test } from "vitest"
import { contentSecurityPolicy, isCacheable, securityHeaders } from "@/scripts/serve/headers.mjs"
import { ownLocation } from "@/scripts/serve/location.mjs"

test("scripts run only with the nonce of their answer, and nothing is framed, embedded or sent elsewhere", () => {
  const policy = contentSecurityPolicy("abc")
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src"))
  expect(scripts).toContain("'nonce-abc'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
  for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(part)
})

test("only the development server may evaluate code", () => {
  expect(contentSecurityPolicy("abc", true)).toContain("'unsafe-eval'")
})

test("every answer carries the headers of the house", () => {
  expect(securityHeaders({ nonce: "abc", requestId: "r-1" })).toMatchObject({
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-request-id": "r-1",
  })
})

test("only built files and public files may be kept by a browser", () => {
  const files = new Set(["/icon.svg"])
  expect(isCacheable("/_next/static/chunks/a.js", 200, files)).toBe(true)
  expect(isCacheable("/icon.svg", 304, files)).toBe(true)
  expect(isCacheable("/_next/static/chunks/gone.js", 404, files)).toBe(false)
  expect(isCacheable("/", 200, files)).toBe(false)
  expect(isCacheable("/exports/icon.svg", 200, files)).toBe(false)
})

test("no answer sends a browser to another site", () => {
  const own = ["kehoach.tinh.gov.vn", "localhost:3000"]
  expect(ownLocation("/plans?x=1#y", own)).toBe("/plans?x=1#y")
  expect(ownLocation("https://kehoach.tinh.gov.vn/sign-in?next=%2F", own)).toBe("/sign-in?next=%2F")
  expect(ownLocation("http://localhost:3000/", own)).toBe("/")
  for (const foreign of [
    "https://evil.example/x",
    "//evil.example/x",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "https://kehoach.tinh.gov.vn@evil.example/",
    "http://[",
  ])
    expect(ownLocation(foreign, own), foreign).toBe("/")
  expect(ownLocation("/.//evil.example", own)).toBe("/evil.example")
})
