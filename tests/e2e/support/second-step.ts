import { expect, type Page } from "@playwright/test"
import { codeOf } from "../../support/authenticator"
import type { Person } from "./people"

const HALF_A_MINUTE = 30_000

/** The code of now, or of the next half minute, which is taken too. */
export const codeNow = (secret: string): string => codeOf(secret, new Date())
export const codeAfter = (secret: string): string => codeOf(secret, new Date(Date.now() + HALF_A_MINUTE))

/** Enters the password, which leads to the page that asks for the code. */
export async function enterPassword(
  page: Page,
  { email, password }: Pick<Person, "email" | "password">,
  next = "/",
): Promise<void> {
  await page.goto(next === "/" ? "/sign-in" : next)
  await page.getByLabel("Thư điện tử").fill(email)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page).toHaveURL(/\/sign-in\/code$/)
  await expect(page.getByText(email)).toBeVisible()
}

/** Enters a code on the page that asks for it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Mã xác thực").fill(code)
  await page.getByRole("button", { name: "Tiếp tục" }).click()
}

/** On the page of the set-up: from the explanation to the secret, which is answered. */
export async function readSecret(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Bắt đầu" }).click()
  await expect(page.getByRole("img", { name: /^Mã QR/ })).toBeVisible()
  return (await page.locator("code").innerText()).replaceAll(/\s/g, "")
}

/** Confirms by a code and answers the recovery codes, which are shown this once. */
export async function turnOn(page: Page, code: string): Promise<string[]> {
  await page.getByLabel("Mã xác thực").fill(code)
  await page.getByRole("button", { name: "Xác nhận và bật" }).click()
  const codes = page.getByRole("region", { name: "Mã khôi phục" }).getByRole("listitem")
  await expect(codes).toHaveCount(10)
  return codes.allInnerTexts()
}
