import "server-only"
import type { Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import {
  type CompletionDay,
  type SaidUpdate,
  type Standing,
  standingOfParts,
  standingOn,
} from "@/lib/progress/standing"

/**
 * Derives anew how a duty stands from a day on, after something was said of it or a step was taken: one row for each day
 * on which anything changes. Earlier days are left as they are. Always in the transaction of the change.
 */
export async function refreshStanding(tx: Transaction, obligationId: string, from: Day): Promise<Standing> {
  const { updates, parts, completionDay } = await readSaid(tx, obligationId)
  const days = [...new Set(updates.flatMap(({ steps }) => steps.map(({ on }) => on)))].filter((on) => on >= from).sort()
  const standings = days.map((day) => ({ day, standing: standingOfDuty(day, updates, parts, completionDay) }))
  await tx.standing.deleteMany({ where: { obligationId, from: { gte: from } } })
  await tx.standing.createMany({ data: standings.map(({ day, standing }) => rowOf(obligationId, day, standing)) })
  return standings.at(-1)?.standing ?? standingOfDuty(from, updates, parts, completionDay)
}

type PartOf = { id: string }
export type Said = SaidUpdate & { partId: string | null }

/** Everything that was said of a duty, as the rules read it. */
export async function readSaid(tx: Transaction, obligationId: string) {
  const { updates, parts, task } = await tx.obligation.findUniqueOrThrow({
    where: { id: obligationId },
    select: {
      parts: { select: { id: true } },
      task: { select: { plan: { select: { completionDay: true } } } },
      updates: { orderBy: { seq: "asc" }, select: saidFields },
    },
  })
  return {
    parts,
    completionDay: task.plan.completionDay as CompletionDay,
    updates: updates.map(
      ({ documentNumber, countsOn, ...update }): Said => ({
        ...update,
        countsOn: countsOn ?? NOT_YET,
        hasEvidence: documentNumber !== null,
      }),
    ),
  }
}

/** How a duty stands on a day: by itself, or through the parts of those who share it. */
export function standingOfDuty(day: Day, updates: Said[], parts: PartOf[], completionDay: CompletionDay): Standing {
  if (parts.length === 0) return standingOn(day, updates, completionDay)
  const own = (partId: string) => updates.filter((update) => update.partId === partId)
  return standingOfParts(parts.map(({ id }) => standingOn(day, own(id), completionDay)))
}

const NOT_YET = "9999-12-31" // what was not sent counts on no day

const saidFields = {
  id: true,
  seq: true,
  partId: true,
  progress: true,
  countsOn: true,
  speaksOn: true,
  submittedOn: true,
  issuedOn: true,
  documentNumber: true,
  replacesId: true,
  enteredLater: true,
  steps: { orderBy: { seq: "asc" }, select: { seq: true, to: true, on: true } },
} as const

const rowOf = (obligationId: string, from: Day, { pending, returned, ...standing }: Standing) => ({
  obligationId,
  from,
  ...standing,
  pendingId: pending?.updateId ?? null,
  pendingProgress: pending?.progress ?? null,
  pendingSince: pending?.since ?? null,
  returnedId: returned?.updateId ?? null,
  returnedOn: returned?.on ?? null,
})
