import type { Page } from "@playwright/test"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, thu } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

const box = (page: Page) => page.getByRole("searchbox", { name: "Tìm nhiệm vụ, cơ quan, văn bản, kế hoạch" })

test("Ctrl K leads to the box from any page; “907/QĐ” finds the decision and the nine tasks that rest on it", async ({
  page,
}) => {
  await signIn(page, lan, `${PLAN}/tasks/9`)
  await expect(box(page)).toHaveAttribute("placeholder", /Ctrl K/)
  await page.keyboard.press("Control+k")
  await expect(box(page)).toBeFocused()
  await page.keyboard.insertText("907/QĐ")
  await page.keyboard.press("Enter")

  await expect(page.getByRole("heading", { level: 1, name: "Tìm “907/QĐ”" })).toBeVisible()
  await expect(page.getByText("09 nhiệm vụ · 01 văn bản")).toBeVisible()
  const documents = page.getByRole("region", { name: "Văn bản" })
  await expect(documents.getByRole("link", { name: "Quyết định số 907/QĐ-UBND ngày 30/9/2021" })).toBeVisible()
  const tasks = page.getByRole("table", { name: "09 nhiệm vụ có ‘907/QĐ’" })
  expect(await numbersIn(tasks)).toHaveLength(9)
  await expect(tasks.locator("mark").first()).toHaveText("907/QĐ")

  await page.getByRole("link", { name: "Xem tất cả 09 nhiệm vụ" }).click()
  await expect(page).toHaveURL(/\/tasks\?q=907/)
  expect(await numbersIn(page.getByRole("table"))).toHaveLength(9)
})

test("what one remembers without tones finds the task, the agency, the plan; nothing found says so", async ({
  page,
}) => {
  await signIn(page, thu, "/search")
  const search = async (words: string) => {
    await box(page).fill(words)
    await box(page).press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: `Tìm “${words}”` })).toBeVisible()
  }
  await search("bao ton")
  expect(await numbersIn(page.getByRole("table"))).toEqual(["37"])
  await search("so cong thuong")
  await expect(page.getByRole("region", { name: "Cơ quan" }).getByRole("link").first()).toHaveText("Sở Công Thương")
  await search("124 kh")
  await expect(page.getByRole("region", { name: "Kế hoạch" }).getByRole("link")).toHaveText("Kế hoạch 124/KH-UBND")
  await search("con ngựa gỗ")
  await expect(page.getByText("Không tìm thấy ‘con ngựa gỗ’")).toBeVisible()
})

test("on a telephone “Tìm” leads to the box, and so does Ctrl K of a keyboard beside it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, lan)
  await page.getByRole("link", { name: "Tìm", exact: true }).click()
  await box(page).fill("nong thon")
  await page.getByRole("button", { name: "Tìm" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Tìm “nong thon”" })).toBeVisible()
  await page.goto(PLAN)
  await expect(page.locator("[aria-keyshortcuts]")).toBeAttached() // before the page's script runs no key leads anywhere
  await page.keyboard.press("Control+k")
  await expect(page).toHaveURL(/\/search$/)
})
