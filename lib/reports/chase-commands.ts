import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { findReport, reportObject } from "@/lib/reports/find-report"
import type { ChaseReport, WriteNote } from "@/lib/reports/input"
import { isWithReviewer } from "@/lib/reports/workflow"

type Context = { viewer: Viewer; now: Date }

/** The reviewer records that an agency was asked for its report; refused where there is nothing to ask for any more. */
export const chaseReport = (
  { viewer, now }: Context,
  { channel, words, ...asked }: z.output<typeof ChaseReport>,
): Promise<Outcome<{ agency: string }>> =>
  write(async (tx) => {
    const report = await findReport(tx, asked, dayOf(now))
    if (!report) return refused("not-found")
    const object = reportObject(report)
    if (!can(viewer, "chase-report", report.subject)) return deny(tx, { viewer, now }, "chase-report", object)
    if (words === "")
      return refused("invalid", {
        fields: { words: "Chưa nhập nội dung đôn đốc. Ghi một dòng: gặp ai, trả lời thế nào." },
      })
    if (isWithReviewer(report.state) || report.state === "TAKEN" || report.exemptReason !== null)
      return refused("changed-meanwhile", {
        detail: "Cơ quan không còn phải gửi báo cáo này. Chưa ghi gì; vui lòng tải lại trang để xem.",
      })
    const { period, agency } = report
    await tx.chase.create({
      data: {
        periodId: period.id,
        agencyId: agency.id,
        channel,
        words,
        byId: viewer.personId,
        at: now,
        on: dayOf(now),
      },
    })
    const particulars = { agency: agency.name, year: period.year, channel, words }
    await record(tx, actorOf(viewer), now, { verb: "report-chased", ...object, particulars })
    return ok({ agency: agency.name })
  })

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
