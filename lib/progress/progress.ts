/**
 * Tiến độ, what an agency says of a task: entered by people, never computed. How it stands to its term is computed
 * (timeliness.ts), and whether the consolidating agency has looked at it is a third thing (workflow.ts): three axes that
 * are never mixed.
 */
export const PROGRESS = [
  "NOT_STARTED",
  "IN_PROGRESS",
  "SUBMITTED", // the product lies with whoever approves it
  "COMPLETED", // the product exists: issued, with a document
  "SUSPENDED", // by decision
  "DISCONTINUED", // by decision
  "ONGOING", // carried out all the time; only of what recurs
] as const
export type Progress = (typeof PROGRESS)[number]

/** Counts only once the consolidating agency has confirmed it: until then a task stays where it was. */
export const needsConfirmation = (progress: Progress): boolean =>
  progress === "COMPLETED" || progress === "SUSPENDED" || progress === "DISCONTINUED"

/** Rests on a decision with number and date, and leaves the count of what is overdue. */
export const isStopped = (progress: Progress): boolean => progress === "SUSPENDED" || progress === "DISCONTINUED"

/** What may be said of a duty: "all the time" only of one that recurs or has no term. */
export const sayableOf = ({ recurring }: { recurring: boolean }): Progress[] =>
  PROGRESS.filter((progress) => recurring || progress !== "ONGOING")
