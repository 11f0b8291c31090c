import { PrismaLibSql } from "@prisma/adapter-libsql"
import { afterEach, expect, test, vi } from "vitest"
import { type Database, database, type Engine, write } from "@/lib/database"
import { PrismaClient } from "@/lib/generated/sqlite/client"
import { findHealth } from "@/lib/health"
import { startHousekeeping } from "@/lib/housekeeping"
import { readHeads } from "@/lib/journal/heads"
import { operator, record } from "@/lib/journal/record"
import { NOON } from "@/tests/support/people"

const held = globalThis as unknown as { planDatabase: Promise<{ client: Database; engine: Engine }> }
const proper = held.planDatabase
afterEach(() => {
  held.planDatabase = proper
  vi.useRealTimers()
})

const HOUR = 3_600_000

test("when the server starts, the journal's head is written down and counters that are over are dropped, and so again later", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] })
  const db = await database()
  const counters = async () => (await db.throttle.findMany()).map(({ key }) => key)
  const note = () =>
    write((tx) => record(tx, operator("Máy chủ"), NOON, { verb: "setup-link-made", object: "system", objectId: null }))
  await db.throttle.createMany({
    data: [
      { key: "over", points: 3, expire: new Date(Date.now() - HOUR) },
      { key: "running", points: 3, expire: new Date(Date.now() + HOUR) },
    ],
  })
  await note()
  await startHousekeeping(60_000)
  expect(await counters()).toEqual(["running"])
  expect(readHeads(process.env.DATA_DIR as string).map(({ seq }) => seq)).toEqual([1])
  await note()
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(() => expect(readHeads(process.env.DATA_DIR as string).map(({ seq }) => seq)).toEqual([1, 2]))
})

test.runIf(process.env.TEST_ENGINE === "sqlite")(
  "an SQLite that would lose what it acknowledged is not served on",
  async () => {
    const client = new PrismaClient({ adapter: new PrismaLibSql({ url: "file::memory:" }) })
    held.planDatabase = Promise.resolve({ client, engine: "sqlite" })
    await expect(startHousekeeping(60_000)).rejects.toThrow(/chế độ an toàn khi mất điện/)
  },
)

test("health names the engine, and is nothing when the database does not answer", async () => {
  expect(await findHealth()).toMatchObject({
    database: process.env.TEST_ENGINE === "sqlite" ? "sqlite" : "postgresql",
    version: expect.any(String),
  })
  held.planDatabase = Promise.reject(new Error("down"))
  expect(await findHealth()).toBeNull()
})
