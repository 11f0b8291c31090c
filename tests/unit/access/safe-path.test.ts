import { expect, test } from "vitest"
import { safePath } from "@/lib/access/safe-path"

test.each([
  "https://evil.example",
  "HTTPS://evil.example",
  "http:evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "evil.example",
  "@evil.example",
  "?next=//evil.example",
  "#//evil.example",
  "./x",
  "../x",
  "/.//evil.example",
  "/x/..//evil.example",
  "/./\\evil.example",
  "",
  "/\u0000",
  "/\u2028/evil",
  "/\ufeff/evil",
  "/a\u00a0b",
  "/%0d%0aset-cookie:x\r\n",
  "/sign-in?next=/sign-in",
  "/sign-out",
  "/api/auth/signout",
  "/x/../api/auth/signout",
  "/api/",
  "/api/v1/plans",
  `/${"a".repeat(2001)}`,
])("%j leads nowhere but to the first page", (evil) => expect(safePath(evil)).toBe("/"))

test.each([undefined, null, 7, {}, ["/plans", "//evil.example"]])("%j is no path", (evil) =>
  expect(safePath(evil)).toBe("/"),
)

test.each([
  ["/", "/"],
  ["/plans/124/tasks?group=agency#n13", "/plans/124/tasks?group=agency#n13"],
  ["/api", "/api"],
  ["/plans/../people", "/people"],
  ["/tasks?next=https://evil.example", "/tasks?next=https://evil.example"],
  ["/%2f%2fevil.example", "/%2f%2fevil.example"],
  ["/apiary", "/apiary"],
  ["/x@evil.example", "/x@evil.example"],
])("%j stays a path of this site", (path, kept) => {
  expect(safePath(path)).toBe(kept)
  expect(new URL(safePath(path), "https://kehoach.tinh.gov.vn").host).toBe("kehoach.tinh.gov.vn")
})

test("the fallback can be chosen", () => expect(safePath("//evil.example", "/plans")).toBe("/plans"))
