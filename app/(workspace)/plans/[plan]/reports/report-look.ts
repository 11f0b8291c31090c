import type { IconName } from "@/components/ui/icon"
import type { Tone } from "@/components/ui/tone"
import { isUnsent, type ReportClass, type ReportStanding } from "@/lib/reports/report-standing"

type Look = { tone: Tone; icon: IconName; filled?: boolean }

/** How a state looks: filled only where somebody is needed. */
export function lookOf(standing: ReportStanding): Look {
  if (isUnsent(standing) && standing.daysLate > 0) return { tone: "maroon", icon: "triangle-alert", filled: true }
  const look = LOOKS[standing.class]
  const isLate = standing.firstSentOn !== null && standing.daysLate > 0
  return isLate && look.tone === "green" ? { ...look, tone: "violet" } : look
}

const LOOKS: Record<ReportClass, Look> = {
  NOT_OPEN: { tone: "grey", icon: "lock" },
  EXEMPT: { tone: "stone", icon: "circle-pause" },
  NOT_STARTED: { tone: "grey", icon: "circle-dashed" },
  DRAFT: { tone: "azure", icon: "pencil-line" },
  WITH_HEAD: { tone: "azure", icon: "signature" },
  SENT: { tone: "green", icon: "send" },
  RETURNED: { tone: "amber", icon: "undo-2", filled: true },
  TAKEN: { tone: "green", icon: "badge-check" },
}
