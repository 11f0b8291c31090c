import { Badge } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { Tone } from "@/components/ui/tone"
import type { Day } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import { statusDetail, statusPhrase, type Told } from "@/lib/progress/status-words"

const LOOKS: Record<Bucket, { tone: Tone; icon: IconName; filled?: boolean }> = {
  completedOnTime: { tone: "green", icon: "circle-check" },
  completedLate: { tone: "violet", icon: "clock-check" },
  inProgressInTime: { tone: "azure", icon: "contrast" },
  inProgressOverdue: { tone: "seal", icon: "clock-alert", filled: true },
  notStartedInTime: { tone: "grey", icon: "circle-dashed" },
  notStartedOverdue: { tone: "maroon", icon: "triangle-alert", filled: true },
  recurring: { tone: "teal", icon: "repeat" },
  stopped: { tone: "stone", icon: "circle-pause" },
}
const DUE_SOON = { tone: "amber", icon: "hourglass", filled: true } as const

/** A status as colour, icon and words, with the most pressing detail beneath. */
export function StatusLine({ status, day }: { status: Told; day: Day }) {
  const isDueSoon = status.timeliness.class === "DUE_SOON" && status.standing.pending === null
  const { tone, icon, filled } = isDueSoon ? DUE_SOON : LOOKS[status.bucket]
  const detail = statusDetail(status, day)
  return (
    <>
      <Badge tone={tone} icon={icon} filled={filled}>
        {statusPhrase(status)}
      </Badge>
      {detail && <span className="block text-meta text-ink-2">{detail}</span>}
    </>
  )
}
