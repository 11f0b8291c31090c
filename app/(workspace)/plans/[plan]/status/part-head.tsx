import { AsOf, PastNotice } from "@/components/as-of"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { statusPath } from "@/lib/addresses"
import { type Day, yearOf } from "@/lib/day"
import { planName } from "@/lib/plans/names"

type PartHeadProps = {
  plan: Parameters<typeof planName>[0] & { slug: string; issuer: string; issuedOn: Day }
  /** What the page is called in the way that leads to it; its title, unless that says more. */
  current: string
  title?: string
  asOf: Day
  today: Day
  /** The same page on another day; null is today. */
  hrefOf: (day: Day | null) => string
  /** What the page's address says besides the day, kept by the form of the days. */
  kept?: [string, string][]
}

/** The head of a page that tells a part of where a plan stands on a day: the way back to the whole, and to other days. */
export function PartHead({ plan, current, title = current, asOf, today, hrefOf, kept }: PartHeadProps) {
  const whole = {
    label: `Tình hình thực hiện ${planName(plan)}`,
    href: statusPath(plan.slug, asOf < today ? asOf : null),
  }
  return (
    <>
      <Breadcrumb steps={[whole]} current={current} />
      <PageHead
        issuer={plan.issuer}
        title={title}
        aside={<AsOf asOf={asOf} today={today} firstYear={yearOf(plan.issuedOn)} hrefOf={hrefOf} kept={kept} />}
      />
      <PastNotice asOf={asOf} today={today} hrefOf={hrefOf} />
    </>
  )
}
