// Which migrations the code brings and which the database has had. The ledger is Prisma's own table, so that its
// command line agrees with it wherever it can run.
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { OperatorProblem } from "../operator-problem.mjs"

const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url))

const LEDGER = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
}

const TABLES = {
  sqlite: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  postgresql: `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
}

/**
 * The migrations of the code for an engine, in the order in which they apply.
 * @param {"sqlite" | "postgresql"} engine
 * @param {string} [folder]  prisma/migrations where not given
 * @returns {{ name: string, sql: string, checksum: string }[]}
 */
export function listMigrations(engine, folder = MIGRATIONS) {
  return readdirSync(path.join(folder, engine), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, engine, name, "migration.sql"), "utf8")
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    })
}

/** @param {import("./connect.mjs").Connection} connection */
export const ensureLedger = (connection) => connection.script(LEDGER[connection.engine])

/** Names of the tables that the database holds. */
export const listTables = async (connection) =>
  (await connection.rows(TABLES[connection.engine])).map((row) => String(row.name)).sort()

/** What the database has had: name → checksum; empty where there is no ledger yet. */
export async function appliedMigrations(connection) {
  if (!(await listTables(connection)).includes("_prisma_migrations")) return new Map()
  const rows = await connection.rows(
    `SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]))
}

/**
 * The migrations still to apply. Refuses a database that is newer than the code, one whose past was rewritten, and
 * one that belongs to another program.
 */
export async function pendingMigrations(connection, folder) {
  const known = listMigrations(connection.engine, folder)
  const applied = await appliedMigrations(connection)
  const unknown = [...applied.keys()].find((name) => !known.some((migration) => migration.name === name))
  if (unknown)
    throw new OperatorProblem(
      `Cơ sở dữ liệu mới hơn chương trình (đã nâng cấp tới ${unknown}). Dùng bản chương trình mới, hoặc phục hồi bản sao lưu trước khi nâng cấp.`,
    )
  const changed = known.find(
    (migration) => applied.has(migration.name) && applied.get(migration.name) !== migration.checksum,
  )
  if (changed)
    throw new OperatorProblem(
      `Bước nâng cấp ${changed.name} đã bị sửa sau khi áp dụng vào cơ sở dữ liệu. Lấy lại đúng tệp gốc trong prisma/migrations.`,
    )
  const foreign = applied.size === 0 && (await listTables(connection)).find((table) => table !== "_prisma_migrations")
  if (foreign)
    throw new OperatorProblem(
      `Cơ sở dữ liệu trong DATABASE_URL có sẵn bảng của chương trình khác (${foreign}). Chỉ định một cơ sở dữ liệu trống.`,
    )
  return known.filter((migration) => !applied.has(migration.name))
}
