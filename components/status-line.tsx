import {
  CircleCheck,
  CircleDashed,
  CirclePause,
  ClockAlert,
  ClockCheck,
  Contrast,
  Hourglass,
  type LucideIcon,
  Repeat,
  TriangleAlert,
} from "lucide-react"
import { Badge } from "@/components/ui/badge"
import type { Tone } from "@/components/ui/tone"
import type { Day } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import { statusDetail, statusPhrase, type Told } from "@/lib/progress/status-words"

const LOOKS: Record<Bucket, { tone: Tone; icon: LucideIcon; filled?: boolean }> = {
  completedOnTime: { tone: "green", icon: CircleCheck },
  completedLate: { tone: "violet", icon: ClockCheck },
  inProgressInTime: { tone: "azure", icon: Contrast },
  inProgressOverdue: { tone: "seal", icon: ClockAlert, filled: true },
  notStartedInTime: { tone: "grey", icon: CircleDashed },
  notStartedOverdue: { tone: "maroon", icon: TriangleAlert, filled: true },
  recurring: { tone: "teal", icon: Repeat },
  stopped: { tone: "stone", icon: CirclePause },
}
const DUE_SOON = { tone: "amber" as const, icon: Hourglass, filled: true }

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
