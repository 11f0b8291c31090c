import "server-only"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { Progress } from "@/lib/progress/progress"

/** What the note of a task offers as a first entry; it is one only once the reviewer says so. */
export type PastOffer = { progress: Progress; day: Day; documentNumber: string; result: string }

/**
 * What the notes of these tasks tell of the past, by the tasks' ids: the document that is the result, or the day on which
 * the product was submitted. Rests on the typed proposals about notes, accepted or still open, never on declined ones.
 */
export async function listOffers(db: Database, taskIds: string[]): Promise<Map<string, PastOffer>> {
  const proposals = await db.proposal.findMany({
    where: {
      kind: { in: ["RESULT_DOCUMENT", "SUBMITTED_ON"] },
      state: { not: "DECLINED" },
      cell: { taskId: { in: taskIds } },
    },
    select: {
      kind: true,
      to: true,
      cell: {
        select: {
          taskId: true,
          corrected: true,
          citations: {
            orderBy: { order: "asc" },
            select: { document: { select: { number: true, symbol: true, issuedOn: true } } },
          },
        },
      },
    },
  })
  const offers = new Map<string, PastOffer>()
  for (const { kind, to, cell } of proposals) {
    const offer = kind === "SUBMITTED_ON" ? submittedOn(to, cell.corrected) : resultIn(cell.citations)
    if (cell.taskId && offer) offers.set(cell.taskId, offer)
  }
  return offers
}

const submittedOn = (day: Day | null, note: string): PastOffer | null =>
  day ? { progress: "SUBMITTED", day, documentNumber: "", result: note } : null

type Cited = { document: { number: string; symbol: string; issuedOn: Day | null } }

function resultIn([cited]: Cited[]): PastOffer | null {
  if (!cited?.document.issuedOn) return null
  const { number, symbol, issuedOn } = cited.document
  return { progress: "COMPLETED", day: issuedOn, documentNumber: `${number}/${symbol}`, result: "" }
}
