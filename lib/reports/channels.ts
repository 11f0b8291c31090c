/** On which ways a report is asked for, and on which ways one comes that is not sent here. */
export const CHASE_CHANNELS = ["TELEPHONE", "MESSAGE", "EMAIL", "LETTER", "MEETING"] as const
export type ChaseChannel = (typeof CHASE_CHANNELS)[number]

export const PAPER_CHANNELS = ["DOCUMENT_SYSTEM", "PAPER"] as const
export type PaperChannel = (typeof PAPER_CHANNELS)[number]
