import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Verb, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf, writtenDay } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { type FoundReport, findReport, periodFields, planFields, reportObject } from "@/lib/reports/find-report"
import type { ChangePeriod, EndExemption, ExemptAgency, GrantException, OpenPeriod } from "@/lib/reports/input"
import { type PeriodDays, periodFaults, periodOf, yearsOf } from "@/lib/reports/period"
import { refreshExpected } from "@/lib/reports/store-expected"

type Context = { viewer: Viewer; now: Date }

/**
 * The reviewer opens a year's reporting by one press: its days by the plan's settings, everybody who reports on the due day.
 * Refused to everybody else, twice, and for a year before the plan or far after it.
 */
export async function openPeriod(
  { viewer, now }: Context,
  { plan: slug, year }: z.output<typeof OpenPeriod>,
): Promise<Outcome<{ expected: number }>> {
  return write(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { slug }, select: planFields })
    if (!plan) return refused("not-found")
    const object = { object: "report-period", objectId: `${slug}/${year}` }
    if (!can(viewer, "open-report-period", await planSubject(tx, plan.id, dayOf(now))))
      return deny(tx, { viewer, now }, "open-report-period", object)
    const first = yearsOf(plan)[0] ?? plan.periodTo
    if (year < first || year > plan.periodTo + YEARS_AFTER)
      return refused("invalid", {
        detail: `Kế hoạch không có kỳ báo cáo năm ${year}. Chọn năm từ ${first} đến ${plan.periodTo + YEARS_AFTER}.`,
      })
    if (await tx.reportPeriod.findUnique({ where: { planId_year: { planId: plan.id, year } }, select: { id: true } }))
      return refused("changed-meanwhile", { detail: `Kỳ báo cáo năm ${year} đã được mở.` })
    const days = periodOf(year, plan)
    const period = await tx.reportPeriod.create({
      data: { planId: plan.id, year, ...days, openedById: viewer.personId, openedAt: now },
      select: { id: true, dueOn: true },
    })
    const expected = await refreshExpected(tx, period)
    await record(tx, actorOf(viewer), now, {
      verb: "report-period-opened",
      ...object,
      particulars: { year, ...shown(days), expected },
    })
    return ok({ expected })
  })
}

const YEARS_AFTER = 10 // "hằng năm" has no end in the plan

/** The reviewer moves the days of a period. Who must report follows the due day; what was sent keeps its own. */
export async function changePeriod(
  { viewer, now }: Context,
  { plan: slug, year, version, ...days }: z.output<typeof ChangePeriod>,
): Promise<Outcome> {
  return write(async (tx) => {
    const period = await tx.reportPeriod.findFirst({
      where: { year, plan: { slug } },
      select: { ...periodFields, planId: true },
    })
    if (!period) return refused("not-found")
    const object = { object: "report-period", objectId: `${slug}/${year}` }
    if (!can(viewer, "open-report-period", await planSubject(tx, period.planId, dayOf(now))))
      return deny(tx, { viewer, now }, "open-report-period", object)
    const fields = periodFaults(days)
    if (Object.keys(fields).length > 0) return refused("invalid", { fields })
    if (period.version !== version) return refused("changed-meanwhile")
    await tx.reportPeriod.update({ where: { id: period.id }, data: { ...days, version: version + 1 } })
    const expected = await refreshExpected(tx, { id: period.id, dueOn: days.dueOn })
    await record(tx, actorOf(viewer), now, {
      verb: "report-period-changed",
      ...object,
      particulars: { year, from: shown(period), to: shown(days), expected },
    })
    return ok()
  })
}

/** The reviewer exempts an agency from a year's report, with the reason. Refused once its report has arrived. */
export const exemptAgency = (context: Context, { reason, ...asked }: z.output<typeof ExemptAgency>) =>
  changeExpected(context, asked, "exempt-from-report", async (tx, report) => {
    if (reason === "") return refused("invalid", { fields: { reason: "Chưa nhập lý do miễn." } })
    if (report.firstSentOn !== null)
      return refused("changed-meanwhile", { detail: "Báo cáo của cơ quan này đã đến, không miễn được nữa." })
    const by = { exemptedById: context.viewer.personId, exemptedAt: context.now }
    await setExemption(tx, report, { exemptReason: reason, ...by })
    return ok({ verb: "agency-exempted" as const, particulars: { reason } })
  })

/** The reviewer takes an exemption back. */
export const endExemption = (context: Context, asked: z.output<typeof EndExemption>) =>
  changeExpected(context, asked, "exempt-from-report", async (tx, report) => {
    if (report.exemptReason === null) return refused("changed-meanwhile")
    await setExemption(tx, report, { exemptReason: null, exemptedById: null, exemptedAt: null })
    return ok({ verb: "exemption-ended" as const, particulars: { reason: report.exemptReason } })
  })

/** After the lock the reviewer lets an agency send until a day, with the reason. */
export const grantException = (context: Context, { reason, until, ...asked }: z.output<typeof GrantException>) =>
  changeExpected(context, asked, "grant-lock-exception", async (tx, report) => {
    if (reason === "") return refused("invalid", { fields: { reason: "Chưa nhập lý do cho phép gửi sau khi khóa." } })
    if (until < dayOf(context.now))
      return refused("invalid", { fields: { until: `Ngày ${writtenDay(until)} đã qua. Nhập ngày từ hôm nay trở đi.` } })
    const { viewer, now } = context
    await tx.lockException.create({
      data: { periodId: report.period.id, agencyId: report.agency.id, reason, until, byId: viewer.personId, at: now },
    })
    return ok({ verb: "lock-exception-granted" as const, particulars: { reason, until } })
  })

type Change = { verb: "agency-exempted" | "exemption-ended" | "lock-exception-granted"; particulars: object }

const changeExpected = (
  { viewer, now }: Context,
  asked: z.output<typeof EndExemption>,
  verb: Verb & ("exempt-from-report" | "grant-lock-exception"),
  change: (tx: Transaction, report: FoundReport) => Promise<Outcome<Change>>,
): Promise<Outcome> =>
  write(async (tx) => {
    const report = await findReport(tx, asked, dayOf(now))
    if (!report) return refused("not-found")
    const object = reportObject(report)
    if (!can(viewer, verb, report.subject)) return deny(tx, { viewer, now }, verb, object)
    const changed = await change(tx, report)
    if (!changed.ok) return changed
    const particulars = { agency: report.agency.name, year: report.period.year, ...changed.value.particulars }
    await record(tx, actorOf(viewer), now, { verb: changed.value.verb, ...object, particulars })
    return ok()
  })

const setExemption = (
  tx: Transaction,
  { period, agency }: FoundReport,
  data: { exemptReason: string | null; exemptedById: string | null; exemptedAt: Date | null },
) => tx.expectedReport.update({ where: { periodId_agencyId: { periodId: period.id, agencyId: agency.id } }, data })

const shown = ({ opensOn, dataAsOf, dueOn, dueInclusive, locksOn }: PeriodDays) => ({
  opensOn,
  dataAsOf,
  dueOn,
  dueInclusive,
  locksOn,
})
