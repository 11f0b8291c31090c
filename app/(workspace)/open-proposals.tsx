import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import type { Viewer } from "@/lib/access/permissions"
import { proposalsPath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { countOpenProposals, listReviewedPlans } from "@/lib/plans/queries"
import { counted } from "@/lib/words"

type OpenProposalsProps = {
  viewer: Viewer
  plans: { slug: string; kind: string; number: string; symbol: string }[]
  today: Day
}

/** What waits for this person as reviewer, one sentence a plan; nothing for everybody else. */
export async function OpenProposals({ viewer, plans, today }: OpenProposalsProps) {
  const reviewed = await listReviewedPlans(viewer, today)
  const counts = await Promise.all(
    plans
      .filter((plan) => reviewed.includes(plan.slug))
      .map(async (plan) => ({ plan, open: await countOpenProposals(viewer, plan.slug) })),
  )
  return counts
    .filter(({ open }) => open > 0)
    .map(({ plan, open }) => (
      <Notice key={plan.slug} kind="attention">
        {planName(plan)}: <Link href={proposalsPath(plan.slug)}>{counted(open)} đề xuất hiệu đính chờ xử lý</Link>.
      </Notice>
    ))
}
