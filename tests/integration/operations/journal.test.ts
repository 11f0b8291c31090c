import { appendFileSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { database, write } from "@/lib/database"
import { GENESIS, hashOf } from "@/lib/journal/chain"
import { readHeads, writeHead } from "@/lib/journal/heads"
import { operator, record } from "@/lib/journal/record"
import { breakSentence, findJournalHead, walkJournal } from "@/scripts/walk-journal"
import { temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

const now = new Date("2026-11-23T08:00:00Z")
const note = (n: number) =>
  write((tx) => record(tx, operator("Đặng Quốc Bảo"), now, { verb: "signed-in", object: "person", objectId: `p${n}` }))

/** What somebody with the database's own password could do: the triggers fall first. */
async function tamper(sql: string): Promise<void> {
  const db = await database()
  if (process.env.TEST_ENGINE !== "sqlite")
    await db.$executeRawUnsafe(`ALTER TABLE "JournalEntry" DISABLE TRIGGER USER`)
  else
    for (const trigger of ["JournalEntry_is_not_changed", "JournalEntry_is_not_removed"])
      await db.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "${trigger}"`)
  await db.$executeRawUnsafe(sql)
}

describe("verifying the journal", () => {
  test("an untouched journal holds, and its head is written down once", async () => {
    for (const n of [1, 2, 3, 4]) await note(n)
    const { broken, count, head } = await walkJournal(readHeads(place()))
    expect({ broken, count }).toEqual({ broken: null, count: 4 })
    expect(head).toEqual(await findJournalHead())
    writeHead(place(), head as NonNullable<typeof head>, now)
    writeHead(place(), head as NonNullable<typeof head>, now)
    expect(readHeads(place())).toEqual([head])
  })

  test("a line torn by a power cut does not hide the heads before it", () => {
    const before = readHeads(place())
    appendFileSync(place("journal-heads.log"), '{"at":"2026-11-')
    expect(readHeads(place())).toEqual(before)
  })

  test("an entry that was edited is named", async () => {
    await tamper(`UPDATE "JournalEntry" SET "actorName" = 'ai khác' WHERE "seq" = 2`)
    const { broken } = await walkJournal([])
    expect(broken && breakSentence(broken)).toBe("Nhật ký không còn nguyên vẹn: mục 2 nội dung đã bị sửa.")
    await tamper(`UPDATE "JournalEntry" SET "actorName" = 'Đặng Quốc Bảo' WHERE "seq" = 2`)
  })

  test.each([
    ["the first entry is removed", `DELETE FROM "JournalEntry" WHERE "seq" = 1`, "mục 1 bị thiếu"],
    ["one in the middle is removed", `DELETE FROM "JournalEntry" WHERE "seq" = 3`, "mục 3 bị thiếu"],
    [
      "two change places",
      `UPDATE "JournalEntry" SET "seq" = CASE "seq" WHEN 2 THEN 30 ELSE 20 END WHERE "seq" IN (2, 3); UPDATE "JournalEntry" SET "seq" = "seq" / 10 WHERE "seq" > 10`,
      "mục 2 không nối với mục trước",
    ],
    ["everything is wiped", `DELETE FROM "JournalEntry"`, "mục 1 bị thiếu"],
    [
      "all is written anew from one place on",
      `DELETE FROM "JournalEntry" WHERE "seq" > 1`,
      "mục 4 khác với mã đã ghi ngoài cơ sở dữ liệu",
    ],
  ])("it is noticed when %s", async (what, sql, sentence) => {
    const db = await database()
    const kept = await db.journalEntry.findMany()
    for (const statement of sql.split("; ")) await tamper(statement)
    if (what.startsWith("all is written anew")) for (const n of [7, 8, 9]) await note(n)
    const { broken } = await walkJournal(readHeads(place()))
    expect(broken && breakSentence(broken)).toBe(`Nhật ký không còn nguyên vẹn: ${sentence}.`)
    await tamper(`DELETE FROM "JournalEntry"`)
    await db.journalEntry.createMany({ data: kept })
    expect((await walkJournal(readHeads(place()))).broken).toBeNull()
  })

  test("a tail that was cut off contradicts the head that was written down", async () => {
    await tamper(`DELETE FROM "JournalEntry" WHERE "seq" = 4`)
    expect((await walkJournal([])).broken).toBeNull()
    const { broken } = await walkJournal(readHeads(place()))
    expect(broken && breakSentence(broken)).toBe("Nhật ký không còn nguyên vẹn: mục 4 bị thiếu.")
  })
})

describe.runIf(process.env.TEST_ENGINE === "sqlite")("a long journal", () => {
  beforeEach(async () => {
    await tamper(`DELETE FROM "JournalEntry"`)
    const db = await database()
    let previousHash = GENESIS
    const nextRow = (seq: number): string => {
      const said = { actorName: "Lê Thị Hoa", actorAgency: "TTT", verb: "signed-in", object: "person", objectId: "p1" }
      const rest = { actorId: null, particulars: "{}", address: "10.1.2.3", requestId: null, previousHash }
      const hash = hashOf({ seq, at: now, ...said, ...rest })
      const row = `(${seq}, '2026-11-23T08:00:00.000+00:00', 'Lê Thị Hoa', 'TTT', 'signed-in', 'person', 'p1', '{}', '10.1.2.3', '${previousHash}', '${hash}')`
      previousHash = hash
      return row
    }
    for (let from = 1; from <= 100_000; from += 1_000)
      await db.$executeRawUnsafe(
        `INSERT INTO "JournalEntry" ("seq", "at", "actorName", "actorAgency", "verb", "object", "objectId", "particulars", "address", "previousHash", "hash")
         VALUES ${Array.from({ length: 1_000 }, (_, n) => nextRow(from + n)).join()}`,
      )
  }, 120_000)

  test("of 100,000 entries is verified with less than five seconds of work", async () => {
    const before = process.cpuUsage()
    expect((await walkJournal([])).count).toBe(100_000)
    const { user, system } = process.cpuUsage(before)
    // Work, not waiting: the machine may be busy with other tests.
    expect((user + system) / 1_000_000).toBeLessThan(5)
  }, 60_000)
})
