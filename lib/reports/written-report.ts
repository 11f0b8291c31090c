import "server-only"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { FoundReport } from "@/lib/reports/find-report"
import { readPartKey } from "@/lib/reports/outline"
import { Sentences } from "@/lib/reports/sent-report"
import { type SavedPart, writtenParts } from "@/lib/reports/written-parts"
import { gatherYearWork } from "@/lib/reports/year-work"

/** A report as it stands while it is written: the year's work, and its parts, saved or still as the system wrote them. */
export async function readWritten(client: Database | Transaction, report: FoundReport, today: Day) {
  const [work, rows] = await Promise.all([
    gatherYearWork(client, report, today),
    client.reportPart.findMany({
      where: { reportId: report.id },
      select: {
        key: true,
        body: true,
        sources: true,
        version: true,
        savedAt: true,
        savedBy: { select: { name: true } },
      },
    }),
  ])
  const saved = rows.flatMap(({ key, sources, savedBy, ...part }): SavedPart[] => {
    const read = readPartKey(key)
    return read ? [{ ...part, key: read, savedByName: savedBy.name, sources: readSentences(sources) }] : []
  })
  return { work, parts: writtenParts(work, saved) }
}

function readSentences(sources: string) {
  const read = Sentences.safeParse(JSON.parse(sources))
  return read.success ? read.data : []
}
