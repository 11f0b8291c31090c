import "server-only"
import { can, ownAgencies, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { shownOfFile } from "@/lib/evidence/queries"
import { consolidatorName } from "@/lib/plans/queries"
import { type FoundReport, findReport, periodFields, type ReportAsked } from "@/lib/reports/find-report"
import { maySendOn } from "@/lib/reports/period"
import { readSteps, standingToday } from "@/lib/reports/report-standing"
import { readReturnedParts } from "@/lib/reports/returned-parts"
import { changedParts, differencesSince, readSentReport } from "@/lib/reports/sent-report"
import { mayStep } from "@/lib/reports/step-commands"
import { isEditable, nextReportState, REPORT_VERBS, type ReportVerb } from "@/lib/reports/workflow"
import { missingParts } from "@/lib/reports/written-parts"
import { readWritten } from "@/lib/reports/written-report"
import { gatherYearWork } from "@/lib/reports/year-work"

/**
 * A report as this viewer may see it: to its own agency as it is written, with what is missing and last year's words; to
 * everybody else what was sent, and nothing of what lies within the house. Null where none was ever expected.
 */
export async function findReportPage(viewer: Viewer, asked: ReportAsked, today: Day) {
  if (!can(viewer, "see-report", {})) return null
  const db = await database()
  const report = await findReport(db, asked, today)
  if (!report) return null
  const mayWrite = can(viewer, "write-report", { agencyId: report.agency.id })
  const [consolidator, documents, steps, snapshots, lastYear, written] = await Promise.all([
    consolidatorName(db, report.plan.id, today),
    db.reportDocument.findMany({
      where: { reportId: report.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: documentFields,
    }),
    db.reportStep.findMany({ where: { reportId: report.id }, orderBy: { seq: "asc" }, select: stepFields }),
    db.reportSnapshot.findMany({ where: { reportId: report.id }, orderBy: { no: "asc" }, select: snapshotFields }),
    findLastYear(asked),
    mayWrite ? readWritten(db, report, today) : null,
  ])
  const [sent = null, sentBefore = null] = snapshots
    .slice(-2)
    .reverse()
    .map(({ content }) => readSentReport(content))
  const work = written?.work ?? (sent && (await gatherYearWork(db, report, today)))
  const { period, exemptedAt, firstSentOn } = report
  const standing = standingToday(today, period, { exemptedAt, report: { firstSentOn, steps } })
  const lastReturn = steps.filter(({ verb }) => verb === "return" || verb === "send").at(-1)
  return {
    ...report,
    today,
    /** To whom it goes. */
    consolidator,
    standing,
    documents,
    mayWrite,
    mayReview: can(viewer, "review-report", report.subject),
    isEditable: mayWrite && isEditable(report.state) && report.exemptReason === null,
    mayStillSend: maySendOn(today, report.period, report.exception?.until ?? null),
    verbs: verbsOf(viewer, report),
    written,
    missing: written ? missingParts(written.parts) : [],
    lastYear,
    steps: readSteps(steps)
      .filter(({ verb }) => mayWrite || OUTSIDE.has(verb))
      .map(({ parts, ...step }) => ({ ...step, parts: readReturnedParts(parts) })),
    /** What the reviewer asked for, until it is sent again. */
    returned: lastReturn?.verb === "return" ? { ...lastReturn, parts: readReturnedParts(lastReturn.parts) } : null,
    snapshots: snapshots.map(({ content: _, ...snapshot }) => snapshot),
    sent,
    /** Sent again: the parts whose words are others than in the sending before. */
    changedSinceLast: sent && sentBefore && changedParts(sentBefore, sent.parts),
    /** The year's work as it is by now: to the agency, to everybody else once something was sent. */
    work,
    differences: sent && work ? differencesSince(sent, work) : [],
    changedSince:
      sent && written
        ? changedParts(
            sent,
            written.parts.filter(({ isBlank }) => !isBlank),
          )
        : null,
  }
}

export type ReportPage = NonNullable<Awaited<ReturnType<typeof findReportPage>>>

/** What was sent on one of its sendings, and which parts were others the time before. */
export async function findSentReport(viewer: Viewer, asked: ReportAsked, no: number, today: Day) {
  if (!can(viewer, "see-report", {})) return null
  const db = await database()
  const report = await findReport(db, asked, today)
  if (!report) return null
  const rows = await db.reportSnapshot.findMany({
    where: { reportId: report.id, no: { in: [no, no - 1] } },
    orderBy: { no: "desc" },
    select: snapshotFields,
  })
  const [latest, before] = rows
  if (latest?.no !== no) return null
  const sent = readSentReport(latest.content)
  const changed = before ? changedParts(readSentReport(before.content), sent.parts) : null
  const { content: _, ...snapshot } = latest
  return { report, snapshot, sent, changed }
}

/** The report that an agency sent the year before, as it was sent last; null where there was none. */
async function findLastYear({ plan, year, agency }: ReportAsked) {
  const snapshot = await (await database()).reportSnapshot.findFirst({
    where: { report: { expected: { agency: { key: agency }, period: { year: year - 1, plan: { slug: plan } } } } },
    orderBy: { no: "desc" },
    select: { content: true },
  })
  return snapshot && readSentReport(snapshot.content)
}

/** The steps that this viewer may take now: the table's and the policy's. */
const verbsOf = (viewer: Viewer, report: FoundReport): ReportVerb[] =>
  REPORT_VERBS.filter((verb) => mayStep(viewer, verb, report) && nextReportState(report.state, verb) !== null)

/** The reports that the viewer's agency still owes, the newest first: what its desk shows. */
export async function listDueReports(viewer: Viewer, today: Day) {
  const agencies = ownAgencies(viewer, "write-report").map(({ id }) => id)
  if (agencies.length === 0) return []
  const rows = await (await database()).expectedReport.findMany({
    where: {
      agencyId: { in: agencies },
      inForce: true,
      exemptReason: null,
      period: { opensOn: { lte: today } },
      report: { state: { not: "TAKEN" } },
    },
    orderBy: [{ period: { year: "desc" } }],
    take: MOST_DUE,
    select: {
      agencyId: true,
      agency: { select: { key: true } },
      period: {
        select: {
          ...periodFields,
          plan: { select: { slug: true, kind: true, number: true, symbol: true } },
        },
      },
      report: {
        select: { state: true, firstSentOn: true, steps: { select: { seq: true, verb: true, to: true, on: true } } },
      },
    },
  })
  return rows.map(({ agencyId, agency, period: { plan, ...period }, report }) => ({
    plan,
    period,
    agency: agency.key,
    mayPass: can(viewer, "send-report", { agencyId }),
    standing: standingToday(today, period, { exemptedAt: null, report }),
  }))
}

export type DueReport = Awaited<ReturnType<typeof listDueReports>>[number]

const MOST_DUE = 20

const OUTSIDE = new Set<ReportVerb>(["send", "withdraw", "take", "return", "receive-paper"])

const documentFields = {
  id: true,
  number: true,
  symbol: true,
  issuedOn: true,
  at: true,
  by: { select: { name: true } },
  snapshot: { select: { no: true } },
  file: { select: { ...shownOfFile, sha256: true } },
} as const
const stepFields = {
  seq: true,
  verb: true,
  to: true,
  reason: true,
  parts: true,
  at: true,
  on: true,
  by: { select: { name: true } },
} as const
const snapshotFields = {
  id: true,
  no: true,
  at: true,
  on: true,
  content: true,
  by: { select: { name: true } },
} as const
