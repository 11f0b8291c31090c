import type { Browser } from "@playwright/test"
import { docx, pdf } from "../support/made-files"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, minh, type Person, quang } from "./support/people"
import { PLAN } from "./support/places"
import { openAgain } from "./support/reports"

// The report of Sở Công Thương for 2023: opened by the reviewer, written first by the system, bettered by two people, sent
// by the head, withdrawn and sent again.
test.describe.configure({ mode: "serial" })

const REPORT = `${PLAN}/reports/2023/SCT`
const as = async (browser: Browser, person: Person, path = REPORT) => {
  const page = await browser.newPage()
  await signIn(page, person, path)
  return page
}

test("the reviewer opens the year by one press, and the officer's desk shows the report that is due", async ({
  browser,
}) => {
  const reviewer = await as(browser, minh, `${PLAN}/reports`)
  await reviewer.getByRole("button", { name: "Mở kỳ báo cáo năm 2023" }).click()
  await expect(reviewer.getByRole("region", { name: "Năm 2023" })).toContainText("Đã gửi 00/33 cơ quan")
  await openAgain(reviewer, 2023)
  const officer = await as(browser, lan, "/")
  await officer.getByRole("link", { name: "Báo cáo năm 2023, Kế hoạch 124/KH-UBND" }).click()
  await expect(officer.getByRole("heading", { level: 1 })).toContainText("năm 2023")
  await expect(officer.getByText("viết sẵn, cần xem").first()).toBeVisible()
  for (const page of [reviewer, officer]) await page.context().close()
})

test("what is typed keeps itself, and the second of two people keeps every word", async ({ browser }) => {
  const officer = await as(browser, lan, `${REPORT}/next-year`)
  const head = await as(browser, quang, `${REPORT}/next-year`)
  const field = (page: typeof officer) => page.getByRole("textbox", { name: "Phương hướng, nhiệm vụ năm tới" })
  await field(officer).fill("Hoàn thành Đề án tái cơ cấu ngành.")
  await expect(officer.getByText(/^Đã lưu lúc/)).toBeVisible()
  await field(head).fill("Rà soát lại toàn bộ kế hoạch.")
  await expect(head.getByText(`${lan.name} đã lưu nội dung khác lúc`)).toBeVisible()
  await expect(head.getByText("Hoàn thành Đề án tái cơ cấu ngành.")).toBeVisible()
  await expect(field(head)).toHaveValue("Rà soát lại toàn bộ kế hoạch.")
  await field(head).fill("Hoàn thành Đề án tái cơ cấu ngành; rà soát lại kế hoạch.")
  await head.getByRole("button", { name: "Giữ bản đang nhập" }).click()
  await expect(head.getByText(/^Đã lưu lúc/)).toBeVisible()
  await officer.reload()
  await expect(field(officer)).toHaveValue("Hoàn thành Đề án tái cơ cấu ngành; rà soát lại kế hoạch.")
  for (const page of [head, officer]) await page.context().close()
})

