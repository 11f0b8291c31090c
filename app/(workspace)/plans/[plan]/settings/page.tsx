import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Fact, Facts } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, reportsPath } from "@/lib/addresses"
import { planName } from "@/lib/plans/names"
import { findPlanSettings } from "@/lib/plans/settings-queries"
import { periodWords } from "@/lib/reports/period"
import { requirePlan } from "../../../one-read"
import { changePlanSettingsAction } from "./actions"
import { SettingsForm } from "./settings-form"

type Props = { params: Promise<{ plan: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Thiết lập – ${planName((await load(props)).plan)}` }
}

/** For reviewers: what holds for all years of a plan, and what it makes of those to come. */
export default async function SettingsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const found = await findPlanSettings(viewer, plan.slug, today)
  if (!found) notFound()
  const { opened, toCome, ...settings } = found
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Thiết lập" />
      <PageHead issuer={plan.consolidators.map(({ name }) => name).join("; ")} title="Thiết lập kế hoạch" />
      <p className="mb-4 max-w-text">
        Mỗi kỳ báo cáo năm được mở theo các ngày dưới đây.
        {opened.length > 0 && (
          <>
            {" "}
            Kỳ đã mở (năm {opened.join(", ")}) giữ các ngày riêng của năm đó;{" "}
            <Link href={reportsPath(plan.slug)}>đổi từng kỳ ở trang Báo cáo năm</Link>.
          </>
        )}
      </p>
      <SettingsForm action={changePlanSettingsAction} plan={plan.slug} {...settings} />
      <SectionHeading>Kỳ chưa mở, theo thiết lập đã lưu</SectionHeading>
      <Facts>
        {toCome.map(({ year, ...days }) => (
          <Fact key={year} term={`Năm ${year}`}>
            {periodWords(days)}
          </Fact>
        ))}
      </Facts>
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/settings`), plan)
}
