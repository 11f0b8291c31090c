import { expect, test } from "@playwright/test"
import { choosePassword, invite, signIn } from "./support/browser"
import { bao, lan, minh, quang, thu } from "./support/people"
import { closeTwice, closeWholePeriod, openAgain, sendByCalls } from "./support/reports"

// The first two steps of everything: these people are there for all other journeys.
test.describe.configure({ mode: "serial" })

test("whoever holds the set-up link becomes the first administrator, and the link works once", async ({
  page,
  browser,
}) => {
  const link = process.env.E2E_SETUP_LINK as string
  await page.goto(link)
  await page.getByLabel("Họ và tên").fill(bao.name)
  await page.getByLabel("Thư điện tử").fill(bao.email)
  await page.getByLabel("Chức vụ").fill(bao.position)
  await choosePassword(page, "quá ngắn", "Lập tài khoản quản trị")
  await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
  await expect(page.getByRole("link", { name: /ít nhất 15 ký tự/ })).toBeVisible()
  await choosePassword(page, bao.password, "Lập tài khoản quản trị")

  await expect(page.getByRole("heading", { level: 1, name: "Quản trị" })).toBeVisible()
  await page.getByRole("link", { name: "Kế hoạch: 01" }).click()
  const plan = page.getByRole("row").filter({ hasText: "Kế hoạch 124/KH-UBND" })
  await expect(plan.getByRole("link", { name: "56 nhiệm vụ" })).toBeVisible()

  const stranger = await browser.newPage()
  await stranger.goto(link)
  await expect(stranger.getByText("Liên kết thiết lập đã hết hạn hoặc đã dùng")).toBeVisible()
  await stranger.close()
})

test("the administrator invites an officer, a head, a reviewer and a leader, and each link opens its account once", async ({
  page,
  browser,
}) => {
  await page.goto("/sign-in")
  await page.getByLabel("Thư điện tử").fill(bao.email)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(bao.password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Quản trị" })).toBeVisible()

  for (const person of [lan, quang, minh, thu]) {
    const link = await invite(page, person)
    expect(link).toContain(`${process.env.E2E_URL}/invitation?token=`)
    const context = await browser.newContext()
    const invited = await context.newPage()
    await invited.goto(link)
    await expect(invited.getByText(person.email)).toBeVisible()
    await choosePassword(invited, person.password, "Đặt mật khẩu và vào hệ thống")
    await expect(invited.getByRole("banner").getByText(person.name).first()).toBeVisible()

    await invited.goto(link)
    await expect(invited.getByText("Liên kết mời đã hết hạn hoặc đã dùng")).toBeVisible()
    await context.close()
  }

  await page.goto("/people")
  await expect(page.getByRole("row").filter({ hasText: lan.name })).toContainText("Cán bộ theo dõi, Sở Công Thương")
  await expect(page.getByRole("row").filter({ hasText: minh.name })).toContainText("Sở Kế hoạch và Đầu tư")
  await expect(page.getByRole("row").filter({ hasText: thu.name })).toContainText("Hoạt động")
})

test("the reviewer tells on behalf of Thanh tra tỉnh what came by letter", async ({ page }) => {
  await signIn(page, minh, "/plans/124-kh-ubnd/tasks/23")
  await page.getByRole("link", { name: "Cập nhật thay" }).click()
  await page.getByLabel("Theo văn bản của cơ quan").fill("Công văn 46/TTT ngày 03/6/2022")
  await page.getByRole("radio", { name: "Đã hoàn thành" }).check()
  await page.getByLabel("Kết quả thực hiện").fill("Quy chế đã được ban hành.")
  await page.getByLabel("Số, ký hiệu văn bản").fill("46/2022/QĐ-UBND")
  await page.getByRole("textbox", { name: "Ngày ban hành" }).fill("14/11/2022")
  await page.getByRole("button", { name: "Gửi Sở Kế hoạch và Đầu tư" }).click()
  await expect(page.getByText("Đã ghi cập nhật")).toBeVisible()
  // nobody confirms what they wrote themselves
  await expect(page.getByRole("button", { name: "Xác nhận" })).toBeHidden()
})

test("the leader gives a direction on the task of Thanh tra tỉnh", async ({ page }) => {
  await signIn(page, thu, "/plans/124-kh-ubnd/tasks/23")
  await page.getByText("Cho ý kiến chỉ đạo", { exact: true }).click()
  await page.getByLabel("Ý kiến chỉ đạo", { exact: true }).fill("Báo cáo kết quả đối thoại năm nay.")
  await page.getByRole("button", { name: "Ghi ý kiến" }).click()
  await expect(page.getByText("Chờ trả lời")).toBeVisible()
})

test("the reviewer names at whose desk a task of the own agency lies", async ({ page }) => {
  await signIn(page, minh, "/plans/124-kh-ubnd/tasks/1")
  await page.getByText("Ghi nhiệm vụ đang ở ai").click()
  await page.getByLabel("Đang ở", { exact: true }).selectOption("UBND tỉnh")
  await page.getByLabel("Đang chờ việc gì").fill("Cho ý kiến về kế hoạch vốn.")
  await page.getByRole("form", { name: "Đang ở ai" }).getByRole("button", { name: "Ghi" }).click()
  await expect(page.getByText(/^Đang ở UBND tỉnh từ ngày/).first()).toBeVisible()
})

test("the officer and the reviewer each keep a list under a name", async ({ browser }) => {
  for (const person of [lan, minh]) {
    const page = await browser.newPage()
    await signIn(page, person, "/plans/124-kh-ubnd/tasks?group=lead&year=2022")
    await page.getByText("Lưu danh sách này").click()
    await page.getByLabel("Tên danh sách").fill("Việc của năm 2022")
    await page.getByRole("button", { name: "Lưu", exact: true }).click()
    await expect(page.getByText("Đã lưu danh sách.")).toBeVisible()
    await page.close()
  }
})

test("the reviewer opens two years of reports; one report is sent, the other year is closed twice, then the period", async ({
  page,
}) => {
  await signIn(page, minh, "/plans/124-kh-ubnd/reports")
  for (const year of [2024, 2025]) {
    await page.getByRole("button", { name: `Mở kỳ báo cáo năm ${year}` }).click()
    await expect(page.getByRole("region", { name: `Năm ${year}` })).toContainText("33 cơ quan")
  }
  await openAgain(page, 2024)
  await openAgain(page, 2025)
  await sendByCalls(2024)
  await closeTwice(2025)
  await closeWholePeriod()
})
