import { spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { beforeEach, describe, expect, test } from "vitest"
import { connect } from "@/scripts/migrate/connect.mjs"
import { listTables } from "@/scripts/migrate/ledger.mjs"
import { countPendingMigrations, migrate } from "@/scripts/migrate.mjs"
import { freshDatabaseUrl, temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

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

  test("a process killed in the middle of a migration leaves the old schema", async () => {
    write("1_first", 'CREATE TABLE "a" ("id" INTEGER PRIMARY KEY);')
    await migrate(url, { folder: migrations })
    const fill = `INSERT INTO "b" WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i, 'một dòng chữ' FROM n;`
    write(
      "2_second",
      `CREATE TABLE "b" ("id" INTEGER, "text" TEXT);\n${fill.repeat(5)}\nCREATE TABLE "c" ("id" INTEGER);`,
    )
    const program = `import { migrate } from ${JSON.stringify(pathToFileURL(path.resolve("scripts/migrate.mjs")).href)}
      console.log("begun"); await migrate(${JSON.stringify(url)}, { folder: ${JSON.stringify(migrations)} })`
    for (const delay of [0, 100, 200, 300]) {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
        stdio: ["ignore", "pipe", "ignore"],
      })
      await new Promise((resolve) => child.stdout.once("data", resolve))
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill("SIGKILL")
      await new Promise((resolve) => child.on("exit", resolve))
      const found = (await tables()).join()
      expect(["_prisma_migrations,a", "_prisma_migrations,a,b,c"]).toContain(found)
    }
    await migrate(url, { folder: migrations })
    expect(await tables()).toEqual(["_prisma_migrations", "a", "b", "c"])
  })

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
