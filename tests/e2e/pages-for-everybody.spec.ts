import type { Page } from "@playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { bao, lan, minh } from "./support/people"
import { PLAN } from "./support/places"

// Each page in daylight and in the dark, on a desk and on a telephone: no rule of axe broken, no scrolling sideways.
test.describe.configure({ timeout: 180_000 })

const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
]

/** Darkness changes colours and nothing else. */
const CHANGED_BY_DARKNESS = ["color-contrast", "link-in-text-block"]

async function look(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(path)
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      const rules = colorScheme === "light" ? undefined : CHANGED_BY_DARKNESS
      await expectAccessible(page, `${path}, ${viewport.width} px, ${colorScheme}`, rules)
    }
    await expectNoSidewaysScroll(page, `${path} at ${viewport.width} px`)
  }
}

test("the pages before signing in are in order on every screen", async ({ page }) => {
  for (const path of [
    "/sign-in",
    "/sign-in?next=%2Faccount",
    "/sign-in/code",
    "/setup?token=x",
    "/invitation?token=x",
    "/reset?token=x",
  ])
    await look(page, path)
  await page.goto("/sign-in")
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page.getByText("Thư điện tử hoặc mật khẩu không đúng.")).toBeVisible()
  await expectAccessible(page, "a refused sign-in")
})

test("the pages of an officer are in order on every screen", async ({ page }) => {
  await signIn(page, lan)
  for (const path of [
    "/",
    PLAN,
    `${PLAN}/tasks?lead=SCT&q=907&group=lead`,
    `${PLAN}/tasks/views`,
    "/agencies",
    "/agencies/SCT",
    "/documents?q=uy ban",
    "/search?q=nông thôn mới",
    "/plans",
    `${PLAN}/appendix?text=compare`,
    "/api",
    "/account",
    "/two-factor",
    "/khong-co",
    `${PLAN}/tasks/41/update`,
    `${PLAN}/status`,
    `${PLAN}/status/years`,
    `${PLAN}/status/coordinating`,
    `${PLAN}/status/recent?kind=sent&days=30`,
  ])
    await look(page, path)
})

test("a task in each of its readings, and what the reviewer has to decide, are in order on every screen", async ({
  page,
}) => {
  await signIn(page, minh)
  const lists = [
    "/",
    `${PLAN}/tasks?group=lead&text=compare`,
    `${PLAN}/tasks?group=deadline&text=verbatim`,
    `${PLAN}/proposals`,
  ]
  for (const path of [`${PLAN}/tasks/9`, `${PLAN}/tasks/23?text=compare`, `${PLAN}/tasks/41`, ...lists])
    await look(page, path)
  await page.goto(`${PLAN}/tasks/41`)
  await page.getByText("Hiểu lại thời hạn", { exact: true }).click()
  await page.getByRole("button", { name: "Ghi cách hiểu này" }).click()
  await expect(page.getByRole("region", { name: /^Vui lòng xem lại/ })).toBeVisible()
  await expectAccessible(page, "a refused form")
})

test("where the reviewer records the past is in order on every screen", async ({ page }) => {
  await signIn(page, minh)
  for (const path of [`${PLAN}/past?section=2`, `${PLAN}/past?kind=yearly&show=all&section=2`, `${PLAN}/past/upload`])
    await look(page, path)
  await page.goto(`${PLAN}/past`)
  await page.getByText("Dán từ Excel", { exact: true }).click()
  await page.getByRole("combobox", { name: "Tiến độ – Nhiệm vụ 13" }).selectOption("Tạm dừng")
  await page.getByRole("textbox", { name: "Ngày – Nhiệm vụ 13" }).fill("x")
  await page.getByRole("button", { name: "Ghi các dòng đã chọn" }).click()
  await expect(page.getByRole("region", { name: /^Vui lòng xem lại/ })).toBeVisible()
  await expectAccessible(page, "a refused grid")
})

test("the sheet on which an agency tells of all that it leads is in order on every screen", async ({ page }) => {
  await signIn(page, lan)
  await look(page, `${PLAN}/sheet`)
  await page.goto(`${PLAN}/sheet`)
  await page.getByRole("group", { name: "Nhiệm vụ 41", exact: true }).getByRole("radio", { name: "Cập nhật" }).check()
  await page.getByRole("button", { name: "Gửi các dòng đã chọn" }).click()
  await expect(page.getByRole("region", { name: /^Vui lòng xem lại/ })).toBeVisible()
  await expectAccessible(page, "a refused sheet")
})

test("the yearly reports and what is written in one are in order on every screen", async ({ page }) => {
  await signIn(page, lan)
  const report = `${PLAN}/reports/2025/SCT`
  for (const path of [
    `${PLAN}/reports`,
    report,
    `${report}/results`,
    `${report}/check`,
    `${PLAN}/reports/2024/SCT`,
    `${PLAN}/reports/2024/SCT/sent/1`,
  ])
    await look(page, path)
})

test("who has reported, who to call and the reading of a report are in order on every screen", async ({ page }) => {
  await signIn(page, minh)
  for (const path of ["/", `${PLAN}/reports?state=unsent`, `${PLAN}/reports/chase`, `${PLAN}/reports/2024/SCT/review`])
    await look(page, path)
  await look(page, `${PLAN}/settings`)
})

test("the pages of the administrator are in order on every screen", async ({ page }) => {
  await signIn(page, bao)
  for (const path of ["/", "/people", "/people/new", "/plans/new", "/journal", "/documents"]) await look(page, path)
  await page.goto("/people")
  const person = await page.getByRole("link", { name: minh.name }).getAttribute("href")
  await look(page, person as string)
  await page.getByText("Mục lục", { exact: true }).click()
  await expectAccessible(page, "the open menu of a telephone")
})
