import "server-only"
import type { Database } from "@/lib/database"
import { type Day, dayOf, writtenDay } from "@/lib/day"
import type { Duty } from "@/lib/progress/duties"
import type { DraftBody } from "@/lib/progress/input"
import type { UpdateState } from "@/lib/progress/workflow"

/**
 * What an agency's form goes on from, so that nobody types a text twice: the update that is to be corrected, or else the
 * newest one where it came back to the house. `replaces` is the one that is named by what is sent.
 */
export type Continued = {
  state: UpdateState
  speaksOn: Day
  /** When it came back and why; null where it did not. */
  back: { on: Day; reason: string | null } | null
  replaces: string | null
  fields: DraftBody
}

/** The words to go on from, of the agency itself; null where there are none. */
export async function findContinued(
  db: Database,
  duty: Duty,
  agencyId: string,
  corrected: string | null,
): Promise<Continued | null> {
  const part = duty.isShared ? { part: { agencyId } } : {}
  const update = await db.progressUpdate.findFirst({
    where: { obligationId: duty.obligation.id, agencyId, ...part, ...(corrected !== null && { id: corrected }) },
    orderBy: { seq: "desc" },
    select: {
      id: true,
      state: true,
      ...{ progress: true, result: true, difficulties: true, proposals: true, next: true, speaksOn: true },
      ...{ submittedOn: true, submittedTo: true, issuedOn: true, documentNumber: true, noEvidenceReason: true },
      steps: { orderBy: { seq: "desc" }, take: 1, select: { at: true, reason: true } },
    },
  })
  if (!update) return null
  const { id, state, speaksOn, submittedOn, issuedOn, steps, ...said } = update
  const cameBack = CAME_BACK.includes(state)
  if (corrected === null && !cameBack) return null
  const days = {
    speaksOn: writtenDay(speaksOn),
    submittedOn: submittedOn && writtenDay(submittedOn),
    issuedOn: issuedOn && writtenDay(issuedOn),
  }
  const [last] = steps
  return {
    state,
    speaksOn,
    back: cameBack && last ? { on: dayOf(last.at), reason: last.reason } : null,
    replaces: corrected ?? (state === "RETURNED" ? id : null),
    fields: Object.fromEntries(Object.entries({ ...said, ...days }).filter(([, value]) => value)) as DraftBody,
  }
}

const CAME_BACK: UpdateState[] = ["HANDED_BACK", "RETURNED", "WITHDRAWN"]
