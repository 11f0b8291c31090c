import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { planPath } from "@/lib/addresses"
import { screenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { listPeriods } from "@/lib/reports/period-queries"
import { requirePlan } from "../../../one-read"
import { openPeriodAction } from "./actions"
import { OpenPeriodForm } from "./open-period-form"
import { PeriodCard } from "./period-card"

type Props = { params: Promise<{ plan: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Báo cáo năm, ${planName((await load(props)).plan)}` }
}

/** The yearly reports of a plan: each period with its days and how much has arrived; the reviewer opens the next one. */
export default async function ReportsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const listed = await listPeriods(viewer, plan.slug, today)
  if (!listed) notFound()
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Báo cáo năm" />
      <PageHead
        issuer={plan.issuer}
        title={`Báo cáo năm thực hiện ${planName(plan)}`}
        aside={`Tính đến ngày ${screenDay(today)}`}
      />
      {listed.periods.length === 0 && <EmptyState sentence="Chưa mở kỳ báo cáo nào." />}
      {listed.toOpen.map((year) => (
        <OpenPeriodForm key={year} action={openPeriodAction} plan={plan.slug} year={year} />
      ))}
      {listed.periods.map((period) => (
        <PeriodCard key={period.year} plan={plan.slug} period={period} mayChange={listed.mayOpen} />
      ))}
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/reports`), plan)
}
