import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import { nameOnOrLast } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { daysApart } from "@/lib/reports/days-apart"
import { exemptionOn } from "@/lib/reports/exempt-on"
import type { Matrix, MatrixCell, MatrixRow } from "@/lib/reports/matrix-cells"
import { lastChases, readMatrixFacts } from "@/lib/reports/matrix-facts"
import { type PeriodDays, yearsOf, yearsToOpen } from "@/lib/reports/period"
import { ratesOf, readSteps, reportStandingOn, type TakenStep } from "@/lib/reports/report-standing"

/**
 * Who has reported and who has not, agency × year as of a day (null is today), in a number of statements that does not grow
 * with either: for everybody who may see reports. Exemptions are those of that day; the days of the periods are today's.
 * Null when there is no such plan to see.
 */
export async function findMatrix(reader: Reader, slug: string, asked: Day | null, today: Day): Promise<Matrix | null> {
  if (!can(reader, "see-report", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true, issuedOn: true, periodTo: true } })
  if (!plan) return null
  const asOf = asked !== null && asked < today ? asked : today
  const subject = await planSubject(db, plan.id, today)
  const mayChase = can(reader, "chase-report", subject)
  const mayCall = can(reader, "see-contacts", {})
  const facts = await readMatrixFacts(db, { id: plan.id, slug }, asOf)
  const chases = lastChases(mayChase ? facts.chases : [])
  const rows = new Map<string, MatrixRow & { order: number }>()
  for (const { expected, ...period } of facts.periods)
    for (const one of expected) {
      const { id, key, order, names, contactPerson, contactPhone } = one.agency
      const row = rows.get(id) ?? {
        order,
        agency: {
          id,
          key,
          name: nameOnOrLast(names, asOf)?.official ?? key,
          contact: mayCall ? { person: contactPerson, phone: contactPhone } : null,
        },
        cells: new Map(),
      }
      rows.set(id, row)
      const chased = chases.get(`${period.id} ${id}`)
      row.cells.set(period.year, {
        year: period.year,
        ...cellOf(asOf, period, one.report, facts.exemptions.get(`${period.year}/${key}`) ?? []),
        isNothing: one.report !== null && isNothing(one.report, asOf, facts.nothing),
        chased: chased ? { on: chased.on, channel: chased.channel } : null,
      })
    }
  const sorted = [...rows.values()].sort((a, b) => a.order - b.order)
  const opened = facts.periods.map(({ year }) => year)
  return {
    asOf,
    mayChase,
    mayOpen: can(reader, "open-report-period", subject),
    rows: sorted.map(({ agency, cells }): MatrixRow => ({ agency, cells })),
    years: [...new Set([...yearsOf(plan), ...opened])].sort((a, b) => a - b),
    periods: facts.periods.map(({ expected: _, ...period }) => ({
      ...period,
      rates: ratesOf(sorted.flatMap(({ cells }) => cells.get(period.year)?.standing ?? [])),
    })),
    toOpen: yearsToOpen(plan, opened, today),
  }
}

type Facts = Awaited<ReturnType<typeof readMatrixFacts>>
type ReportFacts = Facts["periods"][number]["expected"][number]["report"]

function cellOf(
  day: Day,
  period: PeriodDays,
  report: ReportFacts,
  exemptions: Parameters<typeof exemptionOn>[1],
): Omit<MatrixCell, "year" | "isNothing" | "chased"> {
  const steps = readSteps(report?.steps ?? [])
  const exemption = exemptionOn(day, exemptions)
  const standing = reportStandingOn(day, {
    period,
    exemptOn: exemption?.on ?? null,
    firstSentOn: report?.firstSentOn ?? null,
    steps,
  })
  const taken = steps.filter(({ to, on }) => to === "TAKEN" && on <= day).at(-1)
  return {
    standing,
    exemptReason: standing.class === "EXEMPT" ? (exemption?.reason ?? null) : null,
    firstSentAt: standing.firstSentOn === null ? null : (report?.firstSentAt ?? null),
    takenAt: standing.class === "TAKEN" ? (taken?.at ?? null) : null,
    days: standing.class === "EXEMPT" ? { agency: 0, reviewer: 0 } : daysApart(day, period.opensOn, steps),
  }
}

/** Whether what was sent last by that day tells of nothing. The nth sending has the nth snapshot. */
function isNothing(report: NonNullable<ReportFacts>, day: Day, nothing: Facts["nothing"]): boolean {
  const isSending = ({ verb, on }: Pick<TakenStep, "on"> & { verb: string }) => verb === "send" && on <= day
  const last = report.steps.filter(isSending).length
  return last > 0 && nothing.has(`${report.id} ${last}`)
}
