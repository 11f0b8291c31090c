"use client"

import { usePathname } from "next/navigation"
import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"
import { Link } from "@/components/ui/link"
import { searchPath } from "@/lib/addresses"
import { Menu } from "./menu"
import { currentItem, type Navigation } from "./navigation-items"
import { NavigationLinks } from "./navigation-links"
import { type NamedPlan, PlanLinks, PlanSwitch } from "./plan-switch"
import { SearchBox } from "./search-box"

export type TopBarProps = {
  appName: string
  person: { name: string; position: string | null }
  navigation: Navigation
  plans: NamedPlan[]
  currentPlan: NamedPlan | null
  /** The form that signs out: it posts, a link would sign out whoever is sent one. */
  signOut: ReactNode
}

/**
 * The bar on every page: the book's name, which plan, where to go, what to find, who is here. Narrow screens fold it into
 * "Mục lục", and lead to the search.
 */
export function TopBar({ appName, person, navigation, plans, currentPlan, signOut }: TopBarProps) {
  const { items, menus } = navigation
  const current = currentItem([...items, ...menus.flatMap((menu) => menu.items)], usePathname())
  const planSlug = plans.length > 1 && currentPlan ? currentPlan.slug : null
  return (
    <header className="relative border-b border-rule bg-sheet text-bar print:hidden">
      <div className="mx-auto flex max-w-page items-center gap-x-4 px-3 sm:px-4 xl:gap-x-5">
        <Link href="/" className="py-3.5 font-semibold whitespace-nowrap text-ink no-underline hover:text-blue">
          {appName}
        </Link>
        <div className="hidden min-w-0 flex-1 items-center gap-x-5 xl:flex">
          {currentPlan && <PlanSwitch plans={plans} current={currentPlan} />}
          <nav aria-label="Mục lục">
            <ul className="flex gap-x-4 min-[1400px]:gap-x-5">
              <NavigationLinks items={items} current={current} />
              {menus.map((menu) => (
                <li key={menu.label}>
                  <Menu summary={menu.label} isCurrent={menu.items.some(({ href }) => href === current)} opens="right">
                    <ul>
                      <NavigationLinks items={menu.items} current={current} listed />
                    </ul>
                  </Menu>
                </li>
              ))}
            </ul>
          </nav>
          <SearchBox planSlug={planSlug} className="ml-auto w-52 min-w-36 shrink" />
          <Menu summary={person.name}>
            <PersonLinks person={person} signOut={signOut} />
          </Menu>
        </div>
        <Link
          href={searchPath("", planSlug)}
          className="touch ml-auto inline-flex items-center gap-1.5 py-3.5 text-ink no-underline hover:text-blue xl:hidden"
        >
          <Icon name="search" />
          Tìm
        </Link>
        <Menu summary="Mục lục" className="xl:hidden">
          <nav aria-label="Mục lục">
            <ul>
              <NavigationLinks items={items} current={current} listed />
            </ul>
            {menus.map((menu) => (
              <MenuPart key={menu.label} heading={menu.label}>
                <ul>
                  <NavigationLinks items={menu.items} current={current} listed />
                </ul>
              </MenuPart>
            ))}
            {currentPlan && (
              <MenuPart heading={plans.length > 1 ? "Kế hoạch khác" : "Kế hoạch"}>
                <PlanLinks plans={plans} current={currentPlan} />
              </MenuPart>
            )}
          </nav>
          <MenuPart heading={person.name}>
            <PersonLinks person={person} signOut={signOut} />
          </MenuPart>
        </Menu>
      </div>
    </header>
  )
}

function MenuPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="mt-1 border-t border-rule pt-2">
      <p className="text-meta text-ink-2">{heading}</p>
      {children}
    </div>
  )
}

function PersonLinks({ person, signOut }: Pick<TopBarProps, "person" | "signOut">) {
  return (
    <>
      {person.position && <p className="text-meta text-ink-2">{person.position}</p>}
      <Link href="/account" className="block py-2 text-ink no-underline hover:text-blue">
        Tài khoản
      </Link>
      <Link href="/exports/files" className="block py-2 text-ink no-underline hover:text-blue">
        Tệp đã xuất
      </Link>
      {signOut}
    </>
  )
}
