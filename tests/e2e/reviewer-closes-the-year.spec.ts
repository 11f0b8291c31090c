import { expect, type Page, test } from "@playwright/test"
import { signIn } from "./support/browser"
import { lan, minh, thu } from "./support/people"
import { PLAN } from "./support/places"

/** Goes on by Tab until the button or link of that name has the focus, and presses Enter. */
async function enter(page: Page, name: RegExp): Promise<void> {
  for (let at = 0; at < 200; at++) {
    await page.keyboard.press("Tab")
    const focused = page.locator(":focus")
    const said = (await focused.count()) > 0 ? await focused.innerText() : ""
    if (name.test(said.trim())) return page.keyboard.press("Enter")
  }
  throw new Error(`${name} is not reached by Tab`)
}

test("with the keyboard alone the reviewer writes a paragraph, reads the whole and closes the year's edition", async ({
  page,
}) => {
  await signIn(page, minh, `${PLAN}/consolidation/2024?part=proposals`)
  await enter(page, /^Viết thêm đoạn$/)
  await page.keyboard.press("Tab")
  await page.keyboard.type("Đề nghị UBND tỉnh bố trí kinh phí.")
  await enter(page, /^Thêm đoạn$/)
  const written = page.getByRole("form", { name: "Đoạn trong báo cáo" })
  await expect(written).toContainText("Đề nghị UBND tỉnh bố trí kinh phí.")
  await expect(written).toContainText(`cơ quan đầu mối viết, ${minh.name}`)
  await enter(page, /^Đánh dấu mục này đã xong$/)
  await expect(page.getByRole("button", { name: "Mở lại mục này" })).toBeVisible()
  await page.reload()
  await enter(page, /^Chốt bản tổng hợp số 1$/)
  await expect(page.getByText("Sửa đổi về sau lập bản số 2.")).toBeVisible()
  await enter(page, /^Chốt bản tổng hợp số 1$/)
  await expect(page).toHaveURL(new RegExp(`${PLAN}/editions/2024/1$`))
  await expect(page.getByText(/Mã kiểm tra SHA-256/)).toBeVisible()
  await expect(page.getByRole("heading", { name: /^Chưa có báo cáo/ })).toBeVisible()

  await page.goto(`${PLAN}/consolidation/2024/close`)
  await page.getByRole("button", { name: "Chốt bản tổng hợp số 2" }).click()
  await expect(page.getByText("Không có gì khác bản tổng hợp số 1. Chưa lập bản mới.")).toBeVisible()
})

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
