import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { readCatalogue } from "@/lib/agencies/read-catalogue"
import type { CellColumn } from "@/lib/appendix/columns"
import { type CorrectionVerb, nextState } from "@/lib/appendix/correction-workflow"
import { applyCorrections } from "@/lib/appendix/corrections"
import { type CorrectionState, isInForce } from "@/lib/appendix/states"
import { type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import type { JournalVerb } from "@/lib/journal/verbs"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planSubject } from "@/lib/plans/queries"
import { deadlineSentence, obligationsOf } from "@/lib/tasks/deadline"
import { makeDeadline } from "@/lib/tasks/deadline-override"
import type { DecideCorrection, OverrideDeadline } from "@/lib/tasks/input"
import { CITING_COLUMNS, readTask } from "@/lib/tasks/reading"
import { refreshListings } from "@/lib/tasks/store-listing"
import { storeApprovers, storeAssignments, storeCitations, storeDeadline } from "@/lib/tasks/store-reading"

type Context = { viewer: Viewer; now: Date }

/**
 * A reviewer accepts or declines a correction of the printed text. The cell is read again, and what follows from it
 * (deadline, agencies, approvers, citations) with it; the verbatim text stays. Refused to all others, to a correction
 * that was applied as certain, and when somebody else decided meanwhile.
 */
export async function decideCorrection(
  { viewer, now }: Context,
  input: z.infer<typeof DecideCorrection>,
): Promise<Outcome> {
  return write(async (tx) => {
    const correction = await tx.correction.findUnique({
      where: { id: input.id },
      include: { cell: { select: cellFields } },
    })
    if (!correction) return refused("not-found")
    const state = await decide(tx, viewer, now, correction, input)
    if (!state.ok) return state
    await tx.correction.update({ where: { id: correction.id }, data: decidedBy(state.value, viewer, now) })
    await rereadCell(tx, correction.cell, now)
    await refreshAfter(tx, correction.cell)
    await recordDecision(tx, viewer, now, correction.cell, VERBS.correction[input.verb], {
      from: correction.from,
      to: correction.to,
      was: correction.state,
    })
    return ok()
  })
}

/**
 * A reviewer accepts or declines a typed proposal about a note (it is the result, it was submitted on a day, it is a
 * precondition). Accepted, the note's citations or the task's condition say so; declined, they say what the text says.
 */
export async function decideProposal(
  { viewer, now }: Context,
  input: z.infer<typeof DecideCorrection>,
): Promise<Outcome> {
  return write(async (tx) => {
    const proposal = await tx.proposal.findUnique({
      where: { id: input.id },
      include: { cell: { select: cellFields } },
    })
    if (!proposal) return refused("not-found")
    const state = await decide(tx, viewer, now, proposal, input)
    if (!state.ok) return state
    await tx.proposal.update({ where: { id: proposal.id }, data: decidedBy(state.value, viewer, now) })
    if (proposal.kind === "PRECONDITION" && proposal.cell.taskId) {
      await tx.task.update({
        where: { id: proposal.cell.taskId },
        data: { condition: isInForce(state.value) ? proposal.from : null },
      })
    }
    await rereadCell(tx, proposal.cell, now)
    await refreshAfter(tx, proposal.cell)
    await recordDecision(tx, viewer, now, proposal.cell, VERBS.proposal[input.verb], {
      kind: proposal.kind,
      from: proposal.from,
      to: proposal.to,
      was: proposal.state,
    })
    return ok()
  })
}

/**
 * A reviewer reads a deadline otherwise than the program, with a reason. The earlier readings stay on record; the
 * obligations follow the newest. Refused when the days do not fit the kind, or when another reading came in between.
 */
export async function overrideDeadline(
  { viewer, now }: Context,
  input: z.infer<typeof OverrideDeadline>,
): Promise<Outcome> {
  return write(async (tx) => {
    const task = await tx.task.findUnique({
      where: { stableKey: input.task },
      include: { plan: true, readings: { orderBy: { seq: "desc" }, take: 1 } },
    })
    if (!task) return refused("not-found")
    if (!can(viewer, "override-deadline", await planSubject(tx, task.planId, dayOf(now))))
      return deny(tx, { viewer, now }, "override-deadline", { object: "task", objectId: task.stableKey })
    const last = task.readings[0]
    if ((last?.seq ?? 0) !== input.seq) return refused("changed-meanwhile")
    const made = makeDeadline(input, task.plan)
    if (!made.ok) return refused("invalid", { fields: made.fields })
    await storeDeadline(tx, task.id, made.rule, obligationsOf(made.rule, task.plan), {
      how: "OVERRIDDEN",
      reason: input.reason,
      byId: viewer.personId,
      at: now,
    })
    await refreshListings(tx, task.planId, [task.id])
    await record(tx, actorOf(viewer), now, {
      verb: "deadline-overridden",
      object: "task",
      objectId: task.stableKey,
      particulars: {
        from: last ? deadlineSentence(last) : null,
        to: deadlineSentence(made.rule),
        reason: input.reason,
      },
    })
    return ok()
  })
}

