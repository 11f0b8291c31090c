import { readFileSync } from "node:fs"
import type { Browser } from "@playwright/test"
import { docxWords } from "@/tests/support/docx-words"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { enter, tabTo, typeInto } from "./support/keyboard"
import { minh, type Person, quang, thu } from "./support/people"
import { PLAN } from "./support/places"
import { dayFromToday, moveDays, sendByCalls } from "./support/reports"

// The year 2022 with every turn that it may take: one agency exempt, one on paper, one late, returned, shut out by the lock
// and let in again; then chased, consolidated, closed and taken home.
test.describe.configure({ mode: "serial" })

const REPORTS = `${PLAN}/reports`
const reviewOf = (agency: string) => `${REPORTS}/2022/${agency}/review`
const as = async (browser: Browser, person: Person, path: string) => {
  const page = await browser.newPage()
  await signIn(page, person, path)
  return page
}

test("the reviewer opens the year, exempts one agency and records another's report that came on paper", async ({
  page,
}) => {
  await signIn(page, minh, REPORTS)
  await page.getByRole("button", { name: "Mở kỳ báo cáo năm 2022" }).click()
  await expect(page.getByRole("region", { name: "Năm 2022" })).toContainText("Đã gửi 00/33 cơ quan")
  await moveDays(page, 2022, { dueIn: -2, locksIn: 10 })

  await page.goto(reviewOf("SXD"))
  const exempt = page.getByRole("form", { name: "Miễn báo cáo" })
  await exempt.getByText("Miễn báo cáo").first().click()
  await exempt.getByLabel("Lý do miễn").fill("Đang sắp xếp lại tổ chức.")
  await exempt.getByRole("button", { name: "Miễn báo cáo" }).click()
  await expect(page.getByText("Được miễn báo cáo năm 2022. Lý do: Đang sắp xếp lại tổ chức.")).toBeVisible()

  await page.goto(reviewOf("STC"))
  const paper = page.getByRole("region", { name: "Nhận báo cáo giấy" })
  await paper.getByText("Nhận báo cáo giấy").first().click()
  await paper.getByRole("textbox", { name: "Ngày đến" }).fill(dayFromToday(-4))
  await paper.getByLabel("Số", { exact: true }).fill("88")
  await paper.getByRole("button", { name: "Nhận báo cáo giấy" }).click()
  await expect(page.getByText("Đã nhận báo cáo giấy; báo cáo được tính theo ngày đến.")).toBeVisible()

  await page.goto(`${REPORTS}?year=2022`)
  await expect(page.getByRole("row", { name: /Sở Xây dựng/ })).toContainText("Được miễn")
  await expect(page.getByRole("row", { name: /Sở Tài chính/ })).toContainText(/Đã tiếp nhận.*đúng hạn/)
})

