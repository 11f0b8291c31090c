import { BUCKETS, type Bucket, type BucketCounts } from "@/lib/progress/buckets"
import { BUCKET_WORDS, counted } from "@/lib/words"

const FILLS: Record<Bucket, string> = {
  completedOnTime: "fill-green-solid",
  completedLate: "fill-violet-solid",
  inProgressInTime: "fill-azure-solid",
  inProgressOverdue: "fill-seal-solid",
  notStartedInTime: "fill-sheet stroke-grey-solid stroke-2",
  notStartedOverdue: "fill-maroon-solid",
  recurring: "fill-teal-solid",
  stopped: "fill-stone-solid",
}
// Hatch means "past its date" in any colour, outline means "chưa": black and white print needs no more.
const HATCHED: Bucket[] = ["completedLate", "inProgressOverdue", "notStartedOverdue"]

const WIDTH = 1200
const HEIGHT = 18
const GAP = 2

/** How a plan divides into the eight groups, drawn to scale; the same numbers stand in the table beneath. */
export function BucketBar({ counts }: { counts: BucketCounts }) {
  const shown = BUCKETS.filter((bucket) => counts[bucket] > 0)
  const total = shown.reduce((sum, bucket) => sum + counts[bucket], 0)
  const label = shown.map((bucket) => `${BUCKET_WORDS[bucket]} ${counted(counts[bucket])}`).join("; ")
  let at = 0
  const parts = shown.map((bucket) => {
    const from = at
    at += (counts[bucket] / total) * WIDTH
    return { bucket, x: from, width: Math.max(at - from - GAP, 1) }
  })
  return (
    <svg
      role="img"
      aria-label={label || "Không có nhiệm vụ"}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="my-2 block h-4.5 w-full"
    >
      <defs>
        <pattern id="past-its-date" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="stroke-sheet stroke-3" strokeOpacity="0.38" />
        </pattern>
      </defs>
      {parts.map(({ bucket, x, width }) => (
        <g key={bucket}>
          <rect x={x} width={width} height={HEIGHT} className={FILLS[bucket]} />
          {HATCHED.includes(bucket) && <rect x={x} width={width} height={HEIGHT} fill="url(#past-its-date)" />}
        </g>
      ))}
    </svg>
  )
}
