/**
 * Ý kiến chỉ đạo: a leader of the province asks for something on a task, by a day. The agency that leads the task answers,
 * once or more; whoever gave it, or the reviewer, closes it. Until then it stands on every dashboard. Buttons, commands and
 * tests read this table.
 */
export const DIRECTION_STATES = ["OPEN", "ANSWERED", "CLOSED"] as const
export type DirectionState = (typeof DIRECTION_STATES)[number]

const TRANSITIONS = {
  answer: { from: ["OPEN", "ANSWERED"], to: "ANSWERED" },
  close: { from: ["OPEN", "ANSWERED"], to: "CLOSED" },
} as const satisfies Record<string, { from: readonly DirectionState[]; to: DirectionState }>

export type DirectionVerb = keyof typeof TRANSITIONS

/** The state after the verb, or null where the table has no such step. */
export function nextDirectionState(state: DirectionState, verb: DirectionVerb): DirectionState | null {
  const step: { from: readonly DirectionState[]; to: DirectionState } = TRANSITIONS[verb]
  return step.from.includes(state) ? step.to : null
}
