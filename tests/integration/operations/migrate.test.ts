import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { beforeEach, describe, expect, test } from "vitest"
import { connect, engineOf } from "@/scripts/migrate/connect.mjs"
import { listTables } from "@/scripts/migrate/ledger.mjs"
import { countPendingMigrations, migrate } from "@/scripts/migrate.mjs"
import { freshDatabaseUrl, runModule, temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()
const passTime = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe.skipIf(process.env.TEST_ENGINE === "pglite")("migrations", { timeout: 120_000 }, () => {
  let url = ""
  let migrations = ""
  beforeEach(async () => {
    url = await freshDatabaseUrl(place())
    migrations = mkdtempSync(place("migrations-"))
  })

  const write = (name: string, sql: string) => {
    for (const engine of ["sqlite", "postgresql"]) {
      mkdirSync(path.join(migrations, engine, name), { recursive: true })
      writeFileSync(path.join(migrations, engine, name, "migration.sql"), sql)
    }
  }
  const tables = async () => {
    const database = await connect(url)
    const found = await listTables(database)
    await database.close()
    return found
  }
  // A server goes on with the statement of a client that was killed; it sees that the client is gone when it is done.
  const others = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'operator' AND pid <> pg_backend_pid()`
  const untilServer = async (condition: string) => {
    if (engineOf(url) === "sqlite") return
    const database = await connect(url)
    while (!(await database.rows(`SELECT ${condition} AS "holds"`))[0]?.holds) await passTime(20)
    await database.close()
  }

  test("an empty database gets all of them, and a second run changes nothing", async () => {
    expect(await countPendingMigrations(url)).toBeGreaterThan(0)
    const applied = await migrate(url)
    expect(applied[0]).toBe("20261123000000_first")
    expect(await tables()).toContain("JournalEntry")
    expect(await migrate(url)).toEqual([])
    expect(await countPendingMigrations(url)).toBe(0)
  })

  test("a migration that fails in the middle leaves nothing of itself, and the ones before it stay", async () => {
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER PRIMARY KEY);')
    write(
      "2_second",
      'CREATE TABLE "b" ("id" INTEGER); INSERT INTO "b" VALUES (1); INSERT INTO "nowhere" VALUES (1); CREATE TABLE "c" ("id" INTEGER);',
    )
    await expect(migrate(url, { folder: migrations })).rejects.toThrow()
    expect(await tables()).toEqual(["_prisma_migrations", "a"])
    write("2_second", 'CREATE TABLE "b" ("id" INTEGER);')
    expect(await migrate(url, { folder: migrations })).toEqual(["2_second"])
  })

  const FILL = `INSERT INTO "b" WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i, 'một dòng chữ' FROM n;`
  const OLD = ["_prisma_migrations", "a"]
  const NEW = ["_prisma_migrations", "a", "b", "c"]

  /** A database with its first migration, and a second one that takes long enough to be interrupted. */
  const arrangeLongMigration = async () => {
    url = await freshDatabaseUrl(place())
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER PRIMARY KEY);')
    rmSync(path.join(migrations, engineOf(url), "2_second"), { recursive: true, force: true })
    await migrate(url, { folder: migrations })
    write(
      "2_second",
      `CREATE TABLE "b" ("id" INTEGER, "text" TEXT);\n${FILL.repeat(5)}\nCREATE TABLE "c" ("id" INTEGER);`,
    )
  }

  /** Another process that migrates; it says so at the last moment before the database is changed. */
  const beginMigration = () =>
    runModule(
      `import { migrate } from ${JSON.stringify(pathToFileURL(path.resolve("scripts/migrate.mjs")).href)}
       await migrate(${JSON.stringify(url)}, { folder: ${JSON.stringify(migrations)}, beforeUpgrade: async () => console.log("begun") }).catch(() => process.exit(1))`,
      "begun",
    )

  test("a process killed in the middle of a migration leaves the old schema or the new one, whole", async () => {
    for (const delay of [0, 5, 20, 50, 100, 200, 400]) {
      await arrangeLongMigration()
      const migration = await beginMigration()
      await passTime(delay)
      await migration.end("SIGKILL")
      await untilServer(`NOT EXISTS (SELECT ${others})`)
      expect([OLD, NEW]).toContainEqual(await tables())
      await migrate(url, { folder: migrations })
      expect(await tables()).toEqual(NEW)
    }
  })

  test.runIf(process.env.TEST_ENGINE === "sqlite")("a kill before the end leaves the old schema", async () => {
    await arrangeLongMigration()
    await (await beginMigration()).end("SIGKILL")
    expect(await tables()).toEqual(OLD)
  })

  test.runIf(process.env.TEST_ENGINE === "postgresql")(
    "a server that breaks the connection in the middle of a migration leaves the old schema",
    async () => {
      await arrangeLongMigration()
      const migration = await beginMigration()
      await untilServer(`EXISTS (SELECT ${others} AND query LIKE '%CREATE TABLE "b"%')`)
      await untilServer(`(SELECT bool_and(pg_terminate_backend(pid)) ${others})`)
      expect(await migration.ended).not.toBe(0)
      expect(await tables()).toEqual(OLD)
      await migrate(url, { folder: migrations })
      expect(await tables()).toEqual(NEW)
    },
  )

  test("a database newer than the code is refused and left alone", async () => {
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER);')
    write("2_second", 'CREATE TABLE "b" ("id" INTEGER);')
    await migrate(url, { folder: migrations })
    const older = place(`older-${path.basename(migrations)}`)
    cpSync(migrations, older, { recursive: true })
    for (const engine of ["sqlite", "postgresql"]) rmSync(path.join(older, engine, "2_second"), { recursive: true })
    await expect(migrate(url, { folder: older })).rejects.toThrow(
      "Cơ sở dữ liệu mới hơn chương trình (đã nâng cấp tới 2_second)",
    )
    await expect(countPendingMigrations(url, older)).rejects.toThrow("mới hơn chương trình")
  })

  test("a migration that was changed after it was applied is refused", async () => {
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER);')
    await migrate(url, { folder: migrations })
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER, "more" TEXT);')
    await expect(migrate(url, { folder: migrations })).rejects.toThrow("1_first đã bị sửa")
  })

  test("another program's database is refused and left alone", async () => {
    const database = await connect(url)
    await database.script('CREATE TABLE "customers" ("id" INTEGER)')
    await database.close()
    await expect(migrate(url)).rejects.toThrow("chương trình khác (customers)")
    expect(await tables()).toEqual(["customers"])
  })

  test("a database in use is backed up before it is changed, an empty one is not", async () => {
    const asked: string[][] = []
    const beforeUpgrade = async (pending: string[]) => void asked.push(pending)
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER);')
    await migrate(url, { folder: migrations, beforeUpgrade })
    expect(asked).toEqual([])
    write("2_second", 'CREATE TABLE "b" ("id" INTEGER);')
    await migrate(url, { folder: migrations, beforeUpgrade })
    expect(asked).toEqual([["2_second"]])
    write("3_third", 'CREATE TABLE "c" ("id" INTEGER);')
    const full = async () => Promise.reject(new Error("the disk is full"))
    await expect(migrate(url, { folder: migrations, beforeUpgrade: full })).rejects.toThrow("the disk is full")
    expect(await tables()).not.toContain("c")
  })

  test.runIf(process.env.TEST_ENGINE === "sqlite")(
    "a migration that leaves a reference without its row is undone",
    async () => {
      write(
        "1_first",
        'CREATE TABLE "a" ("id" INTEGER PRIMARY KEY); CREATE TABLE "b" ("a" INTEGER REFERENCES "a"); INSERT INTO "a" VALUES (1); INSERT INTO "b" VALUES (1);',
      )
      await migrate(url, { folder: migrations })
      write("2_second", 'DELETE FROM "a"; CREATE TABLE "c" ("id" INTEGER);')
      await expect(migrate(url, { folder: migrations })).rejects.toThrow("CHECK")
      expect(await tables()).toEqual(["_prisma_migrations", "a", "b"])
    },
  )
})
