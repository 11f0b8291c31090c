// A database of its own with the people of a drill, and the built server on it, which can be killed and started again.
import { spawn } from "node:child_process"
import { openSync, readFileSync } from "node:fs"
import { OperatorProblem } from "../operator-problem.mjs"
import { runNode, typescript } from "../start/child.mjs"
import { freePort } from "./free-port.mjs"

/** Nothing of the operator's own environment reaches the database of a drill. */
const NOTHING = Object.fromEntries(
  ["DATABASE_URL", "SMTP_URL", "REQUIRE_TWO_FACTOR", "EVIDENCE_SCAN", "HOST", "DEMO"].map((name) => [name, ""]),
)

/**
 * @returns {Promise<{ people: Record<string, { cookie: string, token: string, id: string }>, env: Record<string, string>,
 *   origin: string, start: () => Promise<{ readyAfter: number, kill: () => Promise<void>, stop: () => Promise<void> }>,
 *   look: () => Promise<{ updates: any[], integrity: string, entries: number, broken: { seq: number } | undefined }> }>}
 */
export async function arrange(dataDir) {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    ...NOTHING,
    ...{ AUTH_SECRET: "only-for-the-drill-0123456789-0123456789", DATA_DIR: dataDir },
    ...{ PORT: String(port), APP_URL: origin, NODE_ENV: "production" },
  }
  const people = await ask("scripts/drill/people.ts", env)
  return {
    people,
    env,
    origin,
    start: () => startServer(env, origin, `${dataDir}/server.log`),
    look: () => ask("scripts/drill/look.ts", env),
  }
}

async function ask(script, env) {
  let answer = null
  const { code } = await runNode(typescript(script), { env, onMessage: (message) => (answer = message) })
  if (code !== 0 || answer === null) throw new OperatorProblem(`${script} ended without an answer.`)
  return answer
}

const READY_WITHIN = 15_000

async function startServer(env, origin, log) {
  const out = openSync(log, "a")
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", out, out],
    env: { ...process.env, ...env },
  })
  const ended = new Promise((resolve) => child.once("exit", resolve))
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
  const end = (signal) => {
    child.kill(signal)
    return ended
  }
  return { readyAfter: performance.now() - began, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") }
}
