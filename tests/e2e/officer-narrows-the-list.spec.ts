import type { Page } from "@playwright/test"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

test("an officer narrows the list by lead and year, takes a condition away again, and walks through what is left", async ({
  page,
}) => {
  await signIn(page, lan, `${PLAN}/tasks`)
  const form = page.getByRole("form", { name: "Lọc nhiệm vụ" })
  await form.getByLabel("Chủ trì").selectOption({ label: "Sở Công Thương (7)" })
  await form.getByLabel("Năm").selectOption("2022")
  await form.getByRole("button", { name: "Lọc" }).click()
  await expect(page).toHaveURL(/\/tasks\?lead=SCT&year=2022$/)
  await expect(page.getByRole("status")).toHaveText("03 nhiệm vụ, 01 mục")
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ do Sở Công Thương chủ trì" })).toBeVisible()
  expect(await numbersIn(page.getByRole("table"))).toEqual(["43", "44", "46"])
  await expect(page.getByRole("status")).toBeFocused()

  await page.getByRole("table").getByRole("link").filter({ hasText: "Xây dựng Nghị quyết về hỗ trợ" }).click()
  await expect(page).toHaveURL(/\/tasks\/43\?lead=SCT&year=2022$/)
  await page.getByRole("link", { name: "Nhiệm vụ 44 ›" }).click()
  await page.getByRole("link", { name: "Nhiệm vụ 46 ›" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 46")
  await page.goBack()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 44")
  await page.goBack()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 43")
  await page.goBack()
  await expect(page).toHaveURL(/\/tasks\?lead=SCT&year=2022$/)

  await page.getByRole("link", { name: "Bỏ điều kiện Thời hạn: năm 2022" }).click()
  await expect(page.getByRole("status")).toHaveText("07 nhiệm vụ, 02 mục")
  await expect(form.getByLabel("Năm")).toHaveValue("")
  await expect(form.getByLabel("Chủ trì")).toHaveValue("SCT")
  await page.getByRole("link", { name: "Bỏ tất cả" }).click()
  await expect(page.getByRole("status")).toHaveText("56 nhiệm vụ, 05 mục")
  await page.goBack()
  await expect(page.getByRole("status")).toHaveText("07 nhiệm vụ, 02 mục")
})

test("whatever she remembers of a task finds it, with what she typed marked", async ({ page }) => {
  await signIn(page, lan, `${PLAN}/tasks`)
  expect(await search(page, "rung ben vung")).toEqual(["30", "38"])
  expect((await page.locator("mark").allInnerTexts()).join("")).toContain("rừng bền vững")
  expect(await search(page, "bao ton")).toEqual(["37"])
  await expect(page.locator("mark").filter({ hasText: "bảo tồn" })).toBeVisible()
  expect(await search(page, "don dien")).toEqual(["28"])
  expect(await search(page, "907/QĐ")).toHaveLength(9)
  await expect(page.locator("mark").filter({ hasText: "907/QĐ" })).toHaveCount(9)

  expect(await search(page, "vững rừng")).toEqual(["30", "37", "38"])
  await expect(page.getByText("đã tìm riêng từng từ")).toBeVisible()
})

test("where nothing fits, the page says what was asked and leads back", async ({ page }) => {
  await signIn(page, lan, `${PLAN}/tasks?q=khong+co+that`)
  await expect(page.getByText("Không tìm thấy ‘khong co that’ trong nội dung, ghi chú, số văn bản.")).toBeVisible()
  await page.goto(`${PLAN}/tasks?q=khong+co+that&lead=SCT&year=2021&group=lead`)
  await expect(page.getByText("Không có nhiệm vụ nào khớp 03 điều kiện.")).toBeVisible()
  await page.getByRole("link", { name: "Bỏ tất cả" }).click()
  await expect(page).toHaveURL(/\/tasks\?group=lead$/)
})

test("an address that is passed on shows the same list, written in one way", async ({ page }) => {
  await signIn(page, lan, `${PLAN}/tasks?year=2022&lead=SCT&kind=&page=1&zarsrc=30`)
  await expect(page).toHaveURL(/\/tasks\?lead=SCT&year=2022$/)
  await expect(page.getByRole("status")).toHaveText("03 nhiệm vụ, 01 mục")
  await page.getByRole("columnheader", { name: "Thời gian hoàn thành" }).getByRole("link").click()
  await expect(page).toHaveURL(/\/tasks\?lead=SCT&year=2022&sort=deadline$/)
  await expect(page.getByRole("columnheader", { name: "Thời gian hoàn thành" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  )
})

async function search(page: Page, words: string): Promise<string[]> {
  await page.getByLabel("Số thứ tự, nội dung, số văn bản").fill(words)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("link", { name: `Bỏ điều kiện Tìm: “${words}”` })).toBeVisible()
  return numbersIn(page.getByRole("table"))
}
