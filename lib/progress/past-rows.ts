import "server-only"
import { nameOnOrLast, type Validity } from "@/lib/agencies/validity"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { leadFields } from "@/lib/progress/duties"
import type { PastOffer } from "@/lib/progress/past-offers"
import type { Progress } from "@/lib/progress/progress"
import type { ShownStatus } from "@/lib/progress/statuses"
import type { DeadlineKind } from "@/lib/tasks/deadline"

/** Where a duty stands in the plan, before anything is read of it. */
export type Place = { obligationId: string; taskId: string; kind: DeadlineKind }

/** A duty as a row among many shows it. */
export type DutyRow = {
  key: string
  number: string
  title: string
  lead: string
  recurring: boolean
  status: ShownStatus
}

/** A duty of which the past can be recorded. */
export type PastRow = DutyRow & {
  /** The number of the newest update about it. */
  seen: number
  /** What was recorded of its past last. */
  recorded: { progress: Progress; day: Day } | null
  offer: PastOffer | null
}

type Named = { key: string; names: (Validity & { official: string })[] }

export const nameOf = (agency: Named | undefined, today: Day): string =>
  agency ? (nameOnOrLast(agency.names, today)?.official ?? agency.key) : ""

export async function readTasks(db: Database, ids: string[]) {
  const tasks = await db.task.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      stableKey: true,
      number: true,
      cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
      assignments: { where: { role: "LEAD", to: null }, orderBy: { order: "asc" }, select: leadFields },
    },
  })
  return new Map(tasks.map((task) => [task.id, task]))
}

/** The number of the newest update and the newest record of each duty, or of the part of it that is an agency's. */
export async function readWords(db: Database, obligationIds: string[]) {
  const where = { obligationId: { in: obligationIds } }
  const [newest, records] = await Promise.all([
    db.progressUpdate.groupBy({ by: ["obligationId", "partId"], where, _max: { seq: true } }),
    db.progressUpdate.findMany({
      where: { ...where, enteredLater: true, replacedBy: { none: { state: "CONFIRMED" } } },
      orderBy: { seq: "asc" },
      select: { obligationId: true, partId: true, progress: true, countsOn: true, speaksOn: true },
    }),
  ])
  return (obligationId: string, partId: string | null = null): Pick<PastRow, "seen" | "recorded"> => {
    const is = (word: { obligationId: string; partId: string | null }) =>
      word.obligationId === obligationId && word.partId === partId
    const record = records.filter(is).at(-1)
    return {
      seen: newest.find(is)?._max.seq ?? 0,
      recorded: record?.progress ? { progress: record.progress, day: record.countsOn ?? record.speaksOn } : null,
    }
  }
}
