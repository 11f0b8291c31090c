import "server-only"
import { inForce, MEMBERSHIP, membershipOn } from "@/lib/access/memberships"
import type { Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, dayOf, plusDays, writtenDay } from "@/lib/day"
import { attachFile } from "@/lib/evidence/commands"
import { reportNoChange, reportProgress } from "@/lib/progress/commands"
import type { DutyAsked } from "@/lib/progress/duties"
import { ReportNoChange, ReportProgress } from "@/lib/progress/input"
import { confirmUpdate, passUpdate, returnUpdate } from "@/lib/progress/review"
import { fateOf, momentsOf, type Step, type TaskOfStory } from "./fates"
import { standInScan } from "./stand-in-scan"

/** Who tells the story: e-mail addresses of the demonstration's people. */
export type Tellers = {
  /** By agency: who reports on its tasks, and who sends what goes through the head. */
  agencies: Record<string, { officer: string; head: string }>
  /** Of the consolidating agency: who enters what comes by letter, and who confirms it. */
  writer: string
  confirmer: string
}

/**
 * What happened to the plan of the demonstration from its first day to `until`, told through the commands that people use,
 * the clock moving from day to day, so that its history obeys the rules. Nothing where anything was told before. All of it
 * is invented but the tasks and their terms.
 */
export async function tellStory(slug: string, tellers: Tellers, until: Day): Promise<void> {
  const db = await database()
  if ((await db.progressUpdate.count()) > 0) return
  const tasks = await db.task.findMany({
    where: { plan: { slug } },
    orderBy: { order: "asc" },
    select: {
      stableKey: true,
      plan: { select: { issuedOn: true } },
      obligations: { where: { inForce: true }, orderBy: { year: "asc" }, select: { year: true, originalDue: true } },
      readings: { orderBy: { seq: "desc" }, take: 1, select: { kind: true, start: true, due: true } },
      approvers: { orderBy: { order: "asc" }, select: { name: true } },
      assignments: { where: { role: "LEAD", order: 1 }, select: { agency: { select: { key: true } } } },
    },
  })
  const known = tasks.map(({ stableKey, plan, obligations, readings, approvers, assignments }, index): TaskOfStory => {
    const [reading] = readings
    return {
      key: stableKey,
      index,
      agency: assignments[0]?.agency?.key ?? null,
      approver: approvers[0]?.name ?? "UBND tỉnh",
      begins: [plan.issuedOn, reading?.start ?? plan.issuedOn].sort().at(-1) as Day,
      due: reading?.due ?? null,
      years: obligations.flatMap(({ year, originalDue }) => (year === null ? [] : [{ year, due: originalDue }])),
    }
  })
  const dated = known.filter(({ due }) => due !== null)
  const moments = known.flatMap((task) => momentsOf(task, task.agency ? fateOf(dated.indexOf(task)) : "I"))
  const told = new Map<string, string>() // the newest update of a task
  for (const { day, task, year, steps } of moments
    .filter((moment) => moment.day <= until)
    .sort((a, b) => (a.day === b.day ? a.task.index - b.task.index : a.day < b.day ? -1 : 1)))
    for (const step of steps) await tell(step, { day, task, year, told }, tellers)
}

type Telling = { day: Day; task: TaskOfStory; year: number | null; told: Map<string, string> }

