import { Badge } from "@/components/ui/badge"
import { Link } from "@/components/ui/link"
import { partAnchor, reportPath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import { CHAPTERS, chapterOf, numberOfPart } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"
import type { WrittenPart } from "@/lib/reports/written-parts"
import { counted } from "@/lib/words"
import { chapterState, chapterTitle } from "./chapters"

/** The task list of a report: its chapters in any order, each with how far it is and what it still asks for. */
export function ChapterList({ report, parts }: { report: ReportPage; parts: WrittenPart[] }) {
  const { plan, period, agency } = report
  const chapters = CHAPTERS.map((chapter) => ({
    chapter,
    own: parts.filter(({ key }) => chapterOf(key) === chapter),
    href: reportPath(plan.slug, period.year, agency.key, chapter),
  })).filter(({ own }) => own.length > 0)
  return (
    <ol className="border-t-2 border-ink bg-sheet">
      {chapters.map(({ chapter, own, href }, index) => (
        <li
          key={chapter}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule px-2.5 py-2.5 last:border-rule-strong"
        >
          <span className="flex gap-3">
            <span className="w-4 shrink-0 text-right text-ink-2 tabular-nums">{index + 1}</span>
            <Link href={href}>{chapterTitle(chapter, period.year, parts)}</Link>
          </span>
          <span className="pl-7 text-cell">
            <ChapterState parts={own} href={href} returned={report.returned?.parts.map(({ key }) => key) ?? []} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function ChapterState({ parts, href, returned }: { parts: WrittenPart[]; href: string; returned: string[] }) {
  const { kind, missing, last } = chapterState(parts)
  const numbered = missing.flatMap(({ key }) => (numberOfPart(key) === null ? [] : key))
  const back = parts.filter(({ key }) => returned.includes(key)).length
  if (back > 0)
    return (
      <Badge tone="amber" icon="clock-alert" filled>
        trả lại {counted(back)} mục
      </Badge>
    )
  if (kind === "missing")
    return (
      <>
        <Badge tone="amber" icon="hourglass" filled>
          còn {counted(missing.length)} mục chưa có ý kiến
        </Badge>
        {numbered.length > 0 && " nhiệm vụ "}
        {numbered.slice(0, MOST_NAMED).map((key) => (
          <Link key={key} href={`${href}#${partAnchor(key)}`} className="mr-1.5">
            {numberOfPart(key)}
          </Link>
        ))}
        {numbered.length > MOST_NAMED && `và ${counted(numbered.length - MOST_NAMED)} nhiệm vụ khác`}
      </>
    )
  if (parts.every(({ isBlank }) => isBlank)) return <span className="text-ink-2">chưa có nội dung, không bắt buộc</span>
  if (kind === "untouched" && last)
    return (
      <Badge tone="azure" icon="pencil-line">
        đang soạn, {last.byName}, {screenMoment(last.at)}
      </Badge>
    )
  if (kind === "untouched")
    return (
      <Badge tone="azure" icon="contrast">
        viết sẵn, cần xem
      </Badge>
    )
  return (
    <Badge tone="green" icon="circle-check">
      đã xong{last && `, ${last.byName}, ${screenMoment(last.at)}`}
    </Badge>
  )
}

const MOST_NAMED = 20
