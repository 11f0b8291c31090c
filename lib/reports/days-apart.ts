/**
 * Whose days the days of a report are, each side's apart: the agency's from the opening on, the reviewer's as long as what was
 * sent lies there untaken. A return gives it back to the agency; once it is taken it is nobody's.
 */
import { type Day, daysBetween } from "@/lib/day"
import type { TakenStep } from "@/lib/reports/report-standing"
import { isWithReviewer } from "@/lib/reports/workflow"

export type DaysApart = { agency: number; reviewer: number }

export function daysApart(day: Day, opensOn: Day, steps: readonly TakenStep[]): DaysApart {
  const days: DaysApart = { agency: 0, reviewer: 0 }
  let since = opensOn
  let lies: keyof DaysApart | null = "agency"
  for (const { to, on } of steps.filter((step) => step.on <= day).sort((a, b) => a.seq - b.seq)) {
    // what was begun before the opening has taken nobody's time yet
    const until = on > since ? on : since
    if (lies) days[lies] += daysBetween(since, until)
    since = until
    lies = to === "TAKEN" ? null : isWithReviewer(to) ? "reviewer" : "agency"
  }
  if (lies && day > since) days[lies] += daysBetween(since, day)
  return days
}
