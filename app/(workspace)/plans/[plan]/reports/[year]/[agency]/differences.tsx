import { Disclosure } from "@/components/ui/disclosure"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { taskPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import type { ReportPage } from "@/lib/reports/queries"
import type { SentDuty } from "@/lib/reports/sent-report"
import { BUCKET_WORDS, counted } from "@/lib/words"

/** "Số liệu đã đổi sau khi gửi": which tasks stand otherwise now, by the same data day. The sent text stays as it is. */
export function Differences({ report }: { report: ReportPage }) {
  const { differences, plan, period } = report
  if (differences.length === 0) return null
  return (
    <Notice kind="attention">
      Số liệu đến ngày {writtenDay(period.dataAsOf)} đã đổi sau khi gửi: {counted(differences.length)} nhiệm vụ.
      <Disclosure summary="Xem khác biệt">
        <ul className="list-disc pl-5">
          {differences.map(({ number, before, after }) => (
            <li key={number}>
              <Link href={taskPath(plan.slug, number)}>Nhiệm vụ {number}</Link>: {dutyWords(before)} →{" "}
              {dutyWords(after)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  )
}

const dutyWords = (duty: SentDuty | null): string =>
  duty ? `${BUCKET_WORDS[duty.bucket]}${duty.document ? ` (${duty.document})` : ""}` : "không thuộc cơ quan"
