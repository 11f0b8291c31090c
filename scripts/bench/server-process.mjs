// A server in a process of its own, and what the system says of it (/proc: Linux).
import { spawn } from "node:child_process"
import { openSync, readFileSync } from "node:fs"

const TICK = 10 // milliseconds of processor time that /proc counts in (USER_HZ = 100 on every Linux)

/**
 * Starts a server and waits for its first whole answer; `coldStart` is how long that took.
 * @param {{ args: string[], env: Record<string, string>, url: string, log: string,
 *   headers?: Record<string, string>, cwd?: string }} what
 */
export async function startServer({ args, env, url, log, headers = {}, cwd }) {
  const out = openSync(log, "w")
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", out, out], env: { ...process.env, ...env } })
  const ended = new Promise((resolve) => child.once("exit", resolve))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended: ${readFileSync(log, "utf8").slice(-2000)}`)
    const answer = await fetch(url, { headers, redirect: "manual" }).catch(() => null)
    const text = await answer?.text()
    if (answer?.status === 200 && text) break
    if (answer) throw new Error(`${url} answers ${answer.status}: ${text?.slice(0, 300)}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    url: new URL(url).origin,
    coldStart: performance.now() - began,
    processorTime: () => processorTime(child.pid),
    memory: () => memory(child.pid),
    stop: () => {
      child.kill("SIGTERM")
      return ended
    },
  }
}

/** Milliseconds of processor time of the process, all its threads included. */
function processorTime(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  const [utime, stime] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number)
  return (utime + stime) * TICK
}

/** Megabytes of memory that the process holds. */
const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024
