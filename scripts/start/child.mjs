// Runs a piece of the work in a Node of its own, and takes it along when this process is told to stop.
import { spawn } from "node:child_process"

/**
 * @param {string[]} args  what follows `node`
 * @param {{ env?: Record<string, string>, quiet?: boolean, onMessage?: (message: any) => void }} [options]
 *   quiet: what it prints is kept and handed back instead of shown; onMessage: hears what it tells by process.send
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { env = {}, quiet = false, onMessage } = {}) {
  const shown = quiet ? "pipe" : "inherit"
  const child = spawn(process.execPath, args, {
    stdio: ["inherit", shown, shown, ...(onMessage ? ["ipc"] : [])],
    env: { ...process.env, ...QUIET_TOOLS, ...env },
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text))
  if (onMessage) child.on("message", onMessage)
  const stop = (signal) => child.kill(signal)
  process.on("SIGINT", stop).on("SIGTERM", stop)
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Arguments that run a TypeScript file of ours outside Next: server-only modules are allowed there. What Prisma's adapter
 * asks of pg is deprecated (7.10.0, pg 8): nothing the operator could mend.
 */
export const typescript = (file, ...args) => [
  ...["--conditions=react-server", "--disable-warning=DeprecationWarning", "--import", "tsx"],
  ...[file, ...args],
]

/** No tool asks the network for news or counts its users. */
const QUIET_TOOLS = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" }
