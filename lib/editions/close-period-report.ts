import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf, screenMoment } from "@/lib/day"
import type { Context } from "@/lib/editions/change-part"
import { closingBody, closingGaps, type YearEdition } from "@/lib/editions/closing"
import { freeze, readFrozen, saysTheSame } from "@/lib/editions/frozen"
import type { ClosePeriodReport } from "@/lib/editions/input"
import { findNewestEdition } from "@/lib/editions/newest"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { planFields } from "@/lib/reports/find-report"
import { yearsOf } from "@/lib/reports/period"

/**
 * The reviewer closes the report of the plan's whole period from the yearly editions. Refused to everybody else, while there
 * is no edition at all, where none has changed since, and where somebody else has closed one meanwhile.
 */
export const closePeriodReport = (
  { viewer, now }: Context,
  { plan: slug, seen }: z.output<typeof ClosePeriodReport>,
): Promise<Outcome<{ plan: string; no: number }>> =>
  write(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { slug }, select: planFields })
    if (!plan) return refused("not-found")
    const object = { object: "consolidation", objectId: slug }
    if (!can(viewer, "consolidate-reports", await planSubject(tx, plan.id, dayOf(now))))
      return deny(tx, { viewer, now }, "consolidate-reports", object)
    const last = await findNewestEdition(tx, plan.id, "CLOSING", plan.periodTo)
    if ((last?.no ?? 0) !== seen)
      return refused("changed-meanwhile", {
        detail: last
          ? `${last.by.name} đã chốt bản số ${last.no} lúc ${screenMoment(last.at)}. Chưa chốt gì thêm.`
          : undefined,
      })
    const years = yearsOf(plan)
    const editions = await newestOfYears(tx, plan.id, years)
    const newest = editions.at(-1)
    if (!newest)
      return refused("invalid", { detail: "Chưa có bản tổng hợp năm nào. Chốt bản tổng hợp từng năm trước." })
    const gaps = closingGaps(years, editions)
    const content = freeze({
      body: closingBody(editions),
      data: {
        figures: newest.figures,
        years: editions.map(({ year, no, figures }) => ({ year, no, figures })),
        summary: null,
      },
      gaps,
    })
    if (last && saysTheSame(readFrozen(last), readFrozen(content)))
      return refused("invalid", { detail: `Không có gì khác bản số ${last.no}. Chưa lập bản mới.` })
    const no = (last?.no ?? 0) + 1
    await tx.edition.create({
      data: {
        ...{ planId: plan.id, kind: "CLOSING", year: plan.periodTo, no, dataAsOf: newest.dataAsOf },
        ...{ ...content, byId: viewer.personId, at: now },
      },
    })
    await record(tx, actorOf(viewer), now, {
      verb: "edition-closed",
      ...object,
      particulars: { closing: "yes", year: plan.periodTo, no, missing: gaps.length, sha256: content.sha256 },
    })
    return ok({ plan: slug, no })
  })

async function newestOfYears(tx: Transaction, planId: string, years: readonly number[]): Promise<YearEdition[]> {
  const found: YearEdition[] = []
  for (const year of years) {
    const edition = await findNewestEdition(tx, planId, "ANNUAL", year)
    if (!edition) continue
    const { body, data } = readFrozen(edition)
    found.push({ year, no: edition.no, dataAsOf: edition.dataAsOf, body, figures: data.figures })
  }
  return found
}