test("what is typed before the script has come stays, and keeps itself", async ({ browser }) => {
  const page = await as(browser, lan, "/")
  await page.route(/\.js(\?|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto(`${REPORT}/deployment`, { waitUntil: "commit" })
  const field = page.getByRole("textbox", { name: "Tình hình triển khai thực hiện" })
  await field.click()
  await page.keyboard.press("Control+End")
  await page.keyboard.insertText(" Đã họp giao ban hằng quý.")
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  await expect(field).toHaveValue(/Đã họp giao ban hằng quý\.$/)
  await page.context().close()
})

test("what the year left blank asks for a sentence before the report goes on", async ({ browser }) => {
  const page = await as(browser, lan, `${REPORT}/check`)
  await page.getByRole("button", { name: "Chuyển lãnh đạo duyệt" }).click()
  await expect(page.getByText(/^Chưa gửi được: nhiệm vụ /)).toBeVisible()
  const missing = page.getByText(/mục chưa có ý kiến\./)
  for (let left = 20; left > 0 && (await missing.isVisible()); left -= 1) {
    await missing.getByRole("link").first().click()
    const empty = page.getByText("chưa có ý kiến", { exact: true }).first().locator("xpath=ancestor::section")
    await empty.getByRole("textbox").fill("Đang thực hiện theo kế hoạch.")
    await empty.getByRole("button", { name: "Lưu" }).click()
    await expect(empty.getByText(/^Đã lưu lúc/)).toBeVisible()
    await page.goto(`${REPORT}/check`)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  }
  await page.getByRole("button", { name: "Chuyển lãnh đạo duyệt" }).click()
  await expect(page.getByText("Báo cáo đang chờ lãnh đạo đơn vị.")).toBeVisible()
  await page.context().close()
})

test("the head hands it back with a reason, then sends it, and holds a receipt; it may be withdrawn", async ({
  browser,
}) => {
  const head = await as(browser, quang)
  await head.getByText("Chuyển lại cán bộ", { exact: true }).first().click()
  await head.getByLabel("Lý do chuyển lại").fill("Bổ sung số liệu.")
  await head.getByRole("button", { name: "Chuyển lại cán bộ" }).click()
  await expect(head.getByText("Lý do: Bổ sung số liệu.")).toBeVisible()
  await head.goto(`${REPORT}/check`)
  await head.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(head.getByText(/^Đã gửi lúc .*, đúng hạn, mã/)).toBeVisible()
  await expect(head.getByText("Việc tiếp theo: Sở Kế hoạch và Đầu tư tiếp nhận hoặc trả lại.")).toBeVisible()
  await head.getByRole("link", { name: "BC-2023-SCT-01" }).first().click()
  await expect(head.getByText("Rà soát lại kế hoạch", { exact: false }).first()).toBeVisible()

  // others read what was sent, and nothing of the house
  const reviewer = await as(browser, minh)
  await expect(reviewer.getByText("Đã gửi đúng hạn.")).toBeVisible()
  await expect(reviewer.getByText("Bổ sung số liệu.")).toBeHidden()

  const officer = await as(browser, lan)
  await officer.getByRole("button", { name: "Thu hồi" }).click()
  await expect(officer.getByText("Đang soạn, gửi đúng hạn.")).toBeVisible()
  for (const page of [head, reviewer, officer]) await page.context().close()
})

test("the signed scan comes back with number and day; what was typed stays where the file is no PDF", async ({
  browser,
}) => {
  const page = await as(browser, lan)
  await page.getByText("Đính kèm bản ký, đóng dấu (PDF)").click()
  await page.getByLabel("Số", { exact: true }).fill("12")
  await page.getByLabel("Ký hiệu").fill("BC-SCT")
  await page.getByRole("textbox", { name: "Ngày của văn bản" }).fill("28/11/2023")
  await page.getByLabel("Tệp PDF").setInputFiles({ name: "ký.docx", mimeType: "", buffer: docx() })
  await page.getByRole("button", { name: "Đính kèm", exact: true }).click()
  await expect(page.getByText("không phải PDF")).toBeVisible()
  await expect(page.getByLabel("Ký hiệu")).toHaveValue("BC-SCT")
  await page.getByLabel("Tệp PDF").setInputFiles({ name: "ký.pdf", mimeType: "application/pdf", buffer: pdf(3000) })
  await page.getByRole("button", { name: "Đính kèm", exact: true }).click()
  await expect(page.getByText("Đã đính kèm bản ký, đóng dấu.")).toBeVisible()
  await expect(page.getByText("Báo cáo số 12/BC-SCT ngày 28/11/2023, của lần gửi BC-2023-SCT-01")).toBeVisible()
  await expect(page.getByRole("link", { name: /^ký\.pdf/ })).toBeVisible()
  await page.context().close()
})

test("the parts are written and kept without a script, on a telephone", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await signIn(page, lan, `${REPORT}/proposals`)
  await page.getByRole("textbox", { name: "Đề xuất, kiến nghị" }).fill("Đề nghị gia hạn nhiệm vụ 45.")
  await page.getByRole("button", { name: "Lưu", exact: true }).click()
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Đề xuất, kiến nghị" })).toHaveValue("Đề nghị gia hạn nhiệm vụ 45.")
  await context.close()
})
