/**
 * The life of an update. An officer sends it, or, where it says that a task is completed, suspended or discontinued (or
 * where the agency asks for it), forwards it to the head, who sends it or hands it back. The consolidating agency confirms
 * what needs confirming, or returns an update with a reason; until it has done either, the agency may withdraw it. What
 * was said is never edited: a mistake is corrected by a new update that names the one it replaces. Buttons, commands,
 * permissions, tests and help read this one table.
 */
import type { Progress } from "@/lib/progress/progress"
import { needsConfirmation } from "@/lib/progress/progress"

export const UPDATE_STATES = ["WITH_HEAD", "HANDED_BACK", "SENT", "RETURNED", "CONFIRMED", "WITHDRAWN"] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

type Step = {
  from: readonly (UpdateState | "NEW")[]
  to: UpdateState
  by: "author's agency" | "head" | "reviewer"
  reason: boolean
}

const TRANSITIONS = {
  forward: { from: ["NEW"], to: "WITH_HEAD", by: "author's agency", reason: false },
  "hand-back": { from: ["WITH_HEAD"], to: "HANDED_BACK", by: "head", reason: true },
  send: { from: ["NEW", "WITH_HEAD"], to: "SENT", by: "author's agency", reason: false },
  withdraw: { from: ["WITH_HEAD", "SENT"], to: "WITHDRAWN", by: "author's agency", reason: false },
  confirm: { from: ["SENT"], to: "CONFIRMED", by: "reviewer", reason: false },
  return: { from: ["SENT"], to: "RETURNED", by: "reviewer", reason: true },
  record: { from: ["NEW"], to: "CONFIRMED", by: "reviewer", reason: false }, // of the past, entered later
} as const satisfies Record<string, Step>

export type UpdateVerb = keyof typeof TRANSITIONS
export const UPDATE_VERBS = Object.keys(TRANSITIONS) as UpdateVerb[]

/** The state after the verb, or null where the table has no such step; "NEW" is an update that nobody has seen yet. */
export function nextUpdateState(state: UpdateState | "NEW", verb: UpdateVerb): UpdateState | null {
  const step: Step = TRANSITIONS[verb]
  return step.from.includes(state) ? step.to : null
}

/** Who takes the step, and whether it needs a reason. */
export const stepOf = (verb: UpdateVerb): Step => TRANSITIONS[verb]

/** When an agency's updates go through its head: as the text says, always, or never. */
export const HEAD_RULES = ["COMPLETIONS", "ALL", "NONE"] as const
export type HeadRule = (typeof HEAD_RULES)[number]

/** Whether an officer's update goes to the head first. A head's own goes straight out. */
export const goesThroughHead = (rule: HeadRule, progress: Progress): boolean =>
  rule === "ALL" || (rule === "COMPLETIONS" && needsConfirmation(progress))
