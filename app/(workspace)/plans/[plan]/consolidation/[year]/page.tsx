import type { Metadata } from "next"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { LinkButton } from "@/components/ui/link-button"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { consolidationPath, editionsPath } from "@/lib/addresses"
import { screenMoment, writtenDay } from "@/lib/day"
import { EDITION_PARTS } from "@/lib/editions/outline"
import type { ConsolidationDesk } from "@/lib/editions/queries"
import { planName } from "@/lib/plans/names"
import { type ConsolidationProps, pathOf, requireDesk } from "./desk-of-page"
import { OfferList } from "./offer-list"
import { OwnText } from "./own-text"
import { PartList } from "./part-list"
import { ReadinessLine } from "./readiness-line"

export async function generateMetadata(props: ConsolidationProps): Promise<Metadata> {
  const { period, plan } = await requireDesk(await requireViewer(await pathOf(props)), props)
  return { title: `Tổng hợp báo cáo năm ${period.year}, ${planName(plan)}` }
}

/** The desk of consolidation: the outline, our text, what agencies wrote. Below 1000 px one under the other. */
export default async function ConsolidationPage(props: ConsolidationProps) {
  const desk = await requireDesk(await requireViewer(await pathOf(props)), props)
  const { plan, period, parts } = desk
  const asked = (await props.searchParams).part
  const part = EDITION_PARTS.find((one) => one === asked) ?? EDITION_PARTS[0]
  const version = parts.find((row) => row.part === part)?.version ?? 0
  const seen = { plan: plan.slug, year: period.year, part, version }
  return (
    <>
      <Breadcrumb steps={[{ label: "Bản tổng hợp", href: editionsPath(plan.slug) }]} current={`Năm ${period.year}`} />
      <PageHead
        issuer={plan.issuer}
        title={`Tổng hợp báo cáo năm ${period.year}`}
        aside={
          <>
            Chốt số liệu {writtenDay(period.dataAsOf)} · {savedWords(desk)} ·{" "}
            <Link href={consolidationPath(plan.slug, period.year, undefined, "close")}>Xem toàn văn</Link>
          </>
        }
      />
      <div className="my-4 flex flex-wrap items-center justify-between gap-3 border-y border-rule py-2">
        <ReadinessLine desk={desk} />
        <LinkButton look="primary" href={consolidationPath(plan.slug, period.year, undefined, "close")}>
          Chốt bản tổng hợp số {(desk.newest?.no ?? 0) + 1}
        </LinkButton>
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)_minmax(0,1fr)]">
        <PartList desk={desk} current={part} />
        <OwnText desk={desk} part={part} seen={seen} />
        <OfferList desk={desk} part={part} seen={seen} />
      </div>
    </>
  )
}

function savedWords({ parts, newest }: ConsolidationDesk): string {
  const last = parts.map(({ savedAt }) => savedAt).sort((a, b) => b.getTime() - a.getTime())[0]
  if (newest && (!last || last <= newest.at)) return `đã chốt bản số ${newest.no} lúc ${screenMoment(newest.at)}`
  return last ? `dự thảo, lưu lúc ${screenMoment(last)}` : "dự thảo"
}
