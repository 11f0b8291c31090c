import Link from "next/link"
import { redirect } from "next/navigation"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { hasRole } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { agencyPath, planPath } from "@/lib/addresses"
import { dayOf } from "@/lib/day"
import { listPlans } from "@/lib/plans/queries"
import { LeadTasks } from "./lead-tasks"
import { OpenProposals } from "./open-proposals"
import { PlanTable } from "./plan-table"

export const metadata = { title: "Trang đầu" }

/** Whoever works for an agency finds its tasks; everybody else the plan, or the plans where there are several. */
export default async function HomePage() {
  const viewer = await requireViewer("/")
  const today = dayOf(new Date())
  const plans = await listPlans(viewer)
  const own = viewer.memberships.find(({ role, agencyKey }) => agencyKey && (role === "OFFICER" || role === "HEAD"))
  const [first] = plans
  if (!first) return <NoPlan mayImport={hasRole(viewer, "ADMINISTRATOR")} />
  if (!own?.agencyKey && plans.length === 1) redirect(planPath(first.slug))
  if (!own?.agencyKey) {
    return (
      <>
        <PageHead title="Các kế hoạch đang theo dõi" />
        <PlanTable plans={plans} />
      </>
    )
  }
  return (
    <>
      <PageHead issuer={own.agencyName ?? undefined} title={`Nhiệm vụ do ${own.agencyName} chủ trì`} />
      <OpenProposals viewer={viewer} plans={plans} today={today} />
      <LeadTasks viewer={viewer} agencyKey={own.agencyKey} today={today} />
      <p className="my-3">
        <Link href={agencyPath(own.agencyKey)}>Nhiệm vụ phối hợp và người đầu mối của {own.agencyName}</Link>
      </p>
      <SectionHeading>Các kế hoạch đang theo dõi</SectionHeading>
      <PlanTable plans={plans} />
    </>
  )
}

function NoPlan({ mayImport }: { mayImport: boolean }) {
  return (
    <>
      <PageHead title="Chưa có kế hoạch" />
      {mayImport ? (
        <EmptyState
          sentence="Hệ thống chưa có kế hoạch nào để theo dõi."
          link={{ href: "/plans/new", label: "Nhập kế hoạch từ văn bản" }}
        />
      ) : (
        <EmptyState sentence="Hệ thống chưa có kế hoạch nào để theo dõi. Quản trị nhập kế hoạch từ văn bản đã ban hành." />
      )}
    </>
  )
}
