import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { LinkButton } from "@/components/ui/link-button"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { consolidationPath, editionPath, planPath } from "@/lib/addresses"
import { screenMoment, writtenDay } from "@/lib/day"
import type { EditionKind } from "@/lib/editions/newest"
import { listEditions } from "@/lib/editions/queries"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { editionName } from "./edition-names"
import { PeriodReportForm } from "./period-report-form"

type Props = { params: Promise<{ plan: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Bản tổng hợp, ${planName((await load(props)).plan)}` }
}

/** The frozen reports of a plan, year by year; to its reviewer the way to the desk on which the next one is written. */
export default async function EditionsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const listed = await listEditions(viewer, plan.slug, today)
  if (!listed) notFound()
  const { editions, mayConsolidate } = listed
  const years = [...new Set([...listed.years, ...editions.map(({ year }) => year)])].sort((a, b) => b - a)
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Bản tổng hợp" />
      <PageHead issuer={plan.issuer} title={`Bản tổng hợp kết quả thực hiện ${planName(plan)}`} />
      {mayConsolidate && editions.some(({ kind }) => kind === "ANNUAL") && (
        <PeriodReportForm plan={plan} no={Math.max(0, ...editions.filter(isClosing).map(({ no }) => no))} />
      )}
      {years.length === 0 && <EmptyState sentence="Chưa mở kỳ báo cáo nào, chưa có bản tổng hợp." />}
      {years.map((year) => {
        const own = editions.filter((edition) => edition.year === year)
        return (
          <section key={year} aria-label={`Năm ${year}`}>
            <SectionHeading>Năm {year}</SectionHeading>
            {own.length === 0 && <p className="text-ink-2">Chưa có bản tổng hợp nào được chốt cho năm {year}.</p>}
            <ul>
              {own.map((edition) => (
                <li key={`${edition.kind} ${edition.no}`} className="my-1.5">
                  <Link
                    href={editionPath(plan.slug, {
                      year: edition.kind === "CLOSING" ? "closing" : year,
                      no: edition.no,
                    })}
                    className="font-semibold"
                  >
                    {editionName(edition)}
                  </Link>
                  <span className="block text-meta text-ink-2">
                    {edition.byName} chốt lúc {screenMoment(edition.at)} · số liệu đến {writtenDay(edition.dataAsOf)} ·{" "}
                    {missingWords(edition)}
                  </span>
                </li>
              ))}
            </ul>
            {mayConsolidate && listed.years.includes(year) && (
              <p className="my-2">
                <LinkButton small href={consolidationPath(plan.slug, year)}>
                  Tổng hợp báo cáo năm {year}
                </LinkButton>
              </p>
            )}
          </section>
        )
      })}
    </>
  )
}

/** A yearly edition names the agencies that had not reported, a report of the period the years without an edition. */
function missingWords({ kind, missing }: { kind: EditionKind; missing: number }): string {
  if (kind === "CLOSING")
    return missing === 0 ? "các năm đều có bản tổng hợp" : `${counted(missing)} năm chưa có bản tổng hợp`
  return missing === 0 ? "đủ báo cáo của các cơ quan" : `${counted(missing)} cơ quan chưa có báo cáo`
}

const isClosing = ({ kind }: { kind: EditionKind }) => kind === "CLOSING"

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/editions`), plan)
}
