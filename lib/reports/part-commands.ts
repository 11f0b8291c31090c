import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf, screenMoment, writtenDay } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { type FoundReport, findReport, type ReportAsked, reportObject } from "@/lib/reports/find-report"
import type { KeepAsWritten, SaveReportPart } from "@/lib/reports/input"
import { chapterOf } from "@/lib/reports/outline"
import { isOpen } from "@/lib/reports/period"
import { storeReportStep } from "@/lib/reports/store-step"
import { isEditable, nextReportState } from "@/lib/reports/workflow"
import type { WrittenPart } from "@/lib/reports/written-parts"
import { readWritten } from "@/lib/reports/written-report"

type Context = { viewer: Viewer; now: Date }

/**
 * Keeps the text of a part as somebody of the agency wrote it, with the sentences that were suggested then. Refused to
 * everybody else, the reviewer too, and once the report has left their hands; who saves on a text that a colleague changed
 * meanwhile is shown the other text and loses no word of their own.
 */
export async function saveReportPart(
  context: Context,
  { part, body, draftVersion, ...asked }: z.output<typeof SaveReportPart>,
): Promise<Outcome<{ version: number; savedAt: string }>> {
  return write(async (tx) => {
    const found = await findForWriting(tx, context, asked)
    if (!found.ok) return found
    const written = found.value.parts.find(({ key }) => key === part)
    if (!written) return refused("not-found")
    const { saved } = written
    if ((saved?.version ?? 0) !== draftVersion) {
      const by = saved ? `${saved.byName} đã lưu nội dung khác lúc ${screenMoment(saved.at)}` : "Nội dung đã được lưu"
      return refused("changed-meanwhile", {
        detail: `${by}. Hai bản ở dưới; chưa bản nào bị thay. Chọn một bản hoặc ghép lại.`,
        theirs: { text: written.body, version: saved?.version ?? 0 },
      })
    }
    await begin(tx, context, found.value.report)
    await storePart(tx, context, found.value.report, { ...written, body })
    return ok({ version: draftVersion + 1, savedAt: screenMoment(context.now).slice(0, 5) })
  })
}

/** What the system wrote of a chapter was looked at and stays as it is; what somebody saved already is left alone. */
export async function keepAsWritten(
  context: Context,
  { chapter, ...asked }: z.output<typeof KeepAsWritten>,
): Promise<Outcome<{ kept: number }>> {
  return write(async (tx) => {
    const found = await findForWriting(tx, context, asked)
    if (!found.ok) return found
    const { report, parts } = found.value
    const untouched = parts.filter(({ key, saved, isBlank }) => chapterOf(key) === chapter && !saved && !isBlank)
    if (untouched.length > 0) await begin(tx, context, report)
    for (const part of untouched) await storePart(tx, context, report, part)
    return ok({ kept: untouched.length })
  })
}

async function findForWriting(tx: Transaction, { viewer, now }: Context, asked: ReportAsked) {
  const report = await findReport(tx, asked, dayOf(now))
  if (!report) return refused("not-found")
  const { period, agency, exemptReason, state } = report
  if (!can(viewer, "write-report", { agencyId: agency.id }))
    return deny(tx, { viewer, now }, "write-report", reportObject(report))
  if (!isOpen(dayOf(now), period))
    return refused("invalid", {
      detail: `Kỳ báo cáo năm ${period.year} mở từ ngày ${writtenDay(period.opensOn)}. Chưa soạn được trước ngày đó.`,
    })
  if (exemptReason !== null)
    return refused("invalid", { detail: `Cơ quan được miễn báo cáo năm ${period.year}: ${exemptReason}` })
  if (!isEditable(state))
    return refused("changed-meanwhile", {
      detail:
        "Báo cáo đang ở lãnh đạo đơn vị hoặc đã gửi, không sửa được. Thu hồi rồi sửa; nội dung đang nhập còn nguyên.",
    })
  return ok({ report, ...(await readWritten(tx, report, dayOf(now))) })
}

/** The first words that are kept begin the report. */
async function begin(tx: Transaction, context: Context, report: FoundReport): Promise<void> {
  const to = nextReportState(report.state, "begin")
  if (to) await storeReportStep(tx, context, report, { verb: "begin", to })
}

async function storePart(
  tx: Transaction,
  { viewer, now }: Context,
  { id: reportId }: FoundReport,
  { key, body, suggested, saved }: WrittenPart,
): Promise<void> {
  const version = (saved?.version ?? 0) + 1
  const sources = JSON.stringify(suggested)
  const data = { body, version, sources, savedById: viewer.personId, savedAt: now }
  await tx.reportPart.upsert({
    where: { reportId_key: { reportId, key } },
    create: { reportId, key, ...data },
    update: data,
  })
}
