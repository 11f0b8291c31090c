"use client"

import { Link } from "@/components/ui/link"
import type { NavigationItem } from "./navigation-items"

type NavigationLinksProps = { items: NavigationItem[]; current: string | null; listed?: boolean }

/** The items as links, the present one marked for eye and ear. `listed`: one below the other, in a menu. */
export function NavigationLinks({ items, current, listed }: NavigationLinksProps) {
  return items.map(({ href, label }) => (
    <li key={href}>
      <Link
        href={href}
        aria-current={href === current ? "page" : undefined}
        className={
          listed
            ? "block py-2.5 text-ink no-underline hover:text-blue aria-[current]:font-semibold"
            : "inline-block border-y-3 border-transparent py-2.75 whitespace-nowrap text-ink no-underline hover:text-blue aria-[current]:border-b-blue aria-[current]:font-semibold"
        }
      >
        {label}
      </Link>
    </li>
  ))
}
