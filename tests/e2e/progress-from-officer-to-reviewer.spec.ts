import type { Browser, Page } from "@playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible"
import { expectNotFound, signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, minh, type Person, quang, thu } from "./support/people"
import { PLAN } from "./support/places"

const TASK = `${PLAN}/tasks/43`
const PHONE = { width: 360, height: 740 }
test.describe.configure({ mode: "serial" })

async function as(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" })
  const page = await context.newPage()
  await signIn(page, person, TASK)
  return page
}

test("on a telephone an officer reports a task complete; what is missing is asked for and nothing typed is lost", async ({
  browser,
}) => {
  const page = await as(browser, lan)
  await page.getByRole("link", { name: "Cập nhật tiến độ" }).click()
  await page.getByRole("radio", { name: "Đã hoàn thành" }).check()
  await page.getByLabel("Kết quả thực hiện").fill("HĐND tỉnh đã ban hành Nghị quyết tại kỳ họp thứ 11.")
  await page.getByRole("textbox", { name: "Ngày trình" }).fill("1/11/2022")
  await expect(page.getByText(/^Đã lưu nháp lúc \d\d:\d\d$/)).toBeVisible()
  await page.getByRole("button", { name: "Chuyển lãnh đạo duyệt" }).click()
  await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
  await expectAccessible(page, "a refused update on a telephone")
  await expectNoSidewaysScroll(page, "a refused update on a telephone")
  await expect(page.getByLabel("Kết quả thực hiện")).toHaveValue(/kỳ họp thứ 11/)
  await page.getByLabel("Số, ký hiệu văn bản").fill("20/2022/NQ-HĐND")
  await page.getByRole("textbox", { name: "Ngày ban hành" }).fill("7/12/2022")
  await page.getByRole("button", { name: "Chuyển lãnh đạo duyệt" }).click()
  await expect(page.getByText("Đã ghi cập nhật")).toBeVisible()
  await expect(page.getByText("Chờ lãnh đạo đơn vị duyệt")).toBeVisible()
  await page.context().close()
})

test("what is typed and not sent is there again after signing in anew, also for a colleague, and for nobody else", async ({
  browser,
}) => {
  const page = await as(browser, lan)
  await page.goto(`${PLAN}/tasks/44/update`)
  await page.getByLabel("Kết quả thực hiện").fill("Đang lấy ý kiến các huyện.")
  await expect(page.getByText(/^Đã lưu nháp lúc/)).toBeVisible()
  await page.context().close()
  const colleague = await as(browser, quang)
  await colleague.goto(`${PLAN}/tasks/44/update`)
  await expect(colleague.getByText(`Bản nháp của ${lan.name}`)).toBeVisible()
  await expect(colleague.getByLabel("Kết quả thực hiện")).toHaveValue("Đang lấy ý kiến các huyện.")
  await colleague.context().close()
  for (const stranger of [thu]) {
    const other = await as(browser, stranger)
    await expectNotFound(other, `${PLAN}/tasks/44/update`)
    await expect(other.getByText("Đang lấy ý kiến các huyện.")).toBeHidden()
    await other.context().close()
  }
})

test("her head sends it, the reviewer returns it with a reason, it is sent again and confirmed", async ({
  browser,
}) => {
  const reviewer = await as(browser, minh)
  await expect(reviewer.getByText("Chờ lãnh đạo đơn vị duyệt")).toBeHidden()
  const head = await as(browser, quang)
  await head.getByRole("button", { name: "Gửi", exact: true }).click()
  await expect(head.getByText("chờ xác nhận: đã hoàn thành")).toBeVisible()

  await reviewer.reload()
  await reviewer.getByText("Trả lại", { exact: true }).first().click()
  await reviewer.getByRole("button", { name: "Trả lại" }).click()
  await expect(reviewer.getByRole("link", { name: "Chưa nhập lý do trả lại." })).toBeVisible()
  await reviewer.getByLabel("Lý do trả lại").fill("Đề nghị bổ sung bản quét Nghị quyết.")
  await reviewer.getByRole("button", { name: "Trả lại" }).click()
  await expect(reviewer.getByText("“Đề nghị bổ sung bản quét Nghị quyết.”").first()).toBeVisible()

  const officer = await as(browser, lan)
  await expect(officer.getByText(/trả lại ngày .*, chưa gửi lại/)).toBeVisible()
  await officer.getByRole("link", { name: "Sửa bằng cập nhật mới" }).first().click()
  await officer.getByRole("radio", { name: "Đã hoàn thành" }).check()
  await officer.getByLabel("Kết quả thực hiện").fill("Nghị quyết số 20/2022/NQ-HĐND, bản quét gửi kèm.")
  await officer.getByLabel("Số, ký hiệu văn bản").fill("20/2022/NQ-HĐND")
  await officer.getByRole("textbox", { name: "Ngày ban hành" }).fill("7/12/2022")
  await officer.getByRole("button", { name: "Chuyển lãnh đạo duyệt" }).click()
  await expect(officer.getByText("Đã ghi cập nhật")).toBeVisible()
  await head.reload()
  await head.getByRole("button", { name: "Gửi", exact: true }).click()
  await expect(head.getByText("chờ xác nhận: đã hoàn thành")).toBeVisible()

  await reviewer.reload()
  await reviewer.getByRole("button", { name: "Xác nhận" }).first().click()
  await expect(reviewer.getByText("Hoàn thành đúng hạn").first()).toBeVisible()
  await reviewer.setViewportSize({ width: 1280, height: 900 })
  await reviewer.goto(`${PLAN}/tasks?status=completedOnTime`)
  await expect(reviewer.getByRole("link", { name: /hỗ trợ đầu tư hạ tầng kỹ thuật cụm công nghiệp/ })).toBeVisible()
  // as of the day before, it was not so
  await reviewer.goto(`${PLAN}/tasks?status=completedOnTime&asOf=2022-12-06`)
  await expect(reviewer.getByText("Không có nhiệm vụ nào")).toBeVisible()
  for (const page of [head, officer, reviewer]) await page.context().close()
})

