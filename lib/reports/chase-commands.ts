import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { type FoundReport, findReport, reportObject } from "@/lib/reports/find-report"
import type { ChaseReports, WriteNote } from "@/lib/reports/input"
import { isWithReviewer } from "@/lib/reports/workflow"

type Context = { viewer: Viewer; now: Date }

/**
 * The reviewer records that agencies were asked for their reports, a line for each; nothing is recorded where one of them
 * has nothing to be asked for any more.
 */
export const chaseReports = (
  { viewer, now }: Context,
  { agencies, channel, words, ...asked }: z.output<typeof ChaseReports>,
): Promise<Outcome<{ agencies: string[] }>> =>
  write(async (tx) => {
    const reports: FoundReport[] = []
    for (const agency of agencies) {
      const report = await findReport(tx, { ...asked, agency }, dayOf(now))
      if (!report) return refused("not-found")
      const object = reportObject(report)
      if (!can(viewer, "chase-report", report.subject)) return deny(tx, { viewer, now }, "chase-report", object)
      reports.push(report)
    }
    if (words === "")
      return refused("invalid", {
        fields: { words: "Chưa nhập nội dung đôn đốc. Ghi một dòng: gặp ai, trả lời thế nào." },
      })
    const settled = reports.filter(owesNothing).map(({ agency }) => agency.name)
    if (settled.length > 0)
      return refused("changed-meanwhile", {
        detail: `Không còn phải gửi báo cáo này: ${settled.join(", ")}. Chưa ghi gì; vui lòng tải lại trang để xem.`,
      })
    for (const report of reports) {
      const { period, agency } = report
      const chase = { channel, words, byId: viewer.personId, at: now, on: dayOf(now) }
      await tx.chase.create({ data: { periodId: period.id, agencyId: agency.id, ...chase } })
      const particulars = { agency: agency.name, year: period.year, channel, words }
      await record(tx, actorOf(viewer), now, { verb: "report-chased", ...reportObject(report), particulars })
    }
    return ok({ agencies: reports.map(({ agency }) => agency.name) })
  })

const owesNothing = ({ state, exemptReason }: FoundReport) =>
  isWithReviewer(state) || state === "TAKEN" || exemptReason !== null

/** A reviewer's note about a report, for that person alone; the journal tells that there is one, not what it says. */
export const writeNote = ({ viewer, now }: Context, { text, ...asked }: z.output<typeof WriteNote>): Promise<Outcome> =>
  write(async (tx) => {
    const report = await findReport(tx, asked, dayOf(now))
    if (!report) return refused("not-found")
    const object = reportObject(report)
    if (!can(viewer, "review-report", report.subject)) return deny(tx, { viewer, now }, "review-report", object)
    if (text === "") return refused("invalid", { fields: { text: "Chưa nhập ghi chú." } })
    await tx.reviewerNote.create({ data: { reportId: report.id, text, byId: viewer.personId, at: now } })
    const particulars = { agency: report.agency.name, year: report.period.year }
    await record(tx, actorOf(viewer), now, { verb: "report-noted", ...object, particulars })
    return ok()
  })
