import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import type { Transaction } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import type { JournalVerb } from "@/lib/journal/verbs"
import { type FoundReport, reportObject } from "@/lib/reports/find-report"
import type { PartKey } from "@/lib/reports/outline"
import { daysLate } from "@/lib/reports/period"
import type { ReportState, ReportVerb } from "@/lib/reports/workflow"

type Context = { viewer: Viewer; now: Date }
type Step = {
  verb: ReportVerb
  to: ReportState
  reason?: string | null
  parts?: { key: PartKey; reason: string }[]
  /** The day of arrival of what came on paper: it decides where nothing had arrived before. */
  arrivedOn?: Day
  /** What else the journal keeps of it. */
  more?: Record<string, unknown>
}

/**
 * Takes a step with a report: its state, the step, the entry in the journal, and with the first sending the day that
 * decides for ever. False where somebody else took a step since the report was read: then nothing is written.
 */
export async function storeReportStep(
  tx: Transaction,
  { viewer, now }: Context,
  report: FoundReport,
  { verb, to, reason = null, parts = [], arrivedOn, more = {} }: Step,
): Promise<boolean> {
  const on = dayOf(now)
  const first =
    report.firstSentOn !== null
      ? {}
      : verb === "send"
        ? { firstSentAt: now, firstSentOn: on }
        : arrivedOn
          ? { firstSentOn: arrivedOn }
          : {}
  const { id, state, version } = report
  const { count } = await tx.report.updateMany({
    where: { id, state, version },
    data: { state: to, version: version + 1, ...first },
  })
  if (count === 0) return false
  await tx.reportStep.create({
    data: {
      reportId: id,
      seq: version + 1,
      verb,
      to,
      reason,
      parts: parts.length > 0 ? JSON.stringify(parts) : null,
      byId: viewer.personId,
      at: now,
      on,
    },
  })
  const firstSentOn = report.firstSentOn ?? first.firstSentOn ?? null
  await record(tx, actorOf(viewer), now, {
    verb: VERBS[verb],
    ...reportObject(report),
    particulars: {
      agency: report.agency.name,
      year: report.period.year,
      reason,
      parts: parts.length > 0 ? parts.map(({ key }) => key).join(", ") : null,
      daysLate: firstSentOn === null ? null : daysLate(firstSentOn, report.period),
      ...more,
    },
  })
  return true
}

const VERBS: Record<ReportVerb, JournalVerb> = {
  begin: "report-begun",
  forward: "report-forwarded",
  "hand-back": "report-handed-back",
  send: "report-sent",
  withdraw: "report-withdrawn",
  take: "report-taken",
  return: "report-returned",
  "receive-paper": "report-received-on-paper",
}