test("neither a lost connection nor a session that has ended costs a word, also where it was sent in between", async ({
  browser,
}) => {
  const page = await as(browser, lan)
  const context = page.context()
  await page.goto(`${PLAN}/tasks/46/update`)
  await page.getByRole("radio", { name: "Đang thực hiện" }).check()
  await context.setOffline(true)
  await page.getByLabel("Kết quả thực hiện").fill("Viết khi mất mạng.")
  await page.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(page.getByText(/^Mất kết nối, chưa gửi được/)).toBeFocused()
  await context.setOffline(false)
  await expect(page.getByText(/^Đã lưu nháp lúc/)).toBeVisible()

  await context.clearCookies()
  await page.getByLabel("Kết quả thực hiện").fill("Viết khi phiên đã hết.")
  const way = page.getByRole("link", { name: "Đăng nhập ở thẻ mới" })
  await expect(way).toBeVisible()
  await expectAccessible(page, "a draft after the session has ended")
  const [other] = await Promise.all([context.waitForEvent("page"), way.click()])
  await signIn(other, lan)
  await other.close()
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
  await expect(page.getByText(/^Đã lưu nháp lúc/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel("Kết quả thực hiện")).toHaveValue("Viết khi phiên đã hết.")
  await page.context().close()
})

test("two colleagues on one task: the second reads the other's words beside the own, keeps each of them and sends again", async ({
  browser,
}) => {
  const [first, second] = [await as(browser, lan), await as(browser, quang)]
  for (const page of [first, second]) await page.goto(`${PLAN}/tasks/45/update`)
  await first.getByRole("radio", { name: "Đang thực hiện" }).check()
  await first.getByLabel("Kết quả thực hiện").fill("Lan: đang lấy ý kiến.")
  await expect(first.getByText(/^Đã lưu nháp lúc/)).toBeVisible()
  await second.getByRole("radio", { name: "Đang thực hiện" }).check()
  await second.getByLabel("Kết quả thực hiện").fill("Quang: đã có dự thảo.")
  await expect(second.getByText(/Hai bản ở dưới; chưa bản nào bị thay/)).toBeVisible()
  await expect(second.getByText("Lan: đang lấy ý kiến.")).toBeVisible()
  await expectAccessible(second, "two drafts on a telephone")
  await first.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(first.getByText("Đã ghi cập nhật")).toBeVisible()

  await second.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(second.getByText(`${lan.name} đã cập nhật lúc`)).toBeVisible()
  await expect(second.getByLabel("Kết quả thực hiện")).toHaveValue("Quang: đã có dự thảo.")
  await second.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(second.getByText("Đã ghi cập nhật")).toBeVisible()
  for (const words of ["Lan: đang lấy ý kiến.", "Quang: đã có dự thảo."])
    await expect(second.getByText(words)).toBeVisible()
  for (const page of [first, second]) await page.context().close()
})

test("'không thay đổi' is one press, with a name and a day", async ({ browser }) => {
  const page = await as(browser, lan)
  await page.goto(`${PLAN}/tasks/44/update`)
  await page.getByRole("radio", { name: "Đang thực hiện" }).check()
  await page.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(page.getByText("Đã ghi cập nhật")).toBeVisible()
  await page.goto(`${PLAN}/tasks/44/update`)
  await page.getByRole("button", { name: /^Không thay đổi từ/ }).click()
  await expect(page.getByText("Không thay đổi", { exact: true })).toBeVisible()
  await expect(page.getByText(`${lan.name}: gửi`).first()).toBeVisible()
  await page.context().close()
})
