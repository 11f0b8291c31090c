import { Link } from "@/components/ui/link"
import { taskPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { helpedPart, numberOfPart, type PartKey } from "@/lib/reports/outline"
import type { SentDuty } from "@/lib/reports/sent-report"
import type { HelpedTask, YearDuty, YearWork } from "@/lib/reports/sentences"
import { BUCKET_WORDS, counted } from "@/lib/words"

type LiveDataProps = {
  slug: string
  part: PartKey
  sent: readonly SentDuty[]
  now: Pick<YearWork, "duties" | "helped">
}

/** What is on record of the task that a part is about, with which the agency is charged or helps; null of the other parts. */
export function LiveData({ slug, part, sent, now }: LiveDataProps) {
  const number = numberOfPart(part)
  if (number === null) return null
  const helped = now.helped.find((one) => helpedPart(one.number) === part)
  if (helped) return <Given slug={slug} task={helped} />
  const duty = now.duties.find((one) => one.number === number)
  if (!duty) return <p className="text-ink-2">Không còn trong phân công.</p>
  return <Told slug={slug} duty={duty} was={sent.find((one) => one.number === number)} />
}

/** What the agency gave to a task that another one leads. */
function Given({ slug, task: { number, given } }: { slug: string; task: HelpedTask }) {
  const last = given.at(-1)
  return (
    <>
      <p>
        <Link href={taskPath(slug, number)}>Nhiệm vụ {number}</Link>: phối hợp
      </p>
      <p className="text-ink-2">
        {last ? `${writtenDay(last.on)}, ${last.by}: ${last.text}` : "Trong năm chưa có nội dung phối hợp."}
      </p>
    </>
  )
}

/** What the updates say of a duty: as it was sent, as it is by the same day now, and the last words. */
function Told({ slug, duty, was }: { slug: string; duty: YearDuty; was: SentDuty | undefined }) {
  const is = standingOf(duty.bucket, duty.timeliness.days)
  const before = was && standingOf(was.bucket, was.days)
  const last = duty.said.at(-1)
  return (
    <>
      <p>
        <Link href={taskPath(slug, duty.number)}>Nhiệm vụ {duty.number}</Link>: {is}
        {duty.document && `, ${duty.document}`}
        {before && before !== is && <span className="text-amber"> (lúc gửi: {before})</span>}
      </p>
      {last ? (
        <p className="text-ink-2">
          {writtenDay(last.on)}, {last.by}: {last.result ?? last.difficulties ?? "không thay đổi"}
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
