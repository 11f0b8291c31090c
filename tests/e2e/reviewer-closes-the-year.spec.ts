import { expect, test } from "@playwright/test"
import { signIn } from "./support/browser"
import { lan, minh, thu } from "./support/people"
import { PLAN } from "./support/places"

test("a figure of the edition opens its tasks on the data day", async ({ page }) => {
  await signIn(page, minh, `${PLAN}/editions/2025/2`)
  await page.getByRole("link", { name: /^số liệu tự tính\s?: Đến ngày 15\/11\/2025, đã hoàn thành/ }).click()
  await expect(page).toHaveURL(/\/tasks\?.*status=completed/)
})

test("a leader finds the editions in the bar, and what the second one of a year says otherwise", async ({ page }) => {
  await signIn(page, thu, `${PLAN}/status`)
  await page.getByRole("link", { name: "Bản tổng hợp", exact: true }).click()
  await page.getByRole("link", { name: "Bản tổng hợp số 2 năm 2025" }).click()
  await page.getByRole("link", { name: "Khác gì bản số 1" }).click()
  await expect(page.locator("ins", { hasText: "Đề nghị các cơ quan giải trình" })).toBeVisible()
})

test("an officer reads an edition and finds neither its files nor the desk", async ({ page }) => {
  await signIn(page, lan, `${PLAN}/editions/2025/2`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bản tổng hợp số 2 năm 2025")
  await expect(page.getByRole("link", { name: /^Word/ })).toHaveCount(0)
  const { status } = await page.evaluate(
    async (path) => ({ status: (await fetch(path)).status }),
    `/exports${PLAN}/editions/2025/2`,
  )
  expect(status).toBe(404)
  await page.goto(`${PLAN}/consolidation/2025`)
  await expect(page.getByText("Không tìm thấy nội dung này")).toBeVisible()
})
