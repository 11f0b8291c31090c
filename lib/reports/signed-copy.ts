import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { database, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import type { FaultyFile } from "@/lib/evidence/faults"
import { faultOf, isOverQuota, type Kept, keepFile, refusedFor, type Whole } from "@/lib/evidence/keep-file"
import { discardReceived, type Received } from "@/lib/evidence/receive"
import { actorOf, record } from "@/lib/journal/record"
import { ok, refused } from "@/lib/outcome"
import { findReport, reportObject } from "@/lib/reports/find-report"
import type { AddSignedCopy } from "@/lib/reports/input"
import { storeScan } from "@/lib/reports/store-scan"

type Context = { viewer: Viewer; now: Date }

/**
 * The signed and sealed scan of a sent report comes back as a PDF, with its number, symbol and day; name, size and SHA-256
 * are kept with it. Of the agency's own people alone, once something was sent; what was kept stays, another one may follow.
 */
export async function addSignedCopy(
  { viewer, now }: Context,
  { number, symbol, issuedOn, ...asked }: z.output<typeof AddSignedCopy>,
  received: Received,
): Promise<Kept<{ file: string }>> {
  try {
    const refusal = await refusalOf({ viewer, now }, asked)
    if (refusal) return refusal
    if (issuedOn > dayOf(now))
      return refused("invalid", { fields: { issuedOn: "Ngày của văn bản chưa đến. Xem lại ngày ký." } })
    const fault = await faultOfScan(received)
    if (fault) return refusedFor(fault)
    return await keepFile(received as Whole, now, async (tx, file) => {
      const report = await findReport(tx, asked, dayOf(now))
      const snapshot = report && (await newestSending(tx, report.id))
      if (!report || !snapshot) return refused("not-found")
      if (await isOverQuota(tx, report.agency.id, file.size))
        return refusedFor({ fault: "over-quota", name: file.name })
      await storeScan(tx, { viewer, now }, report, file)
      await tx.reportDocument.create({
        data: {
          reportId: report.id,
          snapshotId: snapshot.id,
          ...{ number, symbol, issuedOn, fileId: file.id, byId: viewer.personId, at: now },
        },
      })
      await record(tx, actorOf(viewer), now, {
        verb: "signed-copy-added",
        ...reportObject(report),
        particulars: {
          agency: report.agency.name,
          year: report.period.year,
          ...{ document: `${number}/${symbol}`, issuedOn, file: file.id, name: file.name, sha256: file.sha256 },
        },
      })
      return ok({ file: file.id })
    })
  } finally {
    await discardReceived(received)
  }
}

async function refusalOf({ viewer, now }: Context, asked: { plan: string; year: number; agency: string }) {
  const report = await findReport(await database(), asked, dayOf(now))
  if (!report) return refused("not-found")
  if (!can(viewer, "write-report", { agencyId: report.agency.id }))
    return write((tx) => deny(tx, { viewer, now }, "write-report", reportObject(report)))
  const sent = await newestSending(await database(), report.id)
  return sent ? null : refused("invalid", { detail: "Báo cáo chưa gửi. Gửi rồi đính kèm bản ký, đóng dấu." })
}

const newestSending = (client: Pick<Awaited<ReturnType<typeof database>>, "reportSnapshot">, reportId: string) =>
  client.reportSnapshot.findFirst({ where: { reportId }, orderBy: { no: "desc" }, select: { id: true } })

async function faultOfScan(received: Received): Promise<FaultyFile | null> {
  const fault = await faultOf(received)
  if (fault) return fault
  return /\.pdf$/i.test(received.name ?? "") ? null : { fault: "not-pdf", name: received.name }
}
