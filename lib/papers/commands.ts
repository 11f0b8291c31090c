import "server-only"
import type { z } from "zod"
import { findEdition } from "@/lib/editions/queries"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import type { MadeFile } from "@/lib/exports/kept-files"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { agencyReport } from "@/lib/papers/agency-report"
import { readAgencyReport } from "@/lib/papers/agency-report-data"
import { type AnnualSummary, annualSummary } from "@/lib/papers/annual-summary"
import { readAnnualSummary } from "@/lib/papers/annual-summary-data"
import { dossierPaper } from "@/lib/papers/dossier"
import { wordsOfEdition } from "@/lib/papers/edition-words"
import { readDossier, readWholeAppendix } from "@/lib/papers/gathered"
import type { AppendixFile, DossierFile, EditionFile, ReportFile, StandingFile, SummaryFile } from "@/lib/papers/input"
import { MOST_ROWS } from "@/lib/papers/paper"
import { planAppendix } from "@/lib/papers/plan-appendix"
import { standingTables } from "@/lib/papers/standing-tables"
import { type Context, type PaperFormat, taking } from "@/lib/papers/taking"
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
    return ok({ plan, slug, parts: ["BC", symbolOf(summary), String(year)], asOf, paper: annualSummary(summary) })
  })
}

/** A frozen edition as a paper: its words, and the tables of the day on which it was closed. */
export async function exportEdition(
  context: Context,
  { slug, year, no, format }: Of<typeof EditionFile>,
): Promise<Outcome<MadeFile>> {
  return taking(context, { what: `bản tổng hợp số ${no} năm ${year}`, format }, async (today) => {
    const plan = await findPlan(context.viewer, slug, today)
    if (!plan?.maySummarise) return refused("not-found")
    const edition = await findEdition(context.viewer, { plan: slug, kind: "ANNUAL", year, no })
    const summary = edition?.data.summary
    if (!edition || !summary) return refused("not-found")
    if (summary.total > mostRows(format)) return refused("too-large")
    const paper = annualSummary(summary, wordsOfEdition(edition.body, edition.gaps))
    const parts = ["BC", symbolOf(summary), String(year), `BAN${no}`] as const
    return ok({ plan, slug, parts, asOf: edition.dataAsOf, paper })
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

/** "UBND" of "BC-UBND". */
const symbolOf = ({ issuer }: AnnualSummary) => issuer.head.symbol.replace(/^BC-/, "")
const mostRows = (format: PaperFormat) => (format === "xlsx" ? MOST_EXPORTED : MOST_ROWS)
