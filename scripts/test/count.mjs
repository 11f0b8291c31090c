// Adds up what the two runners report. A runner that crashed, or that ran nothing, has failed: silence is no success.
import { existsSync, readFileSync } from "node:fs"

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string} report  Vitest's JSON report
 * @param {number} code    exit code of the runner
 * @returns {Count}
 */
export function countOfVitest(report, code) {
  const read = readReport(report)
  if (!read) return { passed: 0, failed: 1 }
  // A file that could not even be loaded counts no test of its own.
  const unloaded = read.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  )
  return withCrash({ passed: read.numPassedTests, failed: read.numFailedTests + unloaded.length }, code)
}

/** The same of Playwright's JSON report; a test that passed only when repeated has failed. */
export function countOfPlaywright(report, code) {
  const read = readReport(report)
  if (!read) return { passed: 0, failed: 1 }
  return withCrash({ passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky }, code)
}

function withCrash({ passed, failed }, code) {
  const isSilent = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: isSilent ? 1 : failed }
}

function readReport(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return null
  }
}