async function tell(step: Step, { day, task, year, told }: Telling, tellers: Tellers): Promise<void> {
  // Of a task that a group leads, one member tells its part.
  const part = task.agency ? null : (Object.keys(tellers.agencies)[0] ?? null)
  const own = tellers.agencies[task.agency ?? part ?? ""]
  const now = new Date(`${day}T09:${String(10 + (task.index % 40)).padStart(2, "0")}:00+07:00`)
  const duty = { task: task.key, year, part, seen: await newestOf(task.key, year) }
  const id = told.get(task.key) ?? ""
  const as = async (email: string) => ({ viewer: await viewerOf(email, now), now })
  if (step.kind === "say") {
    const onBehalf = own ? "" : `Báo cáo của cơ quan, ngày ${writtenDay(plusDays(day, -3))}`
    const speaker = await as(own?.officer ?? tellers.writer)
    const report = ReportProgress.parse({
      ...duty,
      ...typed(step.report),
      files: own ? await attachScan(speaker, duty, step.report) : [],
      replaces: step.corrects ? id : null,
      onBehalf,
    })
    const said = await reportProgress(speaker, report)
    if (!said.ok) throw new Error(`${task.key} ${day}: ${JSON.stringify(said)}`)
    told.set(task.key, said.value.id)
    if (said.value.state === "WITH_HEAD")
      await expectDone(passUpdate(await as(own?.head ?? ""), at(said.value.id, "WITH_HEAD")))
  }
  if (step.kind === "no change") {
    // Whoever reports by letter says it in words.
    if (!own) return tell({ kind: "say", report: { ...UNCHANGED, speaksOn: day } }, { day, task, year, told }, tellers)
    await expectDone(reportNoChange(await as(own.officer), ReportNoChange.parse(duty)))
  }
  if (step.kind === "confirm") await expectDone(confirmUpdate(await as(tellers.confirmer), at(id, "SENT")))
  if (step.kind === "return") await expectDone(returnUpdate(await as(tellers.confirmer), at(id, "SENT", step.reason)))
}

/** What an agency itself reports with a document it sends with its scan. */
async function attachScan(
  context: { viewer: Viewer; now: Date },
  duty: DutyAsked,
  { documentNumber, issuedOn }: Record<string, string | null>,
): Promise<string[]> {
  if (!documentNumber || !issuedOn) return []
  const scan = await standInScan(`${documentNumber.replace("/", "-")}.pdf`, `Văn bản số ${documentNumber}`, [
    { term: "Số, ký hiệu", words: documentNumber },
    { term: "Ngày ban hành", words: writtenDay(issuedOn) },
  ])
  const attached = scan && (await attachFile(context, duty, scan))
  if (!attached?.ok) throw new Error(`${duty.task}: ${JSON.stringify(attached)}`)
  return [attached.value.id]
}

const UNCHANGED = { progress: "IN_PROGRESS", result: "Chưa có thay đổi so với báo cáo trước." }

const at = (id: string, state: "WITH_HEAD" | "SENT", reason = "") => ({ id, state, reason })

/** A step of the story that the commands refuse is a mistake of the story. */
export async function expectDone(answer: Promise<{ ok: boolean }>): Promise<void> {
  const done = await answer
  if (!done.ok) throw new Error(JSON.stringify(done))
}

/** Days as the form's fields hold them. */
const typed = (report: Record<string, string | null>) =>
  Object.fromEntries(
    Object.entries(report).map(([name, value]) => [
      name,
      name.endsWith("On") && value ? writtenDay(value) : (value ?? ""),
    ]),
  )

/** The number of the newest update of a task, in a year where it is owed year by year; 0 before the first. */
export async function newestOf(stableKey: string, year: number | null): Promise<number> {
  const last = await (await database()).progressUpdate.findFirst({
    where: { obligation: { task: { stableKey }, ...(year !== null && { year }) } },
    orderBy: { seq: "desc" },
    select: { seq: true },
  })
  return last?.seq ?? 0
}

/** A person as they act in the story: without a session, with their roles of that day. */
export async function viewerOf(email: string, now: Date): Promise<Viewer> {
  const person = await (await database()).person.findUniqueOrThrow({
    where: { email },
    select: {
      id: true,
      name: true,
      email: true,
      position: true,
      memberships: { where: inForce(now), select: MEMBERSHIP },
    },
  })
  const { id: personId, memberships, ...rest } = person
  return {
    ...rest,
    personId,
    sessionId: "",
    memberships: memberships.map((membership) => membershipOn(dayOf(now), membership)),
    address: null,
    requestId: null,
  }
}
