import { type ChildProcess, spawn } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"

const ROOT = path.resolve(import.meta.dirname, "../../..")
const LINK = /Liên kết thiết lập[^\n]*?: (\S+)\n/
/** A first start builds the application. */
const PATIENCE = 8 * 60_000

export type Server = Awaited<ReturnType<typeof startServer>>

/**
 * The application as an operator starts it: `scripts/start.mjs` in a process of its own, on a free port and on an empty
 * database. Answers once it is ready and has printed its set-up link. Nothing of the caller's own environment or .env
 * reaches it, so that no test ever runs on real data.
 */
export async function startServer({
  dataDir,
  databaseUrl,
  log,
  settings: more = {},
}: {
  dataDir: string
  databaseUrl: string
  log: string
  settings?: Record<string, string>
}) {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const settings = { PORT: String(port), APP_URL: url, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...more }
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, ...BLANK, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const setupLink = await readUntilReady(child, log)
  return { url, setupLink, child, stop: () => stop(child) }
}

const BLANK = Object.fromEntries(
  ["HOST", "AUTH_SECRET", "SMTP_URL", "MAIL_FROM", "TRUSTED_PROXIES", "APP_NAME", "SUPPORT_PHONE"]
    .concat([
      "SESSION_IDLE_MINUTES",
      "ADMINISTRATOR_IDLE_MINUTES",
      "SESSION_HOURS",
      "REQUIRE_TWO_FACTOR",
      "EVIDENCE_QUOTA_MB",
      "EVIDENCE_SCAN",
      "DEMO",
      "NODE_ENV",
    ])
    .map((name) => [name, ""]),
)

/** SIGTERM; throws unless the server ends by itself within 10 seconds and says that all went well. */
async function stop(child: ChildProcess): Promise<void> {
  const hasEnded = child.exitCode ?? child.signalCode
  if (hasEnded !== null) throw new Error(`The server had already ended with ${hasEnded}.`)
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  child.kill("SIGTERM")
  const code = await Promise.race([ended, new Promise<"late">((resolve) => setTimeout(resolve, 10_000, "late"))])
  if (code === "late") child.kill("SIGKILL")
  if (code !== 0) throw new Error(`After SIGTERM the server ended with ${code}, not with 0 within 10 seconds.`)
}

function readUntilReady(child: ChildProcess, log: string): Promise<string> {
  mkdirSync(path.dirname(log), { recursive: true })
  const file = createWriteStream(log)
  let printed = ""
  let isReady = false
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => fail("was not ready in time"), PATIENCE)
    const fail = (why: string) => {
      clearTimeout(giveUp)
      child.kill("SIGKILL")
      reject(new Error(`The server ${why}:\n${printed.slice(-4000)}`))
    }
    const onExit = (code: number | null) => fail(`ended with code ${code}`)
    child.once("exit", onExit)
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        file.write(text)
        if (isReady) return
        printed += text
        const link = LINK.exec(printed)?.[1]
        if (!link) return
        isReady = true
        clearTimeout(giveUp)
        child.off("exit", onExit)
        resolve(link)
      })
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
