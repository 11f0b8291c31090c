import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { ask } from "./support/oracle"
import { lan, minh } from "./support/people"
import { PLAN } from "./support/places"

test("the reviewer sees the misprint of row 13 beside its correction and switches between the readings", async ({
  page,
}) => {
  await signIn(page, minh, `${PLAN}/tasks/13`)
  const readings = page.getByRole("navigation", { name: "Bản" })
  await expect(page.getByText("Năm 2022", { exact: true })).toBeVisible()
  await expect(page.getByText("Năm 2002", { exact: true })).toHaveCount(0)

  await readings.getByRole("link", { name: "Nguyên văn" }).click()
  await expect(page.locator("mark", { hasText: "Năm 2002" })).toBeVisible()

  await readings.getByRole("link", { name: "Đối chiếu" }).click()
  await expect(page.getByRole("deletion").filter({ hasText: "Năm 2002" }).first()).toBeVisible()
  await expect(page.getByRole("insertion").filter({ hasText: "Năm 2022" }).first()).toBeVisible()
  await expect(page.getByText("Hạn 31/12/2022").first()).toBeVisible()
})

test("the reviewer accepts the proposal on row 31 with one press, finds it in the history, and everybody reads it", async ({
  page,
  browser,
}) => {
  await signIn(page, minh, `${PLAN}/tasks/31`)
  const title = page.getByRole("heading", { level: 1 })
  await expect(title).toContainText("Mô hình sản phẩm tinh")
  await page.getByRole("button", { name: "Chấp nhận" }).click()

  await expect(page.getByText("Đã ghi nhận.")).toBeFocused()
  await expect(title).toContainText("Mỗi xã một sản phẩm tỉnh")
  for (const seenAgain of [false, true]) {
    if (seenAgain) await page.reload()
    await expect(page.getByText(`Đã chấp nhận – ${minh.name}`)).toBeVisible()
    const entry = page.getByRole("listitem").filter({ hasText: "Chấp nhận hiệu đính" })
    await expect(entry).toContainText("“Mô hình sản phẩm tinh” → “Mỗi xã một sản phẩm tỉnh”")
    await expect(entry).toContainText(minh.name)
  }

  const context = await browser.newContext()
  const hers = await context.newPage()
  await signIn(hers, lan, `${PLAN}/tasks/31`)
  await expect(hers.getByRole("heading", { level: 1 })).toContainText("Mỗi xã một sản phẩm tỉnh")
  await context.close()
})

test("the reviewer declines a proposal on the list of all, and the text stays as printed", async ({ page }) => {
  await signIn(page, minh, `${PLAN}/proposals`)
  const proposal = page.getByRole("listitem").filter({ hasText: "46/TTr-TT1" })
  await proposal.getByRole("button", { name: "Giữ nguyên văn" }).click()
  await expect(proposal.getByText("Đã ghi nhận.")).toBeVisible()
  await expect(proposal).toContainText(`Giữ nguyên văn – ${minh.name}`)

  await page.goto(`${PLAN}/tasks/23`)
  await expect(page.getByRole("definition").filter({ hasText: "Tờ trình số 46/TTr-TT1" })).toBeVisible()
})

test("the reviewer reads a deadline otherwise, with a reason; what was typed survives a refusal", async ({
  page,
  browser,
}) => {
  const reason = 'Theo biên bản họp <img src=x onerror="document.title=1"> ngày 12/9/2022'
  await signIn(page, minh, `${PLAN}/tasks/1`)
  await page.getByText("Hiểu lại thời hạn", { exact: true }).click()
  await page.getByLabel("Loại thời hạn").selectOption({ label: "Đến ngày" })
  await page.getByLabel("Ngày đến hạn").fill("31/02/2023")
  await page.getByLabel("Lý do").fill(reason)
  await page.getByRole("button", { name: "Ghi cách hiểu này" }).click()

  await expect(page.getByRole("region", { name: "Vui lòng xem lại 01 mục" })).toBeFocused()
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expect(page.getByLabel("Ngày đến hạn")).toHaveValue("31/02/2023")
  await expect(page.getByLabel("Lý do")).toHaveValue(reason)
  await page.getByRole("link", { name: /Ngày đến hạn không đúng/ }).click()
  await expect(page.getByLabel("Ngày đến hạn")).toBeFocused()

  await page.getByLabel("Ngày đến hạn").fill("30062023")
  await page.getByRole("button", { name: "Ghi cách hiểu này" }).click()
  await expect(page.getByText(/^Đã ghi cách hiểu mới của thời hạn/)).toBeVisible()
  await expect(page.getByText("Hạn 30/6/2023").first()).toBeVisible()
  await expect(page.getByText("không còn hiệu lực")).toBeVisible()

  const context = await browser.newContext()
  const hers = await context.newPage()
  await signIn(hers, lan, `${PLAN}/tasks/1`)
  await expect(hers.getByRole("listitem").filter({ hasText: "Đổi cách hiểu thời hạn" })).toContainText(reason)
  await expect(hers).toHaveTitle(/^Nhiệm vụ 1 /)
  await context.close()
})

test("a session that ends while the reviewer types takes nothing of it: signed in again, the same form is sent", async ({
  page,
}) => {
  await signIn(page, minh, `${PLAN}/tasks/3`)
  await page.getByText("Hiểu lại thời hạn", { exact: true }).click()
  await page.getByLabel("Loại thời hạn").selectOption({ label: "Đến ngày" })
  await page.getByLabel("Ngày đến hạn").fill("30/6/2023")
  await page.getByLabel("Lý do").fill("Theo thông báo kết luận ngày 14/9/2022")
  await ask(`UPDATE "Session" SET "endedAt" = "startedAt" WHERE "endedAt" IS NULL`)
  await page.getByRole("button", { name: "Ghi cách hiểu này" }).click()
  await expect(page.getByText(/^Phiên làm việc đã hết\. Nội dung đang nhập được giữ lại/)).toBeFocused()
  await expect(page.getByLabel("Lý do")).toHaveValue("Theo thông báo kết luận ngày 14/9/2022")

  const beside = await page.context().newPage()
  await signIn(beside, minh)
  await beside.close()
  await page.getByRole("button", { name: "Ghi cách hiểu này" }).click()
  await expect(page.getByText(/^Đã ghi cách hiểu mới của thời hạn/)).toBeVisible()
  await expect(page.getByText("Hạn 30/6/2023").first()).toBeVisible()
})
