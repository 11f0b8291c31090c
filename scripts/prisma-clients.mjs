// Derives the PostgreSQL schema from prisma/schema.prisma and generates the database client of each engine.
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"

/** The PostgreSQL twin of the schema: the same nouns, another provider and another folder for the client. */
export function derivePostgresqlSchema() {
  const schema = readFileSync("prisma/schema.prisma", "utf8")
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace("../lib/generated/sqlite", "../../lib/generated/postgresql")
  mkdirSync("prisma/.generated", { recursive: true })
  writeFileSync("prisma/.generated/postgresql.prisma", `// derived from ../schema.prisma\n${schema}`)
}

/** Generates both clients; throws with the tool's own words when that fails. */
export function generateClients() {
  derivePostgresqlSchema()
  for (const schema of ["prisma/schema.prisma", "prisma/.generated/postgresql.prisma"]) {
    const run = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--schema", schema], {
      encoding: "utf8",
      // `generate` only asks that an engine exists; any executable will do, so nothing has to be downloaded.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    })
    if (run.status !== 0) throw new Error(`prisma generate --schema ${schema}\n${run.stdout}${run.stderr}`)
  }
}

if (import.meta.url === `file://${process.argv[1]}`) generateClients()
