/** What happened of late is told in three kinds, over the week and the month before a day. */
import type { Progress } from "@/lib/progress/progress"
import type { UpdateVerb } from "@/lib/progress/workflow"

export const RECENT_KINDS = ["sent", "completed", "returned"] as const
export type RecentKind = (typeof RECENT_KINDS)[number]

export const RECENT_DAYS = [7, 30] as const
export type RecentDays = (typeof RECENT_DAYS)[number]

/** Which step each kind is, and of what an update says where that matters. */
export const RECENT_STEPS: Record<RecentKind, { verb: UpdateVerb; progress?: Progress }> = {
  sent: { verb: "send" },
  completed: { verb: "confirm", progress: "COMPLETED" },
  returned: { verb: "return" },
}
