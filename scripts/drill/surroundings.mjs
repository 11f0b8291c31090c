// A database of its own with the people of a drill, and the built server on it, which can be killed and started again.
import { spawn } from "node:child_process"
import { openSync, readFileSync } from "node:fs"
import { OperatorProblem } from "../operator-problem.mjs"
import { runNode, typescript } from "../start/child.mjs"
import { freePort } from "./free-port.mjs"

/** Nothing of the operator's own environment reaches the database of a drill, whose people stay signed in to its end. */
const SURROUNDINGS = {
  ...Object.fromEntries(
    ["DATABASE_URL", "SMTP_URL", "REQUIRE_TWO_FACTOR", "EVIDENCE_SCAN", "HOST", "DEMO"].map((name) => [name, ""]),
  ),
  ...{ SESSION_IDLE_MINUTES: "720", ADMINISTRATOR_IDLE_MINUTES: "720", SESSION_HOURS: "24" },
}

/** @typedef {{ readyAfter: number, kill: () => Promise<void>, stop: () => Promise<void> }} Running */

/**
 * `start` does all that `npm start` does, `startAgain` serves at once.
 * @param {string} dataDir
 * @param {{ people?: string[], clock?: Record<string, string> }} [how]  what makes the people, and the clock they are made by
 * @returns {Promise<{ people: Record<string, { id: string, agency: string | null, cookie: string, token: string }>,
 *   env: Record<string, string>, origin: string, log: string,
 *   start: (clock?: Record<string, string>) => Promise<Running>, startAgain: () => Promise<Running>,
 *   look: () => Promise<{ updates: any[], entries: number, reports: any[], reportEntries: number, integrity: string,
 *     broken: { seq: number } | undefined }> }>}
 */
export async function arrange(dataDir, { people = ["scripts/drill/people.ts"], clock = {} } = {}) {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    ...SURROUNDINGS,
    ...{ AUTH_SECRET: "only-for-the-drill-0123456789-0123456789", DATA_DIR: dataDir },
    ...{ PORT: String(port), APP_URL: origin, NODE_ENV: "production" },
  }
  const log = `${dataDir}/server.log`
  return {
    ...{ env, origin, log },
    people: await ask(people, { ...env, ...clock }),
    start: (itsClock = {}) => startServer("scripts/start.mjs", { ...env, ...itsClock }, origin, log),
    startAgain: () => startServer("scripts/drill/start-again.mjs", env, origin, log),
    look: () => ask(["scripts/drill/look.ts"], env),
  }
}

/** A clock that shows that moment now, for a server to run by. */
export const clockAt = (moment) => ({
  DRILL_CLOCK_AHEAD: String(Math.round(moment) - Date.now()),
  NODE_OPTIONS: `--import=${new URL("clock.mjs", import.meta.url)}`,
})

async function ask([script, ...args], env) {
  let answer = null
  const { code } = await runNode(typescript(script, ...args), { env, onMessage: (message) => (answer = message) })
  if (code !== 0 || answer === null) throw new OperatorProblem(`${script} ended without an answer.`)
  return answer
}

const READY_WITHIN = 15_000
const running = new Set()

/** Whatever went wrong: no server of a drill outlives it. */
export const endServers = () => Promise.all([...running].map((end) => end("SIGKILL")))

async function startServer(script, env, origin, log) {
  const out = openSync(log, "a")
  const child = spawn(process.execPath, [script], {
    stdio: ["ignore", out, out],
    env: { ...process.env, ...env },
  })
  const ended = new Promise((resolve) => child.once("exit", resolve)).then(() => void running.delete(end))
  const end = (signal) => {
    child.kill(signal)
    return ended
  }
  running.add(end)
  const began = performance.now()
  while (
    !(await fetch(`${origin}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${readFileSync(log, "utf8").slice(-2000)}`)
    if (performance.now() - began > READY_WITHIN) throw new Error("the server is not ready within 15 seconds")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { readyAfter: performance.now() - began, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") }
}
