import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"
import { startServer } from "./server"

/**
 * One server for all journeys, on a database of their own: a new SQLite file, or a new database on the PostgreSQL server
 * of E2E_DATABASE_URL. Tells the tests by environment where it is; stops it at the end as an operator would.
 */
export default async function start(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "plan-e2e-"))
  const database = await makeDatabase(dataDir)
  const log = path.resolve(process.env.E2E_RESULTS || "test-results", "server.log")
  const server = await startServer({ dataDir, databaseUrl: database.url, log })
  Object.assign(process.env, {
    E2E_URL: server.url,
    E2E_SETUP_LINK: server.setupLink,
    E2E_DATA_DIR: dataDir,
    E2E_DATABASE: database.url,
    E2E_LOG: log,
  })
  return async () => {
    try {
      await server.stop()
    } finally {
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

async function makeDatabase(dataDir: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const given = process.env.E2E_DATABASE_URL
  if (!given) return { url: `file:${path.join(dataDir, "app.db")}`, drop: async () => {} }
  const name = `plan_e2e_${process.pid}_${Date.now()}`
  const ask = async (sql: string) => {
    const client = new Client({ connectionString: given })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await ask(`CREATE DATABASE "${name}"`)
  const url = new URL(given)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => ask(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}
