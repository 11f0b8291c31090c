import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { shownOfFile } from "@/lib/evidence/queries"
import type { ReportAsked } from "@/lib/reports/find-report"
import { findReportPage } from "@/lib/reports/queries"

/**
 * A report as the plan's reviewers read it: what was sent beside what the updates say by now and what was written the year
 * before, with the reader's own notes and what came on paper. Null for everybody else.
 */
export async function findReview(viewer: Viewer, asked: ReportAsked, today: Day) {
  const report = await findReportPage(viewer, asked, today)
  if (!report || !can(viewer, "review-report", report.subject)) return null
  const db = await database()
  const [notes, papers, owner] = await Promise.all([
    db.reviewerNote.findMany({
      where: { reportId: report.id, byId: viewer.personId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true, text: true, at: true },
    }),
    db.paperReceipt.findMany({
      where: { reportId: report.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: {
        id: true,
        channel: true,
        arrivedOn: true,
        number: true,
        symbol: true,
        issuedOn: true,
        file: { select: shownOfFile },
        at: true,
        by: { select: { name: true } },
      },
    }),
    db.agency.findUniqueOrThrow({
      where: { id: report.agency.id },
      select: { contactPerson: true, contactPhone: true },
    }),
  ])
  const contact = can(viewer, "see-contacts", {}) ? { person: owner.contactPerson, phone: owner.contactPhone } : null
  return {
    ...report,
    notes,
    papers,
    contact,
    mayExempt: can(viewer, "exempt-from-report", report.subject),
    mayExcept: can(viewer, "grant-lock-exception", report.subject),
  }
}

export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>
