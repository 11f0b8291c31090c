import "server-only"
import { nameOn } from "@/lib/agencies/validity"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { SummaryProposal } from "@/lib/papers/annual-summary"

/** An update as papers quote it. */
export type Said = {
  id: string
  on: Day
  agency: string
  result: string
  difficulties: string
  documentNumber: string | null
  issuedOn: Day | null
}

/**
 * What agencies said of a plan's tasks and what counted on a day, the oldest first, by the key of the task; and what they
 * proposed. The caller has asked who is reading.
 */
export async function readSaid(db: Database, planId: string, asOf: Day) {
  const updates = await db.progressUpdate.findMany({
    where: { obligation: { task: { planId } }, countsOn: { lte: asOf }, progress: { not: null } },
    orderBy: [{ countsOn: "asc" }, { seq: "asc" }],
    select: {
      id: true,
      countsOn: true,
      result: true,
      difficulties: true,
      proposals: true,
      documentNumber: true,
      issuedOn: true,
      steps: { where: { on: { lte: asOf } }, orderBy: { seq: "desc" }, take: 1, select: { to: true } },
      agency: { select: { key: true, names: true } },
      obligation: {
        select: {
          task: {
            select: {
              stableKey: true,
              number: true,
              order: true,
              cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
            },
          },
        },
      },
    },
  })
  const counted = updates.filter(({ steps: [last] }) => last?.to === "SENT" || last?.to === "CONFIRMED")
  const byTask = new Map<string, Said[]>()
  const proposals: (SummaryProposal & { order: number })[] = []
  for (const update of counted) {
    const { task } = update.obligation
    const agency = nameOn(update.agency.names, asOf)?.official ?? update.agency.key
    const on = update.countsOn as Day
    const told = byTask.get(task.stableKey) ?? []
    byTask.set(task.stableKey, told)
    told.push({
      ...{ id: update.id, on, agency },
      result: update.result ?? "",
      difficulties: update.difficulties ?? "",
      documentNumber: update.documentNumber,
      issuedOn: update.issuedOn,
    })
    if (update.proposals)
      proposals.push({
        ...{ number: task.number, order: task.order, title: task.cells[0]?.corrected ?? "" },
        ...{ agency, on, words: update.proposals },
      })
  }
  return { byTask, proposals: proposals.sort((a, b) => a.order - b.order || (a.on < b.on ? -1 : 1)) }
}
