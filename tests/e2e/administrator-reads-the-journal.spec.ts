import type { Page } from "@playwright/test"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { bao, lan } from "./support/people"

test("the administrator finds in the journal who was invited, who signed in and who was refused", async ({
  page,
  browser,
}) => {
  const context = await browser.newContext()
  const hers = await context.newPage()
  await hers.goto("/sign-in")
  await hers.getByLabel("Thư điện tử").fill(lan.email)
  await hers.getByLabel("Mật khẩu", { exact: true }).fill("nhớ nhầm mật khẩu khác")
  await hers.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(hers.getByText("Thư điện tử hoặc mật khẩu không đúng.")).toBeVisible()
  await context.close()

  await signIn(page, bao, "/journal")
  const table = page.getByRole("table", { name: /^Nhật ký hệ thống/ })
  await expect(table.getByRole("row").filter({ hasText: "Đăng nhập không được: sai mật khẩu." }).first()).toContainText(
    /127\.0\.0\.1|::1/,
  )

  await page.getByLabel("Việc", { exact: true }).selectOption({ label: "Mời người dùng" })
  await page.getByRole("button", { name: "Lọc" }).click()
  await expect(page).toHaveURL(/verb=person-invited/)
  await expect(table.getByRole("row").filter({ hasText: `Mời ${lan.name} (${lan.email})` })).toContainText(bao.name)
  await expect(table.getByRole("row").filter({ hasText: "Đăng nhập" })).toHaveCount(0)
})

test("opening the journal is itself recorded, once each time, and opening other pages is not", async ({ page }) => {
  await signIn(page, bao, "/journal?verb=journal-read")
  const before = await countOf(page)
  for (const path of ["/people", "/agencies", "/people/new"]) {
    await page.goto(path)
    await page.waitForLoadState("networkidle")
  }
  await page.goto("/journal?verb=journal-read")
  expect(await countOf(page)).toBe(before + 1)
  await expect(page.getByRole("row").filter({ hasText: "Xem nhật ký hệ thống." }).first()).toContainText(bao.name)
})

/** "… 12 mục" at the head of the page. */
async function countOf(page: Page): Promise<number> {
  const text = await page.getByText(/^\d+ mục$/).innerText()
  return Number.parseInt(text, 10)
}
