import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { expectAllVerbs } from "./produced-verbs"

// Migrates one template for each engine that needs one; every test file then gets its own copy in milliseconds.
// Each run has a folder of its own: two runs in one checkout do not empty each other's.
process.env.TEST_DATABASES ??= `test-results/databases-${process.pid}`
export const TEMPLATE_FOLDER = process.env.TEST_DATABASES
export const TEMPLATE_NAME = "plan_template"

/** The migrations of an engine, in order, as one script. */
export function migrationScript(dialect: "sqlite" | "postgresql"): string {
  const folder = `prisma/migrations/${dialect}`
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return names.map((name) => readFileSync(`${folder}/${name}/migration.sql`, "utf8")).join("\n")
}

export default async function setup(project: { config: { env: Record<string, unknown> } }) {
  const engine = project.config.env.TEST_ENGINE
  if (engine === "sqlite") {
    mkdirSync(TEMPLATE_FOLDER, { recursive: true })
    const { createClient } = await import("@libsql/client")
    const client = createClient({ url: `file:${TEMPLATE_FOLDER}/template.db` })
    await client.executeMultiple(migrationScript("sqlite"))
    client.close()
  }
  if (engine === "pglite") {
    const { PGlite } = await import("@electric-sql/pglite")
    mkdirSync(TEMPLATE_FOLDER, { recursive: true })
    const pglite = await PGlite.create("memory://")
    await pglite.exec(migrationScript("postgresql"))
    // A migrated database unpacks ten times as fast as a new one is made.
    writeFileSync(`${TEMPLATE_FOLDER}/pglite.tar`, Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer()))
    await pglite.close()
  }
  if (engine === "postgresql") {
    const { Client } = await import("pg")
    const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS "${TEMPLATE_NAME}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${TEMPLATE_NAME}"`)
    await client.end()
    const template = new Client({ connectionString: databaseUrlOf(TEMPLATE_NAME) })
    await template.connect()
    await template.query(migrationScript("postgresql"))
    await template.end()
  }
  return () => {
    if (engine === "sqlite") expectAllVerbs()
    rmSync(TEMPLATE_FOLDER, { recursive: true, force: true })
  }
}

/** The test server's address with another database name. */
export function databaseUrlOf(name: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL as string)
  url.pathname = `/${name}`
  return url.href
}
