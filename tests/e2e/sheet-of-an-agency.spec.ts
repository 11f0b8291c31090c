import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, quang } from "./support/people"
import { PLAN } from "./support/places"

const SHEET = `${PLAN}/sheet`
test.describe.configure({ mode: "serial" })

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("an officer tells of two tasks on one sheet; one bad row keeps both and every word typed", async ({ page }) => {
    await signIn(page, lan)
    // another journey brings a second plan of which the agency leads tasks
    await page.locator(`a[href="${SHEET}"]`).click()
    await expect(page).toHaveURL(new RegExp(`${SHEET}$`))
    for (const [number, progress, result] of [
      ["46", "Đang thực hiện", "Đang lấy ý kiến các huyện."],
      ["47", "Đã trình, chờ phê duyệt", "Đã trình dự thảo."],
    ] as const) {
      await page
        .getByRole("group", { name: `Nhiệm vụ ${number}`, exact: true })
        .getByRole("radio", { name: "Cập nhật" })
        .check()
      await page.getByLabel(`Tiến độ – Nhiệm vụ ${number}`, { exact: true }).selectOption(progress)
      await page.getByLabel(`Kết quả thực hiện – Nhiệm vụ ${number}`, { exact: true }).fill(result)
    }
    await page.getByRole("button", { name: "Gửi các dòng đã chọn" }).click()
    await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
    await page.getByRole("link", { name: "Nhiệm vụ 47: Chưa nhập ngày trình." }).click()
    await expect(page.getByLabel("Kết quả thực hiện – Nhiệm vụ 46", { exact: true })).toHaveValue(
      "Đang lấy ý kiến các huyện.",
    )
    await page.getByLabel("Ngày – Nhiệm vụ 47", { exact: true }).fill("1.11.2024")
    await page.getByRole("button", { name: "Gửi các dòng đã chọn" }).click()
    await expect(page.getByText("Đã gửi Sở Kế hoạch và Đầu tư 02 cập nhật.")).toBeVisible()
    // another journey says the same of another task
    const told = page.getByRole("row", { name: /^46 / }).filter({ hasText: "Đang lấy ý kiến các huyện." })
    await expect(told).toContainText("cập nhật hôm nay")
  })
})

test("what is typed keeps itself, is there again for a colleague, and goes when it is dropped", async ({
  page,
  browser,
}) => {
  await signIn(page, lan, SHEET)
  await page.getByRole("group", { name: "Nhiệm vụ 45", exact: true }).getByRole("radio", { name: "Cập nhật" }).check()
  await page.getByLabel("Kết quả thực hiện – Nhiệm vụ 45", { exact: true }).fill("Đang lập đề cương.")
  await expect(page.getByText(/^Đã lưu nháp lúc/)).toBeVisible()

  const other = await browser.newContext()
  const colleague = await other.newPage()
  await signIn(colleague, quang, SHEET)
  await expect(colleague.getByText(`Bản nháp của ${lan.name}`)).toBeVisible()
  await expect(colleague.getByLabel("Kết quả thực hiện – Nhiệm vụ 45", { exact: true })).toHaveValue(
    "Đang lập đề cương.",
  )
  await colleague.getByRole("button", { name: "Bỏ nháp" }).click()
  await expect(colleague.getByLabel("Kết quả thực hiện – Nhiệm vụ 45", { exact: true })).toBeHidden()
  await other.close()
})

test("the next time one press says that nothing has changed", async ({ page }) => {
  await signIn(page, lan, SHEET)
  const row = page.getByRole("group", { name: "Nhiệm vụ 46", exact: true })
  await expect(page.getByLabel("Kết quả thực hiện – Nhiệm vụ 46", { exact: true })).toBeHidden()
  await row.getByRole("radio", { name: "Cập nhật" }).check()
  await expect(page.getByLabel("Kết quả thực hiện – Nhiệm vụ 46", { exact: true })).toBeVisible()
  await row.getByRole("radio", { name: "Không thay đổi" }).check()
  await page.getByRole("button", { name: "Gửi các dòng đã chọn" }).click()
  await expect(page.getByText("Đã gửi Sở Kế hoạch và Đầu tư 01 cập nhật.")).toBeVisible()
  await page.goto(`${PLAN}/tasks/46`)
  await expect(page.getByText("Không thay đổi", { exact: false }).first()).toBeVisible()
})
