import { describe, expect, it } from "vitest"
import { currentItem, fitIntoBar, navigationItems } from "@/components/frame/navigation-items"

const labels = (items: { label: string }[]) => items.map(({ label }) => label)
const lan = navigationItems({ planSlug: "7-kh-ubnd", isReviewer: false, isAdministrator: false })
const minh = navigationItems({ planSlug: "7-kh-ubnd", isReviewer: true, isAdministrator: false })
const bao = navigationItems({ planSlug: "7-kh-ubnd", isReviewer: false, isAdministrator: true })

describe("the items of the bar", () => {
  it("offers an officer the plan, its tasks, agencies and documents", () => {
    expect(labels(lan)).toEqual(["Kế hoạch", "Nhiệm vụ", "Cơ quan", "Văn bản"])
  })

  it("offers the corrections' proposals to a reviewer only", () => {
    expect(labels(minh)).toContain("Đề xuất hiệu đính")
    expect(labels(lan)).not.toContain("Đề xuất hiệu đính")
  })

  it("offers people, a new plan and the journal to an administrator only", () => {
    expect(labels(bao).slice(-3)).toEqual(["Người dùng", "Kế hoạch mới", "Nhật ký hệ thống"])
    expect(labels(minh)).not.toContain("Người dùng")
  })

  it("offers nothing of a plan while there is none", () => {
    const items = navigationItems({ planSlug: null, isReviewer: true, isAdministrator: true })
    expect(items.every(({ href }) => !href.startsWith("/plans/null"))).toBe(true)
    expect(labels(items)).toContain("Kế hoạch mới")
  })

  it("folds the administration only where the bar has no room for all", () => {
    expect(fitIntoBar(bao).folded).toEqual([])
    const both = navigationItems({ planSlug: "7-kh-ubnd", isReviewer: true, isAdministrator: true })
    expect(labels(fitIntoBar(both).folded)).toEqual(["Người dùng", "Kế hoạch mới", "Nhật ký hệ thống"])
    expect(labels(fitIntoBar(both).open)).toEqual(labels(minh))
  })
})

describe("the current item", () => {
  it("is the longest whole-step beginning of the address", () => {
    expect(currentItem(minh, "/plans/7-kh-ubnd/tasks/13")).toBe("/plans/7-kh-ubnd/tasks")
    expect(currentItem(minh, "/plans/7-kh-ubnd/import")).toBe("/plans/7-kh-ubnd")
    expect(currentItem(bao, "/plans/new")).toBe("/plans/new")
  })

  it("does not take a longer name for a step below", () => {
    expect(currentItem(lan, "/plans/7-kh-ubnd-2024")).toBeNull()
    expect(currentItem(lan, "/account")).toBeNull()
  })
})
