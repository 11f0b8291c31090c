import { Link } from "@/components/ui/link"
import { taskPath } from "@/lib/addresses"
import { screenDay } from "@/lib/day"
import { numberOfPart, type PartKey } from "@/lib/reports/outline"
import type { SentDuty } from "@/lib/reports/sent-report"
import type { YearDuty } from "@/lib/reports/sentences"
import { BUCKET_WORDS, counted } from "@/lib/words"

type LiveDataProps = { slug: string; part: PartKey; sent: readonly SentDuty[]; now: readonly YearDuty[] }

/** What the updates say of the task that a part is about: as it was sent, as it is by the same day now, and the last words. */
export function LiveData({ slug, part, sent, now }: LiveDataProps) {
  const number = numberOfPart(part)
  if (number === null) return null
  const duty = now.find((one) => one.number === number)
  const was = sent.find((one) => one.number === number)
  if (!duty) return <p className="text-ink-2">Không còn trong phân công.</p>
  const is = standingOf(duty.bucket, duty.timeliness.days)
  const before = was && standingOf(was.bucket, was.days)
  const last = duty.said.at(-1)
  return (
    <>
      <p>
        <Link href={taskPath(slug, number)}>Nhiệm vụ {number}</Link>: {is}
        {duty.document && `, ${duty.document}`}
        {before && before !== is && <span className="text-amber"> (lúc gửi: {before})</span>}
      </p>
      {last ? (
        <p className="text-ink-2">
          {screenDay(last.on)}, {last.by}: {last.result ?? last.difficulties ?? "không thay đổi"}
        </p>
      ) : (
        <p className="text-ink-2">Trong năm chưa có cập nhật.</p>
      )}
    </>
  )
}

const OVERDUE = ["completedLate", "inProgressOverdue", "notStartedOverdue"]

const standingOf = (bucket: SentDuty["bucket"], days: number | null) =>
  `${BUCKET_WORDS[bucket]}${days !== null && OVERDUE.includes(bucket) ? ` ${counted(days)} ngày` : ""}`
