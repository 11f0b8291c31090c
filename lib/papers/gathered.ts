import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { findAppendix } from "@/lib/appendix/find-appendix"
import { database } from "@/lib/database"
import { type Day, documentDay } from "@/lib/day"
import { documentName } from "@/lib/documents/names"
import { type ExportedTask, MOST_EXPORTED } from "@/lib/exports/columns"
import { listExportedTasks } from "@/lib/exports/queries"
import type { ChasingLetter, OwedTask } from "@/lib/papers/chasing-letter"
import type { Dossier } from "@/lib/papers/dossier"
import { findIssuer } from "@/lib/papers/issuers"
import { planSubject } from "@/lib/plans/queries"
import { findProgress } from "@/lib/progress/queries"
import { statusDetail, statusPhrase } from "@/lib/progress/status-words"
import { deadlineSentence } from "@/lib/tasks/deadline"
import { TaskListView } from "@/lib/tasks/input"
import { findTask } from "@/lib/tasks/queries"

/** All rows of a plan's appendix, a page after the other; null when there is no such plan to see. */
export async function readWholeAppendix(viewer: Viewer, slug: string) {
  const first = await findAppendix(viewer, slug, 1)
  if (!first) return null
  const sections = [...first.sections]
  for (let page = 2; page <= first.pages && first.total <= MOST_EXPORTED; page++) {
    const next = (await findAppendix(viewer, slug, page))?.sections ?? []
    for (const section of next) {
      const last = sections.at(-1)
      if (section.isContinued && last)
        sections[sections.length - 1] = { ...last, tasks: [...last.tasks, ...section.tasks] }
      else sections.push(section)
    }
  }
  return { ...first, sections }
}

/** A task's dossier as this viewer sees it on a day; null when there is no such task to see. */
export async function readDossier(viewer: Viewer, slug: string, number: string, asOf: Day, today: Day) {
  const task = await findTask(viewer, slug, number, today)
  const progress = task && (await findProgress(viewer, slug, number, asOf, today))
  const plan = await (await database()).plan.findUnique({ where: { slug } })
  if (!task || !progress || !plan) return null
  const words = (column: Parameters<typeof task.cell>[0]) => task.cell(column).corrected
  const dossier: Dossier = {
    plan,
    ...{ number, asOf },
    section: `${task.section.numeral}. ${task.section.title.corrected}`,
    printed: {
      TITLE: words("TITLE"),
      LEAD: words("LEAD"),
      COORDINATING: words("COORDINATING"),
      DEADLINE: words("DEADLINE"),
      APPROVER: words("APPROVER"),
      NOTE: words("NOTE"),
    },
    deadline: deadlineSentence(task.deadline, plan.periodTo),
    statuses: progress.duties.map((duty) => [statusPhrase(duty), statusDetail(duty, asOf)].filter(Boolean).join("; ")),
    updates: progress.updates.map((update) => ({
      year: update.isYearly ? update.obligation.year : null,
      progress: update.progress,
      state: update.state,
      speaksOn: update.speaksOn,
      author: update.author.name,
      result: update.result ?? "",
      difficulties: update.difficulties ?? "",
      proposals: update.proposals ?? "",
      next: update.next ?? "",
      document: [update.documentNumber, update.issuedOn && `ngày ${documentDay(update.issuedOn)}`]
        .filter(Boolean)
        .join(" "),
    })),
    citations: task.citations.map(({ meaning, document }) => ({ meaning, name: documentName(document) })),
  }
  return { plan, dossier }
}

/** What the agencies that lead owe as of a day, for the plan's reviewers; null for everybody else. */
export async function readChasingLetter(viewer: Viewer, slug: string, today: Day, most: number) {
  const db = await database()
  const plan = await db.plan.findUnique({ where: { slug } })
  const subject = plan && (await planSubject(db, plan.id, today))
  if (!plan || !subject || !can(viewer, "export-chasing-letter", subject)) return null
  const consolidator = await db.agency.findFirst({
    where: { id: { in: subject.plan.consolidators } },
    orderBy: { order: "asc" },
    select: { key: true },
  })
  const issuer = consolidator && (await findIssuer(consolidator.key, plan, today))
  if (!issuer) return null
  const list = (more: object) =>
    listExportedTasks(viewer, slug, TaskListView.parse({ group: "lead", ...more }), today, most)
  const [overdue, silent] = await Promise.all([list({ status: "overdue" }), list({ attention: "silent" })])
  if (!overdue?.tasks || !silent?.tasks)
    return { plan, total: Math.max(overdue?.total ?? 0, silent?.total ?? 0), letter: null }
  const late = new Set(overdue.tasks.map(({ key }) => key))
  const others = silent.tasks.filter(({ key }) => !late.has(key))
  const letter: ChasingLetter = {
    plan,
    issuer: {
      official: issuer.official,
      head: {
        superior: issuer.superior,
        issuer: issuer.official,
        // the unit that drafts it is for the office to say, as the number is
        symbol: `${issuer.symbol}-${BLANK}`,
        place: issuer.place,
        date: { month: today },
      },
      signature: issuer.signature,
    },
    informed: [`${plan.issuer} (b/c)`],
    // what the consolidating agency owes itself it need not ask for by letter
    owed: inOrder([...overdue.tasks.map(owedOf(true)), ...others.map(owedOf(false))]).filter(
      ({ lead }) => lead !== issuer.official,
    ),
    asOf: overdue.asOf,
  }
  return { plan, total: letter.owed.length, letter }
}

const BLANK = "\u00A0".repeat(4)

const owedOf =
  (isOverdue: boolean) =>
  ({ group, number, title, deadline, status }: ExportedTask): OwedTask[] =>
    status
      ? [{ ...{ lead: group, number, isOverdue, status }, title: title.corrected, deadline: deadline.corrected }]
      : []

/** Agency by agency as they were first met, what is overdue first. */
function inOrder(owed: OwedTask[][]): OwedTask[] {
  const all = owed.flat()
  return [...new Set(all.map(({ lead }) => lead))].flatMap((lead) => all.filter((task) => task.lead === lead))
}
