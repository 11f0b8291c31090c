import { mkdirSync, writeFileSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { describe, expect, test } from "vitest"
import { connect } from "@/scripts/migrate/connect.mjs"
import { migrate } from "@/scripts/migrate.mjs"
import { type Run, runScript, temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

const start = (environment: Record<string, string>, ...args: string[]) =>
  runScript("scripts/start.mjs", args, { PORT: "41999", DATA_DIR: place("data"), ...environment })
const prepare = (environment: Record<string, string>) =>
  runScript("scripts/prepare.ts", ["--check"], { DATA_DIR: place("data"), ...environment })

function expectOneSentence(run: Run, sentence: RegExp) {
  expect(run.code).toBe(1)
  expect(run.stderr.trim()).toMatch(sentence)
  expect(run.stderr.trim().split("\n")).toHaveLength(1)
  expect(run.stderr).not.toMatch(/\n\s+at |node_modules/)
}

// Independent of the project's database; the processes bring their own.
describe.runIf(process.env.TEST_ENGINE === "sqlite")("npm start", { timeout: 120_000 }, () => {
  test("a taken port is one sentence and exit code 1", async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, () => resolve()))
    const { port } = server.address() as AddressInfo
    expectOneSentence(await start({ PORT: String(port) }), new RegExp(`^Cổng ${port} đang có chương trình khác dùng`))
    server.close()
  })

  test("nonsense is refused before anything is done", async () => {
    expectOneSentence(await start({ PORT: "http" }), /^PORT phải là số nguyên/)
    expectOneSentence(await start({}, "--demoo"), /^Không hiểu tùy chọn --demoo/)
  })

  test("a wrong environment or database is one sentence, through the whole start", async () => {
    expectOneSentence(await start({ DATABASE_URL: "mysql://localhost/plan" }), /^DATABASE_URL không đúng dạng/)
  })

  test("a secret that is too short is refused", async () => {
    expectOneSentence(await prepare({ AUTH_SECRET: "short" }), /^AUTH_SECRET phải dài ít nhất 32 ký tự/)
  })

  test("a database server that is not there, or not known, is named as the cause", async () => {
    expectOneSentence(
      await prepare({ DATABASE_URL: "postgresql://plan:canary-password@127.0.0.1:9/plan" }),
      /^Máy chủ cơ sở dữ liệu không trả lời/,
    )
    const unknown = await prepare({ DATABASE_URL: "postgresql://plan:canary-password@no-such-host.invalid/plan" })
    expectOneSentence(unknown, /^Không tìm thấy máy chủ cơ sở dữ liệu/)
    expect(unknown.stderr).not.toContain("canary-password")
  })

  test("a data folder that cannot be one is refused", async () => {
    writeFileSync(place("file"), "")
    expectOneSentence(await prepare({ DATA_DIR: place("file") }), /DATA_DIR/)
    expectOneSentence(await prepare({ DATA_DIR: place("file/below") }), /DATA_DIR/)
  })

  test("a file that is no database is refused", async () => {
    mkdirSync(place("other"), { recursive: true })
    writeFileSync(place("other/app.db"), "Kế hoạch số 124 ".repeat(100))
    expectOneSentence(await prepare({ DATA_DIR: place("other") }), /không phải cơ sở dữ liệu SQLite/)
    expectOneSentence(await prepare({ DATABASE_URL: `file:${place("other")}` }), /^Không mở được tệp cơ sở dữ liệu/)
  })

  test("a database newer than the code is refused", async () => {
    const url = `file:${place("newer.db")}`
    await migrate(url)
    const database = await connect(url)
    await database.script(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ('x', 'y', '29991231000000_later', 1, 1)`,
    )
    await database.close()
    expectOneSentence(await prepare({ DATABASE_URL: url }), /^Cơ sở dữ liệu mới hơn chương trình/)
  })
})

describe.runIf(process.env.TEST_ENGINE === "postgresql")("npm start on PostgreSQL", { timeout: 120_000 }, () => {
  test("a wrong password and a database that does not exist are named as the cause", async () => {
    const url = new URL(process.env.TEST_POSTGRES_URL as string)
    url.password = "canary-password"
    expectOneSentence(await prepare({ DATABASE_URL: url.href }), /^Tên hoặc mật khẩu trong DATABASE_URL không đúng/)
    const missing = new URL(process.env.TEST_POSTGRES_URL as string)
    missing.pathname = "/no_such_database"
    expectOneSentence(await prepare({ DATABASE_URL: missing.href }), /^Cơ sở dữ liệu trong DATABASE_URL không tồn tại/)
  })
})
