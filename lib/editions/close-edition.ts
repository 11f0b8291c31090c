import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can } from "@/lib/access/permissions"
import { database, type Transaction, write } from "@/lib/database"
import { dayOf, screenMoment, writtenDay } from "@/lib/day"
import { bodyOf } from "@/lib/editions/body"
import type { Context } from "@/lib/editions/change-part"
import { addsUp, figureSentences } from "@/lib/editions/figures"
import { consolidationObject, type FoundConsolidation, findConsolidation } from "@/lib/editions/find-consolidation"
import { freeze, readFrozen, saysTheSame } from "@/lib/editions/frozen"
import { gatherReports, gatherWritten } from "@/lib/editions/gather"
import type { CloseEdition } from "@/lib/editions/input"
import { findNewestEdition } from "@/lib/editions/newest"
import { readFigures } from "@/lib/editions/read-figures"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import { readAnnualSummary } from "@/lib/papers/annual-summary-data"

type Input = z.output<typeof CloseEdition>
export type Closed = { plan: string; year: number; no: number }

/**
 * The reviewer closes the year's report: text, figures of the data day and the agencies that had not reported are frozen
 * under the next number. Refused before the data day, where the figures do not add up, where nothing has changed since the
 * newest edition, and where somebody else has closed one meanwhile.
 */
export async function closeEdition({ viewer, now }: Context, input: Input): Promise<Outcome<Closed>> {
  const allowed = await write((tx) => findToClose(tx, { viewer, now }, input))
  if (!allowed.ok) return allowed
  const found = allowed.value
  const { period, plan } = found
  const today = dayOf(now)
  if (today < period.dataAsOf)
    return refused("invalid", {
      detail: `Số liệu chốt vào ngày ${writtenDay(period.dataAsOf)}. Chưa chốt được trước ngày đó.`,
    })
  const db = await database()
  const [reports, lastYear] = await Promise.all([
    gatherReports(db, found, today),
    findNewestEdition(db, plan.id, "ANNUAL", period.year - 1),
  ])
  const before = lastYear && readFrozen(lastYear).data.figures
  // What has long been past does not change while an edition is written: the tables are read ahead of the transaction.
  const [figures, summary] = await Promise.all([
    readFigures(viewer, found, reports, today),
    readAnnualSummary(viewer, plan.slug, period.year, today, MOST_EXPORTED, period.dataAsOf),
  ])
  if (!figures || !summary) return refused("not-found")
  if (!summary.summary) return refused("too-large")
  if (!addsUp(figures))
    return refused("invalid", { detail: "Tám nhóm không cộng đủ tổng số nhiệm vụ. Chưa chốt; báo quản trị." })
  const data = { figures, years: [], summary: { ...summary.summary, draft: false } }
  return write(async (tx): Promise<Outcome<Closed>> => {
    const still = await findToClose(tx, { viewer, now }, input)
    if (!still.ok) return still
    const [{ kept }, { gaps }] = [await gatherWritten(tx, found), await gatherReports(tx, found, today)]
    const content = freeze({ body: bodyOf(period.year, kept, figureSentences(figures, before)), data, gaps })
    const last = await findNewestEdition(tx, plan.id, "ANNUAL", period.year)
    if (last && saysTheSame(readFrozen(last), readFrozen(content)))
      return refused("invalid", { detail: `Không có gì khác bản tổng hợp số ${last.no}. Chưa lập bản mới.` })
    const no = (last?.no ?? 0) + 1
    await tx.edition.create({
      data: {
        ...{ planId: plan.id, kind: "ANNUAL", year: period.year, no, periodId: period.id },
        ...{ dataAsOf: figures.asOf, ...content, byId: viewer.personId, at: now },
      },
    })
    await record(tx, actorOf(viewer), now, {
      verb: "edition-closed",
      ...consolidationObject(found),
      particulars: { year: period.year, no, missing: gaps.length, sha256: content.sha256 },
    })
    return ok({ plan: plan.slug, year: period.year, no })
  })
}

async function findToClose(
  tx: Transaction,
  { viewer, now }: Context,
  { seen, ...asked }: Input,
): Promise<Refusal | { ok: true; value: FoundConsolidation }> {
  const found = await findConsolidation(tx, asked, dayOf(now))
  if (!found) return refused("not-found")
  if (!can(viewer, "consolidate-reports", found.subject))
    return deny(tx, { viewer, now }, "consolidate-reports", consolidationObject(found))
  const last = await findNewestEdition(tx, found.plan.id, "ANNUAL", found.period.year)
  if ((last?.no ?? 0) !== seen)
    return refused("changed-meanwhile", {
      detail: last
        ? `${last.by.name} đã chốt bản tổng hợp số ${last.no} lúc ${screenMoment(last.at)}. Chưa chốt gì thêm.`
        : "Tải lại trang để xem bản mới nhất.",
    })
  return ok(found)
}
