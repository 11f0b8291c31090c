// npm test: from a bare clone through everything that is needed to the last line, "N passed, N failed".
import "./node-version.mjs"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { sentenceFor } from "./operator-problem.mjs"
import { ensureBuild } from "./start/build.mjs"
import { runNode } from "./start/child.mjs"
import { ensureClients } from "./start/clients.mjs"
import { ensurePackages } from "./start/packages.mjs"
import { ensureBrowser } from "./test/browser.mjs"
import { countOfPlaywright, countOfVitest } from "./test/count.mjs"

process.chdir(path.resolve(fileURLToPath(import.meta.url), "../.."))
// The tests bring their own surroundings; what stands in the operator's environment must not reach a database of theirs.
for (const name of [
  "DATABASE_URL",
  "DATA_DIR",
  "APP_URL",
  "AUTH_SECRET",
  "SMTP_URL",
  "REQUIRE_TWO_FACTOR",
  "EVIDENCE_QUOTA_MB",
  "EVIDENCE_SCAN",
  "PORT",
  "HOST",
  "DEMO",
])
  process.env[name] = ""

const folder = mkdtempSync(path.join(tmpdir(), "plan-test-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))

const { passed, failed } = await runEverything()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function runEverything() {
  try {
    ensurePackages(console.log)
    ensureClients(console.log)
    const counts = [await runVitest(), ...(await runBuilt())]
    const total = (which) => counts.reduce((sum, count) => sum + count[which], 0)
    return { passed: total("passed"), failed: total("failed") }
  } catch (problem) {
    console.error(sentenceFor(problem))
    return { passed: 0, failed: 1 }
  }
}

async function runVitest() {
  const report = path.join(folder, "vitest.json")
  const { code } = await runNode([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ])
  return countOfVitest(report, code)
}

/**
 * What runs against the built application, side by side, each with a server and a database of its own: the browser tests
 * in two halves (what people do changes the plan, what is only looked at and attacked must find it unchanged) and the
 * drill, which mostly waits for servers to come back.
 */
async function runBuilt() {
  try {
    await ensureBuild(console.log)
    const browser = await ensureBrowser(console.log)
    const halves = [["journeys"], ["screens", "attacks"]].map((projects) => runPlaywright(projects, browser))
    return await Promise.all([...halves, runDrill()])
  } catch (problem) {
    // No build or no browser: the tests have not passed, and the last line says so.
    console.error(sentenceFor(problem))
    return [{ passed: 0, failed: 1 }]
  }
}

/** The drills at their short length; each line of theirs that holds is one passed. */
async function runDrill() {
  const { code, output } = await runNode(["scripts/drill.mjs", "--short"], { quiet: true })
  console.log(output.trim())
  const failed = output.match(/^✗/gm)?.length ?? 0
  return { passed: output.match(/^✓/gm)?.length ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) }
}

async function runPlaywright(projects, browser) {
  const report = path.join(folder, `${projects[0]}.json`)
  const env = {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    E2E_RESULTS: `test-results/${projects[0]}`,
  }
  const chosen = projects.map((project) => `--project=${project}`)
  const { code } = await runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...chosen], {
    env,
  })
  return countOfPlaywright(report, code)
}
