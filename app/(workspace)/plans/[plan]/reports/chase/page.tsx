import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { FileLinks } from "@/components/file-links"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { SegmentedLinks } from "@/components/ui/segmented-links"
import { requireViewer } from "@/lib/access/viewer"
import { chasePath, chasingLetterPath, matrixPath, planPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { findChaseDesk } from "@/lib/reports/chase-desk"
import { MatrixView } from "@/lib/reports/matrix-view"
import { dueWords } from "@/lib/reports/period"
import { reminderText } from "@/lib/reports/reminder"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../../one-read"
import { CallSheet } from "./call-sheet"
import { QueueForm } from "./queue-form"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Đôn đốc báo cáo năm, ${planName((await load(props)).plan)}` }
}

/** Who to call today: the sheet of one agency, then the others in the order in which they are due a call. */
export default async function ChasePage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const asked = await props.searchParams
  const { year } = MatrixView.parse(asked)
  const agency = typeof asked.agency === "string" ? asked.agency.normalize("NFC") : null
  const desk = await findChaseDesk(viewer, plan.slug, { year, agency }, today)
  if (!desk) notFound()
  const { periods, period, queue, open } = desk
  const consolidator = plan.consolidators[0]?.name ?? plan.issuer
  const allChosen = asked.chosen === "all"
  const here = { year: period?.year, agency: agency ?? undefined }
  return (
    <>
      <Breadcrumb
        steps={[
          { label: planName(plan), href: planPath(plan.slug) },
          { label: "Báo cáo năm", href: matrixPath(plan.slug, { year: period?.year }) },
        ]}
        current="Đôn đốc"
      />
      <PageHead
        issuer={consolidator}
        title={period ? `Đôn đốc báo cáo năm ${period.year}` : "Đôn đốc báo cáo năm"}
        aside={`Tính đến ngày ${writtenDay(today)}`}
      />
      {period && (
        <div className="my-3 flex flex-wrap items-baseline gap-x-6 gap-y-2">
          <SegmentedLinks
            label="Năm"
            segments={periods.map((one) => ({
              href: chasePath(plan.slug, { year: one.year }),
              label: `${one.year}`,
              current: one.year === period.year,
            }))}
          />
          <span className="text-cell text-ink-2">
            {queue.length} cơ quan còn phải gửi, {dueWords(period)}
          </span>
          <FileLinks
            label="Lập công văn đôn đốc:"
            of="(tệp Word)"
            files={[
              { words: `báo cáo năm ${period.year}`, href: chasingLetterPath(plan.slug, period.year) },
              { words: "nhiệm vụ và báo cáo", href: chasingLetterPath(plan.slug) },
            ]}
          />
        </div>
      )}
      {period && open ? (
        <>
          <CallSheet
            slug={plan.slug}
            period={period}
            call={open}
            today={today}
            reminder={reminderText({
              consolidator,
              agency: open.agency.name,
              year: period.year,
              plan: planName(plan),
              period,
              standing: open.cell.standing,
              missing: open.missing,
              link: open.link,
            })}
          />
          <SectionHeading
            aside={
              <Link href={chasePath(plan.slug, { ...here, chosen: !allChosen })} scroll={false}>
                {allChosen ? "Bỏ chọn tất cả" : "Chọn tất cả"}
              </Link>
            }
          >
            Gọi ai: {counted(queue.length)} cơ quan
          </SectionHeading>
          <QueueForm
            slug={plan.slug}
            period={period}
            queue={queue}
            open={open.agency.key}
            allChosen={allChosen}
            today={today}
          />
        </>
      ) : (
        <EmptyState
          sentence={
            period ? `Không còn cơ quan nào phải đôn đốc gửi báo cáo năm ${period.year}.` : "Chưa mở kỳ báo cáo nào."
          }
        />
      )}
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/reports/chase`), plan)
}
