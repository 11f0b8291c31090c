import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, type Page, test } from "@playwright/test"
import { choosePassword } from "./support/browser"
import { bao } from "./support/people"
import { codeAfter, codeNow, enterCode, readSecret, turnOn } from "./support/second-step"
import { startServer } from "./support/server"

// A server of its own: the setting is the operator's, and holds from its start.
test.describe.configure({ timeout: 180_000 })

const CLOSED = ["/", "/account", "/people", "/people/new", "/journal", "/plans/124-kh-ubnd/tasks/9", "/agencies"]

test("where it is required the first administrator sets it up before anything else, and is then let in", async ({
  browser,
}) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "plan-e2e-required-"))
  const databaseUrl = `file:${path.join(dataDir, "app.db")}`
  const settings = { REQUIRE_TWO_FACTOR: "administrators,reviewers" }
  const log = path.resolve(process.env.E2E_RESULTS || "test-results", "second-step-server.log")
  const server = await startServer({ dataDir, databaseUrl, log, settings })
  const context = await browser.newContext({ baseURL: server.url })
  try {
    const page = await context.newPage()
    await page.goto(server.setupLink)
    await page.getByLabel("Họ và tên").fill(bao.name)
    await page.getByLabel("Thư điện tử").fill(bao.email)
    await choosePassword(page, bao.password, "Lập tài khoản quản trị")
    await expect(page).toHaveURL(/\/two-factor$/)
    await expect(page.getByText("bắt buộc có xác thực hai bước")).toBeVisible()
    await expectClosed(page)

    const secret = await readSecret(page)
    await expectClosed(page)
    await page.goto("/two-factor")
    await turnOn(page, codeNow(secret))
    await page.getByRole("link", { name: "Đã cất mã, vào hệ thống" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Quản trị" })).toBeVisible()
    await page.goto("/account")
    await expect(page.getByText("Bắt buộc với vai trò này.")).toBeVisible()
    await expect(page.getByRole("button", { name: "Tắt xác thực hai bước" })).toHaveCount(0)

    await context.clearCookies()
    await page.goto("/sign-in")
    await page.getByLabel("Thư điện tử").fill(bao.email)
    await page.getByLabel("Mật khẩu", { exact: true }).fill(bao.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await enterCode(page, codeAfter(secret))
    await expect(page.getByRole("heading", { level: 1, name: "Quản trị" })).toBeVisible()
  } finally {
    await context.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

/** No page but the set-up answers, neither as a page nor as what the client code asks for, nor next-auth's own word. */
async function expectClosed(page: Page): Promise<void> {
  for (const address of CLOSED)
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const answer = await page.request.get(address, { headers, maxRedirects: headers.rsc ? 1 : 0 })
      const body = await answer.text()
      expect(`${address} ${body.includes(bao.name)} ${/124\/KH-UBND/.test(body)}`).toBe(`${address} false false`)
      if (!headers.rsc) expect(answer.headers().location, address).toBe("/two-factor")
    }
  const { expires } = await (await page.request.get("/api/auth/session")).json()
  expect(expires === undefined || new Date(expires) <= new Date()).toBe(true)
}