test("what comes after the due day is late; what is returned and meets the lock needs an exception, and stays late", async ({
  browser,
}) => {
  await sendByCalls(2022)
  const reviewer = await as(browser, minh, reviewOf("SCT"))
  await expect(reviewer.getByText("Đã gửi chậm 02 ngày.")).toBeVisible()
  await reviewer.getByLabel("Lý do trả lại", { exact: true }).fill("Đề nghị nêu rõ văn bản đã ban hành.")
  await reviewer.getByRole("button", { name: "Trả lại", exact: true }).click()
  await expect(reviewer.getByText("Đề nghị nêu rõ văn bản đã ban hành.").first()).toBeVisible()
  await reviewer.goto(REPORTS)
  await moveDays(reviewer, 2022, { dueIn: -2, locksIn: 0 })

  const head = await as(browser, quang, `${REPORTS}/2022/SCT/check`)
  await expect(head.getByText(/^Kỳ báo cáo năm 2022 đã khóa ngày/)).toBeVisible()
  await expect(head.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" })).toHaveCount(0)

  await reviewer.goto(reviewOf("SCT"))
  const exception = reviewer.getByRole("form", { name: "Cho phép gửi sau khi khóa" })
  await exception.getByText("Cho phép gửi sau khi khóa").first().click()
  await exception.getByRole("textbox", { name: "Được gửi đến hết ngày" }).fill(dayFromToday(3))
  await exception.getByLabel("Lý do").fill("Máy chủ của Sở hỏng.")
  await exception.getByRole("button", { name: "Cho phép gửi" }).click()
  await expect(reviewer.getByText(/^Được gửi sau khi khóa, đến hết ngày/)).toBeVisible()

  await head.reload()
  await head.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(head.getByText(/^Đã gửi lúc .* \(lần 2; lần đầu chậm 02 ngày\), mã BC-2022-SCT-02/)).toBeVisible()
  for (const page of [reviewer, head]) await page.context().close()
})

test("with the keyboard alone the reviewer goes from who is missing to the year's edition", async ({ page }) => {
  test.slow() // some hundred presses of a key
  await page.goto("/sign-in")
  await typeInto(page, page.getByLabel("Thư điện tử"), minh.email)
  await typeInto(page, page.getByLabel("Mật khẩu", { exact: true }), minh.password)
  await page.keyboard.press("Enter")
  await expect(page).not.toHaveURL(/\/sign-in/)
  const toReports = async (key: "Tab" | "Shift+Tab" = "Shift+Tab") => {
    const item = page.getByRole("navigation", { name: "Mục lục" }).getByRole("link", { name: "Báo cáo năm" })
    await enter(page, item, key)
    await expect(page).toHaveURL(REPORTS)
    await enter(page, page.getByRole("link", { name: "2022", exact: true }))
    await expect(page).toHaveURL(`${REPORTS}?year=2022`)
  }

  // who is missing
  await toReports("Tab")
  await enter(page, page.getByRole("link", { name: /^Chưa gửi \d+$/ }))
  await expect(page).toHaveURL(/year=2022&state=unsent/)
  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) })
  await expect(row("Sở Xây dựng")).toHaveCount(0)
  await expect(row("Sở Công Thương")).toHaveCount(0)

  // two are asked in one line; without one nothing is recorded, and they stay chosen
  await enter(page, page.locator(`a[href="${REPORTS}/chase?year=2022"]`))
  const several = page.getByRole("form", { name: "Ghi đôn đốc các cơ quan đã chọn" })
  for (const name of ["Sở Nội vụ", "Sở Tư pháp"]) {
    await tabTo(page, several.getByRole("checkbox", { name: `Chọn ${name}` }))
    await page.keyboard.press("Space")
  }
  const record = several.getByRole("button", { name: "Ghi đôn đốc các cơ quan đã chọn" })
  await enter(page, record)
  const summary = several.getByRole("region", { name: "Vui lòng xem lại 01 mục" })
  await expect(summary).toBeFocused()
  await expect(several.getByRole("checkbox", { name: "Chọn Sở Tư pháp" })).toBeChecked()
  await enter(page, summary.getByRole("link"))
  await expect(several.getByLabel("Nội dung đôn đốc")).toBeFocused()
  await page.keyboard.insertText("Công văn số 30/SKHĐT-TH.")
  await enter(page, record)
  await expect(several.getByText("Đã ghi đôn đốc 02 cơ quan.")).toBeFocused()
  await expect(several.getByRole("row", { name: /Sở Nội vụ/ })).toContainText("hôm nay, công văn")

  // what has come is read and taken
  await toReports()
  await enter(page, page.getByRole("link", { name: /Sở Công Thương, năm 2022$/ }))
  await enter(page, page.getByRole("link", { name: "Đọc và tiếp nhận" }))
  await enter(page, page.getByRole("button", { name: "Tiếp nhận", exact: true }))
  await expect(page.getByText(/^Đã tiếp nhận/).first()).toBeVisible()

  // its words go into the province's report, with a paragraph of our own
  await toReports()
  await enter(page, page.getByRole("main").getByRole("link", { name: "Tổng hợp", exact: true }))
  const outline = page.getByRole("navigation", { name: "Các mục của báo cáo tổng hợp" })
  await enter(page, outline.getByRole("link", { name: /^II\.3\. / }))
  await expect(page.getByRole("heading", { level: 2, name: /^II\.3\. / })).toBeVisible()
  const offer = page.getByRole("form", { name: /^Sở Công Thương, nhiệm vụ/ }).first()
  await enter(page, offer.getByRole("button", { name: "Đưa vào", exact: true }))
  const written = page.getByRole("form", { name: "Đoạn trong báo cáo" })
  await expect(written).toContainText("nguồn: Báo cáo Sở Công Thương")
  await enter(page, outline.getByRole("link", { name: /^V\. / }))
  await expect(page.getByRole("heading", { level: 2, name: /^V\. / })).toBeVisible()
  await enter(page, page.locator("summary", { hasText: "Viết thêm đoạn" }))
  await typeInto(
    page,
    page.getByRole("form", { name: "Viết thêm đoạn" }).getByLabel("Nội dung"),
    "Đề nghị UBND tỉnh bố trí kinh phí.",
  )
  await enter(page, page.getByRole("button", { name: "Thêm đoạn", exact: true }))
  await expect(written).toContainText(`cơ quan đầu mối viết, ${minh.name}`)
  await enter(page, page.getByRole("button", { name: "Đánh dấu mục này đã xong" }))
  await expect(page.getByRole("button", { name: "Mở lại mục này" })).toBeVisible()

  // it is read as a whole and closed
  await enter(page, page.getByRole("link", { name: "Chốt bản tổng hợp số 1" }))
  await expect(page.getByText("Sửa đổi về sau lập bản số 2.")).toBeVisible()
  await enter(page, page.getByRole("button", { name: "Chốt bản tổng hợp số 1" }))
  await expect(page).toHaveURL(new RegExp(`${PLAN}/editions/2022/1$`))
  await expect(page.getByRole("heading", { name: /^Chưa có báo cáo/ })).toBeVisible()

  await page.goto(`${PLAN}/consolidation/2022/close`)
  await enter(page, page.getByRole("button", { name: "Chốt bản tổng hợp số 2" }))
  await expect(page.getByText("Không có gì khác bản tổng hợp số 1. Chưa lập bản mới.")).toBeVisible()
})

test("a leader takes the year's summary home: the agency's words, our paragraph, and who had not reported", async ({
  page,
}) => {
  await signIn(page, thu, `${PLAN}/status`)
  await page.getByText("Năm khác, PDF, Excel").click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Word\s+báo cáo năm 2022$/ }).click(),
  ])
  expect(file.suggestedFilename()).toBe("BC_KH124_UBND_2022_BAN1_20221115.docx")
  const words = docxWords(readFileSync(await file.path()))
  expect(words).toMatch(/Sở Công Thương \(nhiệm vụ \d+\): /)
  expect(words).toContain("Đề nghị UBND tỉnh bố trí kinh phí.")
  expect(words).toContain("Sở Nội vụ (chưa gửi, quá hạn 02 ngày)")
  expect(words).not.toContain("Sở Xây dựng (chưa gửi")
})
