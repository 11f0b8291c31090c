import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { beforeEach, expect, test } from "vitest"
import { authSecret } from "@/lib/access/secret"
import { EnvironmentProblem } from "@/lib/environment"
import { temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(place("secret-"))
  process.env.DATA_DIR = path.join(folder, "data")
  process.env.AUTH_SECRET = ""
})
const file = () => path.join(folder, "data", "auth-secret")

test("a secret is made once, kept for its owner alone, and nothing is left beside it", () => {
  const secret = authSecret()
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(readFileSync(file(), "utf8").trim()).toBe(secret)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.join(folder, "data"))).toEqual(["auth-secret"])
  expect(authSecret()).toBe(secret)
})

test("one that is kept already is used, and its mode mended", () => {
  authSecret()
  const kept = "kept-secret-0123456789-abcdefghijklmnop"
  process.env.DATA_DIR = path.join(folder, "other")
  authSecret()
  process.env.DATA_DIR = mkdtempSync(path.join(folder, "kept-"))
  writeFileSync(path.join(process.env.DATA_DIR, "auth-secret"), `${kept}\n`, { mode: 0o644 })
  expect(authSecret()).toBe(kept)
  expect(statSync(path.join(process.env.DATA_DIR, "auth-secret")).mode & 0o777).toBe(0o600)
})

test.each(["", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])(
  "a kept secret %j is refused with a sentence",
  (kept) => {
    process.env.DATA_DIR = mkdtempSync(path.join(folder, "bad-"))
    writeFileSync(path.join(process.env.DATA_DIR, "auth-secret"), kept)
    expect(() => authSecret()).toThrow(EnvironmentProblem)
  },
)

test("the environment's secret goes first, and a short or exemplary one is refused", () => {
  process.env.AUTH_SECRET = "given-secret-0123456789-abcdefghijklm"
  expect(authSecret()).toBe("given-secret-0123456789-abcdefghijklm")
  for (const bad of ["short", "please-change-this-secret-now-000", "a".repeat(64)]) {
    process.env.AUTH_SECRET = bad
    expect(() => authSecret()).toThrow(EnvironmentProblem)
  }
})

test("a folder that cannot be written to is a sentence for the operator", () => {
  writeFileSync(path.join(folder, "data"), "a file where the folder should be")
  expect(() => authSecret()).toThrow(EnvironmentProblem)
})
