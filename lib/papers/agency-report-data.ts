import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { nameOnOrLast } from "@/lib/agencies/validity"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { AgencyReport } from "@/lib/papers/agency-report"
import { findIssuer, findPlanIssuer, onPaper } from "@/lib/papers/issuers"
import { type FoundReport, findReport, type ReportAsked } from "@/lib/reports/find-report"
import { readSentReport, sentReportOf } from "@/lib/reports/sent-report"
import { readWritten } from "@/lib/reports/written-report"

/**
 * An agency's report of a year as this viewer may read it: what was sent last, for everybody; for the agency's own people,
 * while it is with them, what stands written now, as a draft. Null where there is nothing to read.
 */
export async function readAgencyReport(viewer: Viewer, asked: ReportAsked, today: Day) {
  if (!can(viewer, "see-report", {})) return null
  const db = await database()
  const found = await findReport(db, asked, today)
  if (!found) return null
  const isOut = found.state === "SENT" || found.state === "TAKEN"
  const isOwn = can(viewer, "write-report", { agencyId: found.agency.id })
  const snapshot = await db.reportSnapshot.findFirst({
    where: { reportId: found.id },
    orderBy: { no: "desc" },
    select: { content: true, on: true },
  })
  if (!snapshot && !isOwn) return null
  const isDraft = isOwn && !isOut
  const on = snapshot && !isDraft ? snapshot.on : today
  const issuer = await findIssuer(found.agency.key, found.plan, on)
  if (!issuer) return null
  const consolidators = await db.agency.findMany({
    where: { id: { in: found.subject.plan.consolidators }, NOT: { key: found.agency.key } },
    orderBy: { order: "asc" },
    select: { key: true, names: true },
  })
  const province = await findPlanIssuer(found.plan, on)
  const report = snapshot && !isDraft ? readSentReport(snapshot.content) : await readDraft(db, found, today)
  const paper: AgencyReport = {
    plan: found.plan,
    issuer: onPaper(issuer, `BC-${issuer.symbol}`, on),
    to: [province.official, ...consolidators.map(({ key, names }) => nameOnOrLast(names, on)?.official ?? key)],
    draft: isDraft,
    report,
  }
  return { plan: found.plan, paper }
}

async function readDraft(db: Database, found: FoundReport, today: Day) {
  const { work, parts } = await readWritten(db, found, today)
  return sentReportOf({ key: found.agency.key, name: found.agency.name }, work, found.period.dataAsOf, parts)
}
