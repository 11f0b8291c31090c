import path from "node:path"
import { type Connection, connect, engineOf } from "../migrate/connect.mjs"
import { appliedMigrations, listTables } from "../migrate/ledger.mjs"
import type { DatabaseFacts } from "./manifest"
import { postgresqlAccess, postgresqlTool, runTool } from "./tools"

/** The copy's file name in a backup. */
export const COPY_OF = { sqlite: "database.sqlite", postgresql: "database.pgdump" } as const

/** Writes a copy of one moment into the folder while others go on writing, and answers what is in that copy. */
export const copyDatabase = (databaseUrl: string, folder: string): Promise<DatabaseFacts> =>
  engineOf(databaseUrl) === "sqlite" ? copySqlite(databaseUrl, folder) : copyPostgresql(databaseUrl, folder)

// A copy of the live file would tear; VACUUM INTO reads one moment through a connection of its own.
async function copySqlite(databaseUrl: string, folder: string): Promise<DatabaseFacts> {
  const copy = path.join(folder, COPY_OF.sqlite)
  await using(databaseUrl, (source) => source.script(`VACUUM INTO '${copy.replaceAll("'", "''")}'`))
  return using(`file:${copy}`, factsOf)
}

// The facts are counted in the very snapshot that pg_dump reads.
const copyPostgresql = (databaseUrl: string, folder: string): Promise<DatabaseFacts> =>
  using(databaseUrl, async (source) => {
    await source.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const [snapshot] = await source.rows("SELECT pg_export_snapshot() AS id")
    const { dbname, environment } = postgresqlAccess(databaseUrl)
    const target = `--file=${path.join(folder, COPY_OF.postgresql)}`
    const options = [
      "--format=custom",
      "--schema=public",
      "--no-owner",
      "--no-privileges",
      `--snapshot=${snapshot?.id}`,
    ]
    await runTool(postgresqlTool("pg_dump"), [dbname, target, ...options], environment)
    return factsOf(source)
  })

async function factsOf(connection: Connection): Promise<DatabaseFacts> {
  const counts: Record<string, number> = {}
  for (const table of await listTables(connection)) {
    const [row] = await connection.rows(`SELECT count(*) AS "count" FROM "${table}"`)
    counts[table] = Number(row?.count)
  }
  const heads =
    "JournalEntry" in counts
      ? await connection.rows(`SELECT "seq", "hash" FROM "JournalEntry" ORDER BY "seq" DESC LIMIT 1`)
      : []
  return {
    migrations: [...(await appliedMigrations(connection)).keys()].sort(),
    counts,
    journalHead: heads[0] ? { seq: Number(heads[0].seq), hash: String(heads[0].hash) } : null,
  }
}

/** Connects, works and closes, whatever happens. */
export async function using<T>(databaseUrl: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(databaseUrl)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}
