/**
 * How a duty stands on a day, from all that was said of it up to that day. Progress counts from the day on which it was
 * sent; completion, suspension and discontinuation count from their confirmation, and until then the duty stays where it
 * was, "chờ xác nhận". What the reviewer recorded later about the past counts from the day recorded; where another such
 * record takes its place, it counts on no day at all. What was returned or withdrawn counts no more from that day on; what
 * was replaced, from the day on which its replacement was sent.
 */
import type { Day } from "@/lib/day"
import { needsConfirmation, type Progress } from "@/lib/progress/progress"
import type { UpdateState } from "@/lib/progress/workflow"

/** An update as it is stored, with its steps: the state each led to and the day from which it counts. */
export type SaidUpdate = {
  id: string
  seq: number
  /** null: "không thay đổi" – what was said before still holds. */
  progress: Progress | null
  countsOn: Day
  speaksOn: Day
  submittedOn: Day | null
  issuedOn: Day | null
  hasEvidence: boolean
  replacesId: string | null
  /** Recorded by the reviewer of a day that was past. */
  enteredLater: boolean
  steps: { seq: number; to: UpdateState; on: Day }[]
}

export type Standing = {
  /** null: nobody has ever reported on it. */
  progress: Progress | null
  updateId: string | null
  /** The day that decides whether a completion was on time; when the product was submitted. */
  finishedOn: Day | null
  submittedOn: Day | null
  isWithoutEvidence: boolean
  /** Sent and waiting for the reviewer's confirmation. */
  pending: { updateId: string; progress: Progress; since: Day } | null
  /** The newest word was returned, and nothing was sent since. */
  returned: { updateId: string; on: Day } | null
  lastSaidOn: Day | null
}

export const NEVER_REPORTED: Standing = {
  progress: null,
  updateId: null,
  finishedOn: null,
  submittedOn: null,
  isWithoutEvidence: false,
  pending: null,
  returned: null,
  lastSaidOn: null,
}

/** Which of a completion's days decides, by the plan's setting. */
export type CompletionDay = "ISSUED" | "SUBMITTED"

/** Replays what was said up to and including a day. */
export function standingOn(day: Day, updates: readonly SaidUpdate[], completionDay: CompletionDay): Standing {
  const mistaken = new Set(updates.filter((update) => update.enteredLater).map(({ replacesId }) => replacesId))
  const said = updates
    .filter((update) => !(update.enteredLater && mistaken.has(update.id)))
    .flatMap((update): Said[] => {
      const step = stepOn(day, update)
      return step && isOutside(step.to) ? [{ update, step }] : []
    })
    .sort((a, b) => inOrder(a.update, b.update))
  const confirmed = new Set(said.filter(({ step }) => step.to === "CONFIRMED").map(({ update }) => update.id))
  const isOfficial = ({ update, step }: Said) => step.to === "CONFIRMED" || !waitsForReviewer(update, confirmed)
  // What corrects a confirmed word takes its place only once it is confirmed itself.
  const replacing = said.filter(
    (one) => isHeard(one) && (isOfficial(one) || !confirmed.has(one.update.replacesId ?? "")),
  )
  const replaced = new Set(replacing.map(({ update }) => update.replacesId))
  const heard = said.filter((one) => isHeard(one) && !replaced.has(one.update.id))
  const speaking = heard.filter(({ update }) => update.progress !== null)
  const official = speaking.filter(isOfficial).at(-1)
  const last = speaking.at(-1)
  const newest = said.at(-1)
  return {
    ...(official ? told(official.update, completionDay) : NEVER_REPORTED),
    pending: last && !isOfficial(last) ? waiting(last.update) : null,
    returned: newest?.step.to === "RETURNED" ? { updateId: newest.update.id, on: newest.step.on } : null,
    lastSaidOn: heard.at(-1)?.update.countsOn ?? null,
  }
}

/**
 * Whether nothing that was said before this update matters any more from that day on. It is official on each of those days
 * as it stands, provided that nothing replaces it: so it is what is told, or something after it is.
 */
export function settles({ progress, replacesId, steps }: SaidUpdate, from: Day): boolean {
  const last = steps.at(-1)
  if (!last || last.on > from || progress === null) return false
  return last.to === "CONFIRMED" || (last.to === "SENT" && !needsConfirmation(progress) && replacesId === null)
}

type Said = { update: SaidUpdate; step: { to: UpdateState; on: Day } }

const stepOn = (day: Day, update: SaidUpdate) => update.steps.filter(({ on }) => on <= day).at(-1) ?? null

// What lies with an agency's own head has not left the house.
const isOutside = (state: UpdateState) => state !== "WITH_HEAD" && state !== "HANDED_BACK"
const isHeard = ({ step }: Said) => step.to === "SENT" || step.to === "CONFIRMED"

/** A completion or a stop, or whatever corrects a confirmed word, counts only once it is confirmed. */
const waitsForReviewer = ({ progress, replacesId }: SaidUpdate, confirmed: Set<string>) =>
  progress !== null && (needsConfirmation(progress) || confirmed.has(replacesId ?? ""))

const inOrder = (a: SaidUpdate, b: SaidUpdate) =>
  a.countsOn < b.countsOn ? -1 : a.countsOn > b.countsOn ? 1 : a.seq - b.seq

function told(update: SaidUpdate, completionDay: CompletionDay): Standing {
  const isDone = update.progress === "COMPLETED"
  const decided = completionDay === "ISSUED" ? update.issuedOn : (update.submittedOn ?? update.issuedOn)
  return {
    ...NEVER_REPORTED,
    progress: update.progress,
    updateId: update.id,
    finishedOn: isDone ? (decided ?? update.speaksOn) : null,
    submittedOn: update.submittedOn,
    isWithoutEvidence: isDone && !update.hasEvidence,
  }
}

const waiting = (update: SaidUpdate) => ({
  updateId: update.id,
  progress: update.progress as Progress,
  since: update.countsOn,
})

/**
 * How a duty stands that several agencies share, from how their parts stand: done when every part is, stopped when every
 * part is, in progress when one is. The newest word of any of them is its newest.
 */
export function standingOfParts(parts: readonly Standing[]): Standing {
  const latest = (days: (Day | null)[]) => days.reduce((last, day) => (day && (!last || day > last) ? day : last), null)
  const every = (progress: Progress) => parts.length > 0 && parts.every((part) => part.progress === progress)
  const whole = (["COMPLETED", "SUSPENDED", "DISCONTINUED"] as const).find(every)
  const begun = parts.some(({ progress }) => progress !== null && progress !== "NOT_STARTED")
  const reported = parts.some(({ progress }) => progress !== null)
  const isDone = whole === "COMPLETED"
  return {
    ...NEVER_REPORTED,
    progress: whole ?? (begun ? "IN_PROGRESS" : reported ? "NOT_STARTED" : null),
    finishedOn: isDone ? latest(parts.map(({ finishedOn }) => finishedOn)) : null,
    submittedOn: isDone ? latest(parts.map(({ submittedOn }) => submittedOn)) : null,
    isWithoutEvidence: isDone && parts.some(({ isWithoutEvidence }) => isWithoutEvidence),
    pending: parts.find(({ pending }) => pending)?.pending ?? null,
    returned: parts.find(({ returned }) => returned)?.returned ?? null,
    lastSaidOn: latest(parts.map(({ lastSaidOn }) => lastSaidOn)),
  }
}
