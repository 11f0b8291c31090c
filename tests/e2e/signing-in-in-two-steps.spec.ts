import { expectAccessible } from "./support/accessible"
import { choosePassword, invite, signIn, signOut } from "./support/browser"
import { expect, test } from "./support/journey"
import { ask } from "./support/oracle"
import { bao, mai } from "./support/people"
import { codeAfter, codeNow, enterCode, enterPassword, readSecret, turnOn } from "./support/second-step"

test.describe.configure({ mode: "serial", timeout: 120_000 })

const WRONG = /^Mã không đúng, đã dùng hoặc đã hết hạn/

test("Mai turns the second step on, and from then on the password alone lets nobody in", async ({ page, browser }) => {
  const context = await browser.newContext()
  const his = await context.newPage()
  await signIn(his, bao)
  await page.goto(await invite(his, mai))
  await choosePassword(page, mai.password, "Đặt mật khẩu và vào hệ thống")
  await expect(page.getByRole("banner").getByText(mai.name).first()).toBeVisible()
  await context.close()

  await page.goto("/account")
  await page.getByRole("link", { name: "Bật xác thực hai bước" }).click()
  const secret = await readSecret(page)
  await expectAccessible(page, "the secret")
  await expect(page.getByRole("link", { name: "mở trong ứng dụng xác thực" })).toHaveAttribute(
    "href",
    /^otpauth:\/\/totp\//,
  )
  await page.getByLabel("Mã xác thực").fill("12345")
  await page.getByRole("button", { name: "Xác nhận và bật" }).click()
  await expect(page.getByRole("region", { name: "Vui lòng xem lại 01 mục" })).toBeFocused()
  const used = codeNow(secret)
  const codes = await turnOn(page, used)
  await expectAccessible(page, "the recovery codes")
  await page.getByRole("link", { name: "Đã cất mã, vào hệ thống" }).click()
  await signOut(page, mai)

  await enterPassword(page, mai, "/agencies/TTT")
  await expectAccessible(page, "the page for the code")
  await page.goto("/agencies/TTT")
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await enterPassword(page, mai, "/agencies/TTT")
  await enterCode(page, used)
  await expect(page.getByRole("link", { name: WRONG }), "the code that turned it on").toBeVisible()
  const code = codeAfter(secret)
  await enterCode(page, code)
  await expect(page).toHaveURL(/\/agencies\/TTT$/)
  await signOut(page, mai)

  await enterPassword(page, mai)
  await enterCode(page, code)
  await expect(page.getByRole("link", { name: WRONG }), "a code a second time").toBeVisible()
  await enterCode(page, codes[0] as string)
  await expect(page).not.toHaveURL(/\/sign-in/)
  await page.goto("/account")
  await expect(page.getByText("Còn 09/10 mã khôi phục.")).toBeVisible()
  await signOut(page, mai)
  await enterPassword(page, mai)
  await enterCode(page, codes[0] as string)
  await expect(page.getByRole("link", { name: WRONG }), "a recovery code a second time").toBeVisible()
  await enterCode(page, codes[1] as string)
  await expect(page).not.toHaveURL(/\/sign-in/)

  await page.goto("/account")
  await page.getByLabel("Mã xác thực").fill(codes[2] as string)
  await page.getByRole("button", { name: "Cấp mã khôi phục mới" }).click()
  const renewed = page.getByRole("region", { name: "Mã khôi phục" }).getByRole("listitem")
  await expect(renewed).toHaveCount(10)
  const [first = "", second = ""] = await renewed.allInnerTexts()
  await page.reload()
  await expect(page.getByText("Còn 10/10 mã khôi phục.")).toBeVisible()
  await page.getByLabel("Mã xác thực").fill(codes[3] as string)
  await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
  await expect(page.getByRole("link", { name: WRONG }), "a code of before").toBeVisible()

  // another telephone: the old secret serves until a code of the new one is there
  await page.getByLabel("Mã xác thực").fill(first)
  await page.getByRole("button", { name: "Chuyển sang điện thoại khác" }).click()
  await expect(page).toHaveURL(/\/two-factor$/)
  const moved = (await page.locator("code").innerText()).replaceAll(/\s/g, "")
  expect(moved).not.toBe(secret)
  const [third = ""] = await turnOn(page, codeNow(moved))
  await page.getByRole("link", { name: "Đã cất mã, vào hệ thống" }).click()
  await page.goto("/account")
  await page.getByLabel("Mã xác thực").fill(second)
  await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
  await expect(page.getByRole("link", { name: WRONG }), "a code of the other telephone's time").toBeVisible()
  await page.getByLabel("Mã xác thực").fill(third)
  await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
  await expect(page.getByText(/^Đã tắt xác thực hai bước/)).toBeVisible()
  await signOut(page, mai)
  await signIn(page, mai)
})

