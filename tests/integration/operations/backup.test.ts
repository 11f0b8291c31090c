import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { makeBackup } from "@/scripts/backup/make-backup"
import { restoreBackup } from "@/scripts/backup/restore-backup"
import { type Connection, connect } from "@/scripts/migrate/connect.mjs"
import { migrate } from "@/scripts/migrate.mjs"
import { OperatorProblem } from "@/scripts/operator-problem.mjs"
import { freshDatabaseUrl, runModule, runScript, temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

/** Two tables that must always agree: each person is committed together with one alias of the same number. */
const addPair = (n: number) =>
  `BEGIN; INSERT INTO "Person" ("id", "email", "name", "createdAt") VALUES ('p${n}', 'p${n}@sct.example', 'Nguyễn Thị Lan', '2026-11-23T00:00:00.000+00:00'); INSERT INTO "Alias" ("id", "folded", "written") VALUES ('a${n}', 'a${n}', 'Sở Công Thương'); COMMIT;`

/** A session, a sign-in half-way and a link that are open at the moment of the backup. */
const OPEN_DOORS = `
  INSERT INTO "PendingSignIn" ("tokenHash", "personId", "startedAt", "expiresAt", "next") VALUES ('t', 'p1', '2026-11-23T00:00:00.000+00:00', '2099-01-01T00:00:00.000+00:00', '/');
  INSERT INTO "Session" ("id", "personId", "startedAt", "seenAt", "expiresAt") VALUES ('s', 'p1', '2026-11-23T00:00:00.000+00:00', '2026-11-23T00:00:00.000+00:00', '2099-01-01T00:00:00.000+00:00');
  INSERT INTO "OneTimeLink" ("id", "purpose", "tokenHash", "madeAt", "expiresAt") VALUES ('l', 'SETUP', 'h', '2026-11-23T00:00:00.000+00:00', '2099-01-01T00:00:00.000+00:00');`

/**
 * Another process that has the database open, as the running system has; answers how to end it. What this process has
 * opened itself it lets go of only when its garbage is collected.
 */
async function runSystemOn(databaseUrl: string, sql = ""): Promise<() => Promise<unknown>> {
  const scripts = pathToFileURL(path.resolve("scripts")).href
  const program = `
    import { connect } from "${scripts}/migrate/connect.mjs"
    import { migrate } from "${scripts}/migrate.mjs"
    await migrate(${JSON.stringify(databaseUrl)})
    globalThis.system = await connect(${JSON.stringify(databaseUrl)})
    ${process.env.TEST_ENGINE === "postgresql" ? `await system.script("SET application_name = 'the system'")` : ""}
    await system.script(${JSON.stringify(sql || "SELECT 1")})
    await system.rows('SELECT * FROM "Plan"')
    console.log("open")
    setInterval(() => system, 1000)`
  const system = await runModule(program, "open")
  return () => system.end("SIGTERM")
}

describe.skipIf(process.env.TEST_ENGINE === "pglite")("backup and restore", { timeout: 120_000 }, () => {
  let source = ""
  let archive = ""
  let dataDir = ""

  const backup = (...args: string[]) =>
    runScript("scripts/backup.ts", args, { DATABASE_URL: source, DATA_DIR: dataDir })
  const restore = (target: Target, ...args: string[]) =>
    runScript("scripts/restore.ts", args, { DATABASE_URL: target.url, DATA_DIR: target.dataDir })
  const freshTarget = async (name: string) => ({ url: await freshDatabaseUrl(place()), dataDir: place(name) })
  const countIn = async (url: string, table: string, where = "true") => {
    const database = await connect(url)
    const [row] = await database.rows(`SELECT count(*) AS "count" FROM "${table}" WHERE ${where}`)
    await database.close()
    return Number(row?.count)
  }

  type Target = { url: string; dataDir: string }
  const orderOf = (file: string, { url, dataDir: into }: Target) => ({
    file,
    databaseUrl: url,
    dataDir: into,
    replace: true,
    now: new Date(),
  })
  const restoreHere = (file: string, target: Target) => restoreBackup(orderOf(file, target), async () => {})
  const runChecked = (file: string, target: Target) =>
    restoreBackup(orderOf(file, target), () => Promise.reject(new Error("the journal is broken")))

  beforeAll(async () => {
    source = await freshDatabaseUrl(place())
    dataDir = place("data")
    await migrate(source)
    mkdirSync(path.join(dataDir, "files"), { recursive: true })
    writeFileSync(path.join(dataDir, "files/báo cáo.pdf"), "chứng cứ")
    const database = await connect(source)
    for (let n = 0; n < 50; n++) await database.script(addPair(n))
    await database.script(OPEN_DOORS)
    await database.close()
  })

  test("one command makes one archive, readable by its owner alone, with its checksum", async () => {
    const run = await backup("--to", place("backups"))
    expect(run).toMatchObject({ code: 0, stderr: "" })
    expect(run.stdout.trim().split("\n")).toHaveLength(1)
    const names = readdirSync(place("backups")).sort()
    expect(names).toHaveLength(2)
    expect(names[0]).toMatch(/^plan-backup-\d{8}T\d{6}Z\.tar\.gz$/)
    expect(names[1]).toBe(`${names[0]}.sha256`)
    archive = path.join(place("backups"), names[0] as string)
    for (const name of names) expect(statSync(path.join(place("backups"), name)).mode & 0o777).toBe(0o600)
  })

  test("a backup made while others write is one moment of the database", async () => {
    let writing = true
    let written = 50
    const writer = (async (database: Connection) => {
      while (writing) {
        await database.script(addPair(written++))
        await new Promise((resolve) => setImmediate(resolve))
      }
      await database.close()
    })(await connect(source))
    const acknowledged: number[] = []
    const counts = []
    for (let n = 0; n < 4; n++) {
      acknowledged.push(written)
      counts.push(
        (await makeBackup({ databaseUrl: source, dataDir, to: place(`busy-${n}`), now: new Date() })).manifest.counts,
      )
    }
    writing = false
    await writer
    for (const [n, { Person = 0, Alias = 0 }] of counts.entries()) {
      expect(Person).toBe(Alias)
      expect(Person).toBeGreaterThanOrEqual((acknowledged[n] as number) - 1)
    }
    expect(written).toBeGreaterThan(60)
  })

  test("one command restores database and files into an empty place", async () => {
    const target = await freshTarget("restored")
    const run = await restore(target, "--from", archive)
    expect(run).toMatchObject({ code: 0, stderr: "" })
    expect(await countIn(target.url, "Person")).toBe(50)
    // What was ended after the backup must not come back to life.
    for (const table of ["Session", "OneTimeLink"])
      expect(await countIn(target.url, table, `"endedAt" IS NULL`)).toBe(0)
    expect(await countIn(target.url, "PendingSignIn")).toBe(0)
    expect(readFileSync(path.join(target.dataDir, "files/báo cáo.pdf"), "utf8")).toBe("chứng cứ")
    expect(readdirSync(target.dataDir).filter((name) => name.startsWith("."))).toEqual([])
    expect(
      (await runScript("scripts/verify-journal.ts", [], { DATABASE_URL: target.url, DATA_DIR: target.dataDir })).stdout,
    ).toBe("Nhật ký nguyên vẹn: 0 mục.\n")
  })

  test("a place with data is refused; with --replace the older data is kept aside", async () => {
    const target = await freshTarget("replaced")
    await (await runSystemOn(target.url, addPair(7_000)))()
    expect(await restore(target, "--from", archive)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--replace"),
    })
    const run = await restore(target, "--from", archive, "--replace")
    expect(run).toMatchObject({ code: 0, stderr: "" })
    expect(run.stdout).toMatch(/before[-_]restore/)
    expect(await countIn(target.url, "Person")).toBe(50)
    const aside = / tại (file:)?(.+)\.\n$/.exec(run.stdout)?.[2] as string
    if (process.env.TEST_ENGINE === "sqlite") expect(await countIn(`file:${aside}`, "Person")).toBe(1)
  })

  test("a running system is not restored over", async () => {
    const target = await freshTarget("running")
    const stop = await runSystemOn(target.url)
    await expect(restoreHere(archive, target)).rejects.toThrow("Dừng hệ thống rồi phục hồi lại")
    await stop()
  })

  test("a damaged, shortened or renamed archive is refused, and nothing is changed", async () => {
    const bytes = readFileSync(archive)
    const damaged = place("damaged.tar.gz")
    const target = await freshTarget("untouched")
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] as number) ^ 0xff
    writeFileSync(damaged, bytes)
    writeFileSync(`${damaged}.sha256`, readFileSync(`${archive}.sha256`))
    await expect(restoreHere(damaged, target)).rejects.toThrow("không khớp với mã kiểm tra")
    rmSync(`${damaged}.sha256`)
    await expect(restoreHere(damaged, target)).rejects.toThrow(OperatorProblem)
    writeFileSync(damaged, bytes.subarray(0, 1000))
    await expect(restoreHere(damaged, target)).rejects.toThrow(OperatorProblem)
    await expect(restoreHere(place("nothing.tar.gz"), target)).rejects.toThrow("Không có tệp")
    if (process.env.TEST_ENGINE === "sqlite") expect(existsSync(target.url.slice("file:".length))).toBe(false)
    expect(readdirSync(target.dataDir)).toEqual([])
  })

  test("a backup of the other engine or of a newer program is refused", async () => {
    const target = await freshTarget("unfit")
    const other =
      process.env.TEST_ENGINE === "sqlite" ? "postgresql://plan@localhost/plan" : `file:${place("other.db")}`
    await expect(restoreHere(archive, { ...target, url: other })).rejects.toThrow("Bản sao lưu là của")
    const newer = await freshDatabaseUrl(place())
    await migrate(newer)
    const database = await connect(newer)
    await database.script(`UPDATE "_prisma_migrations" SET "migration_name" = '29991231000000_later'`)
    await database.close()
    const { file } = await makeBackup({
      databaseUrl: newer,
      dataDir: place("none"),
      to: place("newer"),
      now: new Date(),
    })
    await expect(restoreHere(file, target)).rejects.toThrow("Bản sao lưu mới hơn chương trình")
  })

  test("when the restored data does not hold, everything is as it was before", async () => {
    const target = await freshTarget("undone")
    await (await runSystemOn(target.url, addPair(7_001)))()
    mkdirSync(path.join(target.dataDir, "files"), { recursive: true })
    writeFileSync(path.join(target.dataDir, "files/cũ.pdf"), "cũ")
    await expect(runChecked(archive, target)).rejects.toThrow("the journal is broken")
    expect(await countIn(target.url, "Person")).toBe(1)
    expect(readdirSync(path.join(target.dataDir, "files"))).toEqual(["cũ.pdf"])
  })

  test.runIf(process.env.TEST_ENGINE === "sqlite")(
    "both commands explain themselves and refuse what they do not understand",
    async () => {
      expect((await backup("--help")).stdout).toContain("--to")
      expect((await backup()).code).toBe(1)
      expect((await backup("--nonsense")).code).toBe(1)
      const target = await freshTarget("help")
      expect((await restore(target, "--help")).stdout).toContain("--replace")
      expect((await restore(target)).code).toBe(1)
    },
  )
})
