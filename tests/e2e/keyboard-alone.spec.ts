import type { Page } from "@playwright/test"
import { expect, test } from "./support/journey"
import { minh } from "./support/people"
import { PLAN } from "./support/places"

test("with Tab and Enter alone the reviewer signs in, opens a task from the list and accepts a proposal", async ({
  page,
}) => {
  await page.goto(`/sign-in?next=${encodeURIComponent(`${PLAN}/tasks?group=none`)}`)
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused()
  await page.keyboard.press("Enter")
  await tabTo(page, "Thư điện tử")
  await page.keyboard.type(minh.email)
  await tabTo(page, "Mật khẩu")
  await page.keyboard.insertText(minh.password)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/tasks\?group=none$/)

  await tabTo(page, /^Kế hoạch thực hiện Đề án phát triển nuôi trồng thủy sản/)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/tasks\/35\?group=none$/)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhiệm vụ 35")

  const correction = page
    .getByRole("listitem")
    .filter({ hasText: "2.167/T-Tr-SNNPTNT-TS" })
    .filter({ has: page.getByRole("button") })
  await tabTo(page, "Chấp nhận", async () =>
    correction.getByRole("button", { name: "Chấp nhận" }).evaluate((it) => it === document.activeElement),
  )
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth)).toBe("3px")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Đã ghi nhận.")).toBeFocused()
  await expect(page.getByRole("definition").filter({ hasText: "2167/TTr-SNNPTNT" }).first()).toBeVisible()
})

/** Presses Tab until what has the focus has that name (and is the one that is meant). */
async function tabTo(
  page: Page,
  name: string | RegExp,
  isMeant: () => Promise<boolean> = async () => true,
): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return (element?.labels?.[0]?.textContent ?? element?.textContent ?? "").trim()
    })
    if ((typeof name === "string" ? focused === name : name.test(focused)) && (await isMeant())) return
  }
  throw new Error(`Tab never reaches ${name}.`)
}
