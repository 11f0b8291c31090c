/**
 * What tasks may have in common, so that they are counted together: the columns of a listing by which lists are narrowed and
 * grouped. What is another day for nearly every task, as the day of the last word, is not among them.
 */
export const SHARED = [
  ...(["planId", "sectionKey", "leadKey", "leads", "deadlineKey", "deadlineKind", "due", "statusClass"] as const),
  ...(["progress", "pendingSince", "returnedOn", "isWithoutEvidence"] as const),
]

type Nullable = "due" | "progress" | "pendingSince" | "returnedOn"
type Listing = Record<Exclude<(typeof SHARED)[number], Nullable | "isWithoutEvidence">, string> &
  Record<Nullable, string | null> & { isWithoutEvidence: boolean }

/** The key under which a listing is counted: a key holds no null. */
export const sharedBy = ({ due, progress, pendingSince, returnedOn, ...listing }: Listing) => ({
  ...listing,
  due: due ?? "",
  progress: progress ?? "",
  pendingSince: pendingSince ?? "",
  returnedOn: returnedOn ?? "",
})
