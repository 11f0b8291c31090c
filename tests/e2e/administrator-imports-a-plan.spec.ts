import { readFileSync } from "node:fs"
import { expectAccessible } from "./support/accessible"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { bao, lan } from "./support/people"
import { numbersIn } from "./support/places"

const FILES = "tests/files"
const read = "Đọc thử, chưa ghi"

test("a text that cannot be read is shown line by line, and nothing is stored", async ({ page }) => {
  await signIn(page, bao, "/plans/new")
  for (const [file, words] of [
    ["ke-hoach-hang-thieu-o.txt", /ô/],
    ["ke-hoach-trung-so.txt", /số/i],
    ["ke-hoach-thieu-muc.txt", /mục/i],
  ] as const) {
    await page.getByLabel(/^(Tệp văn bản của kế hoạch|Chọn lại tệp văn bản)$/).setInputFiles(`${FILES}/${file}`)
    await page.getByRole("button", { name: read }).click()
    await expect(page.getByText(/^Chưa đọc được văn bản\. Chưa ghi gì\./)).toBeVisible()
    const problems = page.getByRole("table", { name: /^Các chỗ chưa đọc được/ })
    await expect(problems, file).toContainText(words)
    expect(Number((await numbersIn(problems))[0]), file).toBeGreaterThan(0)
  }
  await expectAccessible(page)
})

test("a text in an old encoding is refused with a sentence that says so", async ({ page }) => {
  await signIn(page, bao, "/plans/new")
  await page.getByLabel("Tệp văn bản của kế hoạch").setInputFiles(`${FILES}/ke-hoach-bang-ma-tcvn3.txt`)
  await page.getByRole("button", { name: read }).click()
  await expect(page.getByRole("region", { name: "Không thực hiện được" })).toContainText("Unicode")
})

test("a plan of another shape is previewed, its unknown agencies are mapped, it is imported and shown; again it is no change", async ({
  page,
  browser,
}) => {
  const file = `${FILES}/ke-hoach-2026-2030.txt`
  await signIn(page, bao, "/plans/new")
  await page.getByLabel("Tệp văn bản của kế hoạch").setInputFiles(file)
  await page.getByRole("button", { name: read }).click()
  await expect(page.getByText(/^Đọc được 03 mục, 12 nhiệm vụ\. Chưa ghi gì\./)).toBeFocused()
  await expect(page.getByRole("definition").filter({ hasText: "57/KH-UBND" })).toBeVisible()
  await expect(page.getByLabel("Năm đầu của kế hoạch")).toHaveValue("2026")
  await expect(page.getByLabel("Cơ quan đầu mối tổng hợp").locator("option:checked")).toHaveText("Sở Tài chính")
  await expectAccessible(page)

  // confirmed too early: every name has to be given a meaning
  await page.getByRole("button", { name: "Nhập kế hoạch" }).click()
  await expect(page.getByRole("region", { name: /^Vui lòng xem lại/ })).toContainText("Chọn cơ quan cho từng tên")
  const unknown = page.getByRole("group", { name: /^Tên cơ quan chưa nhận ra/ }).getByRole("combobox")
  for (const select of await unknown.all()) await select.selectOption("words")
  await page
    .getByLabel(/“Sở Nông nghiệp và Môi trường”/)
    .selectOption({ label: "Sở Nông nghiệp và Phát triển nông thôn" })
  await page.getByRole("button", { name: "Nhập kế hoạch" }).click()

  await expect(page).toHaveURL(/\/plans\/57-kh-ubnd/)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("57/KH-UBND")
  await page.goto("/plans/57-kh-ubnd/tasks?group=none")
  const numbers = await numbersIn(page.getByRole("table"))
  expect(numbers).toEqual(["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4"])

  const context = await browser.newContext()
  const hers = await context.newPage()
  await signIn(hers, lan, "/plans/57-kh-ubnd/tasks/3.1")
  await expect(hers.getByRole("heading", { level: 1 })).toContainText("Chương trình phát triển thương mại điện tử")
  await context.close()

  await page.goto("/plans/new")
  await page.getByLabel("Tệp văn bản của kế hoạch").setInputFiles({
    name: "ke-hoach.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(readFileSync(file, "utf8").normalize("NFD").replaceAll("\n", "\r\n")),
  })
  await page.getByRole("button", { name: read }).click()
  await expect(page.getByText("Không có thay đổi: văn bản này đã được nhập.")).toBeVisible()
})
