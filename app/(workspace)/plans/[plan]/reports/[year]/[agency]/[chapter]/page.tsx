import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActionForm } from "@/components/ui/action-form"
import { Badge } from "@/components/ui/badge"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireViewer } from "@/lib/access/viewer"
import { partAnchor, reportPath, taskPath, updatePath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { CHAPTERS, type Chapter, chapterOf, numberOfPart } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"
import { bodyIn } from "@/lib/reports/sent-report"
import type { YearDuty } from "@/lib/reports/sentences"
import type { WrittenPart } from "@/lib/reports/written-parts"
import { BUCKET_WORDS } from "@/lib/words"
import { keepAsWrittenAction, saveReportPartAction } from "../actions"
import { chapterTitle } from "../chapters"
import { lastYearWords } from "../last-year-words"
import { pathOf, readAsked, requireWrittenReport } from "../report-of-page"
import { partWords } from "../returned-notice"
import { Sources } from "../sources"
import { PartForm } from "./part-form"

type Props = { params: Promise<{ plan: string; year: string; agency: string; chapter: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { report, title } = await load(props)
  return { title: `${title} – Báo cáo năm ${report.period.year}` }
}

/** A chapter of the report: what was written first, to be bettered, beside where it comes from and last year's words. */
export default async function ChapterPage(props: Props) {
  const { report, chapter, title, parts, duties } = await load(props)
  const { plan, period, agency } = report
  const home = reportPath(plan.slug, period.year, agency.key)
  const untouched = parts.filter(({ saved, isBlank }) => !saved && !isBlank)
  const chapters = CHAPTERS.filter((one) => report.written?.parts.some(({ key }) => chapterOf(key) === one))
  const next = chapters[chapters.indexOf(chapter) + 1]
  return (
    <>
      <Breadcrumb steps={[{ label: `Báo cáo năm ${period.year}`, href: home }]} current={title} />
      <PageHead
        issuer={agency.name}
        kind={`Báo cáo năm ${period.year}`}
        title={title}
        aside={`Chốt số liệu ${writtenDay(period.dataAsOf)}`}
      />
      {!report.isEditable && (
        <Notice>Báo cáo đang ở lãnh đạo đơn vị hoặc đã gửi, không sửa được. Thu hồi rồi sửa.</Notice>
      )}
      {report.isEditable && untouched.length > 0 && (
        <ActionForm action={keepAsWrittenAction} id="giu-nguyen" label="Giữ nguyên như viết sẵn">
          {Object.entries({ plan: plan.slug, year: period.year, agency: agency.key, chapter }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="my-2">
            {untouched.length === parts.length
              ? "Nội dung dưới đây được viết sẵn từ các cập nhật trong năm; sửa từng câu, hoặc giữ nguyên cả phần."
              : "Một số mục còn như viết sẵn; sửa từng câu, hoặc giữ nguyên các mục đó."}
          </p>
          <SubmitButton small look="outlined">
            Đã xem, giữ nguyên như viết sẵn
          </SubmitButton>
        </ActionForm>
      )}
      {parts.map((part) => (
        <Part
          key={part.key}
          part={part}
          report={report}
          duty={duties.find(({ number }) => number === numberOfPart(part.key)) ?? null}
        />
      ))}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        {next && <Link href={reportPath(plan.slug, period.year, agency.key, next)}>Phần tiếp theo</Link>}
        <Link href={home}>Về danh mục các phần</Link>
      </p>
    </>
  )
}

function Part({ part, report, duty }: { part: WrittenPart; report: ReportPage; duty: YearDuty | null }) {
  const { plan, period, agency, returned, lastYear } = report
  const { key, task, body, saved, isRequired, isBlank } = part
  const reason = returned?.parts.find((one) => one.key === key)
  const before = bodyIn(lastYear, key)
  const heading = task ? `${task.number}. ${task.title}` : partWords(key)
  return (
    <section id={partAnchor(key)} aria-label={partWords(key)} className="mt-6 border-t-2 border-ink pt-3">
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,var(--container-text))_minmax(0,1fr)]">
        <div>
          {task && (
            <p className="font-semibold">
              <Link href={taskPath(plan.slug, task.number)} className="text-ink decoration-rule-strong hover:text-blue">
                {heading}
              </Link>
            </p>
          )}
          {duty && (
            <p className="text-meta text-ink-2">
              Đến ngày {writtenDay(report.written?.work.asOf ?? period.dataAsOf)}: {BUCKET_WORDS[duty.bucket]}
              {duty.timeliness.days !== null && duty.timeliness.class === "OVERDUE" && ` ${duty.timeliness.days} ngày`}
              {duty.document && ` · ${duty.document}`}
            </p>
          )}
          {reason && (
            <Notice kind="attention">
              Trả lại{reason.reason ? `: ${reason.reason}` : `. Lý do: ${returned?.reason}`}
            </Notice>
          )}
          {isRequired && isBlank && (
            <p className="my-2">
              <Badge tone="amber" icon="hourglass" filled>
                chưa có ý kiến
              </Badge>{" "}
              {duty && duty.said.length === 0 && (
                <>
                  Trong năm chưa có cập nhật.{" "}
                  <Link
                    href={updatePath(plan.slug, duty.number, {
                      year: duty.year,
                      part: duty.isShared ? agency.key : null,
                    })}
                  >
                    Cập nhật tiến độ
                  </Link>{" "}
                  hoặc viết một câu ở dưới.
                </>
              )}
            </p>
          )}
          {report.isEditable ? (
            <PartForm
              action={saveReportPartAction}
              report={{ plan: plan.slug, year: period.year, agency: agency.key }}
              part={key}
              label={task ? `Nội dung báo cáo, nhiệm vụ ${task.number}` : heading}
              body={body}
              version={saved?.version ?? 0}
            />
          ) : (
            <p className="my-3 whitespace-pre-line">{body}</p>
          )}
          <Sources
            sentences={part.sources}
            plan={plan.slug}
            agency={agency.key}
            asOf={report.written?.work.asOf ?? period.dataAsOf}
            body={body}
          />
        </div>
        <LastYear before={before} body={body} year={period.year - 1} />
      </div>
    </section>
  )
}

function LastYear({ before, body, year }: { before: string | null; body: string; year: number }) {
  if (before === null) return null
  return (
    <div className="my-4 text-cell lg:border-l lg:border-rule lg:pl-4">
      <p className="font-semibold">
        Báo cáo năm {year} <span className="font-normal text-ink-2">· {lastYearWords(before, body)}</span>
      </p>
      <p className="mt-1 whitespace-pre-line">{before}</p>
    </div>
  )
}

async function load(props: Props) {
  const { chapter } = await props.params
  const asked = await readAsked(props)
  const viewer = await requireViewer(pathOf(asked, chapter))
  const { report, written } = await requireWrittenReport(viewer, asked)
  const isChapter = (text: string): text is Chapter => (CHAPTERS as readonly string[]).includes(text)
  if (!isChapter(chapter)) notFound()
  const parts = written.parts.filter(({ key }) => chapterOf(key) === chapter)
  if (parts.length === 0) notFound()
  const title = chapterTitle(chapter, report.period.year, written.parts)
  return { report, chapter, title, parts, duties: written.work.duties }
}
