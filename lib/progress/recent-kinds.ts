/** What happened of late is told in three kinds, over the week and the month before a day. */
export const RECENT_KINDS = ["sent", "completed", "returned"] as const
export type RecentKind = (typeof RECENT_KINDS)[number]

export const RECENT_DAYS = [7, 30] as const
export type RecentDays = (typeof RECENT_DAYS)[number]

/** Which step of which update it is. */
export const recentKindOf = (verb: string, progress: string | null): RecentKind | null =>
  verb === "send"
    ? "sent"
    : verb === "return"
      ? "returned"
      : verb === "confirm" && progress === "COMPLETED"
        ? "completed"
        : null
