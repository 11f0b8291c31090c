import { expect, test } from "vitest"
import { database, write } from "@/lib/database"
import { type ChainedEntry, ChainWalk } from "@/lib/journal/chain"
import { operator, record } from "@/lib/journal/record"

const note = (n: number) =>
  write((tx) =>
    record(tx, operator("Đặng Quốc Bảo"), new Date(), {
      verb: "signed-in",
      object: "person",
      objectId: `p${n}`,
      particulars: { lần: n },
    }),
  )

test("forty writers at once make one chain without a fork", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => note(n)))
  const entries = await (await database()).journalEntry.findMany({ orderBy: { seq: "asc" } })
  const walk = new ChainWalk([])
  for (const entry of entries) walk.add(entry as ChainedEntry)
  expect(walk.finish()).toBeNull()
  expect(walk.count).toBe(40)
})

test("an entry can neither be changed nor removed, not even with the database's own client", async () => {
  await note(1)
  const db = await database()
  await expect(db.journalEntry.updateMany({ data: { actorName: "ai khác" } })).rejects.toThrow()
  await expect(db.journalEntry.deleteMany({})).rejects.toThrow()
})

test("a change that fails leaves no entry behind", async () => {
  const before = await (await database()).journalEntry.count()
  await expect(
    write(async (tx) => {
      await record(tx, operator("x"), new Date(), { verb: "signed-in", object: "person", objectId: null })
      throw new Error("the change fails")
    }),
  ).rejects.toThrow("the change fails")
  expect(await (await database()).journalEntry.count()).toBe(before)
})
