export type NavigationItem = { href: string; label: string; administration?: true }

/** What the bar offers to whom. Items that a person may not use are absent, not dimmed; the pages refuse on their own. */
export function navigationItems({
  planSlug,
  isReviewer,
  isAdministrator,
}: {
  planSlug: string | null
  isReviewer: boolean
  isAdministrator: boolean
}): NavigationItem[] {
  const plan = planSlug ? `/plans/${planSlug}` : null
  return [
    ...(plan
      ? [
          { href: plan, label: "Kế hoạch" },
          { href: `${plan}/tasks`, label: "Nhiệm vụ" },
        ]
      : []),
    { href: "/agencies", label: "Cơ quan" },
    { href: "/documents", label: "Văn bản" },
    ...(plan && isReviewer ? [{ href: `${plan}/proposals`, label: "Đề xuất hiệu đính" }] : []),
    ...(isAdministrator
      ? [
          { href: "/people", label: "Người dùng", administration: true as const },
          { href: "/plans/new", label: "Kế hoạch mới", administration: true as const },
          { href: "/journal", label: "Nhật ký hệ thống", administration: true as const },
        ]
      : []),
  ]
}

/**
 * Which item the page belongs to: the one whose address is the longest beginning of the page's, whole steps only.
 * "/plans/a/tasks/13" belongs to "/plans/a/tasks", not to "/plans/a".
 */
export function currentItem(items: NavigationItem[], pathname: string): string | null {
  const holding = items.map(({ href }) => href).filter((href) => pathname === href || pathname.startsWith(`${href}/`))
  return holding.sort((a, b) => b.length - a.length)[0] ?? null
}

const ROOM = 7 // items on one line of the bar at 1280 px

/** The items that stand in the bar, and those of the administration where they find no room and fold into a menu of their own. */
export function fitIntoBar(items: NavigationItem[]): { open: NavigationItem[]; folded: NavigationItem[] } {
  if (items.length <= ROOM) return { open: items, folded: [] }
  return { open: items.filter((item) => !item.administration), folded: items.filter((item) => item.administration) }
}
