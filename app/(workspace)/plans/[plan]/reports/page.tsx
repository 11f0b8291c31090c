import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AsOf, PastNotice } from "@/components/as-of"
import { FileLinks } from "@/components/file-links"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Chip } from "@/components/ui/chip"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { PrintButton } from "@/components/ui/print-button"
import { SectionHeading } from "@/components/ui/section-heading"
import { SegmentedLinks } from "@/components/ui/segmented-links"
import { can } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import {
  chasePath,
  consolidationPath,
  matrixFilePath,
  matrixPath,
  planPath,
  planSettingsPath,
  reportPath,
} from "@/lib/addresses"
import { writtenDay, yearOf } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { findMatrix } from "@/lib/reports/matrix"
import { RATE_DEFINITIONS } from "@/lib/reports/matrix-columns"
import { shownOf } from "@/lib/reports/matrix-shown"
import { MatrixView } from "@/lib/reports/matrix-view"
import { FILTER_WORDS } from "@/lib/reports/matrix-words"
import { standingWords } from "@/lib/reports/standing-words"
import { requirePlan } from "../../../one-read"
import { printedBy } from "../../../printed-foot"
import { openPeriodAction } from "./actions"
import { MatrixTable, yearSegments } from "./matrix-table"
import { OpenPeriodForm } from "./open-period-form"
import { PeriodCard } from "./period-card"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Tình hình gửi báo cáo năm, ${planName((await load(props)).plan)}` }
}

/** Who has reported and who has not, agency × year as of a day; then the periods with their days. */
export default async function ReportsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const view = MatrixView.parse(await props.searchParams)
  const matrix = await findMatrix(viewer, plan.slug, view.asOf, today)
  if (!matrix) notFound()
  const { year, state, counts, rows } = shownOf(matrix, view)
  const { asOf, periods } = matrix
  const day = asOf < today ? asOf : null
  const shown = { year: year ?? undefined, asOf: day }
  const hrefOf = (on: string | null) => matrixPath(plan.slug, { ...view, asOf: on })
  const own = matrix.rows.filter(({ agency }) => can(viewer, "write-report", { agencyId: agency.id }))
  const condition = state === null ? null : `Năm ${year}: ${FILTER_WORDS[state].toLocaleLowerCase("vi")}`
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Báo cáo năm" />
      <PageHead
        issuer={plan.consolidators[0]?.name ?? plan.issuer}
        title="Tình hình gửi báo cáo năm"
        aside={<AsOf asOf={asOf} today={today} firstYear={yearOf(plan.issuedOn)} hrefOf={hrefOf} />}
      />
      <PastNotice asOf={asOf} today={today} hrefOf={hrefOf} />
      {own.map(({ agency, cells }) => {
        const cell = year === null ? undefined : cells.get(year)
        return (
          cell && (
            <p key={agency.key} className="my-2">
              <Link href={reportPath(plan.slug, cell.year, agency.key)}>
                Báo cáo năm {cell.year} của {agency.name}
              </Link>
              : {standingWords(cell.standing)}.
            </p>
          )
        )
      })}
      {periods.length === 0 ? (
        <EmptyState sentence="Chưa mở kỳ báo cáo nào." />
      ) : (
        <>
          <div className="my-3 flex flex-wrap items-baseline gap-x-6 gap-y-2">
            <SegmentedLinks label="Năm" segments={yearSegments(plan.slug, matrix, year, today)} />
            <SegmentedLinks
              label="Tình trạng"
              segments={[
                { href: matrixPath(plan.slug, shown), label: `Tất cả ${matrix.rows.length}`, current: state === null },
                ...counts.map(({ filter, count }) => ({
                  href: matrixPath(plan.slug, { ...shown, state: filter }),
                  label: `${FILTER_WORDS[filter]} ${count}`,
                  current: filter === state,
                })),
              ]}
            />
          </div>
          <div className="my-2 flex flex-wrap items-baseline gap-x-6 gap-y-2">
            {condition && <Chip subject={condition} href={matrixPath(plan.slug, shown)} />}
            <span className="text-cell text-ink-2">{rows.length} cơ quan</span>
            <span className="flex flex-wrap items-baseline gap-x-6 text-cell sm:ml-auto print:hidden">
              {matrix.mayChase && year !== null && <Link href={consolidationPath(plan.slug, year)}>Tổng hợp</Link>}
              {matrix.mayChase && <Link href={chasePath(plan.slug, { year: year ?? undefined })}>Đôn đốc</Link>}
              <PrintButton />
              <FileLinks
                of="tình hình gửi báo cáo năm"
                files={[
                  { words: "Excel", href: matrixFilePath(plan.slug, { ...shown, state }, "xlsx") },
                  { words: "PDF", href: matrixFilePath(plan.slug, { ...shown, state }, "pdf") },
                ]}
              />
            </span>
          </div>
          <MatrixTable
            slug={plan.slug}
            matrix={matrix}
            rows={rows}
            year={year}
            caption={`Tình hình gửi báo cáo năm, tính đến ngày ${writtenDay(asOf)}${condition ? `; ${condition}` : ""}; ${rows.length} cơ quan`}
            printed={printedBy(viewer.name, asOf)}
          />
          <p className="mt-2 max-w-text text-meta text-ink-2">{RATE_DEFINITIONS}</p>
        </>
      )}
      <div className="print:hidden">
        <SectionHeading
          aside={plan.mayChangeSettings && <Link href={planSettingsPath(plan.slug)}>Thiết lập các ngày hằng năm</Link>}
        >
          Các kỳ báo cáo
        </SectionHeading>
        {matrix.mayOpen &&
          matrix.toOpen.map((next) => (
            <OpenPeriodForm key={next} action={openPeriodAction} plan={plan.slug} year={next} />
          ))}
        {[...periods].reverse().map((period) => (
          <PeriodCard key={period.year} plan={plan.slug} period={period} mayChange={matrix.mayOpen} />
        ))}
      </div>
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/reports`), plan)
}
