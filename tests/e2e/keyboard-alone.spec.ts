import { expect, test } from "./support/journey"
import { enter, tabTo, typeInto } from "./support/keyboard"
import { minh } from "./support/people"
import { PLAN } from "./support/places"

test("with Tab and Enter alone the reviewer signs in, opens a task from the list and accepts a proposal", async ({
  page,
}) => {
  await page.goto(`/sign-in?next=${encodeURIComponent(`${PLAN}/tasks?group=none`)}`)
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused()
  await page.keyboard.press("Enter")
  await typeInto(page, page.getByLabel("Thư điện tử"), minh.email)
  await typeInto(page, page.getByLabel("Mật khẩu", { exact: true }), minh.password)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/tasks\?group=none$/)

  await enter(page, page.getByRole("link", { name: /^Kế hoạch thực hiện Đề án phát triển nuôi trồng thủy sản/ }))
  await expect(page).toHaveURL(/\/tasks\/35\?group=none$/)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 35")

  const correction = page
    .getByRole("listitem")
    .filter({ hasText: "2.167/T-Tr-SNNPTNT-TS" })
    .filter({ has: page.getByRole("button") })
  await tabTo(page, correction.getByRole("button", { name: "Chấp nhận" }))
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth)).toBe("3px")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Đã ghi nhận.")).toBeFocused()
  await expect(page.getByRole("definition").filter({ hasText: "2167/TTr-SNNPTNT" }).first()).toBeVisible()
})
