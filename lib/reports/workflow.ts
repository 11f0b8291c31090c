/**
 * The life of a report. An agency's officer drafts it and forwards it to the head, who sends it or hands it back; until the
 * consolidating agency has taken it, the agency may withdraw it. It is taken (tiếp nhận), or returned with a reason for the
 * whole or for parts, also after it was taken, and then sent again. What comes on paper is taken as it arrives. Nobody takes
 * what they sent themselves. Buttons, commands, permissions, tests and help read this one table.
 */
export const REPORT_STATES = ["NOT_STARTED", "DRAFT", "WITH_HEAD", "SENT", "RETURNED", "TAKEN"] as const
export type ReportState = (typeof REPORT_STATES)[number]

type Step = {
  from: readonly ReportState[]
  to: ReportState
  by: "agency" | "head" | "reviewer"
  reason: boolean
}

const TRANSITIONS = {
  begin: { from: ["NOT_STARTED"], to: "DRAFT", by: "agency", reason: false }, // the first words that are kept
  forward: { from: ["NOT_STARTED", "DRAFT", "RETURNED"], to: "WITH_HEAD", by: "agency", reason: false },
  "hand-back": { from: ["WITH_HEAD"], to: "DRAFT", by: "head", reason: true },
  send: { from: ["NOT_STARTED", "DRAFT", "WITH_HEAD", "RETURNED"], to: "SENT", by: "head", reason: false },
  withdraw: { from: ["WITH_HEAD", "SENT"], to: "DRAFT", by: "agency", reason: false },
  take: { from: ["SENT"], to: "TAKEN", by: "reviewer", reason: false },
  return: { from: ["SENT", "TAKEN"], to: "RETURNED", by: "reviewer", reason: true },
  "receive-paper": {
    from: ["NOT_STARTED", "DRAFT", "WITH_HEAD", "RETURNED"],
    to: "TAKEN",
    by: "reviewer",
    reason: false,
  },
} as const satisfies Record<string, Step>

export type ReportVerb = keyof typeof TRANSITIONS
export const REPORT_VERBS = Object.keys(TRANSITIONS) as ReportVerb[]

/** The state after the verb, or null where the table has no such step. */
export function nextReportState(state: ReportState, verb: ReportVerb): ReportState | null {
  const step: Step = TRANSITIONS[verb]
  return step.from.includes(state) ? step.to : null
}

/** Who takes the step, and whether it needs a reason. */
export const reportStep = (verb: ReportVerb): Step => TRANSITIONS[verb]

/** In which states the agency writes: what lies with the head, was sent or was taken is not touched. */
export const isEditable = (state: ReportState): boolean =>
  state === "NOT_STARTED" || state === "DRAFT" || state === "RETURNED"

/** Whether it lies with the consolidating agency, whose clock then runs. */
export const isWithReviewer = (state: ReportState): boolean => state === "SENT"
