export type NavigationItem = { href: string; label: string }

/** What the bar offers to whom. Items that a person may not use are absent, not dimmed; the pages refuse on their own. */
export function navigationItems({ planSlug, isReviewer, isAdministrator }: { planSlug: string | null; isReviewer: boolean; isAdministrator: boolean }): NavigationItem[] {
  const plan = planSlug ? `/plans/${planSlug}` : null
  return [
    ...(plan ? [{ href: plan, label: "Kế hoạch" }, { href: `${plan}/tasks`, label: "Nhiệm vụ" }] : []),
    { href: "/agencies", label: "Cơ quan" },
    { href: "/documents", label: "Văn bản" },
    ...(plan && isReviewer ? [{ href: `${plan}/proposals`, label: "Đề xuất hiệu đính" }] : []),
    ...(isAdministrator
      ? [
          { href: "/people", label: "Người dùng" },
          { href: "/plans/new", label: "Kế hoạch mới" },
          { href: "/journal", label: "Nhật ký hệ thống" },
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
