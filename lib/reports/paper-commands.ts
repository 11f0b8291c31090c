import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { database, type Transaction, write } from "@/lib/database"
import { type Day, dayOf, writtenDay } from "@/lib/day"
import {
  faultOf,
  isOverQuota,
  type Kept,
  keepFile,
  type NewFile,
  refusedFor,
  type Whole,
} from "@/lib/evidence/keep-file"
import { discardReceived, type Received } from "@/lib/evidence/receive"
import { ok, refused } from "@/lib/outcome"
import { findReport, reportObject } from "@/lib/reports/find-report"
import type { ReceivePaper } from "@/lib/reports/input"
import { findForStep, overtaken } from "@/lib/reports/step-commands"
import { storeScan } from "@/lib/reports/store-scan"
import { storeReportStep } from "@/lib/reports/store-step"

type Context = { viewer: Viewer; now: Date }
type Input = z.output<typeof ReceivePaper>

/**
 * The reviewer records a report that came on paper or by the document system, with its scan where there is one; it is taken
 * as it arrives, and its day of arrival decides where nothing had arrived before. Refused to whoever wrote any of it, for a
 * day that is to come, and where a report was sent here and waits to be taken.
 */
export async function receivePaper(
  context: Context,
  input: Input,
  received: Received | null = null,
): Promise<Kept<undefined>> {
  try {
    if (received === null) return await write((tx) => store(tx, context, input, null))
    const refusal = await refusalOf(context, input)
    if (refusal) return refusal
    const fault = await faultOf(received)
    if (fault) return refusedFor(fault)
    return await keepFile(received as Whole, context.now, (tx, file) => store(tx, context, input, file))
  } finally {
    if (received) await discardReceived(received)
  }
}

// Whoever may not record it has no file of theirs looked into.
async function refusalOf({ viewer, now }: Context, asked: Input) {
  const report = await findReport(await database(), asked, dayOf(now))
  if (!report) return refused("not-found")
  if (can(viewer, "review-report", report.subject)) return null
  return write((tx) => deny(tx, { viewer, now }, "review-report", reportObject(report)))
}

async function store(tx: Transaction, context: Context, input: Input, file: NewFile | null): Promise<Kept<undefined>> {
  const { viewer, now } = context
  const found = await findForStep(tx, context, { ...input, reason: "" }, "receive-paper")
  if (!found.ok) return found
  const { report, to } = found.value
  const fields = paperFaults(input, dayOf(now), report.period.opensOn)
  if (Object.keys(fields).length > 0) return refused("invalid", { fields })
  if (file && (await isOverQuota(tx, report.agency.id, file.size)))
    return refusedFor({ fault: "over-quota", name: file.name })
  const { channel, arrivedOn, number, symbol, issuedOn } = input
  const document = [number, symbol].filter(Boolean).join("/") || null
  const more = { arrivedOn, channel, document, issuedOn, ...(file && { file: file.id, sha256: file.sha256 }) }
  if (!(await storeReportStep(tx, context, report, { verb: "receive-paper", to, arrivedOn, more }))) return overtaken()
  if (file) await storeScan(tx, context, report, file)
  await tx.paperReceipt.create({
    data: {
      reportId: report.id,
      ...{ channel, arrivedOn, issuedOn },
      number: number || null,
      symbol: symbol || null,
      fileId: file?.id ?? null,
      byId: viewer.personId,
      at: now,
    },
  })
  return ok()
}

function paperFaults({ arrivedOn, issuedOn, number }: Input, today: Day, opensOn: Day): Record<string, string> {
  const faults: Record<string, string> = {}
  if (arrivedOn > today) faults.arrivedOn = `Ngày ${writtenDay(arrivedOn)} chưa đến.`
  else if (arrivedOn < opensOn)
    faults.arrivedOn = `Kỳ báo cáo mở từ ngày ${writtenDay(opensOn)}. Nhập ngày đến từ ngày đó.`
  if (issuedOn !== null && issuedOn > arrivedOn)
    faults.issuedOn = `Ngày ban hành ${writtenDay(issuedOn)} sau ngày đến ${writtenDay(arrivedOn)}.`
  if (number === "") faults.number = "Chưa nhập số của văn bản."
  return faults
}