const cellFields = {
  id: true,
  planId: true,
  taskId: true,
  sectionId: true,
  column: true,
  verbatim: true,
  line: true,
  task: { select: { stableKey: true, number: true } },
} as const
type Cell = {
  id: string
  planId: string
  taskId: string | null
  sectionId: string | null
  column: CellColumn
  verbatim: string
  line: number
  task: { stableKey: string; number: string } | null
}

const targetOf = (cell: Cell) =>
  cell.task ? { object: "task", objectId: cell.task.stableKey } : { object: "plan", objectId: cell.planId }

const VERBS: Record<"correction" | "proposal", Record<CorrectionVerb, JournalVerb>> = {
  correction: { accept: "correction-accepted", decline: "correction-declined" },
  proposal: { accept: "proposal-accepted", decline: "proposal-declined" },
}

const decidedBy = (state: CorrectionState, viewer: Viewer, now: Date) => ({
  state,
  decidedById: viewer.personId,
  decidedAt: now,
})

async function decide(
  tx: Transaction,
  viewer: Viewer,
  now: Date,
  subject: { state: CorrectionState; cell: Cell },
  input: z.infer<typeof DecideCorrection>,
): Promise<Outcome<CorrectionState>> {
  if (!can(viewer, "decide-correction", await planSubject(tx, subject.cell.planId, dayOf(now))))
    return deny(tx, { viewer, now }, "decide-correction", targetOf(subject.cell))
  const next = nextState(subject.state, input.verb)
  if (subject.state !== input.state || !next) return refused("changed-meanwhile")
  return ok(next)
}

const recordDecision = (
  tx: Transaction,
  viewer: Viewer,
  now: Date,
  cell: Cell,
  verb: JournalVerb,
  particulars: Record<string, unknown>,
) =>
  record(tx, actorOf(viewer), now, {
    verb,
    ...targetOf(cell),
    particulars: { ...particulars, column: cell.column, line: cell.line, task: cell.task?.number ?? null },
  })

/** Reads one cell again after a decision, and what hangs on its column. */
async function rereadCell(tx: Transaction, cell: Cell, now: Date): Promise<void> {
  const { corrections, proposals } = await tx.cell.findUniqueOrThrow({
    where: { id: cell.id },
    select: {
      corrections: { orderBy: { order: "asc" }, select: { from: true, to: true, state: true } },
      proposals: { select: { kind: true, state: true } },
    },
  })
  const corrected = applyCorrections(
    cell.verbatim,
    corrections.filter((correction) => isInForce(correction.state)),
  )
  await tx.cell.update({ where: { id: cell.id }, data: { corrected } })
  if (!cell.taskId) return
  if (CITING_COLUMNS.includes(cell.column)) {
    await storeCitations(tx, cell.id, cell.column, corrected)
    const accepted = proposals.filter((proposal) => isInForce(proposal.state)).map((proposal) => proposal.kind)
    const meaning = accepted.includes("RESULT_DOCUMENT")
      ? "RESULT"
      : accepted.includes("SUBMITTED_ON")
        ? "PROGRESS"
        : null
    if (meaning) await tx.citation.updateMany({ where: { cellId: cell.id }, data: { meaning } })
    return
  }
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: cell.planId } })
  const catalogue = await readCatalogue(tx, plan.issuedOn)
  const reading = readTask({ [cell.column]: corrected }, plan, catalogue)
  if (cell.column === "LEAD") await storeAssignments(tx, cell.taskId, "LEAD", reading.leads, catalogue, plan.issuedOn)
  if (cell.column === "COORDINATING")
    await storeAssignments(tx, cell.taskId, "COORDINATING", reading.coordinating, catalogue, plan.issuedOn)
  if (cell.column === "APPROVER") await storeApprovers(tx, cell.taskId, reading.approvers)
  if (cell.column === "DEADLINE") await rereadDeadline(tx, cell.taskId, reading, now)
}

/** What lists say of the tasks to which a cell belongs: its own, or all of its section. */
async function refreshAfter(tx: Transaction, { planId, taskId, sectionId }: Cell): Promise<void> {
  if (taskId) return refreshListings(tx, planId, [taskId])
  if (!sectionId) return
  const tasks = await tx.task.findMany({ where: { sectionId }, select: { id: true } })
  await refreshListings(
    tx,
    planId,
    tasks.map(({ id }) => id),
  )
}

/** A person's reading stands above the program's: a corrected text does not undo it. */
async function rereadDeadline(
  tx: Transaction,
  taskId: string,
  reading: ReturnType<typeof readTask>,
  now: Date,
): Promise<void> {
  const last = await tx.deadlineReading.findFirst({ where: { taskId }, orderBy: { seq: "desc" } })
  if (last?.how === "OVERRIDDEN") return
  await storeDeadline(tx, taskId, reading.deadline, reading.obligations, {
    how: "PARSED",
    reason: null,
    byId: null,
    at: now,
  })
}
