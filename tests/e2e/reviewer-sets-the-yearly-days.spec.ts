import { expectAccessible } from "./support/accessible"
import { expectNotFound, signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, minh } from "./support/people"
import { PLAN } from "./support/places"

// The settings are the plan's own, for every journey: what is changed here is changed back at the end.
test.describe.configure({ mode: "serial" })

const SETTINGS = `${PLAN}/settings`

test("the reviewer moves the due day of every year and sees the new day of those that are not open yet", async ({
  page,
}) => {
  await signIn(page, minh, PLAN)
  await page.getByRole("link", { name: "Thiết lập kế hoạch" }).click()
  const form = page.getByRole("form", { name: "Thiết lập kế hoạch" })
  await form.getByLabel("Hạn gửi").fill("30/10")
  await form.getByRole("button", { name: "Lưu thiết lập" }).click()
  const summary = form.getByRole("region", { name: /^Vui lòng xem lại/ })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText("Ngày mở kỳ phải trước hạn gửi.")
  await expect(form.getByLabel("Hạn gửi")).toHaveValue("30/10")
  await expectAccessible(page, "refused settings")

  await form.getByLabel("Hạn gửi").fill("20/11")
  await form.getByRole("button", { name: "Lưu thiết lập" }).click()
  await expect(form.getByText("Đã đổi thiết lập kế hoạch.")).toBeFocused()
  await expect(form.getByLabel("Hạn gửi")).toHaveValue("20/11")
  // which years are open already is other journeys' doing
  await expect(page.getByText(/Mở 01\/11\/(\d{4}) .* hạn 20\/11\/\1, tính hết ngày/).first()).toBeVisible()
  await page.goto(PLAN)
  await expect(page.getByText("Đổi thiết lập kế hoạch: hạn gửi 30/11 → 20/11.")).toBeVisible()
})

test("whoever does not consolidate the plan finds neither the page nor a way to it", async ({ page }) => {
  await signIn(page, lan, PLAN)
  await expect(page.getByRole("heading", { name: "Theo dõi và báo cáo" })).toBeVisible()
  await expect(page.getByRole("link", { name: "Thiết lập kế hoạch" })).toHaveCount(0)
  await expectNotFound(page, SETTINGS)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("a day that some years lack is refused, what was typed stays, and the day of before is set again", async ({
    page,
  }) => {
    await signIn(page, minh, SETTINGS)
    const form = page.getByRole("form", { name: "Thiết lập kế hoạch" })
    await form.getByLabel("Hạn gửi").fill("29/2")
    await form.getByLabel("Số ngày báo trước hạn").fill("45 ngày")
    await form.getByRole("button", { name: "Lưu thiết lập" }).click()
    await expect(page.getByRole("heading", { name: "Vui lòng xem lại 02 mục" })).toBeVisible()
    await expect(form.getByLabel("Hạn gửi")).toHaveValue("29/2")
    await expect(form.getByLabel("Số ngày báo trước hạn")).toHaveValue("45 ngày")
    await form.getByLabel("Hạn gửi").fill("30/11")
    await form.getByLabel("Số ngày báo trước hạn").fill("30")
    await form.getByRole("button", { name: "Lưu thiết lập" }).click()
    await expect(page.getByText("Đã đổi thiết lập kế hoạch.")).toBeVisible()
    await expect(form.getByLabel("Hạn gửi")).toHaveValue("30/11")
  })
})
