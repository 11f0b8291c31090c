import { spawn } from "node:child_process"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { makeBackup } from "@/scripts/backup/make-backup"
import { sha256Of } from "@/scripts/backup/manifest"
import { connect } from "@/scripts/migrate/connect.mjs"
import { migrate } from "@/scripts/migrate.mjs"
import { typescript } from "@/scripts/start/child.mjs"
import { freshDatabaseUrl, runScript, temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()
const ROUNDS = 4

/** Lets the writer work for a while once it is ready, then kills it; answers what it said. */
function runUntilKilled(environment: Record<string, string>, milliseconds: number): Promise<string> {
  const child = spawn(process.execPath, typescript("tests/support/evidence-writer.ts"), {
    env: { ...process.env, AUTH_SECRET: "only-for-tests-0123456789-abcdefghij", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.setEncoding("utf8").on("data", (text) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), milliseconds)
    said += text
  })
  return new Promise((resolve) => child.on("close", () => resolve(said)))
}

async function rowsIn(url: string) {
  const database = await connect(url)
  const rows = await database.rows(`SELECT "id", "sha256", "size" FROM "EvidenceFile"`)
  await database.close()
  return rows.map(({ id, sha256 }) => ({ id: String(id), sha256: String(sha256) }))
}

const wholeIn = async (dataDir: string, rows: { id: string; sha256: string }[]) => {
  const broken: string[] = []
  for (const { id, sha256 } of rows) {
    const found = await sha256Of(path.join(dataDir, "files", id.slice(0, 2), id)).catch(() => "missing")
    if (found !== sha256) broken.push(`${id}: ${found}`)
  }
  return broken
}

describe.skipIf(process.env.TEST_ENGINE === "pglite")(
  "uploads that are killed in the middle",
  { timeout: 240_000 },
  () => {
    test("no row lacks its whole file, what was acknowledged is there, and a backup made meanwhile restores them all", async () => {
      const url = await freshDatabaseUrl(place())
      const environment = { DATABASE_URL: url, DATA_DIR: place("data"), EVIDENCE_QUOTA_MB: "10000" }
      await migrate(url)
      let uploads = 0
      for (let round = 0; round < ROUNDS; round++) {
        const said = await runUntilKilled(environment, 300 + Math.round(Math.random() * 700))
        const rows = await rowsIn(url)
        expect(await wholeIn(place("data"), rows)).toEqual([])
        const kept = [...said.matchAll(/^kept (\S+)$/gm)].map(([, id]) => id as string)
        expect(kept.filter((id) => !rows.some((row) => row.id === id))).toEqual([])
        uploads += said.split("\n").length
      }
      expect(uploads).toBeGreaterThan(ROUNDS)

      const writing = runUntilKilled(environment, 3_000)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      const { file } = await makeBackup({
        databaseUrl: url,
        dataDir: place("data"),
        to: place("backups"),
        now: new Date(),
      })
      await writing
      const target = { DATABASE_URL: await freshDatabaseUrl(place()), DATA_DIR: place("restored") }
      const run = await runScript("scripts/restore.ts", ["--from", file], target)
      expect(run).toMatchObject({ code: 0, stdout: expect.not.stringContaining("tệp đính kèm thiếu") })
      expect(await wholeIn(place("restored"), await rowsIn(target.DATABASE_URL))).toEqual([])
    })
  },
)
