/** CERTAIN corrections are applied by the import; LIKELY ones wait for a reviewer. */
export const CONFIDENCES = ["CERTAIN", "LIKELY"] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** PROPOSED is open; ACCEPTED and DECLINED were decided by a person; APPLIED by the import. */
export const CORRECTION_STATES = ["APPLIED", "PROPOSED", "ACCEPTED", "DECLINED"] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** What a note is proposed to mean. */
export const PROPOSAL_KINDS = ["RESULT_DOCUMENT", "SUBMITTED_ON", "PRECONDITION"] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** Whether a correction with this state is part of the corrected reading. */
export const isInForce = (state: CorrectionState): boolean => state === "APPLIED" || state === "ACCEPTED"
