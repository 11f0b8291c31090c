import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, expect, test } from "vitest"
import { problemsOfLockfile, readLockfile } from "@/scripts/check/lockfile.mjs"
import { daysOverdue, problemsOfFloors, readFloors } from "@/scripts/check/version-floors.mjs"
import { countOfPlaywright, countOfVitest } from "@/scripts/test/count.mjs"

const folder = mkdtempSync(path.join(tmpdir(), "plan-checks-"))
afterAll(() => rmSync(folder, { recursive: true }))

const reportOf = (content: unknown) => {
  const file = path.join(folder, "report.json")
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content))
  return file
}

test("the lockfile serves every machine and no package is below its floor", () => {
  expect(problemsOfLockfile(readLockfile())).toEqual([])
  expect(problemsOfFloors(readLockfile(), readFloors().floors)).toEqual([])
})

test("a lockfile without a platform's package, without a checksum or with a download address is noticed", () => {
  const packages = {
    "": {},
    "node_modules/a": {
      version: "1.0.0",
      integrity: "sha512-x",
      optionalDependencies: { "a-linux": "1.0.0", "a-darwin": "1.0.0" },
    },
    "node_modules/a/node_modules/a-linux": { version: "1.0.0", integrity: "sha512-x" },
    "node_modules/b": { version: "1.0.0", resolved: "https://registry.example/b.tgz" },
  }
  expect(problemsOfLockfile(packages)).toEqual([
    "node_modules/a misses its optional package a-darwin",
    "node_modules/b has no checksum",
    "node_modules/b names where it was downloaded",
  ])
})

test("versions are compared by number, wherever in the tree they lie", () => {
  const floors = { next: { from: "16.4.5", why: "w" } }
  const found = (version: string) =>
    problemsOfFloors({ "node_modules/x/node_modules/next": { version } }, floors).length
  expect(["16.4.4", "16.3.9", "15.9.9", "16.4.5-canary.1"].map(found)).toEqual([1, 1, 1, 1])
  expect(["16.4.5", "16.4.10", "16.10.0", "17.0.0"].map(found)).toEqual([0, 0, 0, 0])
})

test("the list of floors is overdue after thirty days", () => {
  expect(daysOverdue("2026-11-01", new Date("2026-12-01T12:00:00Z"))).toBeNull()
  expect(daysOverdue("2026-11-01", new Date("2026-12-02T12:00:00Z"))).toBe(31)
})

test("the last line counts what failed, what could not be loaded, what crashed and what ran nothing", () => {
  const passed = { status: "passed", assertionResults: [{ status: "passed" }] }
  const unloaded = { status: "failed", assertionResults: [] }
  const failed = { status: "failed", assertionResults: [{ status: "failed" }] }
  const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[]) =>
    reportOf({ numPassedTests, numFailedTests, testResults })
  expect(countOfVitest(vitest(1, 0, [passed]), 0)).toEqual({ passed: 1, failed: 0 })
  expect(countOfVitest(vitest(1, 1, [passed, failed]), 1)).toEqual({ passed: 1, failed: 1 })
  expect(countOfVitest(vitest(1, 0, [passed, unloaded]), 1)).toEqual({ passed: 1, failed: 1 })
  expect(countOfVitest(vitest(1, 0, [passed]), 1)).toEqual({ passed: 1, failed: 1 })
  expect(countOfVitest(vitest(0, 0, []), 0)).toEqual({ passed: 0, failed: 1 })
  expect(countOfVitest(path.join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 })
  expect(countOfVitest(reportOf("{"), 0)).toEqual({ passed: 0, failed: 1 })
  expect(countOfPlaywright(reportOf({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }), 1)).toEqual({
    passed: 5,
    failed: 2,
  })
})
