import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { partAnchor, reportPath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import { chapterOf, numberOfPart, type PartKey } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"
import { PART_WORDS } from "@/lib/words"

/**
 * Why the reviewer returned it, with the way to each part that was named: to its own agency where it is written, to everybody
 * else where it is read on the same page.
 */
export function ReturnedNotice({ report }: { report: ReportPage }) {
  const { returned, plan, period, agency, mayWrite } = report
  if (!returned) return null
  const pageOf = (key: PartKey) => (mayWrite ? reportPath(plan.slug, period.year, agency.key, chapterOf(key)) : "")
  return (
    <Notice kind="attention">
      <p>
        <strong className="font-semibold">
          {returned.by.name} trả lại lúc {screenMoment(returned.at)}.
        </strong>{" "}
        Lý do: {returned.reason} Thời điểm gửi lần đầu giữ nguyên.
      </p>
      {returned.parts.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {returned.parts.map(({ key, reason }) => (
            <li key={key}>
              <Link href={`${pageOf(key)}#${partAnchor(key)}`}>{partWords(key)}</Link>
              {reason && `: ${reason}`}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** How a part is called: "Nhiệm vụ 43", "Kết quả nổi bật". */
export function partWords(key: PartKey): string {
  const number = numberOfPart(key)
  return number === null ? PART_WORDS[key as keyof typeof PART_WORDS] : `Nhiệm vụ ${number}`
}
