import { describe, expect, it } from "vitest"
import { currentItem, inOtherPlan, type Navigation, navigationFor } from "@/components/frame/navigation-items"

const labels = (items: { label: string }[]) => items.map(({ label }) => label)
const within = ({ menus }: Navigation, label: string) => labels(menus.find((menu) => menu.label === label)?.items ?? [])
const standing = { planSlug: "7-kh-ubnd", isReviewer: false, isHead: false, isAdministrator: false }
const lan = navigationFor({ ...standing, desk: "agency" })
const minh = navigationFor({ ...standing, desk: "reviewer", isReviewer: true })
const thu = navigationFor({ ...standing, desk: "leader" })
const bao = navigationFor({ ...standing, desk: "administrator", isAdministrator: true })

describe("the items of the bar", () => {
  it("offers an agency's people its work, the tasks and its reports", () => {
    expect(labels(lan.items)).toEqual(["Việc của cơ quan", "Nhiệm vụ", "Báo cáo năm"])
    expect(within(lan, "Tra cứu")).toEqual(["Phụ lục", "Bản tổng hợp", "Cơ quan", "Văn bản", "Kế hoạch"])
  })

  it("offers a head first what waits for approval", () => {
    const quang = navigationFor({ ...standing, desk: "agency", isHead: true })
    expect(labels(quang.items)).toEqual(["Chờ duyệt", "Việc của cơ quan", "Nhiệm vụ", "Báo cáo năm"])
  })

  it("offers a reviewer the desk, the reports, who to call and what is put together of them, and the appendix and proposals for reference", () => {
    expect(labels(minh.items)).toEqual(["Bàn làm việc", "Nhiệm vụ", "Báo cáo năm", "Đôn đốc", "Tổng hợp"])
    expect(within(minh, "Tra cứu")).toEqual(["Phụ lục", "Đề xuất hiệu đính", "Cơ quan", "Văn bản", "Kế hoạch"])
  })

  it("offers a reviewer neither proposals nor calls of a plan that another agency reviews", () => {
    const elsewhere = navigationFor({ ...standing, desk: "reviewer" })
    expect(labels(elsewhere.items)).toEqual(["Bàn làm việc", "Nhiệm vụ", "Báo cáo năm"])
    expect(within(elsewhere, "Tra cứu")).toEqual(["Phụ lục", "Bản tổng hợp", "Cơ quan", "Văn bản", "Kế hoạch"])
  })

  it("offers a leader where the plan stands", () => {
    expect(labels(thu.items)).toEqual(["Tình hình", "Bản tổng hợp", "Nhiệm vụ", "Báo cáo năm"])
    expect(thu.items[0]?.href).toBe("/plans/7-kh-ubnd/status")
  })

  it("offers an administrator people, agencies, plans and the journal, and nobody else the people and the journal", () => {
    expect(labels(bao.items)).toEqual(["Người dùng", "Cơ quan", "Kế hoạch", "Nhật ký hệ thống"])
    for (const navigation of [lan, minh, thu])
      expect(labels([...navigation.items, ...navigation.menus.flatMap(({ items }) => items)])).not.toContain(
        "Người dùng",
      )
  })

  it("folds the administration into a menu of its own for whoever sits at another desk", () => {
    const both = navigationFor({ ...standing, desk: "reviewer", isReviewer: true, isAdministrator: true })
    expect(both.items).toEqual(minh.items)
    expect(within(both, "Quản trị")).toEqual(["Người dùng", "Nhật ký hệ thống"])
  })

  it("offers nothing of a plan while there is none", () => {
    for (const desk of ["agency", "reviewer", "leader", "administrator"] as const) {
      const { items, menus } = navigationFor({
        ...standing,
        desk,
        planSlug: null,
        isReviewer: true,
        isAdministrator: true,
      })
      const all = [...items, ...menus.flatMap((menu) => menu.items)]
      expect(all.every(({ href }) => !href.startsWith("/plans/"))).toBe(true)
    }
  })
})

describe("the current item", () => {
  it("is the longest whole-step beginning of the address", () => {
    expect(currentItem(minh.items, "/plans/7-kh-ubnd/tasks/13")).toBe("/plans/7-kh-ubnd/tasks")
    expect(currentItem(minh.items, "/plans/7-kh-ubnd/consolidation/2024/close")).toBe("/plans/7-kh-ubnd/editions")
    expect(currentItem(lan.items, "/plans/7-kh-ubnd/sheet")).toBe("/")
    expect(currentItem(bao.items, "/plans/new")).toBe("/plans")
    expect(currentItem(lan.items, "/")).toBe("/")
  })

  it("does not take a longer name for a step below, nor every page for one below the first", () => {
    expect(currentItem(thu.items, "/plans/7-kh-ubnd/tasks-2024")).toBeNull()
    expect(currentItem(lan.items, "/account")).toBeNull()
  })
})

describe("going to another plan", () => {
  it("stays on the same page where every plan has one", () => {
    expect(inOtherPlan("/plans/7-kh-ubnd/tasks", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd/tasks")
    expect(inOtherPlan("/plans/7-kh-ubnd/appendix", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd/appendix")
    expect(inOtherPlan("/plans/7-kh-ubnd/reports", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd/reports")
    expect(inOtherPlan("/plans/7-kh-ubnd/reports/2024/SCT/review", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd/reports")
  })

  it("goes from a task to the list, and from all else to the plan's own page", () => {
    expect(inOtherPlan("/plans/7-kh-ubnd/tasks/13", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd/tasks")
    expect(inOtherPlan("/plans/7-kh-ubnd/proposals", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd")
    expect(inOtherPlan("/agencies", "8-kh-ubnd")).toBe("/plans/8-kh-ubnd")
  })
})
