// Called by `npm run drill` in a process of its own: what is stored, as the database itself tells it.
import { type Database, database } from "@/lib/database"
import { orExplain } from "../operator-problem.mjs"
import { walkJournal } from "../walk-journal"

const REPORT_STEPS = [
  ...["report-begun", "report-forwarded", "report-handed-back", "report-sent", "report-withdrawn", "report-taken"],
  ...["report-returned", "report-received-on-paper"],
] as const

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
  const reports = await listReports(db)
  const [{ integrity_check: integrity } = { integrity_check: "no answer" }] = await db.$queryRaw<
    { integrity_check: string }[]
  >`PRAGMA integrity_check`
  const entries = await db.journalEntry.count({ where: { verb: { startsWith: "update-" } } })
  const reportEntries = await db.journalEntry.count({ where: { verb: { in: [...REPORT_STEPS] } } })
  const { broken } = await walkJournal([])
  process.send?.({ updates, entries, reports, reportEntries, integrity, broken }, () => process.exit(0))
})

/** Every report that somebody has touched. */
async function listReports(db: Database) {
  const found = await db.report.findMany({
    where: { version: { gt: 0 } },
    include: {
      parts: true,
      steps: { orderBy: { seq: "asc" } },
      snapshots: { orderBy: { no: "asc" } },
      expected: { select: { agency: { select: { key: true } }, period: { select: { year: true } } } },
    },
  })
  return found.map(({ expected, snapshots, ...report }) => ({
    ...report,
    year: expected.period.year,
    agency: expected.agency.key,
    snapshots: snapshots.map(({ content, ...snapshot }) => ({ ...snapshot, ...JSON.parse(content) })),
  }))
}
