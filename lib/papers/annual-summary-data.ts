import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, yearOf } from "@/lib/day"
import { listExportedTasks } from "@/lib/exports/queries"
import type { AnnualSummary, SummaryTask } from "@/lib/papers/annual-summary"
import { findPlanIssuer, onPaper } from "@/lib/papers/issuers"
import { readRecipients, recipientsOn } from "@/lib/papers/plan-recipients"
import { readSaid, type Said } from "@/lib/papers/said"
import { planSubject } from "@/lib/plans/queries"
import { findDashboard } from "@/lib/progress/dashboard"
import { TaskListView } from "@/lib/tasks/input"

/** The day whose figures a year's summary has: the year's last, or today while the year runs. */
const dataDayOf = (year: number, today: Day): Day => {
  const last = `${year}-12-31`
  return last < today ? last : today
}

/**
 * What a year's summary of a plan is written from, for whoever may export it; null for everybody else and where there is no
 * such plan or year. Where there are more tasks than `most`, only how many. An edition has a data day of its own.
 */
export async function readAnnualSummary(
  viewer: Viewer,
  slug: string,
  year: number,
  today: Day,
  most: number,
  asOf: Day = dataDayOf(year, today),
) {
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    include: { texts: { orderBy: { importedAt: "desc" }, take: 1, select: { text: true } } },
  })
  if (!plan || !can(viewer, "export-summary", await planSubject(db, plan.id, today))) return null
  if (year < yearOf(plan.issuedOn) || year > yearOf(today)) return null
  const before = `${year - 1}-12-31`
  const [dashboard, earlier, list, issuer] = await Promise.all([
    findDashboard(viewer, slug, asOf, today),
    before >= plan.issuedOn ? findDashboard(viewer, slug, before, today) : null,
    listExportedTasks(viewer, slug, TaskListView.parse({ group: "section", asOf }), today, most),
    findPlanIssuer(plan, today),
  ])
  if (!dashboard || !list) return null
  if (!list.tasks) return { total: list.total, summary: null }
  const said = await readSaid(db, plan.id, asOf)
  const { reported, informed } = recipientsOn(readRecipients(plan.texts[0]?.text ?? ""), today)
  const issuedBy = onPaper(issuer, `BC-${issuer.symbol}`, today)
  const summary: AnnualSummary = {
    plan,
    year,
    asOf,
    draft: asOf === today,
    issuer: { ...issuedBy, short: issuer.short },
    to: reported,
    recipients: [...informed, issuedBy.archive],
    total: dashboard.total,
    buckets: dashboard.buckets,
    before: earlier?.buckets ?? null,
    byLead: dashboard.byLead,
    bySection: dashboard.bySection,
    tasks: list.tasks.flatMap((task): SummaryTask[] => {
      if (!task.status) return []
      const words = said.byTask.get(task.key)
      return [
        {
          number: task.number,
          section: task.section,
          title: task.title.corrected,
          lead: task.lead.corrected,
          coordinating: task.coordinating.corrected,
          deadline: task.deadline.corrected,
          approver: task.approver.corrected,
          note: task.note.corrected,
          status: task.status,
          ...wordsOf(words, task.status.standing.updateId),
        },
      ]
    }),
    proposals: said.proposals.filter(({ on }) => yearOf(on) === year),
    activity: await countActivity(plan.id, year, asOf),
  }
  return { total: list.total, summary }
}

/** The document of the update that stands, and the newest words on results and difficulties. */
function wordsOf(words: Said[] | undefined, standingId: string | null) {
  const standing = words?.find(({ id }) => id === standingId)
  const last = words?.at(-1)
  return {
    document: standing?.documentNumber ? { number: standing.documentNumber, issuedOn: standing.issuedOn } : null,
    result: last?.result ?? "",
    difficulties: last?.difficulties ?? "",
  }
}

async function countActivity(planId: string, year: number, asOf: Day) {
  const steps = await (await database()).reviewStep.findMany({
    where: {
      on: { gte: `${year}-01-01`, lte: asOf },
      verb: { in: ["send", "confirm", "return"] },
      update: { obligation: { task: { planId } } },
    },
    select: { verb: true, update: { select: { obligation: { select: { taskId: true } } } } },
  })
  const of = (verb: string) => steps.filter((step) => step.verb === verb)
  return {
    sent: of("send").length,
    tasks: new Set(of("send").map(({ update }) => update.obligation.taskId)).size,
    confirmed: of("confirm").length,
    returned: of("return").length,
  }
}
