// A plain connection for the operator's commands, the same few verbs on both engines. The application itself goes
// through lib/database.ts.
import { closeSync, mkdirSync, openSync } from "node:fs"
import path from "node:path"

/**
 * @typedef {object} Connection
 * @property {"sqlite" | "postgresql"} engine
 * @property {(sql: string) => Promise<void>} script  runs statements; SQLite rolls back what a script leaves open
 * @property {(sql: string) => Promise<Record<string, unknown>[]>} rows
 * @property {() => Promise<void>} close
 */

/** Where a file: address keeps its database, as an absolute path. */
export const fileOf = (databaseUrl) => path.resolve(databaseUrl.replace(/^file:(\/\/(?=\/))?/, ""))

/** @returns {"sqlite" | "postgresql"} */
export const engineOf = (databaseUrl) => (databaseUrl.startsWith("file:") ? "sqlite" : "postgresql")

/**
 * @param {string} databaseUrl
 * @returns {Promise<Connection>}
 */
export const connect = (databaseUrl) =>
  engineOf(databaseUrl) === "sqlite" ? connectSqlite(databaseUrl) : connectPostgresql(databaseUrl)

async function connectSqlite(databaseUrl) {
  const file = fileOf(databaseUrl)
  // What holds people's data belongs to the operator alone; SQLite's companion files take over the mode.
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  createForOwner(file)
  const { PrismaLibSql } = await import("@prisma/adapter-libsql")
  const adapter = await new PrismaLibSql({ url: `file:${file}`, timeout: 10_000 }).connect()
  const rows = async (sql) => {
    const found = await adapter.queryRaw({ sql, args: [], argTypes: [] })
    return found.rows.map((row) => Object.fromEntries(found.columnNames.map((name, at) => [name, row[at]])))
  }
  return { engine: "sqlite", script: (sql) => adapter.executeScript(sql), rows, close: () => adapter.dispose() }
}

// Only where there is none: whoever closes an existing file drops all locks that this process has on it (POSIX), also
// those of SQLite's open connections.
function createForOwner(file) {
  try {
    closeSync(openSync(file, "wx", 0o600))
  } catch (problem) {
    if (problem.code !== "EEXIST") throw problem
  }
}

async function connectPostgresql(databaseUrl) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    application_name: "operator",
  })
  // A connection that breaks between two statements is told by the next statement.
  client.on("error", () => {})
  await client.connect()
  return {
    engine: "postgresql",
    script: async (sql) => void (await client.query(sql)),
    rows: async (sql) => (await client.query(sql)).rows,
    close: () => client.end(),
  }
}
