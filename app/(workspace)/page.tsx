import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { cache } from "react"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { type Desk, deskOf } from "@/lib/access/desk"
import { requireViewer } from "@/lib/access/viewer"
import { statusPath } from "@/lib/addresses"
import { dayOf } from "@/lib/day"
import { listPlans, listReviewedPlans } from "@/lib/plans/queries"
import { AdministrationDesk } from "./home/administration-desk"
import { AgencyDesk } from "./home/agency-desk"
import { ReviewerDesk } from "./home/reviewer-desk"

export async function generateMetadata(): Promise<Metadata> {
  return { title: TITLES[(await load()).desk] }
}

const TITLES: Record<Desk, string> = {
  agency: "Việc của cơ quan",
  reviewer: "Bàn làm việc",
  leader: "Tình hình thực hiện",
  administrator: "Quản trị",
}

/** The first page is the desk at which this person works. */
export default async function HomePage() {
  const { viewer, reviewed, desk, now, today } = await load()
  const plans = await listPlans(viewer)
  const own = viewer.memberships.find(({ role, agencyKey }) => agencyKey && (role === "OFFICER" || role === "HEAD"))
  const [newest] = plans
  if (desk === "administrator") return <AdministrationDesk viewer={viewer} now={now} today={today} />
  if (!newest)
    return (
      <>
        <PageHead title="Chưa có kế hoạch" />
        <EmptyState sentence="Hệ thống chưa có kế hoạch nào để theo dõi. Quản trị nhập kế hoạch từ văn bản đã ban hành." />
      </>
    )
  if (desk === "leader" || !own?.agencyKey) redirect(statusPath(newest.slug))
  if (desk === "agency") return <AgencyDesk viewer={viewer} agencyKey={own.agencyKey} today={today} />
  const mine = plans.filter(({ slug }) => reviewed.includes(slug))
  return <ReviewerDesk viewer={viewer} plans={mine} agencyKey={own.agencyKey} today={today} />
}

const load = cache(async () => {
  const viewer = await requireViewer("/")
  const now = new Date()
  const today = dayOf(now)
  const reviewed = await listReviewedPlans(viewer, today)
  return { viewer, reviewed, desk: deskOf(viewer, reviewed.length > 0), now, today }
})
