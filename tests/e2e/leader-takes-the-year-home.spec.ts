import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { unzip } from "@/tests/support/unzip"
import { signIn } from "./support/browser"
import { thu } from "./support/people"
import { PLAN } from "./support/places"

test.use({ viewport: { width: 390, height: 844 } })

// Another journey brings a newer plan, to which the first page then leads.
const STATUS = `${PLAN}/status`

test("on a phone a leader sees where the plan stands and takes the year's report as a Word file, or as a spreadsheet, with one tap", async ({
  page,
}) => {
  await signIn(page, thu, STATUS)
  const button = page.getByRole("link", { name: /^Xuất báo cáo năm \d{4}( \(Word\))?$/ })
  const year = (await button.textContent())?.match(/\d{4}/)?.[0]
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()])
  expect(file.suggestedFilename()).toMatch(new RegExp(`^BC_KH124_UBND_${year}(_BAN\\d)?_\\d{8}\\.docx$`))
  const words = unzip(readFileSync(await file.path()))["word/document.xml"] ?? ""
  expect(words).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
  expect(words).toContain("BÁO CÁO")
  const [sheet] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải Excel" }).click(),
  ])
  expect(sheet.suggestedFilename()).toMatch(new RegExp(`^BC_KH124_UBND_${year}(_BAN\\d)?_\\d{8}\\.xlsx$`))
})

test("on a phone each colour of the bar has its words and its tasks, and the year's column stands beside whom to call", async ({
  page,
}) => {
  await signIn(page, thu, STATUS)
  await page.getByRole("link", { name: /^Thường xuyên, không hạn \d+$/ }).click()
  await expect(page).toHaveURL(`${PLAN}/tasks?status=recurring`)
  await page.goto(`${PLAN}/reports`)
  const years = page.getByRole("columnheader", { name: /^\d{4}$/ })
  await expect(years).toHaveCount(1)
  const looked = page.getByRole("navigation", { name: "Năm" }).locator("[aria-current]")
  await expect(years).toHaveText((await looked.textContent()) ?? "")
})

test("other years and formats are a step away", async ({ page }) => {
  await signIn(page, thu, STATUS)
  await page.getByText("Năm khác, PDF, Excel").click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^PDF\s+báo cáo năm 2023$/ }).click(),
  ])
  expect(file.suggestedFilename()).toBe("BC_KH124_UBND_2023_20231231.pdf")
})

test("a file that takes its time is said to be on its way, until it is there", async ({ page }) => {
  await signIn(page, thu, STATUS)
  // while it waits for the answer to a link, Playwright looks at no element of the page
  await page.evaluate(() => {
    const told = () => document.body.innerText.includes("Đang lập tệp…")
    new MutationObserver(() => told() && document.documentElement.setAttribute("data-told", "")).observe(
      document.body,
      {
        subtree: true,
        childList: true,
      },
    )
  })
  await page.route(/\/exports\/plans\//, (route) => setTimeout(() => void route.continue(), 2_500))
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Xuất báo cáo năm/ }).click(),
  ])
  expect(await file.failure()).toBeNull()
  await expect(page.locator("html")).toHaveAttribute("data-told", "")
  await expect(page.getByText("Đang lập tệp…")).toBeHidden()
})
