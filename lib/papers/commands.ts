import "server-only"
import type { z } from "zod"
import type { MadeFile } from "@/lib/exports/kept-files"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { agencyReport } from "@/lib/papers/agency-report"
import { readAgencyReport } from "@/lib/papers/agency-report-data"
import { annualSummary } from "@/lib/papers/annual-summary"
import { readAnnualSummary } from "@/lib/papers/annual-summary-data"
import { dossierPaper } from "@/lib/papers/dossier"
import { readDossier, readWholeAppendix } from "@/lib/papers/gathered"
import type { AppendixFile, DossierFile, ReportFile, StandingFile, SummaryFile } from "@/lib/papers/input"
import { planAppendix } from "@/lib/papers/plan-appendix"
import { standingTables } from "@/lib/papers/standing-tables"
import { type Context, mostRows, officeOf, taking } from "@/lib/papers/taking"
import { findPlan } from "@/lib/plans/queries"
import { findDashboard } from "@/lib/progress/dashboard"

type Of<Schema extends z.ZodType> = z.output<Schema> & { slug: string }

/** Báo cáo năm of a plan, with its appendices, for the province's leaders and the plan's reviewers. */
export async function exportAnnualSummary(
  context: Context,
  { slug, year, format }: Of<typeof SummaryFile>,
): Promise<Outcome<MadeFile>> {
  return taking(context, { what: `báo cáo năm ${year}`, format }, async (today) => {
    const found = await readAnnualSummary(context.viewer, slug, year, today, mostRows(format))
    if (!found) return refused("not-found")
    const { summary } = found
    if (!summary) return refused("too-large")
    const { plan, asOf } = summary
    return ok({
      plan,
      slug,
      parts: ["BC", officeOf(summary.issuer), String(year)],
      asOf,
      paper: annualSummary(summary),
    })
  })
}

/** An agency's yearly report: as it was sent, or, for its own people, as it stands, marked as a draft. */
export async function exportAgencyReport(
  context: Context,
  { slug, year, agency, format }: Of<typeof ReportFile> & { year: number; agency: string },
): Promise<Outcome<MadeFile>> {
  return taking(context, { what: `báo cáo năm ${year} của ${agency}`, format }, async (today) => {
    const found = await readAgencyReport(context.viewer, { plan: slug, year, agency }, today)
    if (!found) return refused("not-found")
    const { plan, paper } = found
    // the key tells districts apart, whose documents all bear the same symbol
    const parts = ["BC", agency, String(year)] as const
    return ok({ plan, slug, parts, asOf: paper.report.dataAsOf, paper: agencyReport(paper) })
  })
}

/** The plan's appendix in force, as corrected or as printed, for whoever may see it. */
export async function exportAppendix(
  context: Context,
  { slug, text, format }: Of<typeof AppendixFile>,
): Promise<Outcome<MadeFile>> {
  return taking(context, { what: "phụ lục", format }, async (today) => {
    const plan = await findPlan(context.viewer, slug, today)
    const found = plan && (await readWholeAppendix(context.viewer, slug, mostRows(format)))
    if (!plan || !found) return refused("not-found")
    const { appendix } = found
    if (!appendix) return refused("too-large")
    const reading = text === "verbatim" ? "NGUYENVAN" : ""
    return ok({ plan, slug, parts: ["PL", reading], asOf: today, paper: planAppendix(plan, appendix, text) })
  })
}

/** One task's dossier as of a day, for whoever may see the task. */
export async function exportDossier(
  context: Context,
  { slug, number, asOf: asked, format }: Of<typeof DossierFile> & { number: string },
): Promise<Outcome<MadeFile>> {
  const { viewer, now } = context
  return taking(context, { what: `hồ sơ nhiệm vụ ${number}`, format }, async (today) => {
    const asOf = asked !== null && asked < today ? asked : today
    const found = await readDossier(viewer, slug, number, asOf, today)
    if (!found) return refused("not-found")
    const paper = dossierPaper(found.dossier, viewer.name, now)
    return ok({ plan: found.plan, slug, parts: ["HS", `NV${number}`], asOf, paper })
  })
}

/** Where the plan stands on a day, the dashboard's tables, for whoever may see it. */
export async function exportStanding(
  context: Context,
  { slug, asOf, format }: Of<typeof StandingFile>,
): Promise<Outcome<MadeFile>> {
  const { viewer, now } = context
  return taking(context, { what: "tình hình thực hiện", format }, async (today) => {
    const plan = await findPlan(viewer, slug, today)
    const dashboard = plan && (await findDashboard(viewer, slug, asOf, today))
    if (!plan || !dashboard) return refused("not-found")
    const paper = standingTables(plan, dashboard, viewer.name, now)
    return ok({ plan, slug, parts: ["TH"], asOf: dashboard.asOf, paper })
  })
}
