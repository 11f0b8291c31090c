import { expect, type Page } from "@playwright/test"
import type { Person } from "./people"

/** Signs in on the sign-in page, wherever it leads then. */
export async function signIn(
  page: Page,
  { email, password }: Pick<Person, "email" | "password">,
  next = "/",
): Promise<void> {
  await page.goto(next === "/" ? "/sign-in" : next)
  await page.getByLabel("Thư điện tử").fill(email)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** Signs out through the menu of the person. */
export async function signOut(page: Page, { name }: Pick<Person, "name">): Promise<void> {
  await page.getByRole("banner").getByText(name).first().click()
  await page.getByRole("button", { name: "Đăng xuất" }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}

/** The page says that there is nothing here for this person, and the status says so too. */
export async function expectNotFound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(404)
  await expect(page.getByRole("heading", { level: 1, name: "Không tìm thấy" })).toBeVisible()
}

/** Fills the form of a new invitation as an administrator and answers the link to hand on. */
export async function invite(page: Page, person: Person): Promise<string> {
  await page.goto("/people/new")
  await page.getByLabel("Họ và tên").fill(person.name)
  await page.getByLabel("Thư điện tử công vụ").fill(person.email)
  await page.getByLabel("Chức vụ").fill(person.position)
  await page.getByRole("radio", { name: person.role }).check()
  if (person.agency) await page.getByRole("combobox", { name: "Cơ quan" }).selectOption({ label: person.agency })
  await page.getByRole("button", { name: "Tạo lời mời" }).click()
  await expect(page.getByText("Liên kết chỉ hiện một lần")).toBeVisible()
  return (await page.locator("code").innerText()).trim()
}

/** Types the chosen password twice and sends the form. */
export async function choosePassword(page: Page, password: string, button: string): Promise<void> {
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password)
  await page.getByLabel("Nhập lại mật khẩu mới").fill(password)
  await page.getByRole("button", { name: button }).click()
}
