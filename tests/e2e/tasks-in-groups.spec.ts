import type { Page } from "@playwright/test"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { thu } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

test("the leader sees the tasks by section, lead agency or deadline, and each way they add up to 56", async ({
  page,
}) => {
  await signIn(page, thu, `${PLAN}/tasks`)
  const ways = page.getByRole("navigation", { name: "Xếp theo" })
  expect(await countsOf(page)).toHaveLength(5)
  expect(sum(await countsOf(page))).toBe(56)

  await ways.getByRole("link", { name: "Cơ quan chủ trì" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ theo cơ quan chủ trì" })).toBeVisible()
  expect(sum(await countsOf(page))).toBe(56)
  await expect(page.getByRole("rowheader", { name: "Sở Công Thương · 07 nhiệm vụ" })).toBeVisible()
  await expect(page.getByRole("rowheader", { name: /nhóm 33 đơn vị · 01 nhiệm vụ/ })).toBeVisible()

  await ways.getByRole("link", { name: "Thời hạn" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ theo thời hạn" })).toBeVisible()
  const counts = await countsOf(page)
  expect(sum(counts)).toBe(56)
  // a reviewer's journey before this one read a deadline otherwise; the groups as issued: tests/integration/tasks
  expect(counts).toHaveLength(8)

  await ways.getByRole("link", { name: "Không nhóm" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ", exact: true })).toBeVisible()
  expect(await numbersIn(page.getByRole("table"))).toEqual(Array.from({ length: 56 }, (_, index) => String(index + 1)))
})

test("the plan's own page shows the same counts, and each leads to its rows", async ({ page }) => {
  await signIn(page, thu, PLAN)
  for (const name of ["Mục", "Thời hạn", "Cơ quan chủ trì"]) {
    const table = page.getByRole("table", { name: `Số nhiệm vụ: ${name}` })
    const figures = await table.getByRole("link").allInnerTexts()
    expect(sum(figures.map((text) => Number.parseInt(text, 10))), name).toBe(56)
    await expect(table.getByRole("row").last()).toContainText("56")
  }
  await page.getByRole("link", { name: "7 nhiệm vụ: Sở Công Thương" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ do Sở Công Thương chủ trì" })).toBeVisible()
  await expect(page.getByRole("status")).toHaveText("07 nhiệm vụ, 02 mục")
})

test("the decision behind nine tasks leads from each of them to the eight others", async ({ page }) => {
  await signIn(page, thu, `${PLAN}/tasks/24`)
  const citation = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /907\/QĐ-UBND/ }) })
  await expect(citation).toContainText("Cũng được viện dẫn ở nhiệm vụ")
  const others = citation.getByRole("link", { name: /^\d+$/ })
  await expect(others).toHaveCount(8)

  await citation.getByRole("link", { name: /907\/QĐ-UBND/ }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("907/QĐ-UBND")
  const numbers = await numbersIn(page.getByRole("table"))
  expect(new Set(numbers).size).toBe(9)
  expect(numbers).toContain("24")
})

/** The counts in the heads of the groups: "Sở Công Thương · 07 nhiệm vụ" → 7. */
async function countsOf(page: Page): Promise<number[]> {
  const heads = await page.getByRole("rowheader", { name: /· .*nhiệm vụ$/ }).allInnerTexts()
  return heads.map((text) => Number(/(\d+) nhiệm vụ$/.exec(text.trim())?.[1]))
}

const sum = (figures: number[]) => figures.reduce((all, figure) => all + figure, 0)
