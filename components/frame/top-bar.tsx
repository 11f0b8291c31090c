import Link from "next/link"
import type { ReactNode } from "react"
import { Menu } from "./menu"
import { fitIntoBar, type NavigationItem } from "./navigation-items"
import { NavigationLinks } from "./navigation-links"

export type TopBarProps = {
  appName: string
  person: { name: string; position: string | null }
  items: NavigationItem[]
  plans: { slug: string; name: string }[]
  currentPlan: { slug: string; name: string } | null
  /** The form that signs out: it posts, a link would sign out whoever is sent one. */
  signOut: ReactNode
}

/** The bar on every page: the book's name, which plan, where to go, who is here. Narrow screens fold it into "Mục lục". */
export function TopBar({ appName, person, items, plans, currentPlan, signOut }: TopBarProps) {
  const { open, folded } = fitIntoBar(items)
  const others = plans.filter((plan) => plan.slug !== currentPlan?.slug)
  return (
    <header className="relative border-b border-rule bg-sheet text-bar print:hidden">
      <div className="mx-auto flex max-w-page items-center gap-x-5 px-3 sm:px-4">
        <Link href="/" className="py-3.5 font-semibold whitespace-nowrap text-ink no-underline hover:text-blue">
          {appName}
        </Link>
        {currentPlan && others.length > 0 && (
          <Menu summary={currentPlan.name} className="hidden lg:block">
            <PlanList plans={others} />
          </Menu>
        )}
        <nav aria-label="Mục lục" className="hidden min-w-0 flex-1 lg:block">
          <ul className="flex flex-wrap gap-x-5">
            <NavigationLinks items={open} />
            {folded.length > 0 && (
              <li>
                <Menu summary="Quản trị">
                  <ul>
                    <NavigationLinks items={folded} listed />
                  </ul>
                </Menu>
              </li>
            )}
          </ul>
        </nav>
        <Menu summary={person.name} className="ml-auto hidden lg:block">
          <PersonLinks person={person} signOut={signOut} />
        </Menu>
        <Menu summary="Mục lục" className="ml-auto lg:hidden">
          <nav aria-label="Mục lục">
            <ul>
              <NavigationLinks items={items} listed />
            </ul>
            {others.length > 0 && <PlanList plans={others} heading="Kế hoạch khác" />}
          </nav>
          <PersonLinks person={person} signOut={signOut} named />
        </Menu>
      </div>
    </header>
  )
}

function PlanList({ plans, heading }: { plans: TopBarProps["plans"]; heading?: string }) {
  return (
    <div className={heading ? "mt-1 border-t border-rule pt-2" : undefined}>
      {heading && <p className="text-meta text-ink-2">{heading}</p>}
      <ul>
        {plans.map((plan) => (
          <li key={plan.slug}>
            <Link href={`/plans/${plan.slug}`} className="block py-2 text-ink no-underline hover:text-blue">
              {plan.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PersonLinks({ person, signOut, named }: Pick<TopBarProps, "person" | "signOut"> & { named?: boolean }) {
  return (
    <div className={named ? "mt-1 border-t border-rule pt-2" : undefined}>
      {named && <p>{person.name}</p>}
      {person.position && <p className="text-meta text-ink-2">{person.position}</p>}
      <Link href="/account" className="block py-2 text-ink no-underline hover:text-blue">
        Tài khoản
      </Link>
      {signOut}
    </div>
  )
}
