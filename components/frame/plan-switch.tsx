"use client"

import { usePathname } from "next/navigation"
import type { ReactNode } from "react"
import { Link } from "@/components/ui/link"
import { planPath, plansPath } from "@/lib/addresses"
import { counted } from "@/lib/words"
import { Menu } from "./menu"
import { inOtherPlan } from "./navigation-items"

export type NamedPlan = { slug: string; name: string }
type PlanSwitchProps = { plans: NamedPlan[]; current: NamedPlan }

/** So many others stand in the menu, the newest; a list of all has a search. */
const OFFERED = 12

/** Which plan the pages are about: a link to it, and where there are several the way to the others. */
export function PlanSwitch({ plans, current }: PlanSwitchProps) {
  if (plans.length === 1)
    return (
      <Link href={planPath(current.slug)} className="py-3.5 whitespace-nowrap text-ink no-underline hover:text-blue">
        {current.name}
      </Link>
    )
  return (
    <Menu summary={current.name} opens="right">
      <PlanLinks plans={plans} current={current} />
    </Menu>
  )
}

/** The plan's own page, the newest others on the same page as this one, and all of them. */
export function PlanLinks({ plans, current }: PlanSwitchProps) {
  const pathname = usePathname()
  const others = plans.filter(({ slug }) => slug !== current.slug).slice(0, OFFERED)
  return (
    <ul>
      <PlanLink href={planPath(current.slug)}>Tổng quan {current.name}</PlanLink>
      {others.map(({ slug, name }) => (
        <PlanLink key={slug} href={inOtherPlan(pathname, slug)}>
          {name}
        </PlanLink>
      ))}
      {plans.length > 1 && <PlanLink href={plansPath()}>Tất cả {counted(plans.length)} kế hoạch</PlanLink>}
    </ul>
  )
}

function PlanLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <Link href={href} className="block py-2 whitespace-nowrap text-ink no-underline hover:text-blue">
        {children}
      </Link>
    </li>
  )
}
