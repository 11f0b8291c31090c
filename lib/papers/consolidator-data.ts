import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { nameOn } from "@/lib/agencies/validity"
import { type Database, database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { ExportedTask } from "@/lib/exports/columns"
import { listExportedTasks } from "@/lib/exports/queries"
import { readAnnualSummary } from "@/lib/papers/annual-summary-data"
import type { ChasingLetter, OwedReport, OwedTask } from "@/lib/papers/chasing-letter"
import { findIssuer, onPaper } from "@/lib/papers/issuers"
import type { Submission } from "@/lib/papers/submission"
import { planSubject } from "@/lib/plans/queries"
import { isOwed, standingToday } from "@/lib/reports/report-standing"
import { TaskListView } from "@/lib/tasks/input"

/**
 * What agencies owe as of today, for the plan's reviewers: tasks and the newest year's report, or the report of a year alone;
 * null for everybody else.
 */
export async function readChasingLetter(
  viewer: Viewer,
  slug: string,
  { reports: year }: { reports: number | null },
  today: Day,
  most: number,
) {
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug } })
  const subject = plan && (await planSubject(db, plan.id, today))
  if (!plan || !subject || !can(viewer, "export-chasing-letter", subject)) return null
  const { consolidators } = subject.plan
  const issuer = await findConsolidator(db, consolidators, plan, today)
  if (!issuer) return null
  const tasks = year === null ? await listOwedTasks(viewer, slug, today, most) : []
  if ("tooMany" in tasks) return { plan, total: tasks.tooMany, letter: null }
  const reports = await readOwedReports(db, plan.id, consolidators, today, year ?? undefined)
  const letter: ChasingLetter = {
    plan,
    // where nobody has said which unit drafts it, the office writes it in, as it does the number
    issuer: onPaper(issuer, `${issuer.symbol}-${issuer.draftingUnit ?? BLANK}`, today),
    reports,
    informed: [`${plan.issuer} (b/c)`],
    // what the consolidating agency owes itself it need not ask for by letter
    owed: tasks.filter(({ lead }) => lead !== issuer.official),
    asOf: today,
    isOfReports: year !== null,
  }
  return { plan, total: letter.owed.length + (reports?.owed.length ?? 0), letter }
}

/** What is overdue, and of what nothing was heard for long; only how many where there are more than `most`. */
async function listOwedTasks(viewer: Viewer, slug: string, today: Day, most: number) {
  const list = (more: object) =>
    listExportedTasks(viewer, slug, TaskListView.parse({ group: "lead", ...more }), today, most)
  const [overdue, silent] = await Promise.all([list({ status: "overdue" }), list({ attention: "silent" })])
  if (!overdue?.tasks || !silent?.tasks) return { tooMany: Math.max(overdue?.total ?? 0, silent?.total ?? 0) }
  const late = new Set(overdue.tasks.map(({ key }) => key))
  const others = silent.tasks.filter(({ key }) => !late.has(key))
  return inOrder([...overdue.tasks.flatMap(owedOf(true)), ...others.flatMap(owedOf(false))])
}

const BLANK = "\u00A0".repeat(4)

const owedOf =
  (isOverdue: boolean) =>
  ({ group, number, title, deadline, status }: ExportedTask): OwedTask[] =>
    status
      ? [{ ...{ lead: group, number, isOverdue, status }, title: title.corrected, deadline: deadline.corrected }]
      : []

/** Agency by agency as they were first met, what is overdue first. */
function inOrder(owed: OwedTask[]): OwedTask[] {
  return [...new Set(owed.map(({ lead }) => lead))].flatMap((lead) => owed.filter((task) => task.lead === lead))
}

/** The agency that consolidates a plan, as it issues documents; of several the first by rank. */
async function findConsolidator(db: Database, consolidators: readonly string[], plan: Plan, today: Day) {
  const found = await db.agency.findFirst({
    where: { id: { in: [...consolidators] } },
    orderBy: { order: "asc" },
    select: { key: true },
  })
  return found && findIssuer(found.key, plan, today)
}
type Plan = { issuer: string; symbol: string }

/** Who owes the report of a year (the newest open one); the consolidating agency aside. */
async function readOwedReports(
  db: Database,
  planId: string,
  consolidators: readonly string[],
  today: Day,
  year?: number,
) {
  const period = await db.reportPeriod.findFirst({
    where: { planId, opensOn: { lte: today }, ...(year !== undefined && { year }) },
    orderBy: { year: "desc" },
    include: {
      expected: {
        where: { inForce: true, agencyId: { notIn: [...consolidators] } },
        orderBy: { agency: { order: "asc" } },
        select: {
          exemptedAt: true,
          agency: { select: { key: true, names: true } },
          report: { select: { firstSentOn: true, steps: { select: { seq: true, verb: true, to: true, on: true } } } },
        },
      },
    },
  })
  if (!period) return null
  const owed = period.expected.flatMap(({ exemptedAt, agency, report }): OwedReport[] => {
    const standing = standingToday(today, period, { exemptedAt, report })
    const name = nameOn(agency.names, today)?.official ?? agency.key
    return isOwed(standing) ? [{ agency: name, state: standing.class, daysOverdue: standing.daysLate }] : []
  })
  return { year: period.year, dueOn: period.dueOn, dueInclusive: period.dueInclusive, owed }
}

/** What the consolidating agency lays before the plan's issuer for a year; null for whoever does not review the plan. */
export async function readSubmission(
  viewer: Viewer,
  slug: string,
  { year, kind }: { year: number; kind: "letter" | "report" },
  today: Day,
  most: number,
) {
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug } })
  const subject = plan && (await planSubject(db, plan.id, today))
  if (!plan || !subject || !can(viewer, "export-chasing-letter", subject)) return null
  const { consolidators } = subject.plan
  const [found, issuer] = await Promise.all([
    readAnnualSummary(viewer, slug, year, today, most),
    findConsolidator(db, consolidators, plan, today),
  ])
  if (!found || !issuer) return null
  if (!found.summary) return { plan, submittedBy: issuer, submission: null }
  const reports = await readOwedReports(db, plan.id, consolidators, today, year)
  const submission: Submission = {
    summary: found.summary,
    issuer: onPaper(issuer, `${kind === "report" ? "BC" : "TTr"}-${issuer.symbol}`, today),
    missing: reports?.owed.map(({ agency }) => agency) ?? null,
  }
  return { plan, submittedBy: issuer, submission }
}
