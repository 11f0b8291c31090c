import "server-only"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { Progress } from "@/lib/progress/progress"
import type { UpdateState } from "@/lib/progress/workflow"

/** `seen` is the number of the newest update about a duty, `last` the newest that says more than "không thay đổi". */
export type LastWords = { seen: number; last: LastWord | null }
export type LastWord = {
  progress: Progress
  result: string | null
  difficulties: string | null
  speaksOn: Day
  state: UpdateState
  author: { name: string }
}

/**
 * What was said last of each of these duties, or of the part of it that is an agency's. What lies in a house that is none of
 * `own` is not told.
 */
export async function readLastWords(db: Database, obligationIds: string[], own: string[]) {
  const where = { obligationId: { in: obligationIds } }
  const isOut: UpdateState[] = ["SENT", "RETURNED", "CONFIRMED"]
  const isTold = { OR: [{ state: { in: isOut } }, { agencyId: { in: own } }], state: { not: "WITHDRAWN" as const } }
  const parts = await db.obligationPart.findMany({ where, select: { id: true, obligationId: true, agencyId: true } })
  const [newest, telling] = await Promise.all([
    db.progressUpdate.groupBy({ by: ["obligationId", "partId"], where, _max: { seq: true } }),
    db.progressUpdate.groupBy({
      by: ["obligationId", "partId"],
      where: { ...where, ...isTold, progress: { not: null } },
      _max: { seq: true },
    }),
  ])
  const words = await db.progressUpdate.findMany({
    where: { OR: telling.map(({ obligationId, _max }) => ({ obligationId, seq: _max.seq ?? 0 })) },
    select: {
      obligationId: true,
      partId: true,
      ...{ progress: true, result: true, difficulties: true, speaksOn: true, state: true },
      author: { select: { name: true } },
    },
  })
  return (obligationId: string, agencyId: string | null): LastWords => {
    const part = parts.find((one) => one.obligationId === obligationId && one.agencyId === agencyId)
    if (agencyId !== null && !part) return { seen: 0, last: null }
    const is = (one: { obligationId: string; partId: string | null }) =>
      one.obligationId === obligationId && one.partId === (part?.id ?? null)
    const word = words.find(is)
    const last = word?.progress ? { ...word, progress: word.progress } : null
    return { seen: newest.find(is)?._max.seq ?? 0, last }
  }
}
