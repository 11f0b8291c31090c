import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import type { Transaction } from "@/lib/database"
import type { NewFile } from "@/lib/evidence/keep-file"
import { type FoundReport, reportObject } from "@/lib/reports/find-report"

/** The row of a scan that belongs to a report, whoever brought it: it is in the agency's house. */
export async function storeScan(
  tx: Transaction,
  { viewer, now }: { viewer: Viewer; now: Date },
  report: FoundReport,
  file: NewFile,
): Promise<void> {
  const { object, objectId } = reportObject(report)
  await tx.evidenceFile.create({
    data: {
      ...file,
      agencyId: report.agency.id,
      target: `${object} ${objectId}`,
      uploadedById: viewer.personId,
      uploadedAt: now,
    },
  })
}
