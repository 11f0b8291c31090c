import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import {
  type CompletionDay,
  type SaidUpdate,
  type Standing,
  settles,
  standingOfParts,
  standingOn,
} from "@/lib/progress/standing"

/**
 * Derives anew how a duty stands from a day on, after something was said of it or a step was taken: one row for each day
 * on which anything changes. Earlier days are left as they are. Always in the transaction of the change.
 */
export async function refreshStanding(tx: Transaction, obligationId: string, from: Day): Promise<Standing> {
  const { updates, parts, completionDay } = await readSaid(tx, obligationId, from)
  const days = [...new Set(updates.flatMap(({ steps }) => steps.map(({ on }) => on)))].filter((on) => on >= from).sort()
  const standings = days.map((day) => ({ day, standing: standingOfDuty(day, updates, parts, completionDay) }))
  await tx.standing.deleteMany({ where: { obligationId, from: { gte: from } } })
  await tx.standing.createMany({ data: standings.map(({ day, standing }) => rowOf(obligationId, day, standing)) })
  return standings.at(-1)?.standing ?? standingOfDuty(from, updates, parts, completionDay)
}

type PartOf = { id: string }
export type Said = SaidUpdate & { partId: string | null }

/** What was said of a duty and can still matter from a day on, as the rules read it: however long its history is. */
export async function readSaid(tx: Transaction, obligationId: string, from: Day) {
  const rows = await tx.$queryRaw<{ completionDay: CompletionDay; partId: string | null }[]>(sql`
    SELECT p."completionDay", x."id" AS "partId" FROM "Obligation" o
    JOIN "Task" t ON t."id" = o."taskId" JOIN "Plan" p ON p."id" = t."planId"
    LEFT JOIN "ObligationPart" x ON x."obligationId" = o."id" WHERE o."id" = ${obligationId} ORDER BY x."id"`)
  const parts = rows.flatMap(({ partId }) => (partId === null ? [] : [{ id: partId }]))
  const [{ completionDay }] = rows as [(typeof rows)[number]]
  const told = parts.length === 0 ? [null] : parts.map(({ id }) => id)
  const updates: Said[] = []
  for (const partId of told) updates.push(...(await readRecent(tx, obligationId, partId, from)))
  return { parts, completionDay, updates }
}

/**
 * Back from the newest word to one that settles what was said before it, and besides what replaces or is replaced by these.
 * What was never sent counts on no day.
 */
async function readRecent(tx: Transaction, obligationId: string, partId: string | null, from: Day): Promise<Said[]> {
  const recent: Said[] = []
  const bound = new Set<string>()
  for (let isSettled = false; !isSettled; ) {
    const rows = await tx.progressUpdate.findMany({
      where: { obligationId, partId, countsOn: { not: null } },
      orderBy: [{ countsOn: "desc" }, { seq: "desc" }],
      ...{ skip: recent.length, take: AT_ONCE },
      select: { ...saidFields, replacedBy: { select: { id: true } } },
    })
    for (const { replacedBy, ...row } of rows) {
      const update = saidOf(row)
      recent.push(update)
      for (const { id } of replacedBy) bound.add(id)
      if (update.replacesId) bound.add(update.replacesId)
      isSettled = replacedBy.length === 0 && settles(update, from)
      if (isSettled) break
    }
    if (rows.length < AT_ONCE) break
  }
  for (const { id } of recent) bound.delete(id)
  if (bound.size === 0) return recent
  const others = await tx.progressUpdate.findMany({
    where: { id: { in: [...bound] }, countsOn: { not: null } },
    select: saidFields,
  })
  return [...recent, ...others.map(saidOf)]
}

const AT_ONCE = 10

/** How a duty stands on a day: by itself, or through the parts of those who share it. */
export function standingOfDuty(day: Day, updates: Said[], parts: PartOf[], completionDay: CompletionDay): Standing {
  if (parts.length === 0) return standingOn(day, updates, completionDay)
  const own = (partId: string) => updates.filter((update) => update.partId === partId)
  return standingOfParts(parts.map(({ id }) => standingOn(day, own(id), completionDay)))
}

/** What the rules read of an update. */
export const saidFields = {
  id: true,
  seq: true,
  partId: true,
  progress: true,
  countsOn: true,
  speaksOn: true,
  submittedOn: true,
  issuedOn: true,
  documentNumber: true,
  _count: { select: { files: true } },
  replacesId: true,
  enteredLater: true,
  steps: { orderBy: { seq: "asc" }, select: { seq: true, to: true, on: true } },
} as const

type Stored = Omit<Said, "countsOn" | "hasEvidence"> & {
  countsOn: Day | null
  documentNumber: string | null
  _count: { files: number }
}

/** A stored update as the rules read it. */
export const saidOf = ({ documentNumber, countsOn, _count, ...update }: Stored): Said => ({
  ...update,
  countsOn: countsOn as Day,
  hasEvidence: documentNumber !== null || _count.files > 0,
})

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
