import type { Desk } from "@/lib/access/desk"
import {
  appendixPath,
  chasePath,
  consolidationsPath,
  editionsPath,
  planPath,
  plansPath,
  proposalsPath,
  reportsPath,
  sheetPath,
  statusPath,
  tasksPath,
} from "@/lib/addresses"

/** `alsoAt`: where pages lie that belong to the item and are not below its own. */
export type NavigationItem = { href: string; label: string; alsoAt?: string }
export type Navigation = { items: NavigationItem[]; menus: { label: string; items: NavigationItem[] }[] }

export type Standing = {
  desk: Desk
  planSlug: string | null
  /** Whether this person reviews the plan that is shown. */
  isReviewer: boolean
  /** Whether updates of an agency go through this person. */
  isHead: boolean
  isAdministrator: boolean
}

/**
 * What the bar offers at which desk, and what folds into its menus. Items that a person may not use are absent, not dimmed;
 * the pages refuse on their own.
 */
export function navigationFor({ desk, planSlug, isReviewer, isHead, isAdministrator }: Standing): Navigation {
  if (desk === "administrator") return { items: ADMINISTRATION, menus: [] }
  const ofPlan = (href: (slug: string) => string, label: string, isOffered = true): NavigationItem[] =>
    planSlug !== null && isOffered ? [{ href: href(planSlug), label }] : []
  const placeOf = (href: (slug: string) => string) => (planSlug === null ? undefined : href(planSlug))
  const consolidates = desk === "reviewer" && isReviewer
  const tasks = ofPlan(tasksPath, "Nhiệm vụ")
  const appendix = ofPlan(appendixPath, "Phụ lục")
  const reports = ofPlan((slug) => reportsPath(slug), "Báo cáo năm")
  const editions = ofPlan(editionsPath, "Bản tổng hợp")
  const reference = [
    ...ofPlan(proposalsPath, "Đề xuất hiệu đính", consolidates),
    { href: "/agencies", label: "Cơ quan" },
    { href: "/documents", label: "Văn bản" },
    { href: plansPath(), label: "Kế hoạch" },
  ]
  const desks: Record<Exclude<Desk, "administrator">, NavigationItem[]> = {
    agency: [
      ...(isHead ? [{ href: "/approvals", label: "Chờ duyệt" }] : []),
      { href: "/", label: "Việc của cơ quan", alsoAt: placeOf((slug) => sheetPath(slug)) },
      ...tasks,
      ...reports,
    ],
    reviewer: [
      { href: "/", label: "Bàn làm việc" },
      ...tasks,
      ...reports,
      ...ofPlan((slug) => chasePath(slug), "Đôn đốc", consolidates),
      ...ofPlan(editionsPath, "Tổng hợp", consolidates).map((item) => ({
        ...item,
        alsoAt: placeOf(consolidationsPath),
      })),
    ],
    leader: [...ofPlan(statusPath, "Tình hình"), ...editions, ...tasks, ...reports],
  }
  return {
    items: desks[desk],
    menus: [
      { label: "Tra cứu", items: [...appendix, ...(desk === "leader" || consolidates ? [] : editions), ...reference] },
      ...(isAdministrator
        ? [
            {
              label: "Quản trị",
              items: ADMINISTRATION.filter(({ href }) => !reference.some((one) => one.href === href)),
            },
          ]
        : []),
    ],
  }
}

const ADMINISTRATION: NavigationItem[] = [
  { href: "/people", label: "Người dùng" },
  { href: "/agencies", label: "Cơ quan" },
  { href: plansPath(), label: "Kế hoạch" },
  { href: "/journal", label: "Nhật ký hệ thống" },
]

/**
 * Which item the page belongs to: the one whose address is the longest beginning of the page's, whole steps only.
 * "/plans/a/tasks/13" belongs to "/plans/a/tasks", not to "/plans/a".
 */
export function currentItem(items: NavigationItem[], pathname: string): string | null {
  const places = items.flatMap(({ href, alsoAt }) => [href, ...(alsoAt ? [alsoAt] : [])].map((at) => ({ at, href })))
  const holding = places.filter(({ at }) => pathname === at || pathname.startsWith(`${at}/`))
  return holding.sort((a, b) => b.at.length - a.at.length)[0]?.href ?? null
}

/** The same page of another plan where every plan has one, else the other plan's own page. */
export function inOtherPlan(pathname: string, slug: string): string {
  const [, , , page] = pathname.split("/")
  return page && OF_EVERY_PLAN.has(page) ? `${planPath(slug)}/${page}` : planPath(slug)
}

const OF_EVERY_PLAN = new Set(["tasks", "appendix", "status", "reports", "editions"])
