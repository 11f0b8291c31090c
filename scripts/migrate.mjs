// Brings a database up to the code: applies prisma/migrations/<engine>/*/migration.sql in order, each wholly or not at
// all, without any engine of Prisma's command line.
import { randomUUID } from "node:crypto"
import { connect } from "./migrate/connect.mjs"
import { appliedMigrations, ensureLedger, pendingMigrations } from "./migrate/ledger.mjs"

// The lock that Prisma's own engine takes, so that it and we never migrate at once.
const ADVISORY_LOCK = 72_707_369

/**
 * Applies what is pending and answers the names. Refuses (OperatorProblem) a database newer than the code, a rewritten
 * past and another program's database.
 * @param {string} databaseUrl
 * @param {object} [options]
 * @param {string} [options.folder]  holds sqlite/ and postgresql/; prisma/migrations where not given
 * @param {(pending: string[]) => Promise<void>} [options.beforeUpgrade]  called before a database in use is changed
 * @returns {Promise<string[]>}
 */
export async function migrate(databaseUrl, { folder, beforeUpgrade } = {}) {
  const connection = await connect(databaseUrl)
  try {
    await prepareConnection(connection)
    const pending = await pendingMigrations(connection, folder)
    if (pending.length === 0) return []
    const inUse = (await appliedMigrations(connection)).size > 0
    if (inUse) await beforeUpgrade?.(pending.map((migration) => migration.name))
    await ensureLedger(connection)
    for (const migration of pending) await apply(connection, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await connection.close()
  }
}

/**
 * Refuses what `migrate` would refuse, and answers how many migrations are pending; changes nothing.
 * @param {string} databaseUrl
 * @param {string} [folder]
 */
export async function countPendingMigrations(databaseUrl, folder) {
  const connection = await connect(databaseUrl)
  try {
    return (await pendingMigrations(connection, folder)).length
  } finally {
    await connection.close()
  }
}

// Both are settings of the connection; SQLite ignores foreign_keys inside a transaction, so it is set before.
const prepareConnection = (connection) =>
  connection.engine === "sqlite"
    ? connection.script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;")
    : connection.script(`SELECT pg_advisory_lock(${ADVISORY_LOCK})`)

async function apply(connection, migration) {
  try {
    await connection.script(asOneTransaction(connection.engine, migration))
  } catch (problem) {
    if (connection.engine === "postgresql") await connection.script("ROLLBACK")
    // Another start of the same version may have been quicker; on SQLite only the write lock keeps the two apart.
    if ((await appliedMigrations(connection)).get(migration.name) === migration.checksum) return
    throw problem
  }
}

/** The migration and its line in the ledger: a kill at any point leaves the old schema or the new one. */
function asOneTransaction(engine, migration) {
  const now = engine === "sqlite" ? String(Date.now()) : "now()"
  return [
    engine === "sqlite" ? "BEGIN IMMEDIATE;" : "BEGIN;",
    migration.sql,
    `;INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ('${randomUUID()}', '${migration.checksum}', '${migration.name.replaceAll("'", "''")}', ${now}, ${now}, 1);`,
    engine === "sqlite" ? REFUSE_BROKEN_REFERENCES : "",
    "COMMIT;",
  ].join("\n")
}

// With foreign_keys off nothing else would notice; the CHECK makes the script fail, and so the transaction.
const REFUSE_BROKEN_REFERENCES = `
  CREATE TEMP TABLE "broken_references" ("count" INTEGER CHECK ("count" = 0));
  INSERT INTO "broken_references" SELECT count(*) FROM pragma_foreign_key_check;
  DROP TABLE "broken_references";`
