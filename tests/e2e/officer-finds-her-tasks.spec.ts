import { expectNotFound, signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

test("an officer of Sở Công Thương finds the seven tasks that it leads", async ({ page }) => {
  await signIn(page, lan)
  await expect(page.getByRole("heading", { level: 1, name: "Việc của Sở Công Thương" })).toBeVisible()
  await page.getByRole("link", { name: "Xem đủ 07 nhiệm vụ" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ do Sở Công Thương chủ trì" })).toBeVisible()
  const tasks = page.getByRole("table", { name: /07 nhiệm vụ/ })
  expect(await numbersIn(tasks)).toEqual(["19", "41", "43", "44", "45", "46", "47"])

  await tasks.getByRole("link", { name: /^Xây dựng Kế hoạch hành động thực hiện Chiến lược xuất nhập khẩu/ }).click()
  await expect(page).toHaveURL(/\/tasks\/19\?lead=SCT$/)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 19")
  await expect(page.getByText("Hạn 31/12/2023").first()).toBeVisible()
})

test("an officer sees neither the proposals of the reviewer nor the pages of the administrator", async ({ page }) => {
  await signIn(page, lan)
  const menu = page.getByRole("navigation", { name: "Mục lục" })
  await expect(menu.getByRole("link", { name: "Nhiệm vụ", exact: true })).toBeVisible()
  for (const name of ["Bàn làm việc", "Đề xuất hiệu đính", "Người dùng", "Nhật ký hệ thống"])
    await expect(menu.getByRole("link", { name })).toHaveCount(0)

  await page.goto(`${PLAN}/tasks/9`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 9")
  await expect(page.getByRole("heading", { name: /Đề xuất hiệu đính/ })).toHaveCount(0)
  await expect(page.getByRole("button", { name: "Chấp nhận" })).toHaveCount(0)
  await expect(page.getByText("Hiểu lại thời hạn")).toHaveCount(0)

  for (const path of [`${PLAN}/proposals`, "/people", "/people/new", "/journal", "/plans/new"])
    await expectNotFound(page, path)
})
