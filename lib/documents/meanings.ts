/** Why a cell cites a document. RESULT is never inferred: a person accepted that the document is the task's outcome. */
export const CITATION_MEANINGS = ["BASIS", "RESULT", "PROGRESS", "PRECONDITION", "UNKNOWN"] as const

export type CitationMeaning = (typeof CITATION_MEANINGS)[number]
