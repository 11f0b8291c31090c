import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { PrintButton } from "@/components/ui/print-button"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { reportPath } from "@/lib/addresses"
import { type Day, dayOf, screenMoment, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { receiptCode } from "@/lib/reports/outline"
import { findSentReport } from "@/lib/reports/queries"
import { FigureTable } from "../../check/figure-table"
import { readAsked } from "../../report-of-page"
import { SentText } from "../../sent-text"
import { Sources } from "../../sources"

type Props = { params: Promise<{ plan: string; year: string; agency: string; no: string }> }

const findOnce = cache((viewer: Viewer, plan: string, year: number, agency: string, no: number, today: Day) =>
  findSentReport(viewer, { plan, year, agency }, no, today),
)

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).code }
}

/** A sending as it was, word for word, with the figures of its data day; what differs from the one before is marked. */
export default async function SentPage(props: Props) {
  const { report, snapshot, sent, changed, code } = await load(props)
  const { plan, period, agency } = report
  return (
    <>
      <Breadcrumb
        steps={[
          {
            label: `Báo cáo năm ${period.year}, ${agency.name}`,
            href: reportPath(plan.slug, period.year, agency.key),
          },
        ]}
        current={code}
      />
      <PageHead
        issuer={sent.agency.name}
        kind={`Báo cáo ${code}`}
        title={`Kết quả năm ${sent.year} thực hiện ${planName(plan)} ngày ${writtenDay(plan.issuedOn)}`}
        aside={`Số liệu đến ${writtenDay(sent.dataAsOf)}`}
      />
      <p className="mb-2 text-meta text-ink-2">
        {snapshot.by.name} gửi lúc {screenMoment(snapshot.at)}
        {snapshot.no > 1 && `, lần thứ ${snapshot.no}`}. <PrintButton />
      </p>
      <SentText
        parts={sent.parts}
        duties={sent.duties}
        year={sent.year}
        changed={changed}
        beside={(part) => (
          <Sources
            sentences={part.sources}
            plan={plan.slug}
            agency={agency.key}
            asOf={sent.dataAsOf}
            body={part.body}
          />
        )}
      />
      <SectionHeading>Số liệu khi gửi</SectionHeading>
      <FigureTable plan={plan.slug} asOf={sent.dataAsOf} duties={sent.duties} />
    </>
  )
}

async function load(props: Props) {
  const { no } = await props.params
  const asked = await readAsked(props)
  const viewer = await requireViewer(reportPath(asked.plan, asked.year, asked.agency, `sent/${no}`))
  const found = /^\d{1,3}$/.test(no)
    ? await findOnce(viewer, asked.plan, asked.year, asked.agency, Number(no), dayOf(new Date()))
    : null
  if (!found) notFound()
  return { ...found, code: receiptCode(found.report.period.year, found.report.agency.key, found.snapshot.no) }
}
