import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { bao, lan, minh, thu } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

test("an officer comes to the work of the agency: what it leads, helps with, and that nobody can be called", async ({
  page,
}) => {
  await signIn(page, lan)
  await expect(page.getByRole("heading", { level: 1, name: "Việc của Sở Công Thương" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "Kế hoạch 124/KH-UBND: chủ trì 07 nhiệm vụ" })).toBeVisible()
  await expect(page.getByText(/^Cùng các đơn vị trong nhóm/)).toContainText("nhiệm vụ 9")
  await page.getByRole("link", { name: "Xem đủ 07 nhiệm vụ" }).click()
  await expect(page).toHaveURL(`${PLAN}/tasks?lead=SCT`)
  expect(await numbersIn(page.getByRole("table"))).toHaveLength(7)
})

test("the reviewer comes to the desk: each figure opens what it counts, the own agency's work stands below", async ({
  page,
}) => {
  await signIn(page, minh)
  await expect(page.getByRole("heading", { level: 1, name: "Theo dõi, đôn đốc Kế hoạch 124/KH-UBND" })).toBeVisible()
  const desk = page.getByRole("region", { name: "Kế hoạch 124/KH-UBND", exact: true })
  const overdue = desk.getByRole("link", { name: /nhiệm vụ quá hạn, chưa xong$/ })
  const count = Number.parseInt(await overdue.innerText(), 10)
  await expect(page.getByRole("region", { name: "Việc của Sở Kế hoạch và Đầu tư" })).toContainText(
    "chủ trì 05 nhiệm vụ",
  )
  await overdue.click()
  await expect(page).toHaveURL(`${PLAN}/tasks?group=lead&status=overdue`)
  expect(await numbersIn(page.getByRole("table"))).toHaveLength(count)
  await page.goto("/")
  await desk.getByRole("link", { name: /đề xuất hiệu đính chờ xử lý$/ }).click()
  await expect(page).toHaveURL(`${PLAN}/proposals`)
})

test("on the reviewer's desk the plan stands agency by agency, and a figure of one opens its tasks", async ({
  page,
}) => {
  await signIn(page, minh)
  const desk = page.getByRole("region", { name: "Kế hoạch 124/KH-UBND", exact: true })
  const row = desk.getByRole("row", { name: /^\d+ Sở Công Thương/ })
  await expect(row.getByRole("cell").nth(1)).toHaveText(/^7/)
  await row.getByRole("link", { name: /Sở Công Thương, tất cả/ }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ do Sở Công Thương chủ trì" })).toBeVisible()
})

test("a leader comes to where the plan stands", async ({ page }) => {
  await signIn(page, thu)
  await expect(page).toHaveURL(/\/plans\/[^/]+\/status$/) // of the newest plan
  await expect(
    page.getByRole("navigation", { name: "Mục lục" }).getByRole("link", { name: "Tình hình" }),
  ).toHaveAttribute("aria-current", "page")
  await expect(page.getByText(/Trong 30 ngày: /)).toBeVisible()
})

test("the administrator comes to what the administration lacks, and opens whom it is about", async ({ page }) => {
  await signIn(page, bao)
  await expect(page.getByRole("heading", { level: 1, name: "Quản trị" })).toBeVisible()
  await page.getByText("cơ quan gửi báo cáo năm chưa có người đầu mối").click()
  await page.getByRole("link", { name: "Sở Tài chính" }).click()
  await expect(page).toHaveURL("/agencies/STC")
})