test("the administrator takes it off Mai, who has lost her telephone, and proves who he is for that", async ({
  page,
  browser,
}) => {
  const context = await browser.newContext()
  const hers = await context.newPage()
  await signIn(hers, mai, "/two-factor")
  await turnOn(hers, codeNow(await readSecret(hers)))

  await signIn(page, bao, "/people")
  await page.getByRole("link", { name: mai.name }).click()
  await ask(
    `UPDATE "Session" SET "confirmedAt" = NULL WHERE "personId" = (SELECT id FROM "Person" WHERE email = '${bao.email}')`,
  )
  const form = page.getByRole("form", { name: `Gỡ xác thực hai bước của ${mai.name}` })
  await form.getByText(`Gỡ xác thực hai bước của ${mai.name}`).click()
  const remove = form.getByRole("button", { name: "Gỡ xác thực hai bước" })
  await remove.click()
  await expect(form.getByRole("link", { name: "Nhập mật khẩu đang dùng của mình để xác nhận." })).toBeVisible()
  await form.getByLabel("Mật khẩu của mình").fill("không phải mật khẩu này")
  await remove.click()
  await expect(form.getByRole("link", { name: /^Mật khẩu không đúng/ })).toBeVisible()
  await form.getByLabel("Mật khẩu của mình").fill(bao.password)
  await remove.click()
  await expect(form.getByText(/^Đã gỡ xác thực hai bước/)).toBeVisible()
  await hers.reload()
  await expect(hers).toHaveURL(/\/sign-in/)
  await signIn(hers, mai)
  await context.close()

  // what followed was asked in the session that the password had confirmed
  await page.reload()
  await expect(page.getByRole("heading", { level: 1, name: mai.name })).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("Mai turns it on, signs in by a code, and turns it off", async ({ page }) => {
    await signIn(page, mai, "/two-factor")
    const secret = await readSecret(page)
    await page.getByLabel("Mã xác thực").fill("000 000")
    await page.getByRole("button", { name: "Xác nhận và bật" }).click()
    await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
    await expect(page.getByLabel("Mã xác thực")).toHaveValue("")
    const codes = await turnOn(page, codeNow(secret))
    await page.getByRole("button", { name: "Đăng xuất" }).click()
    await expect(page).toHaveURL(/\/sign-in$/)

    await enterPassword(page, mai, "/agencies")
    await enterCode(page, "000000")
    await expect(page.getByRole("link", { name: WRONG })).toBeVisible()
    await enterCode(page, codeAfter(secret))
    await expect(page).toHaveURL(/\/agencies$/)

    await page.goto("/account")
    await ask(
      `UPDATE "Session" SET "confirmedAt" = NULL WHERE "personId" = (SELECT id FROM "Person" WHERE email = '${mai.email}')`,
    )
    await page.getByLabel("Mã xác thực").fill(codes[0] as string)
    await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
    await page.getByLabel("Mật khẩu của mình").first().fill(mai.password) // the form of tokens asks for it as well
    await page.getByLabel("Mã xác thực").fill(codes[0] as string)
    await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
    await expect(page.getByText(/^Đã tắt xác thực hai bước/)).toBeVisible()
    await expect(page.getByRole("link", { name: "Bật xác thực hai bước" })).toBeVisible()
  })
})
