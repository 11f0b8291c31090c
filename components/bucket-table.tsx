import type { ReactNode } from "react"
import { DrawnBody } from "@/components/ui/drawn-body"
import { TONE_TEXT, type Tone } from "@/components/ui/tone"
import { BUCKETS, type Bucket, type BucketCounts } from "@/lib/progress/buckets"
import { BUCKET_WORDS } from "@/lib/words"

const TONES: Record<Bucket, Tone> = {
  completedOnTime: "green",
  completedLate: "violet",
  inProgressInTime: "azure",
  inProgressOverdue: "seal",
  notStartedInTime: "grey",
  notStartedOverdue: "maroon",
  recurring: "teal",
  stopped: "stone",
}

// Whose figures they are stays in sight while the figures move sideways.
const FIXED_NUMBER = "ledger sticky left-0 z-1 bg-sheet max-sm:w-9 max-sm:px-1! print:static"
const FIXED_NAME = "sticky left-9 z-1 bg-sheet sm:left-13 print:static"

const HEADS = [
  { label: "Đã hoàn thành", parts: ["đúng hạn", "quá hạn"] },
  { label: "Đang thực hiện", parts: ["trong hạn", "quá hạn"] },
  { label: "Chưa thực hiện", parts: ["trong hạn", "quá hạn"] },
]

type Row = { key: string; label: ReactNode; count: number; buckets: BucketCounts }
type BucketTableProps = {
  caption: string
  heading: string
  rows: Row[]
  /** null where the rows are not to be added up. */
  total: { count: number; buckets: BucketCounts } | null
  /** Where the tasks behind a figure are; without a row those of all rows, without a bucket all of the row; null: nowhere. */
  hrefOf: (key: string | null, bucket: Bucket | null) => string | null
}

/** Rows by the eight official groups, as they stand in reports; each figure opens its tasks, each column adds up. */
export function BucketTable({ caption, heading, rows, total, hrefOf }: BucketTableProps) {
  const figure = (count: number, key: string | null, bucket: Bucket | null, name: string) => {
    const href = count === 0 ? null : hrefOf(key, bucket)
    return (
      <td key={bucket ?? "count"} className="figure">
        {href === null ? (
          <span className={count === 0 ? "text-ink-2" : undefined}>{count}</span>
        ) : (
          <a href={href} className={`-m-2 inline-block p-2 font-semibold ${bucket ? TONE_TEXT[TONES[bucket]] : ""}`}>
            {count}
            <span className="sr-only">
              {` ${name}, `}
              {bucket ? BUCKET_WORDS[bucket] : "tất cả"}
            </span>
          </a>
        )}
      </td>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto print:break-inside-avoid">
      <table className="sheet min-w-200 print:min-w-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="ledger left-0 z-2! max-sm:w-9">
              TT
            </th>
            <th scope="col" rowSpan={2} className="left-9 z-2! sm:left-13">
              {heading}
            </th>
            <th scope="col" rowSpan={2} className="figure w-16">
              Tổng số
            </th>
            {HEADS.map(({ label }) => (
              <th key={label} scope="colgroup" colSpan={2} className="border-b border-rule-strong text-center">
                {label}
              </th>
            ))}
            <th scope="col" rowSpan={2} className="figure w-28 print:w-22">
              Thường xuyên, không hạn
            </th>
            <th scope="col" rowSpan={2} className="figure w-24 print:w-18">
              Tạm dừng, thôi
            </th>
          </tr>
          <tr>
            {HEADS.flatMap(({ label, parts }) =>
              parts.map((part) => (
                <th key={`${label} ${part}`} scope="col" className="figure w-18 print:w-12">
                  {part}
                </th>
              )),
            )}
          </tr>
        </thead>
        <DrawnBody>
          {rows.map(({ key, label, count, buckets }, index) => (
            <tr key={key}>
              <td className={FIXED_NUMBER}>{index + 1}</td>
              <th scope="row" className={`${FIXED_NAME} min-w-36`}>
                {label}
              </th>
              {figure(count, key, null, textOf(label))}
              {BUCKETS.map((bucket) => figure(buckets[bucket], key, bucket, textOf(label)))}
            </tr>
          ))}
          {total && (
            <tr className="total">
              <td className={FIXED_NUMBER} />
              <td className={FIXED_NAME}>
                <strong>Cộng</strong>
              </td>
              {figure(total.count, null, null, "Cộng")}
              {BUCKETS.map((bucket) => figure(total.buckets[bucket], null, bucket, "Cộng"))}
            </tr>
          )}
        </DrawnBody>
      </table>
    </section>
  )
}

const textOf = (label: ReactNode) => (typeof label === "string" ? label : "")
