import "server-only"
import type { Database, Transaction } from "@/lib/database"
import { type Day, dayOf, plusDays, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { bucketOf } from "@/lib/progress/buckets"
import { dutyIn } from "@/lib/progress/duties"
import { findLedTasks } from "@/lib/progress/led-tasks"
import { NEVER_REPORTED, standingOn } from "@/lib/progress/standing"
import { obligationStatuses } from "@/lib/progress/statuses"
import { saidFields, saidOf } from "@/lib/progress/store-standing"
import { timelinessOn } from "@/lib/progress/timeliness"
import type { FoundReport } from "@/lib/reports/find-report"
import { firstDayTold, periodOf } from "@/lib/reports/period"
import type { HelpedTask, SaidInYear, YearDuty, YearWork } from "@/lib/reports/sentences"

/**
 * The year's work of an agency as its report tells it: each duty that it leads, or its share where a group leads, as it
 * stands on the data day (today, where that is still to come), and what was said of it since the last data day. What lies
 * within the house counts for nothing yet.
 */
export async function gatherYearWork(
  client: Database | Transaction,
  { plan, period, agency }: Pick<FoundReport, "plan" | "period" | "agency">,
  today: Day,
): Promise<YearWork> {
  const asOf = period.dataAsOf < today ? period.dataAsOf : today
  const from = firstDayTold(await readYearBefore(client, plan, period.year), plan.issuedOn)
  const [tasks, helped] = await Promise.all([
    client.task.findMany({
      where: { planId: plan.id, assignments: { some: { role: "LEAD", to: null, ...ledBy(agency.id) } } },
      orderBy: { order: "asc" },
      select: { id: true, stableKey: true, number: true, cells: TITLE },
    }),
    findHelped(client, { plan, agency }, { from, asOf }),
  ])
  const led = await findLedTasks(
    client,
    tasks.map(({ stableKey }) => stableKey),
    agency.id,
  )
  const found = tasks.flatMap((task) => {
    const owed = led.get(task.stableKey)
    const duty = owed && dutyIn(owed, period.year, agency.key)
    return duty?.agencies.some(({ id }) => id === agency.id) ? [{ task, ...duty }] : []
  })
  const own = found.filter(({ isShared }) => !isShared)
  const asked = own.map(({ task, recurring }) => ({ taskId: task.id, isYearly: recurring }))
  const [statuses, updates] = await Promise.all([
    obligationStatuses(client, plan, asked, asOf),
    readUpdates(client, found, agency.id, { from, asOf }),
  ])
  const standings = new Map(own.map(({ obligation: { id } }) => [id, statuses.get(id)?.standing ?? NEVER_REPORTED]))
  const documents = await readDocuments(client, [...standings.values()])
  const saidOfDuty = byDuty(updates)
  const duties = found.map(({ task, obligation, recurring, isShared }): YearDuty => {
    const said = saidOfDuty.get(obligation.id) ?? []
    const standing = standings.get(obligation.id) ?? standingOn(asOf, said.map(saidOf), plan.completionDay)
    const timeliness = timelinessOn(asOf, standing, { due: obligation.originalDue, ...plan })
    const official = documents.get(standing.updateId) ?? said.find(({ id }) => id === standing.updateId)
    return {
      number: task.number,
      title: task.cells[0]?.corrected ?? "",
      year: recurring ? obligation.year : null,
      isShared,
      due: obligation.originalDue,
      progress: standing.progress,
      finishedOn: standing.finishedOn,
      document: official ? documentOf(official) : null,
      timeliness,
      bucket: bucketOf({ progress: standing.progress, timeliness, recurring, ofYear: recurring }),
      said: said.filter((update) => isHeard(update, asOf) && (update.countsOn ?? "") >= from).map(saidInYear),
    }
  })
  return {
    agencyName: agency.name,
    planName: planName(plan),
    planOn: plan.issuedOn,
    year: period.year,
    asOf,
    from,
    duties,
    helped,
  }
}

// A year that was opened has its own data day, whatever the plan's settings are by now: nothing is told twice or never.
async function readYearBefore(client: Database | Transaction, plan: FoundReport["plan"], year: number) {
  const before = await client.reportPeriod.findUnique({
    where: { planId_year: { planId: plan.id, year: year - 1 } },
    select: { dataAsOf: true },
  })
  return before ?? periodOf(year - 1, plan)
}

const ledBy = (agencyId: string) => ({
  OR: [{ agencyId }, { group: { enumerable: true, members: { some: { agencyId } } } }],
})
const TITLE = {
  where: { column: "TITLE" as const },
  orderBy: { version: "desc" as const },
  take: 1,
  select: { corrected: true },
}

/**
 * The tasks with which the agency helps and does not lead: those that name it, and those for which a lead asked it within
 * the year; with what it gave meanwhile.
 */
async function findHelped(
  client: Database | Transaction,
  { plan, agency }: Pick<FoundReport, "plan" | "agency">,
  { from, asOf }: { from: Day; asOf: Day },
): Promise<HelpedTask[]> {
  const within = {
    gte: new Date(`${from}T00:00:00+07:00`),
    lt: new Date(`${plusDays(asOf, 1)}T00:00:00+07:00`),
  }
  const asked = { agencyId: agency.id, at: within }
  const ofPlan = { task: { planId: plan.id } }
  // Asked apart: as one condition on the tasks SQLite looks through all that the agency helps with for each of them.
  const [named, requests] = await Promise.all([
    client.assignment.findMany({
      where: { role: "COORDINATING", to: null, agencyId: agency.id, ...ofPlan },
      select: { taskId: true },
    }),
    client.helpRequest.findMany({ where: { ...asked, ...ofPlan }, select: { taskId: true } }),
  ])
  const tasks = await client.task.findMany({
    where: {
      id: { in: [...new Set([...named, ...requests].map(({ taskId }) => taskId))] },
      NOT: { assignments: { some: { role: "LEAD", to: null, agencyId: agency.id } } },
    },
    orderBy: { order: "asc" },
    select: {
      number: true,
      cells: TITLE,
      helpRequests: { where: asked, take: 1, select: { id: true } },
      obligations: {
        select: {
          contributions: {
            where: { agencyId: agency.id, at: within },
            orderBy: { at: "asc" },
            select: { id: true, text: true, at: true, by: { select: { name: true } } },
          },
        },
      },
    },
  })
  return tasks.map(({ number, cells, helpRequests, obligations }) => ({
    number,
    title: cells[0]?.corrected ?? "",
    isAsked: helpRequests.length > 0,
    given: obligations.flatMap(({ contributions }) =>
      contributions.map(({ id, text, at, by }) => ({ id, text, on: dayOf(at), by: by.name })),
    ),
  }))
}

type Found = { obligation: { id: string }; isShared: boolean }

/**
 * What this agency said of these duties from one day to another, oldest first; of a shared one its own part alone, and from
 * the beginning: how a part stands is kept nowhere.
 */
function readUpdates(
  client: Database | Transaction,
  found: readonly Found[],
  agencyId: string,
  { from, asOf }: { from: Day; asOf: Day },
) {
  const of = (shared: boolean) =>
    found.flatMap(({ obligation, isShared }) => (isShared === shared ? obligation.id : []))
  return client.progressUpdate.findMany({
    where: {
      countsOn: { not: null, lte: asOf },
      AND: [
        { OR: [{ obligationId: { in: of(false) }, countsOn: { gte: from } }, { obligationId: { in: of(true) } }] },
        { OR: [{ partId: null }, { part: { agencyId } }] },
      ],
    },
    orderBy: [{ countsOn: "asc" }, { seq: "asc" }],
    select: {
      ...saidFields,
      obligationId: true,
      result: true,
      difficulties: true,
      proposals: true,
      next: true,
      noEvidenceReason: true,
      author: { select: { name: true } },
      replacedBy: { select: { steps: { orderBy: { seq: "asc" }, select: { to: true, on: true } } } },
    },
  })
}
type Update = Awaited<ReturnType<typeof readUpdates>>[number]

function byDuty(updates: Update[]): Map<string, Update[]> {
  const said = new Map<string, Update[]>()
  for (const update of updates) {
    const own = said.get(update.obligationId)
    if (own) own.push(update)
    else said.set(update.obligationId, [update])
  }
  return said
}

/** The documents of the words by which duties stand as they do, however long ago they were said. */
async function readDocuments(client: Database | Transaction, standings: readonly { updateId: string | null }[]) {
  const ids = standings.flatMap(({ updateId }) => updateId ?? [])
  const rows = await client.progressUpdate.findMany({
    where: { id: { in: ids } },
    select: { id: true, documentNumber: true, issuedOn: true },
  })
  return new Map<string | null, (typeof rows)[number]>(rows.map((row) => [row.id, row]))
}

/** Whether it is said on that day: out of the house, neither returned nor withdrawn nor replaced. */
const isHeard = ({ steps, replacedBy }: Pick<Update, "steps" | "replacedBy">, day: Day): boolean =>
  isOut(steps, day) && !replacedBy.some((other) => isOut(other.steps, day))
const isOut = (steps: { to: string; on: Day }[], day: Day) => {
  const last = steps.filter(({ on }) => on <= day).at(-1)
  return last?.to === "SENT" || last?.to === "CONFIRMED"
}

const saidInYear = (update: Update): SaidInYear => ({
  id: update.id,
  on: update.countsOn ?? update.speaksOn,
  by: update.author.name,
  progress: update.progress,
  result: update.result,
  difficulties: update.difficulties,
  proposals: update.proposals,
  next: update.next,
  document: documentOf(update),
  noEvidenceReason: update.noEvidenceReason,
})

const documentOf = ({ documentNumber, issuedOn }: Pick<Update, "documentNumber" | "issuedOn">) =>
  documentNumber && (issuedOn ? `${documentNumber} ngày ${writtenDay(issuedOn)}` : documentNumber)
