import { BUCKETS, type Bucket, type BucketCounts } from "@/lib/progress/buckets"
import { BUCKET_WORDS } from "@/lib/words"

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

type BucketBarProps = { counts: BucketCounts; hrefOf: (bucket: Bucket) => string }

/** How a plan divides into the eight groups, drawn to scale, and each in words with the way to its tasks. */
export function BucketBar({ counts, hrefOf }: BucketBarProps) {
  const shown = BUCKETS.filter((bucket) => counts[bucket] > 0)
  const total = shown.reduce((sum, bucket) => sum + counts[bucket], 0)
  let at = 0
  const parts = shown.map((bucket) => {
    const from = at
    at += (counts[bucket] / total) * WIDTH
    return { bucket, x: from, width: Math.max(at - from - GAP, 1) }
  })
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="mt-2 block h-4.5 w-full"
      >
        <defs>
          <pattern id="past-its-date" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" className="stroke-sheet stroke-3" strokeOpacity="0.38" />
          </pattern>
        </defs>
        {parts.map((part) => (
          <Block key={part.bucket} {...part} height={HEIGHT} />
        ))}
      </svg>
      <ul className="mt-1.5 mb-2 flex flex-wrap gap-x-4 gap-y-0.5 text-meta">
        {shown.map((bucket) => (
          <li key={bucket} className="flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0">
              <Block bucket={bucket} x={0} width={12} height={12} />
            </svg>
            <a href={hrefOf(bucket)} className="touch inline-flex items-center text-ink">
              {BUCKET_WORDS[bucket]} {counts[bucket]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Block({ bucket, x, width, height }: { bucket: Bucket; x: number; width: number; height: number }) {
  return (
    <>
      <rect x={x} width={width} height={height} className={FILLS[bucket]} />
      {HATCHED.includes(bucket) && <rect x={x} width={width} height={height} fill="url(#past-its-date)" />}
    </>
  )
}
