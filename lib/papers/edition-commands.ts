import "server-only"
import { findEdition } from "@/lib/editions/queries"
import type { MadeFile } from "@/lib/exports/kept-files"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { annualSummary } from "@/lib/papers/annual-summary"
import { closingReport } from "@/lib/papers/closing-report"
import { readClosingReport } from "@/lib/papers/closing-report-data"
import { wordsOfEdition } from "@/lib/papers/edition-words"
import { type Context, mostRows, officeOf, type PaperFormat, taking } from "@/lib/papers/taking"
import { findPlan } from "@/lib/plans/queries"

type Asked = { slug: string; no: number; format: PaperFormat }

/** A frozen edition as a paper: its words, and the tables of the day on which it was closed. */
export async function exportEdition(
  context: Context,
  { slug, year, no, format }: Asked & { year: number },
): Promise<Outcome<MadeFile>> {
  return taking(context, { what: `bản tổng hợp số ${no} năm ${year}`, format }, async (today) => {
    const plan = await findPlan(context.viewer, slug, today)
    if (!plan?.maySummarise) return refused("not-found")
    const edition = await findEdition(context.viewer, { plan: slug, kind: "ANNUAL", year, no })
    const summary = edition?.data.summary
    if (!edition || !summary) return refused("not-found")
    if (summary.total > mostRows(format)) return refused("too-large")
    const paper = annualSummary(summary, wordsOfEdition(edition.body, edition.gaps))
    const parts = ["BC", officeOf(summary.issuer), String(year), `BAN${no}`] as const
    return ok({ plan, slug, parts, asOf: edition.dataAsOf, paper })
  })
}

/** The frozen report of a plan's whole period as a paper, for whoever may take the yearly ones. */
export async function exportClosingReport(context: Context, { slug, no, format }: Asked): Promise<Outcome<MadeFile>> {
  return taking(context, { what: `báo cáo tổng kết cả giai đoạn, bản số ${no}`, format }, async (today) => {
    const found = await readClosingReport(context.viewer, slug, no, today)
    if (!found) return refused("not-found")
    const { plan, report } = found
    if ((report.newest?.total ?? 0) > mostRows(format)) return refused("too-large")
    const period = `GD${plan.periodFrom}${plan.periodTo}`
    const parts = ["BC", officeOf(report.issuer), period, `BAN${no}`] as const
    return ok({ plan, slug, parts, asOf: report.asOf, paper: closingReport(report) })
  })
}
