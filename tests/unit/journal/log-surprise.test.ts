import { afterEach, expect, test, vi } from "vitest"
import { logSurprise } from "@/lib/log-surprise"

afterEach(() => vi.restoreAllMocks())

function logged(problem: unknown, path: string): string {
  const log = vi.spyOn(console, "error").mockImplementation(() => {})
  logSurprise(problem, path, new Date("2026-11-23T05:00:00Z"))
  expect(log).toHaveBeenCalledTimes(1)
  return String(log.mock.calls[0]?.[0])
}

test("a surprise is one line with its id, and without what stands behind the question mark", () => {
  const line = logged(Object.assign(new Error("boom"), { digest: "7F3A" }), "/setup?token=secret-of-the-link")
  expect(JSON.parse(line)).toMatchObject({
    id: "7F3A",
    path: "/setup",
    name: "Error",
    message: "boom",
    at: "2026-11-23T05:00:00.000Z",
  })
  expect(line).not.toContain("secret-of-the-link")
})

test("of a message only the first line is kept: the database repeats what was to be written", () => {
  const line = logged(
    new Error("\nInvalid `tx.person.update()` invocation\n  passwordHash: '$argon2id$v=19$secret'"),
    "/people",
  )
  expect(line).not.toContain("argon2id")
  expect(JSON.parse(line).message).toBe("Invalid `tx.person.update()` invocation")
})

test("line feeds and escapes in what was typed cannot forge a line", () => {
  const line = logged(new Error('x\r\u001b[2J{"level":"info","message":"all is well"}'), "/a\nb")
  expect(line.split("\n")).toHaveLength(1)
  expect(line).not.toMatch(/[\u0000-\u001f]/)
})

test("what is thrown and is no error is told as well", () =>
  expect(JSON.parse(logged("nói suông", "/")).message).toBe("nói suông"))
