/**
 * The life of a correction or typed proposal: a certain one is applied by the import and stays; a likely one is proposed
 * until a reviewer accepts or declines it, and may be looked at again later. Buttons, commands and help read this table.
 */
import type { CorrectionState } from "@/lib/appendix/states"

const TRANSITIONS = {
  accept: { from: ["PROPOSED", "DECLINED"], to: "ACCEPTED" },
  decline: { from: ["PROPOSED", "ACCEPTED"], to: "DECLINED" },
} as const satisfies Record<string, { from: CorrectionState[]; to: CorrectionState }>

export type CorrectionVerb = keyof typeof TRANSITIONS
export const CORRECTION_VERBS = Object.keys(TRANSITIONS) as CorrectionVerb[]

/** The state after the verb, or null where the table has no such step. */
export function nextState(state: CorrectionState, verb: CorrectionVerb): CorrectionState | null {
  const step = TRANSITIONS[verb]
  return (step.from as readonly CorrectionState[]).includes(state) ? step.to : null
}
