import { choosePassword, invite, signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { bao, hoa } from "./support/people"

// One person's account from the invitation to a forgotten password, as the administrator and she see it.
test("what the administrator changes about somebody's account holds from her next request on", async ({
  page,
  browser,
}) => {
  await signIn(page, bao)
  const link = await invite(page, hoa)
  const context = await browser.newContext()
  const hers = await context.newPage()
  await hers.goto(link)
  await choosePassword(hers, hoa.password, "Đặt mật khẩu và vào hệ thống")
  await expect(hers.getByRole("heading", { level: 1, name: "Việc của Thanh tra tỉnh" })).toBeVisible()

  // moved to another agency
  await page.goto("/people")
  await page.getByRole("link", { name: hoa.name }).click()
  await page.getByText("Đổi vai trò, cơ quan", { exact: true }).click()
  await page.getByRole("combobox", { name: "Cơ quan" }).selectOption({ label: "Sở Tài chính" })
  await page.getByRole("button", { name: "Ghi vai trò, cơ quan" }).click()
  await expect(page.getByText(/^Đã ghi vai trò, cơ quan/)).toBeVisible()
  await hers.goto("/account")
  await expect(hers).toHaveURL(/\/sign-in\?next=%2Faccount/)
  await signIn(hers, hoa)
  await expect(hers.getByRole("heading", { level: 1, name: "Việc của Sở Tài chính" })).toBeVisible()

  // shut and opened again
  await page.getByText(`Khóa tài khoản của ${hoa.name}`).click()
  await page.getByRole("button", { name: "Khóa tài khoản" }).click()
  await expect(page.getByText(/^Đã khóa tài khoản/)).toBeVisible()
  await hers.getByRole("link", { name: "Nhiệm vụ", exact: true }).first().click()
  await expect(hers).toHaveURL(/\/sign-in/)
  await hers.getByLabel("Thư điện tử").fill(hoa.email)
  await hers.getByLabel("Mật khẩu", { exact: true }).fill(hoa.password)
  await hers.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(hers.getByText("Thư điện tử hoặc mật khẩu không đúng.")).toBeVisible()
  await page.getByText(`Mở lại tài khoản của ${hoa.name}`).click()
  await page.getByRole("button", { name: "Mở lại tài khoản" }).click()
  await expect(page.getByText("Đã mở lại tài khoản.")).toBeVisible()
  await signIn(hers, hoa)

  // a new password by a link, which ends her session and works once
  await page.getByRole("button", { name: "Cấp liên kết đặt lại mật khẩu" }).click()
  await expect(page.getByText("Liên kết chỉ hiện một lần")).toBeVisible()
  const reset = (await page.locator("code").innerText()).trim()
  const chosen = "ngõ nhỏ phố xưa mưa bay"
  await hers.goto(reset)
  await expect(hers.getByText(hoa.email)).toBeVisible()
  await choosePassword(hers, chosen, "Đặt mật khẩu mới")
  await expect(hers.getByText("Đã đặt mật khẩu mới. Đăng nhập bằng mật khẩu vừa đặt.")).toBeVisible()
  await hers.goto(reset)
  await expect(hers.getByText("Liên kết đặt lại mật khẩu đã hết hạn hoặc đã dùng")).toBeVisible()
  await signIn(hers, { ...hoa, password: chosen })
  await context.close()
})

test("the only administrator can neither shut the own account nor give the role away", async ({ page }) => {
  await signIn(page, bao)
  await page.goto("/people")
  await page.getByRole("link", { name: bao.name }).click()
  await page.getByText(`Khóa tài khoản của ${bao.name}`).click()
  await page.getByRole("button", { name: "Khóa tài khoản" }).click()
  await expect(page.getByText(/^Đây là quản trị duy nhất/)).toBeVisible()
  await page.getByText("Đổi vai trò, cơ quan", { exact: true }).click()
  await page.getByRole("radio", { name: "Lãnh đạo tỉnh" }).check()
  await page.getByRole("button", { name: "Ghi vai trò, cơ quan" }).click()
  await expect(page.getByRole("form", { name: /^Đổi vai trò/ }).getByText(/^Đây là quản trị duy nhất/)).toBeVisible()
})
