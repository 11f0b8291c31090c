// Called by `npm run drill` in a process of its own: what is stored, as the database itself tells it.
import { database } from "@/lib/database"
import { orExplain } from "../operator-problem.mjs"
import { walkJournal } from "../walk-journal"

await orExplain(async () => {
  const db = await database()
  const updates = await db.progressUpdate.findMany({
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      seq: true,
      clientKey: true,
      result: true,
      progress: true,
      state: true,
      obligationId: true,
      replacesId: true,
      authorId: true,
      agency: { select: { key: true } },
      steps: { orderBy: { seq: "asc" }, select: { seq: true, verb: true, to: true, byId: true } },
    },
  })
  const [{ integrity_check: integrity } = { integrity_check: "no answer" }] = await db.$queryRaw<
    { integrity_check: string }[]
  >`PRAGMA integrity_check`
  const entries = await db.journalEntry.count({ where: { verb: { startsWith: "update-" } } })
  const { broken } = await walkJournal([])
  process.send?.({ updates, integrity, entries, broken }, () => process.exit(0))
})
