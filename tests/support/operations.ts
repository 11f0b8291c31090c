import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { afterAll, beforeAll, onTestFinished } from "vitest"
import { typescript } from "@/scripts/start/child.mjs"
import { databaseUrlOf } from "./template-database"

/** A folder for the tests of a file, there while they run; answers the path of a name in it. */
export function temporaryFolder(): (name?: string) => string {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "plan-operations-"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name = "") => path.join(folder, name)
}

/** The address of an empty database of its own, on the engine of the project; for SQLite a file in the folder. */
export async function freshDatabaseUrl(folder: string): Promise<string> {
  if (process.env.TEST_ENGINE !== "postgresql") return `file:${path.join(folder, `${randomUUID()}.db`)}`
  const name = `plan_${randomUUID().replaceAll("-", "")}`
  const server = new Client({ connectionString: process.env.TEST_POSTGRES_URL })
  await server.connect()
  await server.query(`CREATE DATABASE "${name}"`)
  await server.end()
  return databaseUrlOf(name)
}

/**
 * Runs a text as an ECMAScript module in a process of its own, and comes back once it has said `word`. A process that
 * ends without saying it fails the test at once; its end is awaited from the start, so that nobody comes too late for it.
 * None outlives its test.
 */
export async function runModule(program: string, word: string) {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve))
  onTestFinished(() => void child.kill("SIGKILL"))
  let output = ""
  const said = new Promise<true>((resolve) =>
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text
      if (output.includes(word)) resolve(true)
    }),
  )
  if ((await Promise.race([said, ended])) !== true) throw new Error(`the process ended before it said "${word}"`)
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { end, ended, output: () => output }
}

export type Run = { code: number | null; stdout: string; stderr: string }

/** Runs one of the operator's programs as the operator would: a process of its own, its environment laid over ours. */
export function runScript(file: string, args: string[], environment: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, file.endsWith(".ts") ? typescript(file, ...args) : [file, ...args], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: "", AUTH_SECRET: "", PORT: "", HOST: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const run: Run = { code: null, stdout: "", stderr: "" }
  child.stdout.setEncoding("utf8").on("data", (text) => (run.stdout += text))
  child.stderr.setEncoding("utf8").on("data", (text) => (run.stderr += text))
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...run, code })))
}
