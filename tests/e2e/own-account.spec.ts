import { signIn, signOut } from "./support/browser"
import { expect, test } from "./support/journey"
import { thu } from "./support/people"

test("the leader ends another session of hers, and that browser is out on its next request", async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1",
  })
  const telephone = await context.newPage()
  await signIn(telephone, thu)
  await signIn(page, thu, "/account")

  const row = page.getByRole("row").filter({ hasText: "iPhone" })
  await row.getByRole("button", { name: /^Kết thúc/ }).click()
  await expect(page.getByText("Đã kết thúc phiên làm việc.")).toBeVisible()
  await expect(page.getByRole("row").filter({ hasText: "iPhone" })).toHaveCount(0)
  await expect(page.getByText("(phiên này)")).toBeVisible()
  await telephone.reload()
  await expect(telephone).toHaveURL(/\/sign-in/)
  await context.close()
})

test("a changed password keeps the own session, ends the others, and only the new one opens the account", async ({
  page,
  browser,
}) => {
  const chosen = "trăng treo đầu ngọn tre già"
  const context = await browser.newContext()
  const elsewhere = await context.newPage()
  await signIn(elsewhere, thu)
  await signIn(page, thu, "/account")
  const change = async (current: string, next: string) => {
    await page.getByLabel("Mật khẩu hiện tại").fill(current)
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(next)
    await page.getByLabel("Nhập lại mật khẩu mới").fill(next)
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click()
  }

  await change("không nhớ mật khẩu cũ", chosen)
  await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
  await change(thu.password, chosen)
  await expect(page.getByText(/^Đã đổi mật khẩu/)).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await context.close()

  await signOut(page, thu)
  await page.getByLabel("Thư điện tử").fill(thu.email)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(thu.password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page.getByText("Thư điện tử hoặc mật khẩu không đúng.")).toBeVisible()
  await signIn(page, { ...thu, password: chosen }, "/account")
  await change(chosen, thu.password)
  await expect(page.getByText(/^Đã đổi mật khẩu/)).toBeVisible()
})
