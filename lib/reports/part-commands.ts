import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf, documentDay, screenMoment } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { findReport, reportObject } from "@/lib/reports/find-report"
import type { SaveReportPart } from "@/lib/reports/input"
import { isOpen } from "@/lib/reports/period"
import { storeReportStep } from "@/lib/reports/store-step"
import { isEditable, nextReportState } from "@/lib/reports/workflow"
import { readWritten } from "@/lib/reports/written-report"

type Context = { viewer: Viewer; now: Date }

/**
 * Keeps the text of a part as somebody of the agency wrote it, with the sentences that were suggested then. Refused to
 * everybody else, the reviewer too, and once the report has left their hands; who saves on a text that a colleague changed
 * meanwhile is shown the other text and loses no word of their own.
 */
export async function saveReportPart(
  { viewer, now }: Context,
  { part, body, draftVersion, ...asked }: z.output<typeof SaveReportPart>,
): Promise<Outcome<{ version: number; savedAt: string }>> {
  return write(async (tx) => {
    const report = await findReport(tx, asked, dayOf(now))
    if (!report) return refused("not-found")
    if (!can(viewer, "write-report", { agencyId: report.agency.id }))
      return deny(tx, { viewer, now }, "write-report", reportObject(report))
    if (!isOpen(dayOf(now), report.period))
      return refused("invalid", {
        detail: `Kỳ báo cáo năm ${report.period.year} mở từ ngày ${documentDay(report.period.opensOn)}. Chưa soạn được trước ngày đó.`,
      })
    if (!isEditable(report.state))
      return refused("changed-meanwhile", {
        detail:
          "Báo cáo đang ở lãnh đạo đơn vị hoặc đã gửi, không sửa được. Thu hồi rồi sửa; nội dung đang nhập còn nguyên.",
      })
    const written = (await readWritten(tx, report, dayOf(now))).parts.find(({ key }) => key === part)
    if (!written) return refused("not-found")
    if ((written.saved?.version ?? 0) !== draftVersion)
      return refused("changed-meanwhile", {
        detail: `${written.saved?.byName ?? "Người khác"} đã lưu nội dung khác lúc ${written.saved ? screenMoment(written.saved.at) : "trước đó"}. Hai bản ở dưới; chưa bản nào bị thay. Chọn một bản hoặc ghép lại.`,
        theirs: { text: written.body, version: written.saved?.version ?? 0 },
      })
    const to = nextReportState(report.state, "begin")
    if (to) await storeReportStep(tx, { viewer, now }, report, { verb: "begin", to })
    const version = draftVersion + 1
    const data = {
      body,
      version,
      sources: JSON.stringify(written.suggested),
      savedById: viewer.personId,
      savedAt: now,
    }
    await tx.reportPart.upsert({
      where: { reportId_key: { reportId: report.id, key: part } },
      create: { reportId: report.id, key: part, ...data },
      update: data,
    })
    return ok({ version, savedAt: screenMoment(now).slice(0, 5) })
  })
}
