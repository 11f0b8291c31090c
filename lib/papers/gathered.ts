import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { findAppendix } from "@/lib/appendix/find-appendix"
import { database } from "@/lib/database"
import { type Day, writtenDay } from "@/lib/day"
import { documentName } from "@/lib/documents/names"
import type { Dossier } from "@/lib/papers/dossier"
import { findProgress } from "@/lib/progress/queries"
import { statusDetail, statusPhrase } from "@/lib/progress/status-words"
import { deadlineSentence } from "@/lib/tasks/deadline"
import { findTask } from "@/lib/tasks/queries"

/**
 * All rows of a plan's appendix, a page after the other; null when there is no such plan to see. Where there are more than
 * `most`, only how many.
 */
export async function readWholeAppendix(viewer: Viewer, slug: string, most: number) {
  const first = await findAppendix(viewer, slug, 1)
  if (!first) return null
  if (first.total > most) return { total: first.total, appendix: null }
  const sections = [...first.sections]
  for (let page = 2; page <= first.pages; page++) {
    const next = (await findAppendix(viewer, slug, page))?.sections ?? []
    for (const section of next) {
      const last = sections.at(-1)
      if (section.isContinued && last)
        sections[sections.length - 1] = { ...last, tasks: [...last.tasks, ...section.tasks] }
      else sections.push(section)
    }
  }
  return { total: first.total, appendix: { ...first, sections } }
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
      document: [update.documentNumber, update.issuedOn && `ngày ${writtenDay(update.issuedOn)}`]
        .filter(Boolean)
        .join(" "),
    })),
    citations: task.citations.map(({ meaning, document }) => ({ meaning, name: documentName(document) })),
  }
  return { plan, dossier }
}
